/* SPDX-License-Identifier: MIT */
/*
 * Descriptors: numbers that stand for regions, as the core asks for them
 *
 * There are no open files here, so a number leads to memory that this program
 * has, or, for the length of a call, to memory that a peer offers with it.
 * Processes have numbers, too, which are no part of this: process_fd.h.
 */
#pragma once

#include <crosscall/kernel_user.h>

#include "port/region_memory.h"

enum {
    DESCRIPTORS_FIRST = 1 << 16, /* so that no file's number is one */
    DESCRIPTORS = 1024
};

/** Memory that is not mapped yet. All of it is what the peer says. */
struct incoming {
    xc_identity from;
    uint64_t offer;
    uint64_t number; /* of the memory */
    enum xc_region_access access;
};

/** Where a number leads; the other one is NULL. */
struct descriptor {
    struct region_memory *memory;
    const struct incoming *incoming;
};

/**
 * descriptor_new() - a number for it
 * @what:  memory with a reference, which is consumed, on failure too; or what
 *         is coming, borrowed until the number is closed
 *
 * Errors: -XC_E_RESOURCES
 */
int descriptor_new(struct descriptor what, int *out);

/** descriptor_look() - borrowed; nothing where the number leads nowhere */
struct descriptor descriptor_look(int number);
