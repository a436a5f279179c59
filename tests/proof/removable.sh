# SPDX-License-Identifier: MIT
# removable.sh: every check of generated code, for mutate.sh and test_mutants.sh

# make_removable DIR NAME LIST - in NAME's code in DIR, as mutate.awk does; the
# checks of all files, numbered on, are listed in LIST
make_removable()
{
    local dir=$1 name=$2 list=$3 awk suffix file first=1
    awk=$(dirname "${BASH_SOURCE[0]}")/mutate.awk

    : >"$list"
    for suffix in wire.h stub.c x.h; do
        file=$dir/$name.$suffix
        awk -v first="$first" -v list="$list.$suffix" -f "$awk" "$file" \
            >"$dir/mutated"
        mv "$dir/mutated" "$file"
        cat "$list.$suffix" >>"$list"
        first=$(($(wc -l <"$list") + 1))
    done
}
