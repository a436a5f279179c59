#!/bin/bash
# SPDX-License-Identifier: MIT
#
# How long files are: about 100 lines in the middle, few over 400. A report and
# no limit, for a longer file with one subject beats two with half of one each.
# Without the small headers that stubc's tests feed to it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source tests/style/files.sh

c_files | grep -Ev '^tests/stubc/[a-z]+/' | xargs -d '\n' awk '
    FNR == 1 { files++ }
    { lines[FILENAME]++ }
    END { for (file in lines) print lines[file], file }' | sort -n | awk '
    { size[NR] = $1 }
    $1 > 400 { long++; print $2 ": " $1 " lines" }
    END {
        printf "%d files, %d lines in the middle, %d over 400\n", NR,
            size[int((NR + 1) / 2)], long
    }'
