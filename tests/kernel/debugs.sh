#!/bin/bash
# SPDX-License-Identifier: MIT
#
# debugs.sh QEMU_SH KERNEL PROGRAM: gdb stops in the kernel and in a program, and
# a backtrace goes from one into the other
set -euo pipefail

found=$(printf '%s\n' "set confirm off" "hbreak raw_register" "continue" \
    "backtrace" "delete 1" "hbreak add_one" "continue" "kill" |
    timeout 60 "$1" --gdb "$2" "$3" 2>&1) || true
echo "$found"
grep -q "^(gdb) #0 .*raw_register (dispatcher=" <<<"$found"
grep -q "^#[0-9]* .*bare_register (" <<<"$found"
grep -q "^Breakpoint 2, .*add_one (word=41," <<<"$found"
