#!/bin/bash
# SPDX-License-Identifier: MIT
#
# Every folder at the top has a README: what lives here, in what order to read
# it, how to add one more.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source tests/style/files.sh

r=0
for folder in . $(all_files | grep -o '^[^./][^/]*/' | sort -u); do
    if [[ ! -s ${folder%/}/README.md ]]; then
        echo "$folder: no README.md"
        r=1
    fi
done
((r)) || echo "every folder has its README"
exit "$r"
