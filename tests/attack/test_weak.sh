#!/bin/bash
# SPDX-License-Identifier: MIT
#
# test_weak.sh BUILD_DIR: weak.txt still says of each defence where it is, and
# each of its entries has a row, and a row of README.md.
set -euo pipefail
build=$1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
r=0

while read -r file; do
    source=$here/../../$file
    [[ $file != gen/* ]] || source=$build/$file
    awk -v file="$file" -f "$here/weaken.awk" "$source" "$here/weak.txt" \
        >/dev/null || r=1
done < <(awk '/^= / { print $3 }' "$here/weak.txt" | sort -u)

while read -r name; do
    for table in rows.h README.md; do
        grep -qE "[\"\`]$name[\"\`]" "$here/$table" || {
            echo "weak.txt: $name: $table has no row of it"
            r=1
        }
    done
done < <(awk '/^= / { print $2 }' "$here/weak.txt" | sort -u)

((r)) || echo "every entry of weak.txt has its place and its row"
exit "$r"
