#!/bin/bash
# SPDX-License-Identifier: MIT
#
# The first line of each source file names its licence; after #! the second.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source tests/style/files.sh

kinds='\.(c|h|cc|cpp|S|sh|cmake|awk|in)$'
kinds+='|(^|/)(CMakeLists\.txt|Makefile|dev|run)$'

r=0
while read -r file; do
    if ! awk 'NR == 1 && /^#!/ { next }
              { found = /SPDX-License-Identifier: MIT/; exit }
              END { exit !found }' "$file"; then
        echo "$file:1: no SPDX-License-Identifier line"
        r=1
    fi
done < <(all_files | written | grep -E "$kinds")
((r)) || echo "every file names its licence"
exit "$r"
