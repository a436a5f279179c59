#!/bin/bash
# SPDX-License-Identifier: MIT
#
# in_line.sh LIBRARY...: whether generated code has in line what should be
#
# What moves a fixed part is nothing but loads and stores, once its length is a
# constant. A function of that name in an object is a call in each method.
set -euo pipefail

for library in "$@"; do
    symbols=$(nm --defined-only "$library")
    [[ $symbols == *" T "*_stub_make* ]] ||
        { echo "$library has no Stubs" && exit 1; }
    if grep -E ' t xc_(shared_words|(call|stub)_(take|put))(\.|$)' \
        <<<"$symbols"; then
        echo "out of line in $library"
        exit 1
    fi
done
