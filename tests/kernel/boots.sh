#!/bin/bash
# SPDX-License-Identifier: MIT
#
# boots.sh EXPECTED QEMU_SH KERNEL PROGRAM...: what comes over the serial line
#
# Time is counted in instructions: each run is the same, preemption and all.
set -euo pipefail

expected=$1
shift
found=$(mktemp)
trap 'rm -f "$found"' EXIT

r=0
"$1" --count "${@:2}" >"$found" || r=$?
diff "$expected" "$found" || exit 1
((r == 0)) || { echo "boots.sh: ended with status $r" >&2; exit 1; }
