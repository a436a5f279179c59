/* SPDX-License-Identifier: MIT */
/* XC0604: checked in shared memory, and fetched again */
// clang-format off: what Clang shall say stays on its line
#include "box.h"

#include <string.h>

struct ring {
    uint32_t len;
    uint32_t sequence;
    uint8_t data[64];
};

int take(volatile const struct ring *ring, uint8_t *to)
{
    if (ring->len > 64) /* expected-note {{it is checked here}} */
        return -22;
    memcpy(to, (const void *)ring->data, ring->len); /* expected-warning {{it is fetched again from memory that others write, and may not be what was checked [XC0604]}} expected-note {{mend: copy it into a variable once, and check and use that}} */
    return 0;
}

uint8_t pick(volatile const struct ring *rings, uint32_t i)
{
    return rings[i].len < 64 /* expected-note {{it is checked here}} */
               ? rings[i].data[rings[i].len] /* expected-warning {{it is fetched again}} expected-note {{mend: copy it}} */
               : 0;
}

/* Good: once, and then the copy. */
int take_once(volatile const struct ring *ring, uint8_t *to)
{
    const uint32_t len = ring->len;

    if (len > 64)
        return -22;
    memcpy(to, (const void *)ring->data, len);
    return 0;
}

/* Good: to wait for a flag, and to look again whether it changed. */
uint32_t stable(volatile const struct ring *ring)
{
    uint32_t before;
    uint32_t value;

    do {
        while (ring->sequence & 1)
            ;
        before = ring->sequence & ~1u;
        value = ring->len;
    } while (ring->sequence != before);
    return value;
}

/* Good: another place each time, and memory of one's own. */
uint32_t sum(volatile const struct ring *ring, size_t n, struct ring *own)
{
    uint32_t total = own->len > 3 ? own->len : 0;

    for (size_t i = 0; i < n; i++) {
        if (ring->len == 0)
            break;
        ring++;
        total += ring->len;
    }
    return total;
}
