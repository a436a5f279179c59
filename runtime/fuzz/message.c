/* SPDX-License-Identifier: MIT */
#include "message.h"

size_t fuzz_bend(struct xc_fuzz_input *input, unsigned how, size_t size,
                 size_t fixed, size_t max)
{
    int64_t len;

    if (size > max)
        size = fixed;
    if ((how & FUZZ_BEND) != FUZZ_BEND)
        return size;
    len = (int64_t)size + (int8_t)xc_fuzz_number(input, 1);
    return len<0 ? 0 : len>(int64_t) max ? max : (size_t)len;
}
