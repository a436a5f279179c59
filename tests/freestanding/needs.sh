#!/bin/bash
# SPDX-License-Identifier: MIT
#
# needs.sh CORE-OBJECT... -- GENERATED-OBJECT... : what an embedder provides
#
# Linked among themselves, the core's objects need exactly what is listed here,
# the same as in docs/porting.md; generated code needs the core besides.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

port='xc_port_alloc
xc_port_barrier
xc_port_descriptor_close
xc_port_descriptor_copy
xc_port_free
xc_port_lock
xc_port_lock_free
xc_port_lock_new
xc_port_now
xc_port_region_charged
xc_port_region_descriptor
xc_port_region_hold
xc_port_region_is_borrowed
xc_port_region_is_lent
xc_port_region_open
xc_port_thread
xc_port_unlock
xc_port_wake'
region='xc_region_access_of
xc_region_size
xc_region_unref'
compiler='memcpy
memset'

# undefined_in OBJECT... - one name a line
undefined_in()
{
    ld -r -o "$scratch/all.o" "$@"
    nm --undefined-only --format=just-symbols "$scratch/all.o" |
        grep -v '^_GLOBAL_OFFSET_TABLE_$' | LC_ALL=C sort -u || true
}

core=()
while [[ $1 != -- ]]; do
    core+=("$1")
    shift
done
shift

r=0
# docs/porting.md compiles them into one folder, by their files' names.
twice=$(printf '%s\n' "${core[@]##*/}" | sort | uniq -d)
if [[ $twice ]]; then
    echo "two files of the core have one name:" $twice
    r=1
fi
undefined_in "${core[@]}" >"$scratch/core"
# A compiler need not call the functions that it may call.
if ! diff <(printf '%s\n%s\n' "$port" "$region") \
    <(grep -vxF "$compiler" "$scratch/core"); then
    echo "the core needs something else than it is said to (< said, > needed)"
    r=1
fi
for name in $port $region $compiler; do
    if ! grep -qF "\`$name" "$(dirname "$0")/../../docs/porting.md"; then
        echo "docs/porting.md does not name $name"
        r=1
    fi
done
undefined_in "${core[@]}" "$@" >"$scratch/generated"
if ! diff <(grep -vxF "$compiler" "$scratch/core") \
    <(grep -vxF "$compiler" "$scratch/generated"); then
    echo "generated code needs more than the core (> what)"
    r=1
fi
((r)) || echo "the core needs $(wc -l <"$scratch/core") functions"
exit "$r"
