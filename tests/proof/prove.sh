#!/bin/bash
# SPDX-License-Identifier: MIT
#
# prove.sh STUBC OUT [HEADER...]: no run-time error in generated code
#
# Writes Stub, X object and driver of each header into OUT (of all interfaces
# in the tree, where none is given; of those whose objects it passes, too), and
# has Frama-C's Eva look at both sides, one method at a time. Fails on any
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
    local i header dir side interface method

    if ((${#headers[@]} == 0)); then
        tree=yes
        mapfile -t headers < <(interfaces_of_the_tree)
    fi
    rm -rf "$out"
    mkdir -p "$out"
    out=$(realpath "$out")
    for ((i = 0; i < ${#headers[@]}; i++)); do
        generate "${headers[i]}"
        mapfile -t -O "${#headers[@]}" headers < <(lacking "${headers[i]}")
    done
    unchecked x file_x_write '!buf' FILE_METHOD_WRITE
    unchecked stub file_stub_read '(uint64_t)r > len' FILE_METHOD_READ
    unwritten
    for header in "${headers[@]}"; do
        dir=$(dir_of "$header")
        with_bulk "$dir" >>"$out/large.txt"
        left_out "$dir" >>"$out/left_out.txt"
        while read -r side interface method; do
            ! is_left_out "$side" "$interface" "$method" || continue
            while (($(jobs -rp | wc -l) >= jobs)); do
                wait -n || true
            done
            analyse "$header" "$side" "$interface" "$method" &
        done < <(units "$dir"/*.proof.c)
    done
    wait
    report
}

# with_bulk DIR - functions of methods with XC_UP_TO
with_bulk()
{
    awk '
        /^[a-z].*_(x|stub)_[A-Za-z0-9_]+\(/ {
            match($0, /[A-Za-z0-9_]+\(/)
            name = substr($0, RSTART, RLENGTH - 1)
        }
        /xc_bulk_/ && name {
            print name
            name = ""
        }' "$1"/*.x.h "$1"/*.stub.c
}

# left_out DIR - of these, what is not analysed: README.md
left_out()
{
    local function

    with_bulk "$1" | while read -r function; do
        if [[ $function == *_x_* ]]; then
            echo "$function"
            echo "${function/_x_/_}" # which it calls
        elif has_classes "proof_stub_${function/_stub_/_}" "$1"/*.proof.c; then
            echo "$function"
        fi
    done
}

# has_classes FUNCTION DRIVER - whether it tells lengths apart
has_classes()
{
    awk -v name="$1(" '
        /^static void / { is_it = index($0, name) }
        is_it && /proof_length/ { found = 1 }
        END { exit !found }' "$2"
}

# is_in FILE SIDE INTERFACE METHOD
is_in() { grep -qixF "$3_$2_${4#*_METHOD_}" "$out/$1"; }

# is_left_out SIDE INTERFACE METHOD
is_left_out()
{
    local method=${3#*_METHOD_}

    is_in left_out.txt "$@" || return
    echo "left out: $2_$1_${method,,}, for its large messages"
}

# unchecked SIDE FUNCTION CHECK METHOD - interfaces/file.h without one check
unchecked()
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
    seen "$dir" "$1" file "$4" "$2 without '$3'" "-Dxc_mutant=$n"
}

# unwritten - a reply that is what the stack holds, where nothing was asked for
unwritten()
{
    local dir=$out/seed-unwritten

    mkdir "$dir"
    "$stubc" -I"$root/include" --emit wire,stub,x,proof -o "$dir" \
        "$root/tests/interfaces/parity/task.h"
    grep -q 'limits = XC_ZERO;' "$dir/task.x.h" || fail "limits are not zeroed"
    sed -i 's/limits = XC_ZERO;/limits;/' "$dir/task.x.h"
    seen "$dir" x task TASK_METHOD_LIMIT "task_x_limit without ' = XC_ZERO'" \
        "-I$root/tests/interfaces/parity"
}

# seen DIR SIDE INTERFACE METHOD WHAT OPTION - fail if Eva is content with it
seen()
{
    local n

    eva "$2" "$3" "$4" "-I$1 -I$root/include $6" "$1"/*.proof.c \
        "$1"/*.stub.c "$1"/*.x.c >"$1.log" 2>&1 || true
    n=$(alarms "$1.log")
    [[ $n != failed && $n != 0 ]] ||
        fail "a fault that is no secret was not seen ($5): $1.log"
    echo "$5: $n alarms, as it has to be"
}

interfaces_of_the_tree()
{
    cd "$root"
    grep -rl '^struct XC_INTERFACE' --include='*.h' include/interfaces \
        examples bench tests/interfaces tests/transport tests/consumer |
        sort | sed "s|^|$root/|"
}

# dir_of HEADER - where its outputs and logs are
dir_of()
{
    local stem dir
    stem=$(basename "$1" .h)
    dir=$(basename "$(dirname "$(realpath "$1")")")

    if (($(printf '%s\n' "${headers[@]##*/}" | grep -cxF "$stem.h") > 1)); then
        stem=$dir-$stem
    fi
    echo "$out/$stem"
}

# places HEADER - where its includes are looked for
places()
{
    local header

    printf '%s\n' "$root/include" "$root/tests" "$(dirname "$(realpath "$1")")"
    if [[ ! $tree ]]; then
        for header in "${headers[@]}"; do
            dirname "$(realpath "$header")"
        done
    fi
}

generate()
{
    local dir include
    dir=$(dir_of "$1")
    mapfile -t include < <(places "$1" | sed 's/^/-I/')

    mkdir "$dir"
    "$stubc" "${include[@]}" "${flags[@]}" --emit wire,stub,x,proof \
        -o "$dir" "$1"
}

# passed DIR - the stems of other headers whose objects are passed
passed()
{
    grep -hoE '"[A-Za-z0-9_.+-]+\.stub\.h"' "$1"/*.[ch] |
        sed 's/^"//; s/\.stub\.h"$//' | sort -u |
        grep -vxF "$(basename "$1"/*.stub.c .stub.c)" || true
}

# among STEM HEADER... - the first one that is called so
among()
{
    local header

    for header in "${@:2}"; do
        [[ ${header##*/} != "$1.h" ]] || { echo "$header"; return; }
    done
    return 1
}

# near HEADER - the headers, those beside it first
near()
{
    local dir
    dir=$(dirname "$(realpath "$1")")

    printf '%s\n' "${headers[@]}" | grep "^$dir/" || true
    printf '%s\n' "${headers[@]}" | grep -v "^$dir/" || true
}

# lacking HEADER - headers whose objects it passes, and that nobody gave
lacking()
{
    local stem place header

    passed "$(dir_of "$1")" | while read -r stem; do
        ! among "$stem" "${headers[@]}" >/dev/null || continue
        places "$1" | while read -r place; do
            # What is included is <room/stem.h>, and stubc writes stem.stub.h.
            for header in "$place/$stem.h" "$place"/*/"$stem.h"; do
                [[ ! -e $header ]] || { echo "$header"; break 2; }
            done
        done
    done
}

# needed HEADER - where its own outputs are, and those of the headers it needs
needed()
{
    local dirs others stem header dir i
    dirs=("$(dir_of "$1")")
    mapfile -t others < <(near "$1")

    for ((i = 0; i < ${#dirs[@]}; i++)); do
        while read -r stem; do
            header=$(among "$stem" "${others[@]}") || continue
            dir=$(dir_of "$header")
            [[ " ${dirs[*]} " == *" $dir "* ]] || dirs+=("$dir")
        done < <(passed "${dirs[i]}")
    done
    printf '%s\n' "${dirs[@]}"
}

# analyse HEADER SIDE INTERFACE METHOD - one run of Eva, or two: most methods
# need few states, and some of the few that need more would take minutes
analyse()
{
    local start=$SECONDS dir sources=() cpp='' log slevel needed message_max
    dir=$(dir_of "$1")
    log=$dir/$2.$3.$4.log

    while read -r needed; do
        sources+=("$needed"/*.stub.c "$needed"/*.x.c)
        cpp+="-I$needed "
    done < <(needed "$1")
    cpp+="$(places "$1" | sed 's/^/-I/' | tr '\n' ' ') ${flags[*]}"
    message_max=XC_MESSAGE_MAX
    ! is_in large.txt "$2" "$3" "$4" || message_max=XC_BULK_MESSAGE_MAX
    for slevel in 100 3000; do
        eva "$2" "$3" "$4" "$cpp" "$dir"/*.proof.c "${sources[@]}" \
            >"$log" 2>&1 || echo "frama-c failed: $?" >>"$log"
        [[ $(alarms "$log") != 0 ]] || break
    done
    echo "seconds $((SECONDS - start))" >>"$log"
}

# coverage LOG... - "function statements reached" over all of these runs, of
# what is generated or inline; a function that no run reaches has 0 and 0
coverage()
{
    awk '
        # The same static function of two files has a number behind its name.
        function plain(name) { sub(/_[0-9]+$/, "", name); return name }

        / stmts out of / {
            sub(/:$/, "", $1)
            name = plain($1)
            if (!(name in reached) || $2 > reached[name]) {
                reached[name] = $2
                all[name] = $6
            }
        }
        /Unreached functions/ { unreached = 1; next }
        unreached && /^ +<.*>:/ { sub(/^ +<.*>:/, "") }
        unreached && !/;/ { unreached = 0 }
        unreached {
            n = split($0, names, /[; ]+/)
            for (i = 1; i <= n; i++)
                if (names[i] != "")
                    never[plain(names[i])]
        }
        END {
            for (name in reached)
                print name, all[name], reached[name]
            for (name in never)
                if (!(name in reached))
                    print name, 0, 0
        }' "$@" | grep -vE "^(proof_.*|xc_bulk_.*|$(models)) " |
        grep -vE "^($(paste -sd '|' "$out/left_out.txt")) " | sort || true
}

# figures HEADER SIDE - "methods functions statements reached alarms seconds"
figures()
{
    local dir log logs n alarms=0
    dir=$(dir_of "$1")

    for log in "$dir/$2".*.log; do
        n=$(alarms "$log")
        if [[ $n == failed ]]; then
            alarms=failed
        elif [[ $alarms != failed ]]; then
            ((alarms += n)) || true
        fi
    done
    logs=("$dir/$2".*.log)
    printf "%s " "${#logs[@]}"
    # Of a dispatcher each run reaches one case.
    coverage "$dir/$2".*.log | awk '
        !/_x_dispatch / && $2 { n++; statements += $2; reached += $3 }
        END { printf "%d %d %d ", n, statements, reached }'
    echo "$alarms $(awk '/^seconds / { n += $2 } END { print n }' \
        "$dir/$2".*.log)"
}

report()
{
    local header side bad=0 alarms row
    local format='%-16s %-5s %5s %10s %11s %8s %7s %8s\n'

    # shellcheck disable=SC2059
    printf "$format" interface side runs functions statements reached alarms \
        seconds
    for header in "${headers[@]}"; do
        for side in x stub; do
            read -ra row < <(figures "$header" "$side")
            # shellcheck disable=SC2059
            printf "$format" "$(basename "$(dir_of "$header")")" "$side" \
                "${row[@]}"
            alarms=${row[4]}
            if [[ $alarms != 0 ]]; then
                bad=1
                complaints "$(dir_of "$header")" "$side"
            fi
        done
    done
    unreached >"$out/unreached.txt"
    if unexplained <"$out/unreached.txt" >"$out/unexplained.txt"; then
        sed 's/^/not reached, function and statements: /' "$out/unexplained.txt"
        # What a user's own interface does not reach is for the user to explain.
        [[ ! $tree ]] || bad=1
    else
        echo "what is not reached is explained in tests/proof/unreached.txt"
    fi
    [[ ! $tree ]] || all_needed || bad=1
    ((!bad)) || fail "not proved; the logs are in $out"
    echo "proved: ${#headers[@]} headers, both sides"
}

# complaints DIR SIDE
complaints()
{
    grep -A2 -E '^\[eva:alarm\]|Neither code nor|User Error|frama-c failed' \
        "$1/$2".*.log | sed "s|^$1/|    |" | sed -n 1,40p
}

# unexplained - what no line of unreached.txt matches; fails if there is none
unexplained()
{
    grep -vxE -f <(explanations)
}

explanations() { sed -E '/^(#|$)/d; s/ +#.*//' "$here/unreached.txt"; }

# all_needed - fail on an explanation of what is reached
all_needed()
{
    local explanation r=0

    while read -r explanation; do
        grep -qxE "$explanation" "$out/unreached.txt" || {
            echo "explained in tests/proof/unreached.txt, and reached:" \
                "$explanation"
            r=1
        }
    done < <(explanations)
    return "$r"
}

# models - the functions of this directory, as an expression
models()
{
    grep -hoE '\b[a-z0-9_]+\(' "$here"/{proof,server,client}.c |
        grep -vE '^xc_call_(put|take|room)' | tr -d '(' | sort -u |
        paste -sd '|'
}

# unreached - "function statements", or "function never", over all runs
unreached()
{
    local header logs=()

    for header in "${headers[@]}"; do
        logs+=("$(dir_of "$header")"/*.log)
    done
    coverage "${logs[@]}" | awk '
        $2 == 0 { print $1, "never"; next }
        $2 > $3 { print $1, $2 - $3 }'
}

fail()
{
    echo "prove: $*" >&2
    exit 1
}

main
