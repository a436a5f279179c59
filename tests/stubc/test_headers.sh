#!/bin/bash
# SPDX-License-Identifier: MIT
#
# Decorated headers, those that stubc makes of them and those of the runtime are
# plain C and C++: no compiler and no editor has anything to say. Compilers that
# are not installed are named and left out.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

warnings=(-Wall -Wextra -Wconversion -Wshadow -Wpedantic -Werror)
warnings_c=(-Wmissing-prototypes -Wstrict-prototypes)
search=(-Iinclude -Itests)
for dir in tests/stubc/golden/*/; do
    search+=("-I$dir")
done

mapfile -t decorated < <(
    grep -rlE '^struct XC_INTERFACE' --include='*.h' include examples \
        tests/interfaces tests/consumer | LC_ALL=C sort)
mapfile -t generated < <(
    find tests/stubc/golden -name '*.wire.h' -o -name '*.stub.h' |
        LC_ALL=C sort)
mapfile -t public < <(find include/crosscall -name '*.h' | LC_ALL=C sort)
headers=("${decorated[@]}" "${generated[@]}" "${public[@]}")
((${#decorated[@]} && ${#generated[@]} && ${#public[@]})) || exit 1

n=0
failed=0

# compile COMMAND LANGUAGE STANDARD: each header in a unit of its own
compile()
{
    local header options=("${warnings[@]}" "${search[@]}")

    if ! command -v "$1" >/dev/null; then
        echo "left out: $1 is not installed"
        return
    fi
    [[ $2 == c ]] && options+=("${warnings_c[@]}")
    for header in "${headers[@]}"; do
        n=$((n + 1))
        echo "#include \"$PWD/$header\"" |
            "$1" -std="$3" -fsyntax-only "${options[@]}" -x "$2" - && continue
        echo "$header: $1 -std=$3 complains"
        failed=$((failed + 1))
    done
}

# edit EDITOR: what people see who write an interface
edit()
{
    local header dir said

    if ! command -v "$1" >/dev/null; then
        echo "left out: $1 is not installed"
        return
    fi
    dir=$(mktemp -d)
    printf '%s\n' "-I$PWD/include" "-I$PWD/tests" -xc -std=c17 -Wall -Wextra \
        >"$dir/compile_flags.txt"
    for header in "${decorated[@]}"; do
        n=$((n + 1))
        cp "$header" "$dir/"
        said=$("$1" --log=error --check="$dir/$(basename "$header")" \
            --check-locations=false 2>&1) && [[ -z $said ]] && continue
        echo "$header: $1 complains: $said"
        failed=$((failed + 1))
    done
    rm -r "$dir"
}

for compiler in gcc clang-14 clang-16 clang-19; do
    compile "$compiler" c c11
    compile "$compiler" c c17
done
for compiler in g++ clang++-14 clang++-16 clang++-19; do
    compile "$compiler" c++ c++20
done
edit clangd-19

echo "${#decorated[@]} decorated headers, ${#generated[@]} generated ones," \
    "${#public[@]} of the runtime: $n units, $failed complaints"
((failed == 0))
