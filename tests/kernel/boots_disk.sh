#!/bin/bash
# SPDX-License-Identifier: MIT
#
# boots_disk.sh EXPECTED QEMU_SH KERNEL PROGRAM...: by GRUB, from a disk
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$(dirname "$2")/iso.sh" "$work/disk.iso" "${@:3}"
timeout 250 "$2" "$work/disk.iso" >"$work/found" # not counted: GRUB waits for long
diff "$1" "$work/found"
