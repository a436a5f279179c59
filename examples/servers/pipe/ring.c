/* SPDX-License-Identifier: MIT */
#include "ring.h"

#include <assert.h>
#include <string.h>

static size_t min(size_t a, size_t b) { return a < b ? a : b; }

void ring_put(struct ring *ring, const void *from, size_t len)
{
    const size_t end = (ring->at + ring->used) % RING_SIZE;
    const size_t first = min(len, RING_SIZE - end);

    assert(len <= ring_room(ring));
    memcpy(ring->bytes + end, from, first);
    memcpy(ring->bytes, (const unsigned char *)from + first, len - first);
    ring->used += len;
}

size_t ring_take(struct ring *ring, void *to, size_t len)
{
    const size_t n = min(len, ring->used);
    const size_t first = min(n, RING_SIZE - ring->at);

    memcpy(to, ring->bytes + ring->at, first);
    memcpy((unsigned char *)to + first, ring->bytes, n - first);
    ring->at = (ring->at + n) % RING_SIZE;
    ring->used -= n;
    return n;
}
