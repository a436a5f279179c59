#!/bin/bash
# SPDX-License-Identifier: MIT
#
# At most one preprocessor conditional per 1,000 lines outside of arch/: the
# build chooses files, not lines. Not counted: `#ifdef __cplusplus` in public
# headers, which C++ asks for.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source tests/style/files.sh

mapfile -t files < <(c_files | grep -Ev '(^|/)arch/|^tests/')
awk "$skip_raw_strings"'
    /^[ \t]*#[ \t]*(if|ifdef|ifndef|elif)/ && !/ifdef __cplusplus/ {
        n++
        print FILENAME ":" FNR ": " $0
    }
    END {
        # A small tree may hold one all the same, and what interface.h needs.
        allowed = NR / 1000 < 3 ? 3 : NR / 1000
        printf "%d conditionals in %d lines (%.2f per 1,000)\n", n, NR,
            n * 1000 / NR
        exit n > allowed
    }' "${files[@]}"
