# SPDX-License-Identifier: MIT
# eva.sh: one run of Eva, for prove.sh and mutate.sh; they set $here
#
# The compiler's own copies are calls here; see README.md.

# eva SIDE PREPROCESSOR-OPTIONS DRIVER FILE... - analyse proof_x(), proof_stub()
eva()
{
    local side=$1 driver=$3 bools=() apart=proof_presence,proof_class_1
    local cpp="$2 -D__builtin_memcpy=proof_memcpy -D__builtin_memset=memset"
    cpp+=" -include string.h -include $here/proof.h -I$here"
    apart+=,proof_class_2,proof_class_3
    shift 3
    ! grep -q 'proof_elements(' "$driver" || bools=(-no-warn-invalid-bool)

    frama-c -c11 -machdep gcc_x86_64 -cpp-extra-args="$cpp" "$driver" "$@" \
        "$here/proof.c" "$here/server.c" "$here/client.c" \
        -main "proof_$side" "${bools[@]}" -eva -eva-no-show-progress \
        -warn-special-float none -eva-split-return full -eva-slevel 100 \
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
