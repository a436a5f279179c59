/* SPDX-License-Identifier: MIT */
/* A unit for the page of its number. */
#include <crosscall/interface.h>

struct ring {
    uint32_t len;
    uint8_t data[64];
};

uint8_t last(const volatile struct ring *ring)
{
    const uint32_t len = ring->len;

    if (len == 0 || len > 64)
        return 0;
    return ring->data[len - 1];
}
