/* SPDX-License-Identifier: MIT */
/*
 * Ring: the bytes of one pipe, first in, first out
 *
 *        at              at + used
 *     ...[ bytes that wait ]......... RING_SIZE, and round again
 */
#pragma once

#include <stddef.h>

enum { RING_SIZE = 65536 };

/** All zero is an empty one. */
struct ring {
    size_t at; /* of the oldest byte, below RING_SIZE */
    size_t used;
    unsigned char bytes[RING_SIZE];
};

/** ring_room() - how many bytes can be put in */
static inline size_t ring_room(const struct ring *ring)
{
    return RING_SIZE - ring->used;
}

/** ring_put() - @len: at most ring_room() */
void ring_put(struct ring *ring, const void *from, size_t len);

/** ring_take() - Return: how many, at most @len; fewer only of a ring that is
 * empty then */
size_t ring_take(struct ring *ring, void *to, size_t len);
