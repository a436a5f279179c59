/* SPDX-License-Identifier: MIT */
/*
 * The machine's state, of which the core sees only what arch/arch.h says
 */
#pragma once

#include <setjmp.h>
#include <stdint.h>

#include "fake.h"

enum { FAKE_REMEMBERED = 16 };

/* What an interrupt leaves. */
struct arch_frame {
    uint64_t place;
};

struct fake {
    uint32_t frames;
    uint64_t root; /* of the space that it is in */
    uint64_t remembered[FAKE_REMEMBERED], entries[FAKE_REMEMBERED];
    unsigned int n_remembered;
    struct fake_left left;
    jmp_buf out;                     /* of the core, to who called it */
    uint32_t words[FAKE_FRAMES_MAX]; /* the core's, of its frames */
    _Alignas(XC_PAGE) uint8_t memory[FAKE_FRAMES_MAX][XC_PAGE];
};

extern struct fake fake;

/** Go to a space. */
void fake_go_to(uint64_t root);
