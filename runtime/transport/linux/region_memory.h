/* SPDX-License-Identifier: MIT */
/* Region memory: what is mapped of a region, with who may write it sealed in */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/port.h>

struct region_memory {
    enum xc_region_access access; /* as the kernel keeps it */
    bool made_here;
    bool writable; /* here */
    int fd;        /* -1: a private copy */
    size_t size;   /* as its maker asked for; whole pages are mapped */
    void *bytes;
    struct xc_region_charges charges; /* of a peer's */
};

/** region_memory_new() - as xc_region_new() */
int region_memory_new(size_t size, enum xc_region_access access,
                      struct region_memory **out);

/** region_memory_open() - as xc_port_region_open() */
int region_memory_open(int descriptor, uint64_t size,
                       enum xc_region_access access,
                       struct region_memory **out);

/** region_memory_freeze() - as xc_region_freeze() */
int region_memory_freeze(struct region_memory *memory);

/** region_memory_free() - unmap it, and close its descriptor */
void region_memory_free(struct region_memory *memory);
