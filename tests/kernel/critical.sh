#!/bin/bash
# SPDX-License-Identifier: MIT
#
# critical.sh PROGRAM...: what is in the critical range calls nothing outside
#
# There it could be preempted, and be taken for the thread that ran last. It is
# left by jumps alone: to where a thread goes on, or a call begins.
set -euo pipefail

exits='user_visit|user_left_nothing|user_not_handed|words_with_care|linux_call'
r=0
for program; do
    range=$(nm "$program" | awk '$3 == "__start_xc_critical" { a = $1 }
                                 $3 == "__stop_xc_critical" { b = $1 }
                                 END { print a, b }')
    [[ $range == ?*" "?* ]] || { echo "$program: no critical range"; exit 1; }
    objdump -d -j xc_critical --no-show-raw-insn "$program" |
        awk -v range="$range" -v exits="^<($exits)[+>]" -v program="$program" '
            BEGIN { split(range, end, " ") }
            $2 ~ /^(call|j[a-z]+)$/ && $3 ~ /^[0-9a-f]+$/ {
                n++
                to = sprintf("%16s", $3)
                gsub(" ", "0", to)
                if (to >= end[1] && to < end[2]) next
                if ($2 != "call" && $4 ~ exits) next
                print program ": " $0
                bad = 1
            }
            END { exit bad || !n }' || r=1
done
exit "$r"
