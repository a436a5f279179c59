/* SPDX-License-Identifier: MIT */
#include "work.h"

#include <string.h>

void work_init(struct work *work)
{
    size_t i;

    for (i = 0; i < WORK_BYTES_MAX / 8; i++)
        work->words[i] = (i + 1) * UINT64_C(0x9e3779b97f4a7c15);
}

uint64_t work_null(uint64_t a, uint64_t b) { return a + b; }

uint64_t work_put(const void *bytes, size_t len)
{
    uint64_t sum = 0;
    size_t i;

    for (i = 0; i + 8 <= len; i += WORK_LINE) {
        uint64_t word;

        memcpy(&word, (const char *)bytes + i, 8);
        sum += word;
    }
    return sum;
}

void work_get(const struct work *work, uint64_t first, void *bytes, size_t len)
{
    memcpy(bytes, work->words, len);
    if (len >= sizeof(first))
        memcpy(bytes, &first, sizeof(first));
}
