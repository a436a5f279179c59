#!/bin/bash
# SPDX-License-Identifier: MIT
#
# counts.sh [BUILD_DIR] [--update]: instructions of one call, by callgrind
#
# Generated Stubs and X objects beside ones written by hand, over the same
# runtime. Each figure is the difference of two runs, of 2N and of N calls, so
# set-up is no part of it. So is a server's call over shared memory, both sides
# together, beside the same call by hand. Fails if counts/limits.awk says that a generated one
# is too long, or if a figure differs from counts.expected for the same compiler
# and libc. --update writes that file, and the table in README.md.
#
# What the kernel does is not counted, nor what the clock and the processor's
# number take: counts/turns.h has them replaced.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

build=build/dev
update=
for arg in "$@"; do
    case $arg in
    --update) update=yes ;;
    -*) echo "usage: counts.sh [BUILD_DIR] [--update]" >&2 && exit 2 ;;
    *) build=$arg ;;
    esac
done
program=$build/bench/crosscall-counts
expected=bench/counts.expected
readme=bench/README.md
calls=1000

main()
{
    [[ -x $program ]] || fail "$program is not there: build it first"
    command -v valgrind >/dev/null || fail "valgrind is not there"
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    toolchain="$("$program" --toolchain) $(getconf GNU_LIBC_VERSION | tr ' ' -)"

    # Valgrind cannot read every compiler's line numbers, and names are enough.
    objcopy --strip-debug "$program" "$work/program"
    inline=$(inline_functions)

    measure >"$work/figures"
    measure_live >>"$work/figures"
    awk -f bench/counts/table.awk "$work/figures"
    awk -f bench/counts/limits.awk "$work/figures" ||
        fail "generated code is too long"
    if [[ $update ]]; then
        write_expected
        readme_with_table >"$work/readme"
        cat "$work/readme" >$readme
        echo "written: $expected $readme"
    fi
    compare_expected
}

# What generated code should have in line, where a compiler can still refuse.
inline_functions()
{
    sed -nE 's/^(static inline|XC_INLINE) .*[ *](xc_[a-z_]+)\(.*/\2/p' \
        include/crosscall/{call,stub,message}.h | paste -sd '|'
}

# measure - "TOOLCHAIN LIBC METHOD SIDE call stub x not-in-line copies copied
# sets set" a line, for a call
measure()
{
    local method side

    for method in null words record put get; do
        for side in hand counted; do
            profile $side $method $calls
            profile $side $method $((2 * calls))
            echo "$toolchain $method $side $(figures_of $side $method)"
        done
    done
}

# measure_live - "TOOLCHAIN LIBC METHOD SIDE call core" a line: of a real
# server's call, or of shared memory by hand, both sides together; the core is
# what is no part of the transport
measure_live()
{
    local method side

    for method in null put get; do
        for side in limit linux; do
            [[ $side != limit || $method == null ]] || continue
            profile $side $method $calls
            profile $side $method $((2 * calls))
            echo "$toolchain $method $side $(figures_of_live $side $method)"
        done
    done
}

# profile SIDE METHOD NUMBER - instructions of each function, own and with
# callees, and what was copied
profile()
{
    local base=$work/$1.$2.$3 side=generated

    [[ $1 == counted ]] || side=$1
    valgrind --tool=callgrind --callgrind-out-file="$base.callgrind" \
        --zero-before=call_many --dump-after=call_many \
        "$work/program" "$side" "$2" "$3" >"$base.memory" 2>"$base.log" ||
        fail "valgrind: $(cat "$base.log")"
    annotate "$base.callgrind.1" --inclusive=no >"$base.own"
    annotate "$base.callgrind.1" --inclusive=yes >"$base.all"
}

# annotate FILE OPTION - "INSTRUCTIONS FUNCTION" a line
annotate()
{
    callgrind_annotate --auto=no --threshold=100 --show-percs=no "$2" "$1" |
        sed -nE 's/^ *([0-9,]+) +[^ ]*:([A-Za-z0-9_.]+)( .*)?$/\1 \2/p' |
        tr -d ,
}

