#!/bin/bash
# SPDX-License-Identifier: MIT
#
# qemu.sh [--count] [--gdb] KERNEL "PROGRAM [ARGUMENT...]"...: boot in QEMU
#
# The first program is started by the kernel, all of them are boot modules. What
# goes over the serial line is the output; the exit status is what the program
# says to XC_DEVICE_OFF.
#
#   --count  one instruction takes one nanosecond: the same in every run
#   --gdb    wait for a debugger on port 1234, see README.md
set -euo pipefail

machine=(-cpu max -m 128 -display none -serial stdio -monitor none -no-reboot
         -device isa-debug-exit,iobase=0xf4,iosize=4)
while [[ ${1:-} == --* ]]; do
    case $1 in
    --count) machine+=(-icount shift=0) ;;
    --gdb) machine+=(-s -S) ;;
    *) echo "qemu.sh knows --count and --gdb, not '$1'" >&2 && exit 2 ;;
    esac
    shift
done
(($# > 1)) || { echo "usage: qemu.sh [--count] [--gdb] KERNEL PROGRAM..." >&2
                exit 2; }
kernel=$1
shift

# A comma in a command line is none between modules.
programs=$(IFS='|' && printf '%s' "${*//,/,,}")
r=0
qemu-system-x86_64 "${machine[@]}" -kernel "$kernel" \
    -initrd "${programs//|/,}" </dev/null || r=$?

# isa-debug-exit says 2 * status + 1; everything else is QEMU's own.
((r % 2)) || { echo "qemu.sh: QEMU ended with $r" >&2; exit 125; }
exit $((r / 2))
