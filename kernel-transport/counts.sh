#!/bin/bash
# SPDX-License-Identifier: MIT
#
# counts.sh [BUILD_DIR] [--update]: instructions of the kernel's paths, exactly
#
# QEMU makes each instruction take a nanosecond, so the time stamp counts them;
# programs/counts/ reads it before and after. Fails if a figure differs from
# counts.expected for the same compiler, or is above the limit. --update writes
# that file, and the table in README.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

build=../build/dev
update=
for arg in "$@"; do
    case $arg in
    --update) update=yes ;;
    -*) echo "usage: counts.sh [BUILD_DIR] [--update]" >&2 && exit 2 ;;
    /*) build=$arg ;;
    *) build=../$arg ;;
    esac
done
build=$build/kernel-transport
expected=counts.expected
readme=README.md

main()
{
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    toolchain=$(<"$build/toolchain")

    measure | sed "s/^/$toolchain /" >"$work/figures"
    table "$work/figures"
    within_limits <"$work/figures" || fail "a path is too long"
    if [[ $update ]]; then
        write_expected
        readme_with_table >"$work/readme"
        cat "$work/readme" >$readme
        echo "written: $expected $readme"
    fi
    compare_expected
}

# measure - "FIGURE NUMBER" a line
measure()
{
    local program

    for program in kernel-counts kernel-counts-threads; do
        boot/qemu.sh --count "$build/kernel" "$build/programs/$program"
    done
    typed bare typed-
    typed hosted hosted-
    size -A "$build/kernel.elf" | awk '$1 == ".text" { print "text-bytes", $2 }'
}

# typed KIND PREFIX - of calls between programs of a kind; figures begin so
typed()
{
    local programs=$build/programs/kernel-counts-typed

    boot/qemu.sh --count "$build/kernel" "$build/system/kernel-system" \
        "$programs-server-$1" "$programs-$1 $2"
}

# limits - what no compiler may exceed
limits()
{
    cat <<'END'
handoff 13
round-trip 26
no-such-portal 20
null-raw-call 30
notify 50
process-switch 100
upcall 50
thread-switch 40
typed-null 120
typed-four-words 120
typed-nine-words 125
typed-local 4
text-bytes 16384
END
}

within_limits()
{
    awk 'FNR == NR { limit[$1] = $2; next }
         $2 in limit && $3 > limit[$2] {
             print $1 ": " $2 " takes " $3 ", may take " limit[$2]
             bad = 1
         }
         END { exit bad + 0 }' <(limits) -
}

# table FILE - of "TOOLCHAIN FIGURE NUMBER" a column for each toolchain
table()
{
    awk '!/^#/ {
             if (!($1 in known)) { known[$1] = 1; chains[++n] = $1 }
             if (!($2 in row)) { row[$2] = 1; rows[++m] = $2 }
             of[$1, $2] = $3
         }
         END {
             line = "| |"; rule = "|---|"
             for (i = 1; i <= n; i++) {
                 name = chains[i]
                 sub(/-RelWithDebInfo$/, "", name)
                 line = line " " name " |"; rule = rule "---:|"
             }
             print line; print rule
             for (j = 1; j <= m; j++) {
                 line = "| " rows[j] " |"
                 for (i = 1; i <= n; i++)
                     line = line " " of[chains[i], rows[j]] " |"
                 print line
             }
         }' "$1"
}

write_expected()
{
    {
        echo "# Instructions of the kernel's paths; made by counts.sh --update."
        echo "# compiler figure number"
        grep -v -e '^#' -e "^$toolchain " "$expected" || true
        cat "$work/figures"
    } | LC_ALL=C sort -s -k1,1 >"$work/expected"
    cat "$work/expected" >"$expected"
}

# The table of README.md is what counts.expected says.
readme_with_table()
{
    awk -v table="$(table "$expected")" '
        /^<!-- end of counts -->$/ { skip = 0 }
        !skip { print }
        /^<!-- counts -->$/ { print "\n" table "\n"; skip = 1 }
    ' $readme
}

compare_expected()
{
    readme_with_table | diff $readme - ||
        fail "the table in $readme is not of $expected: --update"
    if ! grep -q "^$toolchain " "$expected"; then
        echo "nothing to compare with: $expected does not know $toolchain"
        return
    fi
    diff <(grep "^$toolchain " "$expected") "$work/figures" ||
        fail "figures differ from $expected; if that was meant: --update"
    echo "as in $expected"
}

fail()
{
    echo "counts: $*" >&2
    exit 1
}

main
