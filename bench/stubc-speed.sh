#!/bin/bash
# SPDX-License-Identifier: MIT
#
# stubc-speed.sh [BUILD_DIR] [RUNS]: what stubc adds to reading a header
#
# stubc on a header beside clang that only parses it, in turn, medians. stubc
# does the same reading, so twice the time is the limit we set ourselves.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

build=${1:-build/dev}
runs=${2:-25}
limit=2.0
stubc=$build/stubc/stubc
clang=$(command -v clang-19 || command -v clang)
header=include/interfaces/file.h
flags=(-Iinclude)

[[ -x $stubc ]] || { echo "$stubc is not there" >&2 && exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# stopwatch FILE COMMAND... - append microseconds
stopwatch()
{
    local file=$1 start=${EPOCHREALTIME/[.,]/}
    shift

    "$@"
    echo $((${EPOCHREALTIME/[.,]/} - start)) >>"$file"
}

run_stubc()
{
    # All of the work each time: outputs that are there would be left alone.
    rm -rf "$work/out"
    mkdir "$work/out"
    stopwatch "$1" "$stubc" -o "$work/out" "${flags[@]}" \
        --include-as interfaces/file.h "$header"
}

run_clang()
{
    stopwatch "$1" "$clang" -fsyntax-only -x c-header -std=c17 -D__STUBC__ \
        "${flags[@]}" "$header"
}

median()
{
    sort -n "$1" | awk '{ t[NR] = $1 } END { print t[int((NR + 1) / 2)] }'
}

run_clang /dev/null
run_stubc /dev/null
for ((i = 0; i < runs; i++)); do
    run_clang "$work/clang"
    run_stubc "$work/stubc"
done

awk -v stubc="$(median "$work/stubc")" -v clang="$(median "$work/clang")" \
    -v runs="$runs" -v limit="$limit" 'BEGIN {
    printf "stubc %.1f ms, clang -fsyntax-only %.1f ms, ratio %.2f " \
           "(limit %.1f, medians of %d)\n",
           stubc / 1000, clang / 1000, stubc / clang, limit, runs
    exit stubc > limit * clang
}'
