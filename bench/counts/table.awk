# SPDX-License-Identifier: MIT
# table.awk: figures of counts.sh as a table, one for each compiler

function begin_table()
{
    toolchain = $1 ", " $2
    print separator toolchain ":"
    print ""
    print "| method | Stub by hand | generated | X by hand | generated |" \
          " generated / by hand | copies | whole call by hand | generated |"
    print "|---|---|---|---|---|---|---|---|---|"
    separator = "\n"
}

function print_pair()
{
    printf "| %s | %d | %d | %d | %d | %.3f | %s | %d | %d |\n", $3, hand[6],
           $6, hand[7], $7, ($6 + $7 + $8) / (hand[6] + hand[7] + hand[8]),
           $9 ? $9 " of " $10 / $9 : "none", hand[5], $5
}

function begin_live()
{
    print ""
    print "| method | shared memory by hand | server and client |" \
          " of it Stub, X and dispatch |"
    print "|---|---|---|---|"
    limit = $5
}

/^#/ { next }
$1 ", " $2 != toolchain { begin_table() }
$4 == "limit" { begin_live(); next }
$4 == "linux" {
    printf "| %s | %s | %d | %d |\n", $3, $3 == "null" ? limit : "", $5, $6
    next
}
$4 == "hand" { split($0, hand); next }
{ print_pair() }
