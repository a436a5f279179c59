#!/bin/bash
# SPDX-License-Identifier: MIT
#
# Who may include what
#
# A rule is a room (a folder) and what its files may include: extended regular
# expressions for what stands behind #include, <> or "" and all. The longest
# room that holds a file is the one that rules it; a file outside of all rooms
# is free.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source tests/style/files.sh

# C without a library: what a microkernel has, too.
freestanding='<(assert|float|limits|stdalign|stdarg|stdbool|stddef|stdint)\.h>'
memory='<string\.h>' # memcpy and memset
contract='<crosscall/'
interfaces='<interfaces/'
sibling='"[^/]+"'
cxx_std='<[a-z_]+>'

rules()
{
    rule include/crosscall "$freestanding" "$contract"
    rule include/interfaces '<crosscall/(any|interface)\.h>' "$interfaces"

    # Downwards only: call -> object -> marshal.
    rule runtime/marshal "$freestanding" "$memory" "$contract" "$sibling" \
        '"marshal/'
    rule runtime/object "$freestanding" "$memory" "$contract" "$sibling" \
        '"(object|marshal)/'
    rule runtime/call "$freestanding" "$memory" "$contract" "$sibling" \
        '"(call|object|marshal)/'
    # Threads beside a binding: above the contract, as any program.
    rule runtime/giver "$freestanding" "$contract" '"giver/'
    # What goes into another system knows the contract, and itself.
    rule runtime/port/toy "$freestanding" "$contract" "$sibling"
    rule runtime/port/freestanding "$freestanding" "$contract" "$sibling"
    for back_end in runtime/transport/*/; do
        rule "${back_end%/}" '<[^>]+>' "$sibling" \
            "\"(giver|marshal|port|transport/$(basename "$back_end"))/"
    done

    # A server stands on the public headers alone.
    rule examples '<[^>]+>' "$sibling"

    rule stubc/model "$cxx_std" '"model/'
    rule stubc/diag "$cxx_std" '"(diag|model)/'
    rule stubc/check "$cxx_std" '"(check|diag|model)/'
    rule stubc/diff "$cxx_std" '"(diff|model)/'
    rule stubc/emit "$cxx_std" '"(emit|diag|model)/'

    # Goldens: generated code sees itself, its interface and the contract.
    rule tests/stubc/golden "$freestanding" '<(errno|string)\.h>' "$contract" \
        "$interfaces" "$sibling" '<[a-z_0-9]+(\.(wire|stub|x))?\.h>'
}

rule()
{
    local room=$1 pattern
    shift
    pattern=$(IFS='|' && echo "$*")
    printf '%s\t%s\n' "$room" "$pattern"
}

# includes - FILE<tab>LINE<tab>WHAT for every #include
includes()
{
    all_files | grep -E '\.(c|h|cc|cpp)$' | xargs -d '\n' awk "$skip_raw_strings"'
        match($0, /^[ \t]*#[ \t]*include[ \t]+/) {
            what = substr($0, RLENGTH + 1)
            sub(/[ \t]*\/[*\/].*$/, "", what)
            print FILENAME "\t" FNR "\t" what
        }'
}

check_rooms()
{
    awk -F '\t' '
        NR == FNR { allowed[$1] = $2; next }
        {
            n++
            room = $1
            while (room != "" && !(room in allowed))
                if (!sub(/\/[^\/]*$/, "", room)) room = ""
            if (room == "" || $3 ~ "^(" allowed[room] ")") next
            print $1 ":" $2 ": " room " may not include " $3
            bad = 1
        }
        END {
            if (!bad) print n " includes are where they may be"
            exit bad
        }' <(rules) <(includes)
}

# No circles in the contract: each header stands on earlier ones.
check_order()
{
    local loops
    loops=$(includes | awk -F '\t' '
        $1 ~ /^include\// && $3 ~ /^<(crosscall|interfaces)\// {
            gsub(/[<>]/, "", $3)
            print $1, "include/" $3
        }' | tsort 2>&1 >/dev/null) || true
    if [[ $loops ]]; then
        echo "include: headers include each other in a circle"
        echo "$loops"
        return 1
    fi
}

r=0
check_rooms || r=1
check_order || r=1
exit "$r"
