#!/bin/bash
# SPDX-License-Identifier: MIT
#
# All style checks, or the ones that are named: report, fail on violations.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

checks=("$@")
((${#checks[@]})) || checks=(tests/style/test_*.sh)

failed=0
for check in "${checks[@]}"; do
    name=$(basename "$check" .sh)
    echo "== ${name#test_}"
    "$check" || failed=$((failed + 1))
done

echo "== ${#checks[@]} checks, $failed failed"
((failed == 0))
