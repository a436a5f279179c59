#!/bin/bash
# SPDX-License-Identifier: MIT
#
# guards.sh EXPECTED QEMU_SH KERNEL SYSTEM PROGRAM: what a guarded program says of
# memory that it uses wrongly, with the function that did
set -euo pipefail

program=$5
found=$(mktemp)
trap 'rm -f "$found"' EXIT

runs=("$4" "$program")
for way in overruns overruns_large uses_freed overruns_odd frees_twice; do
    runs+=("$program $way")
done
r=0
"$2" --count "$3" "${runs[@]}" >"$found" || r=$?
((r)) || { echo "guards.sh: all went well" >&2; exit 1; }
while read -r line; do
    place=${line##*, by }
    [[ $place == 0x* ]] || { echo "$line"; continue; }
    where=$(addr2line -fie "$program" "$place" | tail -2 | head -1)
    echo "${line%, by *}, by $where"
done <"$found" | diff "$1" -
