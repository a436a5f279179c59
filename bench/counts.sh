#!/bin/bash
# SPDX-License-Identifier: MIT
#
# counts.sh [BUILD_DIR] [--update]: instructions of one null call, by callgrind
#
# A generated Stub and X object beside ones written by hand, over the same
# runtime. Each figure is the difference of two runs, of 2N and of N calls, so
# set-up is no part of it. Fails if the generated ones need more than 2
# instructions more on a side, or 5 % more in all, or if a figure differs from
# counts.expected for the same compiler and libc. --update writes that file.
#
# Under valgrind clock_gettime() is a system call, and what the kernel does is
# not counted; both ways of making the call are alike in that.
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

    for which in local hand generated; do
        profile "$which" "$calls"
        profile "$which" $((2 * calls))
    done
    figures >"$work/figures"
    print_table "$work/figures"
    if [[ $update ]]; then
        write_expected "$work/figures"
    fi
    compare_sides "$work/figures"
    compare_expected "$work/figures"
}

# profile WHICH NUMBER - instructions of each function, own and with callees
profile()
{
    local base=$work/$1.$2

    valgrind --tool=callgrind --callgrind-out-file="$base.callgrind" \
        "$work/program" "$1" "$2" >"$base.log" 2>&1 ||
        fail "valgrind: $(cat "$base.log")"
    annotate "$base.callgrind" --inclusive=no >"$base.own"
    annotate "$base.callgrind" --inclusive=yes >"$base.all"
}

# annotate FILE OPTION - "INSTRUCTIONS FUNCTION" a line
annotate()
{
    callgrind_annotate --auto=no --threshold=100 --show-percs=no "$2" "$1" |
        sed -nE 's/^ *([0-9,]+) +[^ ]*:([A-Za-z0-9_.]+)( .*)?$/\1 \2/p' |
        tr -d ,
}

# figure WHICH own|all PATTERN - instructions in one call
figure()
{
    awk -v calls="$calls" -v pattern="^($3)(\\.|\$)" '
        FNR == 1 { file++ }
        $2 ~ pattern { n[file] += $1 }
        END { printf "%d\n", (n[2] - n[1]) / calls }
    ' "$work/$1.$calls.$2" "$work/$1.$((2 * calls)).$2"
}

# figures - "WHICH total stub stub-own x x-own" a line, for a call
figures()
{
    echo "local $(figure local all call_many) 0 0 0 0"
    side_figures hand hand
    side_figures generated probe
}

# Where the dispatcher was not inlined into, its functions are the X side too.
side_figures()
{
    echo "$1 $(figure "$1" all call_many)" \
        "$(figure "$1" all "$2_stub_null") $(figure "$1" own "$2_stub_null")" \
        "$(figure "$1" all "$2_x_dispatch")" \
        "$(figure "$1" own "$2_x_(dispatch|null)")"
}

print_table()
{
    echo "instructions in a null call through Stub, message and X object"
    echo "($toolchain; all: with what it calls)"
    echo
    awk 'BEGIN {
             printf "%-12s %7s %9s %9s %7s %7s\n", "", "call", "Stub all",
                    "Stub own", "X all", "X own"
         }
         { printf "%-12s %7d %9d %9d %7d %7d\n", $1, $2, $3, $4, $5, $6 }' "$1"
    echo
}

compare_sides()
{
    awk '
        { for (i = 2; i <= 6; i++) n[$1, i] = $i }
        END {
            stub = n["generated", 4] - n["hand", 4]
            x = n["generated", 6] - n["hand", 6]
            whole = n["generated", 2] - n["hand", 2]
            printf "generated against hand-written: Stub %+d, X %+d, call %+d\n",
                   stub, x, whole
            if (!n["hand", 4] || !n["hand", 6] || !n["generated", 4] ||
                !n["generated", 6]) {
                print "a side was not found in the profile"
                exit 1
            }
            exit stub > 2 || x > 2 || whole > n["hand", 2] * 0.05
        }' "$1" || fail "generated code has become too long"
}

write_expected()
{
    local kept=$work/kept

    if [[ -f $expected ]]; then
        grep -vF -e "$toolchain" "$expected" >"$kept" || true
    else
        cat >"$kept" <<'END'
# Instructions in a null call; made by counts.sh --update.
# compiler libc which call stub-all stub-own x-all x-own
END
    fi
    sed "s/^/$toolchain /" "$1" | cat "$kept" - >"$expected"
    echo "written: $expected"
}

# Exactly: the same compiler and libc make the same instructions each time.
compare_expected()
{
    if ! grep -qF -e "$toolchain" "$expected" 2>/dev/null; then
        echo "nothing to compare with: $expected does not know $toolchain"
        return
    fi
    sed "s/^/$toolchain /" "$1" |
        diff <(grep -F -e "$toolchain" "$expected") - ||
        fail "figures differ from $expected; if that was meant: --update"
    echo "as in $expected"
}

fail()
{
    echo "counts: $*" >&2
    exit 1
}

main
