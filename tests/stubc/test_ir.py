#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The IR of every header in the tree against its schema.

test_ir.py STUBC SOURCE_DIR

Runs stubc on each decorated header and validates what it says. Then it breaks
the IR in every place, one at a time: each member removed, renamed, and made
another type. Whatever the schema would let pass is a member that it does not
describe. Places are the same if the schema cannot tell them apart: as many
members of the same names behind the same path. Of those one is broken.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

try:
    import jsonschema
except ImportError:
    print("SKIP: no python3-jsonschema")
    sys.exit(77)

stubc, source = sys.argv[1], pathlib.Path(sys.argv[2])
schema = json.loads((source / "docs/ir.schema.json").read_text())
validator_class = jsonschema.validators.validator_for(schema)
validator_class.check_schema(schema)
validator = validator_class(schema)

# Members that may be left out, and what may say anything.
OPTIONAL = {"base", "base_header", "actual", "elements", "idempotent", "fast",
            "nonblocking", "deprecated", "within"}


def headers():
    """Every header of the tree that declares an interface and is no bad one."""
    for path in sorted(source.rglob("*.h")):
        parts = path.relative_to(source).parts
        if parts[0] == "build" or {"bad", "diff", "golden"} & set(parts):
            continue
        if parts[:2] == ("include", "crosscall"):  # any.h: all made by hand
            continue
        if re.search(r'^struct XC_INTERFACE\("', path.read_text(), re.M):
            yield path


def ir_of(header):
    with tempfile.TemporaryDirectory() as out:
        command = [stubc, "--emit", "json", "-o", out]
        for include in ("include", "tests"):
            command += ["-I", str(source / include)]
        subprocess.run(command + [str(header)], check=True)
        return json.loads((pathlib.Path(out) / f"{header.stem}.json")
                          .read_text())


def places(node, path=()):
    """Paths to all members of all objects."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield path + (key,)
            yield from places(value, path + (key,))
    elif isinstance(node, list):
        for i, value in enumerate(node):
            yield from places(value, path + (i,))


def parent_of(ir, path):
    for step in path[:-1]:
        ir = ir[step]
    return ir


def kind_of_place(ir, path):
    parent = parent_of(ir, path)
    return (tuple(step for step in path if isinstance(step, str)),
            tuple(sorted((key, type(value).__name__,
                          value if key == "kind" else None)
                         for key, value in parent.items())))


def is_valid_changed(ir, path, change):
    """Breaks @ir in one place, and mends it again."""
    parent = parent_of(ir, path)
    before = dict(parent)
    change(parent, path[-1])
    valid = validator.is_valid(ir)
    parent.clear()
    parent.update(before)
    return valid


def remove(node, key):
    del node[key]


def rename(node, key):
    node[key + "_"] = node.pop(key)


def retype(node, key):
    node[key] = 0.5 if isinstance(node[key], (str, bool)) else "text"


def may_pass(change, path):
    return change is remove and path[-1] in OPTIONAL and not (
        path[-1].startswith("base"))


def main():
    n_headers = n_broken = 0
    faults = []
    broken_kinds = set()
    for header in headers():
        ir = ir_of(header)
        n_headers += 1
        for error in validator.iter_errors(ir):
            faults.append(f"{header}: {error.json_path}: {error.message}")
        for path in list(places(ir)):
            kind = kind_of_place(ir, path)
            if kind in broken_kinds:
                continue
            broken_kinds.add(kind)
            for change in (remove, rename, retype):
                if may_pass(change, path):
                    continue
                n_broken += 1
                if is_valid_changed(ir, path, change):
                    faults.append(f"{header}: {change.__name__} {path} passes")
    print(f"{n_headers} headers, {n_broken} broken ones, "
          f"{len(faults)} faults")
    print("\n".join(faults[:40]))
    return 1 if faults or n_headers < 5 or n_broken < 500 else 0


sys.exit(main())
