#!/bin/bash
# SPDX-License-Identifier: MIT
#
# seeds.sh SCHEDULES - each mistake of seeds.h is found, and found again by its
# trace
set -euo pipefail
schedules=$1

# finds SCENARIO SEED WHAT
finds()
{
    local scenario=$1 seed=$2 what=$3 out trace

    if out=$("$schedules" "$scenario" 100000 "$seed"); then
        echo "$scenario does not find mistake $seed: $out" >&2
        exit 1
    fi
    trace=$(sed -n 's/.* replay \([^ ]*\).*/\1/p' <<<"$out")
    for text in "$out" "$("$schedules" "$scenario" replay "$trace" "$seed")"; do
        if [[ $text != *"$scenario: $what"* ]]; then
            echo "$scenario, mistake $seed, says: $text" >&2
            exit 1
        fi
    done
    echo "$scenario finds mistake $seed: $what, by $trace"
}

finds calls 1 "client waits for ever"
finds turns 1 "a turn is over, and nobody has looked at the client"
finds revoke 2 "memory was used that had been freed"
