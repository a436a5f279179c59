/* SPDX-License-Identifier: MIT */
/*
 * Fake: what the processor does, and where that has led
 *
 * Each function here is one way into the core. Where the core would go to a
 * program and never come back, these do, and say where it went.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include <crosscall/kernel_abi.h>

enum fake_where {
    FAKE_RETURNED, /* behind the `syscall`; or it was not even interrupted */
    FAKE_ENTERED,  /* at an entry */
    FAKE_RESUMED,  /* where it was */
    FAKE_IDLE,     /* nobody has work */
    FAKE_OFF,
    FAKE_PANIC
};

struct fake_left {
    enum fake_where where;
    int64_t result;  /* rax of what returned; of who is entered: who calls */
    uint64_t place;  /* where a program goes on */
    uint64_t word;   /* rdi of who is resumed */
    const char *why; /* of a panic */
};

enum {
    FAKE_TICK_NS = 1000000,
    FAKE_HELD = 64 /* frames never free */,
    FAKE_FRAMES_MAX = 4096
};

/** A new machine with so many pages. Its first program is the ELF file @image,
 * and has the processor afterwards. */
struct fake_left fake_boot(uint32_t frames, const void *image, uint64_t size);

/** `syscall` with that in rax, and the arguments of a raw call. */
struct fake_left fake_syscall(uint64_t rax, const uint64_t arguments[5]);

/** The timer interrupts who runs at @place, or nobody. */
struct fake_left fake_tick(uint64_t place);

/** A device interrupts. */
void fake_line(unsigned int line);

/** Who runs did what is fault @vector at @place. */
struct fake_left fake_fault(uint64_t vector, uint64_t place, uint64_t address);

/** The word of the space that the processor is in; 0: no process's. */
uint64_t fake_root(void);

/** Have the processor remember a page of the space that it is in. */
void fake_touch(uint64_t address);

/** true if all that it remembers is so. */
bool fake_remembers_right(void);
