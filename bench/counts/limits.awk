# SPDX-License-Identifier: MIT
# limits.awk: what counts.sh does not let pass; fails, and says why
#
# Stub and X together may have 5 % more instructions than those by hand. All
# that is small is done in line. No buffer is copied more than once on each
# side, and nothing is set to zero by the buffer.

BEGIN { buffer = 4096 }

function complain(what)
{
    print $3 ": " what
    n_complaints++
}

function check()
{
    own = $6 + $7 + $8
    by_hand = hand[6] + hand[7] + hand[8]
    if (!$6 || !$7 || !hand[6] || !hand[7])
        complain("a side was not found in the profile")
    if (own > by_hand * 1.05)
        complain("Stub + X has " own " instructions, by hand " by_hand)
    if ($8)
        complain($8 " instructions of functions that are not in line")
    if ($10 > 2 * buffer || $9 && $3 != "put" && $3 != "get")
        complain($9 " copies of " $10 " bytes in all")
    if ($11)
        complain($11 " calls of memset() with " $12 " bytes in all")
    n_methods++
}

$4 == "limit" { limit = $5; next }
$4 == "linux" {
    if (!limit || !$6 || $5 <= limit + $6)
        complain("a side was not found in the profile of a server")
    next
}
$4 == "hand" { split($0, hand); next }
{ check() }
END { exit n_complaints != 0 || n_methods != 5 }
