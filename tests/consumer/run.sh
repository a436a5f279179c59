#!/bin/bash
# SPDX-License-Identifier: MIT
#
# run.sh BUILD_DIR: install, move, and use the package as strangers would
set -euo pipefail

build_dir=$(realpath "$1")
here=$(realpath "$(dirname "${BASH_SOURCE[0]}")")

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

step()
{
    echo "== $*"
}

step "install, then move: nothing may remember where it was"
cmake --install "$build_dir" --prefix "$dir/installed" >/dev/null
mv "$dir/installed" "$dir/moved"
if grep -rIl --exclude-dir=doc -e "$dir" -e "$here" "$dir/moved"; then
    echo "these files hold a path of the machine that built them"
    exit 1
fi

step "stubc explains its errors, with the pages beside it"
for page in "$here"/../../docs/diagnostics/XC*.md; do
    "$dir/moved/bin/stubc" --explain "$(basename "$page" .md)" |
        cmp - "$page"
done

# cmake_project GENERATOR C-COMPILER C++-COMPILER
cmake_project()
{
    local build="$dir/cmake-$2"

    step "CMake, $1, $2"
    cmake -S "$here" -B "$build" -G "$1" -DCMAKE_PREFIX_PATH="$dir/moved" \
        -DCMAKE_C_COMPILER="$2" -DCMAKE_CXX_COMPILER="$3" \
        -DCMAKE_BUILD_TYPE=Release >/dev/null
    cmake --build "$build"
    "$build/consumer"
}

cmake_project Ninja gcc g++
cmake_project "Unix Makefiles" clang-19 clang++-19

step "make and pkg-config"
mkdir "$dir/make"
pkgconfig_dir=$(dirname "$(find "$dir/moved" -name crosscall.pc)")
PKG_CONFIG_PATH=$pkgconfig_dir \
    make --no-print-directory -C "$dir/make" -f "$here/Makefile" CC=gcc
"$dir/make/consumer"

step "make, with the plugin in place of stubc"
mkdir "$dir/plugin"
PKG_CONFIG_PATH=$pkgconfig_dir \
    make --no-print-directory -C "$dir/plugin" -f "$here/Makefile.plugin"
"$dir/plugin/consumer"
