#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The plugin has nothing to say of the tree's own C, generated code included.

usage: test_own_code.py CLANG PLUGIN COMPILE_COMMANDS

Compiles every C file of the build once more, with the plugin.
"""

import json
import shlex
import subprocess
import sys


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


def main():
    clang, plugin, commands = sys.argv[1:]
    with open(commands, encoding="utf-8") as file:
        entries = [e for e in json.load(file) if e["file"].endswith(".c")]
    failed = 0
    for entry in entries:
        result = subprocess.run(
            [clang, "-fplugin=" + plugin, "-fsyntax-only",
             "-Wno-unknown-warning-option"] + arguments_of(entry),
            cwd=entry["directory"], capture_output=True, text=True,
            check=False)
        if result.returncode != 0 or result.stderr:
            print(result.stderr)
            failed += 1
    print(f"{len(entries)} C files, {failed} of which the plugin spoke")
    return 1 if failed or not entries else 0


sys.exit(main())
