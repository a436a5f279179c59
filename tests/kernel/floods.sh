#!/bin/bash
# SPDX-License-Identifier: MIT
#
# floods.sh QEMU_SH KERNEL SYSTEM WORKER: who writes more than it may is left out
#
# It writes 200 lines of 4096 bytes, and one small one in the middle, half a second
# after the first ones.
set -euo pipefail

found=$(mktemp)
trap 'rm -f "$found"' EXIT
timeout 100 "$1" --count "$2" "$3" "$4 flood" >"$found"

lines=$(grep -c "^xxx" "$found")
left_out=$(sed -nE 's/^system: ([0-9]+) bytes of process 2 were left out$/\1/p' \
    "$found" | paste -sd+)
echo "$lines lines; left out: $left_out"
((lines * 4096 + left_out == 200 * 4096)) || { echo "not all is said" >&2; exit 1; }
((lines >= 16 && lines < 40)) || { echo "that is not its rate" >&2; exit 1; }
[[ $left_out == *+* ]] || { echo "it is not said in between" >&2; exit 1; }
grep -qx "and on" "$found"
