#!/bin/bash
# SPDX-License-Identifier: MIT
#
# A server can be read in one sitting: below 400 lines of code in its folder,
# without comments and blank lines. Libraries that it is built on are reported.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# code_lines FILE... - how many lines have anything but comments
code_lines()
{
    awk '
        {
            line = ""
            rest = $0
            while (rest != "") {
                at = index(rest, inside ? "*/" : "/*")
                if (!inside)
                    line = line (at ? substr(rest, 1, at - 1) : rest)
                if (!at)
                    break
                rest = substr(rest, at + 2)
                inside = !inside
            }
            sub(/\/\/.*/, "", line)
            n += line ~ /[^ \t]/
        }
        END { print n + 0 }' "$@"
}

failed=0
for folder in examples/servers/*/ examples/volumes/ examples/name_client/; do
    n=$(code_lines "$folder"*.[ch])
    echo "$folder: $n lines of code"
    if [[ $folder == examples/servers/* ]] && ((n >= 400)); then
        echo "$folder: not below 400"
        failed=1
    fi
done
exit "$failed"
