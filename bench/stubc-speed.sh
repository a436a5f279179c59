#!/bin/bash
# SPDX-License-Identifier: MIT
#
# stubc-speed.sh [--json FILE] [BUILD_DIR] [RUNS]: how fast the compiler is
#
# Three promises. On every header of the tree stubc takes at most twice what
# clang takes that only parses it: the two in turn, medians of processor time,
# which other programs disturb less than the clock on the wall. An interface of
# 200 methods takes less than a second of it. And the time of a method stays
# what it is from 250 to 2,000 methods.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

json=
if [[ ${1:-} == --json ]]; then
    json=${2:?"--json takes a file"}
    shift 2
fi
build=${1:-build/dev}
runs=${2:-9}
stubc=$build/stubc/stubc
clang=$(command -v clang-19 || command -v clang)
flags=(-Iinclude -Itests)

[[ -x $stubc ]] || { echo "$stubc is not there" >&2 && exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# stopwatch FILE COMMAND... - append microseconds: of a processor, of the wall
stopwatch()
{
    local file=$1 TIMEFORMAT='%U %S %R'
    shift

    { time "$@" 2>"$work/errors"; } 2>"$work/time" ||
        { cat "$work/errors" >&2 && exit 1; }
    awk '{ print ($1 + $2) * 1e6, $3 * 1e6 }' "$work/time" >>"$file"
}

run_stubc()
{
    # All of the work each time: outputs that are there would be left alone.
    rm -rf "$work/out"
    mkdir "$work/out"
    stopwatch "$1" "$stubc" -o "$work/out" "${flags[@]}" "$2"
}

run_clang()
{
    stopwatch "$1" "$clang" -fsyntax-only -x c-header -std=c17 -D__STUBC__ \
        "${flags[@]}" "$2"
}

# median FILE COLUMN
median()
{
    awk -v column="$2" '{ print $column }' "$1" | sort -n |
        awk '{ t[NR] = $1 } END { print t[int((NR + 1) / 2)] }'
}

# least FILE COLUMN
least()
{
    awk -v column="$2" '{ print $column }' "$1" | sort -n | head -n 1
}

# entry NAME NANOSECONDS... - one measurement, in Google Benchmark's form
entry()
{
    printf '    { "name": "%s", "run_type": "iteration", ' "$1"
    printf '"iterations": %d, "real_time": %d, "cpu_time": %d, ' \
        "$runs" "$((${3%.*} * 1000))" "$((${2%.*} * 1000))"
    printf '"time_unit": "ns" },\n'
}

# many N - an interface of N methods
many()
{
    awk -v n="$1" 'BEGIN {
        print "#pragma once\n#include <crosscall/interface.h>\nstruct many;"
        print "enum many_rights { MANY_USE = XC_RIGHT(0) };"
        print "struct many_info { uint64_t size; uint32_t mode, links; };"
        print "struct XC_INTERFACE(\"bench.many\", 1) many_ops {"
        for (i = 1; i <= n; i++) {
            if (i % 4 == 0) p = "uint64_t a, uint32_t b, XC_OUT uint64_t *c"
            if (i % 4 == 1) p = "XC_OUT XC_SIZED_BY(n) void *buf, size_t n"
            if (i % 4 == 2) p = "XC_STRING(255) const char *name, " \
                                "XC_OUT struct many_info *info"
            if (i % 4 == 3) p = "XC_COUNTED_BY(n) const uint32_t *v, " \
                                "size_t n, XC_OUT XC_GRANT(MANY_USE) " \
                                "struct many **out"
            printf "    int (*m%d)(struct many *self, %s) " \
                   "XC_METHOD(%d, MANY_USE);\n", i, p, i
        }
        print "};\nstruct many { const struct many_ops *ops; };"
    }'
}

failed=0
list=$work/list
: >"$list"

printf '%-34s %9s %9s %6s\n' header "stubc ms" "clang ms" ratio
for header in include/interfaces/*.h tests/interfaces/*.h \
    tests/interfaces/*/*.h; do
    rm -f "$work"/{clang,stubc}
    for ((i = 0; i < runs; i++)); do
        run_clang "$work/clang" "$header"
        run_stubc "$work/stubc" "$header"
    done
    s=$(median "$work/stubc" 1)
    c=$(median "$work/clang" 1)
    entry "stubc/$header" "$s" "$(median "$work/stubc" 2)" >>"$list"
    entry "clang/$header" "$c" "$(median "$work/clang" 2)" >>"$list"
    awk -v name="$header" -v s="$s" -v c="$c" 'BEGIN {
        printf "%-34s %9.1f %9.1f %6.2f\n", name, s / 1000, c / 1000, s / c
        exit s > 2 * c
    }' || { echo "$header: more than twice as long as clang" && failed=1; }
done

printf '\n%-34s %9s %9s %10s\n' methods "stubc ms" "wall ms" "us/method"
for n in 200 250 500 1000 2000; do
    many "$n" >"$work/many.h"
    rm -f "$work/$n"
    for ((i = 0; i < (runs + 2) / 3; i++)); do
        run_stubc "$work/$n" "$work/many.h"
    done
    entry "stubc/many/$n" "$(least "$work/$n" 1)" "$(least "$work/$n" 2)" \
        >>"$list"
    awk -v n="$n" -v s="$(least "$work/$n" 1)" -v w="$(least "$work/$n" 2)" \
        'BEGIN {
        printf "%-34d %9.1f %9.1f %10.1f\n", n, s / 1000, w / 1000, s / n
        exit n == 200 && s > 1e6
    }' || { echo "200 methods: more than a second" && failed=1; }
done
# Both with the same beginnings: what does not depend on methods is in 250.
awk -v a="$(least "$work/1000" 1)" -v b="$(least "$work/2000" 1)" \
    -v z="$(least "$work/250" 1)" 'BEGIN {
    slope = (b - a) / 1000
    start = (a - z) / 750
    printf "a method between 250 and 1000: %.0f us, between 1000 and 2000: " \
           "%.0f us\n", start, slope
    exit slope > 1.5 * start
}' || { echo "the time of a method grows with their number" && failed=1; }

if [[ -n $json ]]; then
    {
        printf '{\n  "context": { "runs": %d, "time": "processor, median" },\n' \
            "$runs"
        printf '  "benchmarks": [\n'
        sed '$ s/,$//' "$list"
        printf '  ]\n}\n'
    } >"$json"
fi
exit "$failed"
