#!/bin/bash
# SPDX-License-Identifier: MIT
#
# fails.sh QEMU_SH KERNEL PROGRAM SYSTEM WORKER: what QEMU itself does not do is no
# success, and neither is a program's end by a fault. What a program is told gets
# there, however deep it lies
set -euo pipefail

qemu=$1
kernel=$2
program=$3
system=$4
worker=$5

# fails ARGUMENT... - qemu.sh says that QEMU failed
fails()
{
    local r=0

    "$qemu" "$@" || r=$?
    ((r == 125)) || { echo "qemu.sh $*: ended with $r" >&2; exit 1; }
}

fails "$kernel.nothing" "$program"
fails "$kernel" "$program.nothing"
fails "$program" "$program" # it is no kernel
"$qemu" --count "$kernel" "$program" >/dev/null

# ends STATUS ARGUMENT... - of a worker that does so
ends()
{
    local r=0

    timeout 60 "$qemu" --count "$kernel" "$system" "$worker ${*:2}" || r=$?
    ((r == $1)) || { echo "worker ${*:2}: ended with $r" >&2; exit 1; }
}

ends 0 exit 0
ends 7 exit 7
ends 1 exit 256
ends 1 fault

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
deep=$work/$(printf 'deep%.0s' {1..30})
mkdir "$deep"
cp "$worker" "$deep"
worker=$deep/${worker##*/}
ends 9 exit 9
