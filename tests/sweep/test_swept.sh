#!/bin/bash
# SPDX-License-Identifier: MIT
#
# test_swept.sh RUNTIME - whatever the runtime calls is swept, or cannot fail
#
# A call that is new in the runtime goes into swept.txt, with a function in
# swept_*.cpp that fails; or into safe.txt, if its failure needs no answer.
set -euo pipefail
here=$(dirname "${BASH_SOURCE[0]}")

# What compilers add: checks of sizes, stacks, thread-local memory, tables.
added='^(_GLOBAL_OFFSET_TABLE_|__.*_chk|__stack_chk_fail|__tls_get_addr)$'

called=$(nm -u "$1" | awk '$1 == "U" { print $2 }' | sort -u)
own=$(nm --defined-only "$1" | awk 'NF == 3 { print $3 }' | sort -u)
unknown=$(comm -23 <(echo "$called") <(echo "$own") | grep -Ev "$added" |
    sort | comm -23 - <(sort "$here/swept.txt" "$here/safe.txt"))

[[ -z $unknown ]] || {
    echo "neither in swept.txt nor in safe.txt:" $unknown
    exit 1
}
