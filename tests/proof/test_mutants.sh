#!/bin/bash
# SPDX-License-Identifier: MIT
#
# mutants.txt is of the checks that there are, each was noticed by something,
# and what noticed it is still there. That it still notices mutate.sh says.
set -euo pipefail
here=$(realpath "$(dirname "${BASH_SOURCE[0]}")")
root=$here/../..
source "$here/removable.sh"

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cp "$root"/tests/stubc/golden/everything/everything.* "$dir"
make_removable "$dir" everything "$dir/list"

r=0
while read -r _ function check; do
    echo "$function | $check"
done <"$dir/list" >"$dir/checks"
grep -v '^#' "$here/mutants.txt" >"$dir/table"
sed 's/ | [^|]*$//' "$dir/table" | diff - "$dir/checks" >"$dir/differ" || r=1
if ((r)); then
    echo "mutants.txt (<) is not of the checks (>): ./dev prove --mutate"
    cat "$dir/differ"
fi
while read -r noticed; do
    case $noticed in
    vectors | proof) ;;
    *.*)
        name=${noticed#*.}
        if ! grep -rqw "${name%%/*}" "$root/tests/runtime"; then
            echo "mutants.txt: there is no test $noticed"
            r=1
        fi
        ;;
    *)
        echo "mutants.txt: noticed by '$noticed'"
        r=1
        ;;
    esac
done < <(sed 's/.* | //' "$dir/table" | sort -u)
((r)) || echo "$(wc -l <"$dir/checks") checks, each noticed by something"
exit "$r"
