#!/bin/bash
# SPDX-License-Identifier: MIT
#
# Keep a small corpus: of what ./dev fuzz has learned in build/corpus, inputs
# that together reach all that it reaches
#
# By the programs that coverage.sh has built, which are the fastest.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

for program in build/coverage/tests/fuzz/fuzz_*; do
    [[ -f $program && -x $program ]] || continue
    name=${program##*/}
    [[ -d build/corpus/$name ]] || continue
    rm -rf "tests/fuzz/corpus/$name"
    mkdir -p "tests/fuzz/corpus/$name"
    "$program" -use_counters=0 -set_cover_merge=1 "tests/fuzz/corpus/$name" \
        "build/corpus/$name" >/dev/null 2>&1
    echo "$name: $(find "tests/fuzz/corpus/$name" -type f | wc -l) inputs"
done
