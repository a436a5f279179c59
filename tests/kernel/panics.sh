#!/bin/bash
# SPDX-License-Identifier: MIT
#
# panics.sh QEMU_SH KERNEL: the kernel's last words, and what they mean
#
# Its first module is this file, which is no program.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

r=0
"$1" "$2" "${BASH_SOURCE[0]}" >"$work/said" 2>"$work/means" || r=$?
cat "$work/said" "$work/means"
((r == 126)) || { echo "ended with $r and not as a panic does" >&2; exit 1; }
[[ $(head -1 "$work/said") == "kernel: the first boot module is no program" ]]
grep -q "^0xffffffff8[0-9a-f]*: start at .*core/start.c:" "$work/means"
