#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The plugin says of the tree's own C, generated code included, what is meant.

usage: test_own_code.py CLANG PLUGIN COMPILE_COMMANDS

Compiles every C file of the build once more, with the plugin.
"""

import json
import shlex
import subprocess
import sys

# What is done on purpose, to see that the other side refuses it.
MEANT = {
    "/tests/runtime/carrier_object.c": "[XC0602]",
    "/tests/runtime/watched_object.c": "[XC0605]",
}


def arguments_of(entry):
    """What the build gives its compiler, without outputs and the compiler."""
    words = shlex.split(entry["command"])
    start = next(i for i, word in enumerate(words) if word.startswith("-"))
    kept = []
    skip = False
    for word in words[start:]:
        if skip or word in ("-o", "-MF", "-MT"):
            skip = not skip
        elif word not in ("-c", "-MD"):
            kept.append(word)
    return kept


def is_for_clang(entry):
    """What is compiled without the C library asks for GCC's own headers, which
    Clang cannot read."""
    return entry["file"].endswith(".c") and "-nostdinc" not in entry["command"]


def is_as_meant(entry, result):
    """One warning where one is meant, elsewhere not a word."""
    for path, code in MEANT.items():
        if entry["file"].endswith(path):
            return (result.returncode == 0 and code in result.stderr
                    and result.stderr.count("warning: ") == 1)
    return result.returncode == 0 and not result.stderr


def main():
    clang, plugin, commands = sys.argv[1:]
    with open(commands, encoding="utf-8") as file:
        entries = [e for e in json.load(file) if is_for_clang(e)]
    failed = 0
    for entry in entries:
        result = subprocess.run(
            [clang, "-fplugin=" + plugin, "-fsyntax-only",
             "-Wno-unknown-warning-option"] + arguments_of(entry),
            cwd=entry["directory"], capture_output=True, text=True,
            check=False)
        if not is_as_meant(entry, result):
            print(result.stderr)
            failed += 1
    print(f"{len(entries)} C files, {failed} of which the plugin spoke unasked")
    return 1 if failed or not entries else 0


sys.exit(main())
