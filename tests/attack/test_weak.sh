#!/bin/bash
# SPDX-License-Identifier: MIT
#
# test_weak.sh FOLDER BUILD_DIR: its weak.txt still says of each defence where it
# is, and each of its entries has a row, and a row of README.md.
set -euo pipefail
folder=$1
build=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
r=0

while read -r file; do
    source=$here/../../$file
    [[ $file != gen/* ]] || source=$build/$file
    awk -v file="$file" -f "$here/weaken.awk" "$source" "$folder/weak.txt" \
        >/dev/null || r=1
done < <(awk '/^= / { print $3 }' "$folder/weak.txt" | sort -u)

while read -r name; do
    for table in rows.h README.md; do
        grep -qE "[\"\`]$name[\"\`]" "$folder/$table" || {
            echo "weak.txt: $name: $table has no row of it"
            r=1
        }
    done
done < <(awk '/^= / { print $2 }' "$folder/weak.txt" | sort -u)

((r)) || echo "every entry of weak.txt has its place and its row"
exit "$r"
