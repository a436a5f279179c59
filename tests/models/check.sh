#!/bin/bash
# SPDX-License-Identifier: MIT
#
# check.sh MODEL.pml SCRATCH - a model holds, and none of its mistakes does
#
# Its mistakes are those that its head numbers. Of each, and of the model as it
# is (0), Spin makes a program that goes through all states: for assertions and
# processes that stop where they must not, then for the claim about what has to
# happen at last, if there is one.
set -euo pipefail
model=$(realpath "$1")
scratch=$2/$(basename "$model" .pml)

command -v spin >/dev/null || {
    echo "spin is not there; it is the Debian package spin" >&2
    exit 1
}
mkdir -p "$scratch"
cd "$scratch"

# verify FAULT BUILD-OPTION... -- RUN-OPTION... : whether there is no error
verify()
{
    local fault=$1 options=()
    shift

    while [[ $1 != -- ]]; do
        options+=("$1")
        shift
    done
    shift
    rm -rf "$fault" && mkdir "$fault" && cd "$fault"
    spin -a -DFAULT="$fault" "$model" >spin.log
    cc -O2 -w -DMEMLIM=1024 "${options[@]}" -o pan pan.c
    ./pan -m2000000 "$@" >pan.log
    cd ..
    if ! grep -q 'errors: ' "$fault/pan.log" ||
        grep -qE 'max search depth too small|memory limit' "$fault/pan.log"; then
        cat "$fault/pan.log"
        echo "$model: not all states were seen" >&2
        exit 1
    fi
    grep -q 'errors: 0$' "$fault/pan.log"
}

# holds FAULT - for safety, and if that holds, whether what has to happen does
holds()
{
    verify "$1" -DSAFETY -DNOCLAIM -- || return
    if grep -q '^ltl ' "$model"; then
        verify "$1" -DNFAIR=4 -- -a -f
    fi
}

# seen FAULT - how far that was
seen()
{
    awk '/states, stored/ { printf "%d states", $1 }
         /pan: elapsed time/ { print ", " $4 " s" }' "$1/pan.log"
}

failed=0
if holds 0; then
    echo "sound: holds ($(seen 0))"
else
    cat 0/pan.log
    echo "$model: does not hold; how: cd $PWD/0 && spin -k *.trail -p -g" \
        "-DFAULT=0 $model" >&2
    failed=1
fi
for fault in $(sed -n 's/^ \* \([1-9][0-9]*\)  .*/\1/p' "$model"); do
    if holds "$fault"; then
        echo "$model: Spin finds nothing wrong with mistake $fault" >&2
        failed=1
    else
        echo "mistake $fault: found ($(grep -m1 -E '^pan:1:' "$fault/pan.log"))"
    fi
done
exit "$failed"
