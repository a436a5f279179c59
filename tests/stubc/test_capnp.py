#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""capnp compile takes the schema of every header in the tree.

test_capnp.py STUBC SOURCE_DIR
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

stubc, source = sys.argv[1], pathlib.Path(sys.argv[2])
if not shutil.which("capnp"):
    print("SKIP: no capnp")
    sys.exit(77)


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


def main():
    faults = []
    # capnp warns where that is not where it is.
    environment = {k: v for k, v in os.environ.items() if k != "PWD"}
    with tempfile.TemporaryDirectory() as out:
        includes = ["-I", str(source / "include"), "-I", str(source / "tests")]
        # A header may use another one, so first all, and then look at each.
        for header in headers():
            subprocess.run([stubc, "--emit", "capnp", "-o", out, *includes,
                            str(header)], check=True)
        schemas = sorted(pathlib.Path(out).glob("*.capnp"))
        for schema in schemas:
            run = subprocess.run(
                ["capnp", "compile", "-o-", f"-I{out}",
                 f"-I{source / 'include'}", str(schema)],
                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                env=environment, check=False)
            if run.returncode or run.stderr:
                faults.append(f"{schema.name}: {run.stderr}")
    print(f"{len(schemas)} schemas, {len(faults)} refused")
    print("\n".join(faults[:20]))
    return 1 if faults or len(schemas) < 5 else 0


sys.exit(main())
