/* SPDX-License-Identifier: MIT */
/*
 * Frames: which pages of memory are free, and how often the others are used
 *
 * A word for each frame: how many uses it has, or, of a free one, which is the
 * next free one. Frame 0 is never given, so 0 is none.
 *
 *     alone    what the program that it was made for writes, and nobody else
 *     frozen   it was alone, and that program cannot write it any more
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct frames {
    uint32_t *words; /* one for each frame of the machine */
    uint32_t n;
    uint32_t first_free;
    uint32_t n_free;
};

/** All frames are the kernel's, until frame_put() gives some back. */
void frame_init(uint32_t *words, uint32_t n);

/** A zeroed frame with one use; 0 if there is none. */
uint32_t frame_new(void);

void frame_use(uint32_t frame);

/** One use less; with the last one it is free. */
void frame_put(uint32_t frame);

uint32_t frame_uses(uint32_t frame);

/** It is new, and mapped by one program: alone. */
void frame_own(uint32_t frame);

/** Somebody else can write it, too. */
void frame_share(uint32_t frame);

/** Of one that is alone: the last who could write it cannot, from now on. */
void frame_freeze(uint32_t frame);

bool frame_is_alone(uint32_t frame);
bool frame_is_frozen(uint32_t frame);
