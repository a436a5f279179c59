/* SPDX-License-Identifier: MIT */
#include "core/frame.h"

#include "arch/arch.h"
#include "core/kernel.h"
#include "core/memory.h"

/* Above the uses, of which there are as many as entries of page tables. */
static const uint32_t mark_alone = UINT32_C(1) << 31;
static const uint32_t mark_frozen = UINT32_C(1) << 30;

void frame_init(uint32_t *words, uint32_t n)
{
    kernel.frames =
        (struct frames){.words = words, .n = n, .first_free = 0, .n_free = 0};
    for (uint32_t i = 0; i < n; i++)
        words[i] = 1;
}

uint32_t frame_new(void)
{
    struct frames *frames = &kernel.frames;
    uint32_t frame = frames->first_free;

    if (!frame)
        return 0;
    frames->first_free = frames->words[frame];
    frames->words[frame] = 1;
    frames->n_free--;
    memset(arch_frame(frame), 0, XC_PAGE);
    return frame;
}

void frame_use(uint32_t frame) { kernel.frames.words[frame]++; }

void frame_put(uint32_t frame)
{
    struct frames *frames = &kernel.frames;

    frames->words[frame]--;
    if (frame_uses(frame))
        return;
    frames->words[frame] = frames->first_free;
    frames->first_free = frame;
    frames->n_free++;
}

uint32_t frame_uses(uint32_t frame)
{
    return kernel.frames.words[frame] & ~(mark_alone | mark_frozen);
}

void frame_own(uint32_t frame) { kernel.frames.words[frame] |= mark_alone; }

void frame_share(uint32_t frame) { kernel.frames.words[frame] &= ~mark_alone; }

void frame_freeze(uint32_t frame)
{
    kernel.frames.words[frame] ^= mark_alone | mark_frozen;
}

bool frame_is_alone(uint32_t frame)
{
    return kernel.frames.words[frame] & mark_alone;
}

bool frame_is_frozen(uint32_t frame)
{
    return kernel.frames.words[frame] & mark_frozen;
}