# Where the dispatcher was not inlined into, its functions are the X side too.
figures_of()
{
    local runs=$work/$1.$2 whole memory

    whole=$(instructions "$runs" all call_many)
    memory=$(instructions "$runs" all '__wrap_(mem|clock_)[a-z]+')
    echo "$((whole - memory))" \
        "$(instructions "$runs" own "$1_stub_$2")" \
        "$(instructions "$runs" own "$1_x_(dispatch|$2)")" \
        "$(instructions "$runs" own \
            "$inline|counted_[a-z]+_(to_wire|from_wire|is_valid)")" \
        "$(memory_calls "$runs")"
}

# Stub, X object, and dispatch, the method too, without the clock's own.
figures_of_live()
{
    local runs=$work/$1.$2 whole core out

    whole=$(instructions "$runs" all 'call_many|worker_serve|limit_serve')
    out=$(instructions "$runs" all '__wrap_(mem|sched_|clock_)[a-z]+')
    core=$(instructions "$runs" all "counted_stub_$2|xc_domain_dispatch_on")
    core=$((core - $(instructions "$runs" all \
        '__wrap_mem[a-z]+|connection_(begin|call|end|exchange)|xc_port_now')))
    core=$((core + $(instructions "$runs" own xc_port_now)))
    [[ $1 == linux ]] || core=0
    echo "$((whole - out)) $core"
}

# instructions RUNS own|all PATTERN - of the functions of that name, in one call
instructions()
{
    awk -v calls="$calls" -v pattern="^($3)(\\.|\$)" '
        FNR == 1 { file++ }
        $2 ~ pattern { n[file] += $1 }
        END { printf "%.0f\n", (n[2] - n[1]) / calls }
    ' "$1.$calls.$2" "$1.$((2 * calls)).$2"
}

# memory_calls RUNS - copies, bytes copied, sets, bytes set, in one call
memory_calls()
{
    paste -d ' ' "$1.$calls.memory" "$1.$((2 * calls)).memory" |
        awk -v calls="$calls" '{
            print ($5 - $1) / calls, ($6 - $2) / calls, ($7 - $3) / calls,
                  ($8 - $4) / calls
        }'
}

write_expected()
{
    {
        echo "# Instructions in a call; made by counts.sh --update."
        echo "# compiler libc method side call stub x not-in-line copies" \
            "copied sets set"
        echo "# compiler libc method limit|linux call stub-x-dispatch"
        grep -v -e '^#' -e "^$toolchain " "$expected" || true
        cat "$work/figures"
    } >"$work/expected"
    cat "$work/expected" >"$expected"
}

# The table of README.md is what counts.expected says.
readme_with_table()
{
    awk -v table="$(awk -f bench/counts/table.awk "$expected")" '
        /^<!-- end of counts -->$/ { skip = 0 }
        !skip { print }
        /^<!-- counts -->$/ { print "\n" table "\n"; skip = 1 }
    ' $readme
}

# same_figures EXPECTED FOUND - exactly: the same compiler and libc make the same
# instructions each time. But of a server's whole call a fraction of one is what
# other threads do meanwhile, which may round it to the next.
same_figures()
{
    awk '
        FNR == NR { expected[FNR] = $0; next }
        {
            split(expected[FNR], want)
            off = $5 - want[5]
            if ($4 == "linux" && off * off == 1)
                $5 = want[5]
            wrong = wrong || $0 != expected[FNR]
            delete expected[FNR]
        }
        END { for (line in expected) wrong = 1; exit wrong + 0 }
    ' "$1" "$2"
}

compare_expected()
{
    readme_with_table | diff $readme - ||
        fail "the table in $readme is not of $expected: --update"
    if ! grep -q "^$toolchain " "$expected"; then
        echo "nothing to compare with: $expected does not know $toolchain"
        return
    fi
    grep "^$toolchain " "$expected" >"$work/wanted"
    if ! same_figures "$work/wanted" "$work/figures"; then
        diff "$work/wanted" "$work/figures" || true
        fail "figures differ from $expected; if that was meant: --update"
    fi
    echo "as in $expected"
}

fail()
{
    echo "counts: $*" >&2
    exit 1
}

main
