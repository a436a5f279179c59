# SPDX-License-Identifier: MIT
# eva.sh: one run of Eva, for prove.sh and mutate.sh; they set $here
#
# The compiler's own copies are calls here; see README.md.

# eva SIDE INTERFACE METHOD PREPROCESSOR-OPTIONS DRIVER FILE...; $slevel states
# are kept apart at one statement, $message_max is what a message has at most
eva()
{
    local main=proof_$1_$2 driver=$5 apart=proof_presence,proof_class_1
    local cpp="$4 -D__builtin_memcpy=proof_memcpy -D__builtin_memset=memset"
    cpp+=" -DPROOF_METHOD=$3 -DPROOF_MESSAGE_MAX=${message_max:-XC_MESSAGE_MAX}"
    cpp+=" -include string.h -include $here/proof.h -I$here"
    apart+=,proof_class_2,proof_class_3
    shift 5

    frama-c -c11 -machdep gcc_x86_64 -cpp-extra-args="$cpp" "$driver" "$@" \
        "$here/proof.c" "$here/server.c" "$here/client.c" \
        -main "$main" -eva -eva-no-show-progress \
        -warn-special-float none -eva-split-return full -eva-slevel "${slevel:-100}" \
        -eva-auto-loop-unroll 600 -eva-partition-history 1 \
        -eva-interprocedural-history -eva-split-limit 1100 \
        -eva-partition-value "$apart" -then -metrics -metrics-eva-cover
}

# alarms LOG - how many, or "failed"
alarms()
{
    awk '
        /^\[eva:alarm\]|Neither code nor|NON TERMINATING/ { alarms++ }
        /^ +(Assertions|Preconditions) / { alarms += $4 + $6 }
        /^\[eva:summary\]/ { done = 1 }
        END { print done ? alarms + 0 : "failed" }' "$1"
}

# units DRIVER - "SIDE INTERFACE METHOD" of each run; 0 is no method at all
units()
{
    awk '
        match($0, /^void proof_(x|stub)_/) {
            side = substr($0, 12, RLENGTH - 12)
            interface = substr($0, RLENGTH + 1)
            sub(/\(.*/, "", interface)
            print side, interface, 0
        }
        /^    case / { sub(/:/, "", $2); print side, interface, $2 }
    ' "$1"
}
