#!/bin/bash
# SPDX-License-Identifier: MIT
#
# prove.sh STUBC OUT [HEADER...]: no run-time error in generated code
#
# Writes Stub, X object and driver of each header into OUT (of all interfaces
# in the tree, where none is given), and has Frama-C's Eva look at both sides.
# Headers that use each other's interfaces are given together. Fails on any
# alarm and on a statement that is not reached and not explained in
# unreached.txt; and where a check that is needed is removed, and Eva says
# nothing: then it proves nothing. CPPFLAGS may hold more -I and -D.
set -euo pipefail

stubc=$(realpath "$1")
out=$2
shift 2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
jobs=${PROVE_JOBS:-2}
tree=
headers=("$@")
read -ra flags <<<"${CPPFLAGS:-}"
# shellcheck source=tests/proof/eva.sh
source "$here/eva.sh"

main()
{
    local header side

    if ((${#headers[@]} == 0)); then
        tree=yes
        mapfile -t headers < <(interfaces_of_the_tree)
    fi
    rm -rf "$out"
    mkdir -p "$out"
    out=$(realpath "$out")
    for header in "${headers[@]}"; do
        generate "$header"
    done
    for header in "${headers[@]}"; do
        for side in x stub; do
            while (($(jobs -rp | wc -l) >= jobs)); do
                wait -n || true
            done
            analyse "$header" "$side" &
        done
    done
    seed x file_x_write '!buf'
    seed stub file_stub_read '(uint64_t)r > len'
    wait
    report
}

# seed SIDE FUNCTION CHECK - include/interfaces/file.h without one check
seed()
{
    local dir=$out/seed-$1 file=$out/seed-$1/file.x.h n

    mkdir "$dir"
    [[ $1 == x ]] || file=$dir/file.stub.c
    "$stubc" -I"$root/include" --emit wire,stub,x,proof -o "$dir" \
        "$root/include/interfaces/file.h"
    awk -v first=1 -v list="$dir/list" -f "$here/mutate.awk" "$file" \
        >"$dir/mutated"
    mv "$dir/mutated" "$file"
    n=$(awk -v check="$2 $3" '{ n = $1; sub(/^[0-9]+ /, "") }
        $0 == check { print n; exit }' "$dir/list")
    [[ $n ]] || fail "$2 has no check '$3' that could be removed"
    eva "$1" "-I$dir -I$root/include -Dxc_mutant=$n" "$dir"/file.proof.c \
        "$dir"/file.stub.c "$dir"/file.x.c >"$dir.log" 2>&1 || true
}

# seen SIDE WHAT - whether Eva saw that the check is missing
seen()
{
    local n
    n=$(alarms "$out/seed-$1.log")

    [[ $n != failed && $n != 0 ]] ||
        fail "a fault that is no secret was not seen ($2): $out/seed-$1.log"
    echo "without '$2': $n alarms, as it has to be"
}

interfaces_of_the_tree()
{
    cd "$root"
    grep -rl '^struct XC_INTERFACE' --include='*.h' include/interfaces \
        examples bench tests/interfaces tests/transport tests/consumer |
        sort | sed "s|^|$root/|"
}

# name_of HEADER - what its outputs and its rows are called
name_of()
{
    local stem dir
    stem=$(basename "$1" .h)
    dir=$(basename "$(dirname "$(realpath "$1")")")

    if (($(printf '%s\n' "${headers[@]##*/}" | grep -cxF "$stem.h") > 1)); then
        stem=$dir-$stem
    fi
    echo "$stem"
}

# included HEADER - where its includes are looked for, -I by -I
included()
{
    local header

    printf -- '-I%s ' "$root/include" "$root/tests" \
        "$(dirname "$(realpath "$1")")"
    if [[ ! $tree ]]; then
        for header in "${headers[@]}"; do
            printf -- '-I%s ' "$(dirname "$(realpath "$header")")"
        done
    fi
    echo
}

generate()
{
    local dir include
    dir=$out/$(name_of "$1")
    read -ra include < <(included "$1")

    mkdir "$dir"
    "$stubc" "${include[@]}" "${flags[@]}" --emit wire,stub,x,proof \
        -o "$dir" "$1"
}

# with_others DIR - what was made of this header, and of those that it includes
with_others()
{
    local stem

    ls "$1"/*.stub.c "$1"/*.x.c
    grep -hoE '"[A-Za-z0-9_.+-]+\.stub\.h"' "$1"/*.[ch] |
        sed 's/^"//; s/\.stub\.h"$//' | sort -u | while read -r stem; do
        [[ -e $1/$stem.stub.c || ! -e $out/$stem/$stem.stub.c ]] ||
            ls "$out/$stem/$stem.stub.c" "$out/$stem/$stem.x.c"
    done
}

# analyse HEADER SIDE - one run of Eva, to NAME.SIDE.log
analyse()
{
    local start=$SECONDS name sources others cpp log
    name=$(name_of "$1")
    log=$out/$name.$2.log
    mapfile -t sources < <(with_others "$out/$name")
    others=$(printf -- '-I%s ' "$out"/*/)

    cpp="-I$out/$name $(included "$1") $others ${flags[*]}"
    eva "$2" "$cpp" "$out/$name"/*.proof.c "${sources[@]}" >"$log" 2>&1 ||
        echo "frama-c failed: $?" >>"$log"
    echo "seconds $((SECONDS - start))" >>"$log"
}

# figures STEM SIDE - "functions statements reached alarms seconds"
figures()
{
    awk -v alarms="$(alarms "$out/$1.$2.log")" '
        /functions analyzed \(out of/ { functions = $1 }
        /statements reached \(out of/ {
            reached = $4
            gsub(/[^0-9]/, "", $9)
            statements = $9
        }
        /^seconds / { seconds = $2 }
        END {
            print functions + 0, statements + 0, reached + 0, alarms, seconds
        }' "$out/$1.$2.log"
}

report()
{
    local header stem side functions statements reached alarms seconds bad=0
    local format='%-16s %-5s %9s %10s %8s %7s %8s\n'

    # shellcheck disable=SC2059
    printf "$format" interface side functions statements reached alarms seconds
    for header in "${headers[@]}"; do
        stem=$(name_of "$header")
        for side in x stub; do
            read -r functions statements reached alarms seconds \
                < <(figures "$stem" "$side")
            # shellcheck disable=SC2059
            printf "$format" "$stem" "$side" "$functions" "$statements" \
                "$reached" "$alarms" "$seconds"
            if [[ $alarms != 0 ]]; then
                bad=1
                complaints "$stem" "$side"
            fi
        done
    done
    seen x "file_x_write: !buf"
    seen stub "file_stub_read: (uint64_t)r > len"
    unreached >"$out/unreached.txt"
    # What a user's own interface does not reach is for the user to explain.
    if [[ ! $tree ]]; then
        sed 's/^/not reached, function and statements: /' "$out/unreached.txt"
    elif explained "$out/unreached.txt"; then
        echo "statements of generated code that are not reached: all explained"
    else
        echo "not reached, and not explained in tests/proof/unreached.txt"
        bad=1
    fi
    ((!bad)) || fail "not proved; the logs are in $out"
    echo "proved: ${#headers[@]} interfaces, both sides"
}

complaints()
{
    grep -A2 -E '^\[eva:alarm\]|Neither code nor|User Error|frama-c failed' \
        "$out/$1.$2.log" | sed 's/^/    /' | head -40
}

# explained FILE - print what no line of unreached.txt matches, fail on any
explained()
{
    ! grep -vxE -f <(sed -E '/^(#|$)/d; s/ +#.*//' "$here/unreached.txt") "$1"
}

# models - the functions of this directory, as an expression
models()
{
    grep -hoE '\b[a-z0-9_]+\(' "$here"/{proof,server,client}.c |
        grep -vE '^xc_call_(put|take|room)' | tr -d '(' | sort -u |
        paste -sd '|'
}

# unreached - "function statements" that no run reaches, generated or inline
unreached()
{
    local header

    for header in "${headers[@]}"; do
        cat "$out/$(name_of "$header")".{x,stub}.log
    done | awk '
        / stmts out of / {
            name = $1
            sub(/:$/, "", name)
            sub(/_[0-9]+$/, "", name)
            left = $6 - $2
            if (!(name in least) || left < least[name])
                least[name] = left
        }
        END {
            for (name in least)
                if (least[name])
                    print name, least[name]
        }' | grep -vE "^(proof_.*|$(models)) " | sort || true
}

fail()
{
    echo "prove: $*" >&2
    exit 1
}

main
