#!/bin/bash
# SPDX-License-Identifier: MIT
#
# test_probes.sh PROGRAM - what its file says of probes, to tools of the system
#
# PROGRAM is client and server. Each probe has its arguments, and is one nop.
set -euo pipefail
export LC_ALL=C

# "NAME ARGUMENTS" a line; docs/tracing.md says which they are.
expected='answer 3
call 7
deny 5
dispatch 6
reply 4'

notes=$(readelf -n "$1" | awk '
    $1 == "Provider:" { ours = $2 == "crosscall" }
    !ours { next }
    $1 == "Name:" { name = $2 }
    $1 == "Location:" { at = $2; sub(",", "", at) }
    $1 == "Arguments:" { print name, NF - 1, at }')

found=$(cut -d ' ' -f 1,2 <<<"$notes" | sort -u)
diff <(echo "$expected") <(echo "$found") || {
    echo "$1 has other probes than docs/tracing.md says"
    exit 1
}

while read -r name _ at; do
    code=$(objdump -d --no-show-raw-insn --start-address="$at" \
        --stop-address=$((at + 1)) "$1" | awk '/^ *[0-9a-f]+:/ { print $2 }')
    [[ $code == nop ]] || {
        echo "$name, at $at, is '$code' and not a nop"
        exit 1
    }
done <<<"$notes"
