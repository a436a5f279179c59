/* SPDX-License-Identifier: MIT */
#include "transport/kernel/carry.h"

#include <crosscall/port.h>
#include <crosscall/status.h>

#include "transport/kernel/memory.h"

static int send_one(struct carrying *carrying, xc_identity to, int number,
                    struct kernel_carried *out)
{
    struct region_memory *memory = descriptor_look(number).memory;
    int64_t offer;

    if (!memory)
        return -XC_E_MALFORMED;
    offer = memory_offer(memory, to);
    if (offer < 0)
        return (int)offer;
    *out = (struct kernel_carried){.offer = (uint64_t)offer,
                                   .number = memory_of(memory)->number,
                                   .access = memory->access};
    carrying->offers[carrying->n] = (uint64_t)offer;
    carrying->memories[carrying->n++] = region_memory_ref(memory);
    return 0;
}

int carry_send(struct carrying *carrying, xc_identity to, const int *numbers,
               uint32_t n, struct kernel_carried *out)
{
    uint32_t i;
    int r = 0;

    for (i = 0; r == 0 && i < n; i++)
        r = send_one(carrying, to, numbers[i], &out[i]);
    if (r)
        carry_end(carrying);
    return r;
}

/* The offer goes first: these addresses will be somebody else's. */
void carry_end(struct carrying *carrying)
{
    while (carrying->n) {
        carrying->n--;
        xc_kernel_withdraw(carrying->offers[carrying->n]);
        region_memory_unref(carrying->memories[carrying->n]);
    }
}

int carry_receive(xc_identity from, const struct kernel_carried *in, uint32_t n,
                  struct incoming *room, int *numbers)
{
    uint32_t i;
    int r = 0;

    for (i = 0; r == 0 && i < n; i++) {
        struct kernel_carried carried;

        xc_shared_words(&carried, (const struct xc_shared *)(const void *)in,
                        sizeof(carried));
        in++;
        room[i] = (struct incoming){.from = from,
                                    .offer = carried.offer,
                                    .number = carried.number,
                                    .access = carried.access};
        r = descriptor_new((struct descriptor){.incoming = &room[i]},
                           &numbers[i]);
    }
    if (r)
        xc_descriptors_close(numbers, i - 1);
    return r;
}
