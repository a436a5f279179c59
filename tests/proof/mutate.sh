#!/bin/bash
# SPDX-License-Identifier: MIT
#
# mutate.sh BUILD_DIR OUT [N...]: is every generated check needed, and is it seen?
#
# Takes the generated code of tests/interfaces/everything.h and removes each
# check in turn: every term of every condition that refuses something. The
# tests of tests/runtime, or the vectors of stubc, or else the proof have to
# notice. Prints a table (mutant, function, check, noticed by) and fails if one
# survives. N are the mutants to look at, where it shall not be all.
#
# All mutants are in one program; XC_MUTANT chooses. BUILD_DIR has the tests.
set -euo pipefail

build=$(realpath "$1")
out=$2
shift 2
only=("$@")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
jobs=${PROVE_JOBS:-2}
suites=(rights handles request reply object_faults nested)
more=(test_round_trip/round_trip_{values,parts,objects,elements,optional,unions,refused})

# shellcheck source=tests/proof/eva.sh
source "$here/eva.sh"
# shellcheck source=tests/proof/removable.sh
source "$here/removable.sh"

main()
{
    local n function

    rm -rf "$out"
    mkdir -p "$out/gen"
    out=$(realpath "$out")
    generate
    compile
    tests 0 && vectors 0 ||
        fail "the tests fail without a mutant: $out/0.log"
    if ((${#only[@]})); then
        grep -E "^($(IFS='|'; echo "${only[*]}")) " "$out/list" >"$out/some"
        mv "$out/some" "$out/list"
    fi

    while read -r n function _; do
        while (($(jobs -rp | wc -l) >= jobs)); do
            wait -n || true
        done
        try "$n" "$function" &
    done <"$out/list"
    wait
    report
}

generate()
{
    "$build/stubc/stubc" -I "$root/include" -I "$root/tests" -o "$out/gen" \
        --emit wire,stub,x,proof,vectors "$root/tests/interfaces/everything.h"
    make_removable "$out/gen" everything "$out/list"
    cat >"$out/mutant.c" <<'END'
#include <stdlib.h>
int xc_mutant;
__attribute__((constructor)) static void choose(void)
{
    const char *text = getenv("XC_MUTANT");
    xc_mutant = text ? atoi(text) : 0;
}
END
    printf 'extern int xc_mutant;\n' >"$out/mutant.h"
}

# Two programs, of all tests and of the vectors, with the mutated Stub and X
# object.
compile()
{
    local tests=$build/tests/runtime/CMakeFiles suite file
    local objects=() subject=()
    local flags=(-O0 -include "$out/mutant.h" -I "$out" -I "$out/gen"
        -I "$root/include" -I "$root/tests" -I "$root/runtime"
        -I "$root/tests/runtime" -I "$root/tests/vectors")

    for file in "$out/mutant.c" "$out/gen/everything.stub.c" \
        "$out/gen/everything.x.c" \
        "$root"/tests/runtime/everything_{object,values}.c; do
        gcc -std=gnu17 -D_GNU_SOURCE "${flags[@]}" -c "$file" \
            -o "$out/$(basename "$file" .c).o"
    done
    subject=("$out"/{mutant,everything.stub,everything.x}.o)
    for suite in "${suites[@]}"; do
        objects+=("$tests/test_$suite.dir/test_$suite.cpp.o")
    done
    for suite in "${more[@]}"; do
        objects+=("$tests/${suite/\//.dir/}.cpp.o")
    done
    g++ -o "$out/tests" "${subject[@]}" "$out"/everything_{object,values}.o \
        "${objects[@]}" \
        "$build"/tests/runtime/lib{core_test,fake_port,world,runtime_interfaces}.a \
        "$build"/runtime/*.a -lgtest_main -lgtest -lgmock -lpthread

    sed -e 's/@includes@/#include "everything.stub.h"/' -e "s|@subjects@|\
        {\"everything\", \"$out/gen/everything.vectors.json\",\
        everything_objects, everything_stub_make}|" \
        "$root/tests/vectors/subjects.h.in" >"$out/subjects.h"
    # shellcheck disable=SC2046
    g++ -std=c++20 "${flags[@]}" $(pkg-config --cflags json-c) \
        -o "$out/vectors" "$root"/tests/vectors/*.cpp "${subject[@]}" \
        "$build"/runtime/*.a \
        -Wl,--wrap=xc_call_{may_grant,accept,drop,grant} \
        -lgtest_main -lgtest -lpthread $(pkg-config --libs json-c)
}

# try N FUNCTION - the name of what kills the mutant, to N.killer
try()
{
    local killer=
    if ! tests "$1"; then
        killer=$(awk '/^\[  FAILED  \]/ { sub(/,$/, "", $4); print $4; exit }' \
            "$out/$1.log")
        killer=${killer:-$(awk '/^\[ RUN/ { r = $4 } END { print r }' \
            "$out/$1.log")}
    elif ! vectors "$1"; then
        killer=vectors
    elif ! proof "$1" "$2" "$out/$1.eva.log"; then
        proof 0 "$2" "$out/$1.whole.eva.log" ||
            fail "the proof alarms without a mutant: $out/$1.whole.eva.log"
        killer=proof
    fi
    echo "${killer:-none}" >"$out/$1.killer"
}

# The Linux binding needs the hosted port, and the tests bring their own.
tests()
{
    (XC_MUTANT=$1 timeout 60 "$out/tests" --gtest_fail_fast \
        '--gtest_filter=-*/Linux*') >"$out/$1.log" 2>&1
}

# That there are thousands is said of the whole tree.
vectors()
{
    (XC_MUTANT=$1 timeout 120 "$out/vectors" --gtest_fail_fast \
        '--gtest_filter=-*AreThousands') >"$out/$1.vectors.log" 2>&1
}

# proof N FUNCTION LOG - of the one method, where the function is one's
proof()
{
    local side=x method=0 constant cpp found

    [[ $2 != *_stub* ]] || side=stub
    constant=${2#*_x_}
    constant=${constant#*_stub_}
    constant=EVERYTHING_METHOD_${constant^^}
    if grep -q "$constant = " "$out/gen/everything.wire.h"; then
        method=$constant
    fi
    cpp="-I$out/gen -I$root/include -I$root/tests -Dxc_mutant=$1"
    eva "$side" everything "$method" "$cpp" "$out/gen/everything.proof.c" \
        "$out/gen/everything.stub.c" "$out/gen/everything.x.c" \
        >"$3" 2>&1 || true
    found=$(alarms "$3")
    # What cannot be analysed has not been noticed by anything.
    [[ $found != failed ]] || fail "Eva stops: $3"
    [[ $found == 0 ]]
}

report()
{
    local n function check killer survivors=0

    while read -r n function check; do
        killer=$(cat "$out/$n.killer" 2>/dev/null || echo none)
        [[ $killer != none ]] || ((survivors += 1))
        echo "$function | $check | $killer"
    done <"$out/list"
    echo "$(wc -l <"$out/list") checks removed: $survivors not noticed"
    ((survivors == 0))
}

fail()
{
    echo "mutate: $*" >&2
    exit 1
}

main
