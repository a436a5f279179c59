#!/bin/bash
# SPDX-License-Identifier: MIT
#
# Which lines of generated code the corpus reaches
#
# Builds the fuzzers with Clang's counters, runs each once over its corpus (the
# one in this folder, and what ./dev fuzz has learned in build/corpus) and
# reports the lines of X functions (*.x.h) and Stubs (*.stub.c). Fails below
# 98 % of the former, all interfaces together.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

least=98
dir=build/coverage/tests/fuzz
out=build/coverage/report
mkdir -p build/log "$out"
rm -f "$out"/*

quietly()
{
    "$@" >build/log/coverage.log 2>&1 || { cat build/log/coverage.log; exit 1; }
}

quietly cmake --preset coverage
quietly cmake --build --preset coverage -j "$(nproc)" -t tests/fuzz/all

objects=()
for program in "$dir"/fuzz_x_* "$dir"/fuzz_stub_*; do
    name=${program##*/}
    inputs=()
    for corpus in tests/fuzz/corpus/"$name" build/corpus/"$name"; do
        [[ -d $corpus ]] && inputs+=("$corpus")
    done
    ((${#inputs[@]})) || continue
    objects+=(-object "$program")
    LLVM_PROFILE_FILE=$out/$name.profraw quietly "$program" -runs=0 \
        "${inputs[@]}"
done
((${#objects[@]})) || { echo "coverage: no corpus; ./dev fuzz 60 makes one"; exit 1; }

llvm-profdata-19 merge -sparse "$out"/*.profraw -o "$out/all.profdata"
llvm-cov-19 report -instr-profile "$out/all.profdata" "${objects[@]:1}" \
    "$dir"/gen/fuzz_interfaces >"$out/report.txt"
llvm-cov-19 show -instr-profile "$out/all.profdata" "${objects[@]:1}" \
    "$dir"/gen/fuzz_interfaces/*.x.h >"$out/x.txt"

awk -v least="$least" '
    function percent(missed, all) { return all ? 100 - 100 * missed / all : 0 }
    $1 ~ /\.(x\.h|stub\.c)$/ {
        kind = $1 ~ /\.x\.h$/ ? "X" : "Stub"
        all[kind] += $8
        missed[kind] += $9
        printf "%-28s %5d lines, %3d not reached, %6.2f %%\n", $1, $8, $9,
            percent($9, $8)
    }
    END {
        for (kind in all)
            printf "%-28s %5d lines, %3d not reached, %6.2f %%\n",
                "all of " kind, all[kind], missed[kind],
                percent(missed[kind], all[kind])
        exit !(all["X"] && percent(missed["X"], all["X"]) >= least)
    }' "$out/report.txt"
