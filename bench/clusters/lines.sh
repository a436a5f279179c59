#!/bin/bash
# SPDX-License-Identifier: MIT
#
# lines.sh PROGRAM: calls of two workers write no line of memory in common
#
# PROGRAM is crosscall-clusters. Under valgrind's lackey each store is seen;
# those of 50 calls in worker 0, and of 50 in worker 1, are compared by lines of
# 64 bytes: of a clustered object none is common. That the comparison finds one
# is shown by an object that is shared.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

command -v valgrind >/dev/null || {
    echo "valgrind is not there"
    exit 77
}
# Valgrind cannot read every compiler's line numbers, and needs none here.
program=$work/program
objcopy --strip-debug "$1" "$program"

# common KIND - lines that both write
common()
{
    valgrind --tool=lackey --trace-mem=yes --log-file="$work/trace" \
        "$program" trace "$1" >"$work/phase"
    grep -E '^ [SM] ' "$work/trace" | tr , ' ' |
        awk -v phase="$(cut -c 3- "$work/phase")" '
            function value(hex, i, n) {
                for (i = 1; i <= length(hex); i++)
                    n = 16 * n + index("123456789abcdef",
                                       substr(hex, i, 1))
                return n
            }
            BEGIN { marker = value(phase) }
            {
                at = value(tolower($2))
                if (at == marker) { n++; next }
                # Stores to it: worker 0 begins, ends, worker 1 begins, ends.
                if (n != 1 && n != 3)
                    next
                for (line = int(at / 64); line * 64 < at + $3; line++)
                    written[n, line] = 1
            }
            END {
                for (key in written) {
                    split(key, of, SUBSEP)
                    if (of[1] == 1) {
                        first++
                        if ((3, of[2]) in written)
                            printf "both write line 0x%x\n", of[2] * 64
                    } else {
                        second++
                    }
                }
                if (n != 4 || first < 10 || second < 10)
                    print "the trace is not what it should be"
            }'
}

found=$(common cluster)
if [[ $found ]]; then
    echo "$found"
    exit 1
fi
if ! common atomic | grep -q '^both write'; then
    echo "the line of a shared object was not found"
    exit 1
fi
