#!/bin/bash
# SPDX-License-Identifier: MIT
#
# All C and C++ is as clang-format 19 leaves it, so that no review is about it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source tests/style/files.sh

mapfile -t files < <(c_files | grep -v '\.S$')
if ! clang-format-19 --dry-run -Werror "${files[@]}" 2>&1; then
    echo "format: ./dev format puts it right"
    exit 1
fi
echo "${#files[@]} files are well formatted"
