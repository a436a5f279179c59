/* SPDX-License-Identifier: MIT */
/*
 * Carry: regions that go with a call, or come back with it
 *
 * Beside the bytes stands what is offered to the other side, which maps it if
 * the method wants it, and has not mapped it before. What was sent stays
 * offered until its receiver has looked: the memory cannot go meanwhile.
 */
#pragma once

#include "transport/kernel/descriptors.h"
#include "transport/kernel/pair.h"

/** What is offered, to one process. Zeroed memory is nothing. */
struct carrying {
    uint32_t n;
    uint64_t offers[XC_DESCRIPTORS_MAX];
    struct region_memory *memories[XC_DESCRIPTORS_MAX];
};

/**
 * carry_send() - offer regions, and write down which
 * @carrying:  nothing yet
 * @numbers:   descriptors; borrowed
 * @out:       in the memory of the pair
 *
 * Errors: -XC_E_MALFORMED (one of them is no region), -XC_E_RESOURCES;
 *         nothing is offered then
 */
int carry_send(struct carrying *carrying, xc_identity to, const int *numbers,
               uint32_t n, struct kernel_carried *out);

/** carry_end() - nobody looks any more */
void carry_end(struct carrying *carrying);

/**
 * carry_receive() - descriptors for what a peer offers
 * @in:       in the memory of the pair, which it may be writing; read once
 * @n:        as it says, at most XC_DESCRIPTORS_MAX
 * @room:     where they lead, until they are closed
 * @numbers:  @n of them, unless it fails
 *
 * Errors: -XC_E_RESOURCES
 */
int carry_receive(xc_identity from, const struct kernel_carried *in, uint32_t n,
                  struct incoming *room, int *numbers);
