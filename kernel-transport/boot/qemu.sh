#!/bin/bash
# SPDX-License-Identifier: MIT
#
# qemu.sh [--count] [--gdb] KERNEL "PROGRAM [ARGUMENT...]"...: boot in QEMU
# qemu.sh [--count] [--gdb] IMAGE.iso
#
# The first program is started by the kernel, all of them are boot modules. What
# goes over the serial line is the output; the exit status is what the program
# says to XC_DEVICE_OFF. Where the kernel panics, its words are followed by what
# they mean in KERNEL.elf.
#
#   --count  one instruction takes one nanosecond: the same in every run
#   --gdb    stop before the first instruction, in gdb, with the symbols of the
#            kernel and of the first program; what is said goes to KERNEL.serial
set -euo pipefail

machine=(-cpu max -m 128 -nic none -display none -monitor none -no-reboot
         -device isa-debug-exit,iobase=0xf4,iosize=4)
status_panic=126
gdb=

main()
{
    while [[ ${1:-} == --* ]]; do
        case $1 in
        --count) machine+=(-icount shift=0) ;;
        --gdb) gdb=yes ;;
        *) usage "there is no option '$1'" ;;
        esac
        shift
    done
    (($#)) || usage "nothing to boot"
    work=$(mktemp -d)
    output=$work/output
    trap 'rm -rf "$work"' EXIT

    local r=0
    what_boots "$@"
    [[ ! $gdb ]] || debug "$@"
    (cd "$work" && qemu-system-x86_64 "${machine[@]}" -serial stdio </dev/null) |
        tee "$output" || r=$?
    # isa-debug-exit says 2 * (status + 1) + 1; everything else is QEMU's own.
    ((r % 2 && r > 1)) || { echo "qemu.sh: QEMU ended with $r" >&2; exit 125; }
    r=$((r / 2 - 1))
    ((r != status_panic)) || explain "$1.elf" >&2
    exit "$r"
}

what_boots()
{
    if [[ $1 == *.iso ]]; then
        machine+=(-cdrom "$(realpath -m "$1")")
        return
    fi
    (($# > 1)) || usage "a kernel needs a program"
    # A command line has room for little, so what it begins with is a short path.
    local program file programs=() n=0
    for program in "${@:2}"; do
        file=${program%% *}
        mkdir "$work/$((++n))"
        ln -s "$(realpath -m "$file")" "$work/$n"
        programs+=("$n/${file##*/}${program#"$file"}")
    done
    # A comma in a command line is none between modules.
    machine+=(-kernel "$(realpath -m "$1")"
              -initrd "$(IFS=, && echo "${programs[*]//,/,,}")")
}

# debug KERNEL PROGRAM... - gdb starts QEMU itself, and ends it
debug()
{
    local command program=${2%% *}

    command=$(printf '%q ' qemu-system-x86_64 "${machine[@]}" -S -gdb stdio \
        -serial "file:$(realpath -m "$1").serial")
    gdb -q "$1.elf" -ex "add-symbol-file $program" \
        -ex "target remote | cd '$work' && $command"
    exit
}

# explain ELF - the places that a panic names
explain()
{
    [[ -f $1 ]] || return 0
    sed -nE 's/^  (at|from) +(ffffffff[0-9a-f]{8})\r?$/0x\2/p' "$output" |
        addr2line -apife "$1"
}

usage()
{
    echo "qemu.sh: $1" >&2
    sed -n '/^# qemu/s/^# //p' "${BASH_SOURCE[0]}" >&2
    exit 2
}

main "$@"
