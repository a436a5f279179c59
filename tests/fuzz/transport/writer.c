/* SPDX-License-Identifier: MIT */
#include "writer.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "kernel.h"
#include "memory.h"
#include "transport/linux/callback_memory.h"

enum {
    CALM_BELOW = 160, /* so many loads nothing is written */
    WORD_BELOW = 200,
    OTHER_BELOW = 220,
    DEATH = 255,
    SEEN_MAX = 32
};

static unsigned calm;

/* Of a message, since somebody lies in wait for it. */
static struct {
    bool is_on;
    unsigned n_seen;
    const char *seen[SEEN_MAX];
} ambush;

void writer_begin(void)
{
    calm = 0;
    ambush.is_on = false;
}

void writer_lie_in_wait(void)
{
    ambush.is_on = true;
    ambush.n_seen = 0;
}

static uint64_t value_after(uint64_t before)
{
    switch (kernel_choice(8)) {
    case 0:
    case 1:
        return before + 1;
    case 2:
        return before - 1;
    case 3:
        return 0;
    case 4:
        return UINT64_MAX;
    case 5:
        return XC_MESSAGE_MAX + kernel_choice(16) - 8;
    case 6:
        return kernel_choice(256);
    default:
        return xc_fuzz_number(&kernel.in, 8);
    }
}

/* Not at once: whoever reads half of it has to cope. */
static void change(char *at, size_t size)
{
    uint64_t value = 0;

    memcpy(&value, at, size);
    value = value_after(value);
    memcpy(at, &value, size);
}

/* A word in the first lines of a header, a slot or a lane. */
static char *some_word(const struct memory *memory)
{
    size_t offset = 8 * kernel_choice(16);
    unsigned slot = kernel_choice(8);

    if (slot)
        offset += CHANNEL_HEADER_SIZE + (slot - 1) * CHANNEL_SLOT_SIZE;
    return memory->at + (offset + 8 <= memory->size ? offset : 0);
}

static void act(const struct memory *memory, char *at, size_t size)
{
    unsigned what = kernel_choice(256);

    if (what < CALM_BELOW)
        calm = what;
    else if (what < WORD_BELOW)
        change(at, size);
    else if (what < OTHER_BELOW)
        change(some_word(memory), kernel_choice(2) ? 4 : 8);
    else if (what < DEATH)
        peer_writes(memory);
    else
        kernel.processes[1].has_died = true;
}

/* Whether a word of a slot, but for what is polled, is loaded once more. */
static bool is_caught(const struct memory *memory, const char *at)
{
    const size_t offset = (size_t)(at - memory->at);
    unsigned i;

    if (memory->size != CHANNEL_SIZE || offset < CHANNEL_HEADER_SIZE ||
        (offset - CHANNEL_HEADER_SIZE) % CHANNEL_SLOT_SIZE < 8)
        return false;
    for (i = 0; i < ambush.n_seen; i++)
        if (ambush.seen[i] == at)
            return true;
    if (ambush.n_seen < SEEN_MAX)
        ambush.seen[ambush.n_seen++] = at;
    return false;
}

static inline void look(const void *at, size_t size)
{
    const struct memory *memory = memory_find(at);

    if (!memory || !memory->peer_writes || !memory->mappings || !kernel.in.left)
        return;
    if (ambush.is_on && is_caught(memory, at)) {
        ambush.is_on = false;
        change(memory->at + ((const char *)at - memory->at), size);
        return;
    }
    if (calm-- > 0)
        return;
    calm = 0;
    act(memory, memory->at + ((const char *)at - memory->at), size);
}

void writer_moment(void)
{
    unsigned n = kernel_choice(4);

    calm = 0;
    while (n-- && kernel.in.left) {
        const struct memory *memory = memory_of_size(
            kernel_choice(4) ? CHANNEL_SIZE : way_back_size, THEIRS);

        if (memory)
            peer_writes(memory);
    }
}

/* Called by what the compiler puts before each load. */
#define LOAD(bytes, type)                                                      \
    void __sanitizer_cov_load##bytes(const type *at);                          \
    void __sanitizer_cov_load##bytes(const type *at) { look(at, bytes); }

LOAD(1, uint8_t)
LOAD(2, uint16_t)
LOAD(4, uint32_t)
LOAD(8, uint64_t)

void __sanitizer_cov_load16(const void *at);
void __sanitizer_cov_load16(const void *at) { look(at, 8); }
