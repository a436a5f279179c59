#!/bin/bash
# SPDX-License-Identifier: MIT
#
# iso.sh IMAGE KERNEL "PROGRAM [ARGUMENT...]"...: a disk that boots by GRUB
set -euo pipefail

(($# > 2)) || { echo "usage: iso.sh IMAGE KERNEL PROGRAM..." >&2; exit 2; }
image=$1
kernel=$2
shift 2
work=$(mktemp -d)
tree=$work/tree
trap 'rm -rf "$work"' EXIT

mkdir -p "$tree/boot/grub"
cp "$kernel" "$tree/boot/kernel"
{
    echo "set timeout=0"
    echo "menuentry crosscall {"
    echo "    multiboot /boot/kernel"
    for program; do
        file=${program%% *}
        name=$(basename "$file")
        cp "$file" "$tree/boot/$name"
        # GRUB leaves the first word out, QEMU does not: so it stands here twice.
        echo "    module /boot/$name $name${program#"$file"}"
    done
    echo "}"
} >"$tree/boot/grub/grub.cfg"

grub-mkrescue -o "$image" "$tree" >"$work/log" 2>&1 ||
    { cat "$work/log" >&2; exit 1; }
