#!/bin/bash
# SPDX-License-Identifier: MIT
#
# embedded.sh PROGRAM: it has no C library in it, and calls all the same
set -euo pipefail
program=$1

r=0
if readelf --dynamic "$program" | grep -q NEEDED ||
    readelf --program-headers "$program" | grep -q INTERP; then
    echo "$program is linked with a library"
    r=1
fi
if [[ $(nm --undefined-only "$program") ]]; then
    echo "$program lacks: $(nm --undefined-only "$program")"
    r=1
fi
if nm --defined-only "$program" | grep -E ' (malloc|printf|__libc_.*|errno)$'; then
    echo "$program has a C library in it"
    r=1
fi
diff - <("$program") <<'OUTPUT' || r=1
visitor: hello, world
visitor: denied: needs HELLO_COUNT, holds HELLO_GREET
greeter: the visitor has left
OUTPUT
exit "$r"
