#!/bin/bash
# SPDX-License-Identifier: MIT
#
# The core, the toy and the arena compile for machines other than this one, as
# docs/porting.md says how, without a warning; they need memcpy and memset.
set -euo pipefail
tree=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

r=0
for target in aarch64-none-elf riscv64-none-elf; do
    clang-19 --target="$target" -std=c17 -O2 -ffreestanding -nostdinc \
        -Wall -Wextra -Wconversion -Wshadow -Werror \
        -isystem "$(clang-19 -print-file-name=include)" \
        -isystem "$tree/runtime/port/freestanding/include" \
        -I"$tree/include" -I"$tree/runtime" -I"$tree/runtime/port" -c \
        "$tree"/runtime/{object,call}/*.c "$tree/runtime/port/toy"/*.c \
        "$tree/runtime/port/freestanding"/{arena,no_descriptors,one_thread}.c
    nm --undefined-only ./*.o | awk '$1 == "U" { print $2 }' >undefined
    nm --defined-only ./*.o | awk 'NF == 3 { print $3 }' >defined
    if grep -vxFf defined undefined | grep -vE '^(xc_|memcpy$|memset$)'; then
        echo "$target: needs more than memcpy and memset"
        r=1
    fi
    rm ./*.o
done
exit "$r"
