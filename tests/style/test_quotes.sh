#!/bin/bash
# SPDX-License-Identifier: MIT
#
# What a guide quotes is what the file says: a block that begins with
# ```c PATH has to be in that file, as it is.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

r=0
n=0
for page in docs/*.md; do
    path='' block=''
    while IFS= read -r line; do
        if [[ ! $path && $line =~ ^'```c '([^ ]+)$ ]]; then
            path=${BASH_REMATCH[1]} block=''
        elif [[ $path && $line == '```' ]]; then
            n=$((n + 1))
            if [[ $(<"$path") != *"$block"* ]]; then
                echo "$page: $path does not say: ${block%%$'\n'*} ..."
                r=1
            fi
            path=''
        elif [[ $path ]]; then
            block+=$line$'\n'
        fi
    done <"$page"
done
((r)) || echo "$n quotes are what the files say"
exit "$r"
