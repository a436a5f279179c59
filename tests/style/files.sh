# SPDX-License-Identifier: MIT
#
# Which files the style checks look at. By name and not by git, so that a file
# is checked before it is added, and without git.

# all_files - everything of ours, one path a line, from the tree's root
all_files()
{
    find . \( -path ./.git -o -path ./build \) -prune -o -type f -print |
        sed 's|^\./||' | LC_ALL=C sort
}

# written - keep what people wrote: goldens are stubc's, and checked with it
written()
{
    grep -v '^tests/stubc/golden/'
}

# c_files - C, C++ and assembly that people wrote
c_files()
{
    all_files | written | grep -E '\.(c|h|cc|cpp|S)$'
}

# Rules for awk that skip what stands in C++ raw strings: text that stubc writes
# is no code of the file it stands in.
# shellcheck disable=SC2034 # used by the checks
skip_raw_strings='
    FNR == 1 { raw = 0 }
    raw { if (/\)[a-z]*"/) raw = 0; next }
    /R"[a-z]*\(/ && !/R"[a-z]*\(.*\)[a-z]*"/ { raw = 1 }'
