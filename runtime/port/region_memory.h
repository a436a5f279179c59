/* SPDX-License-Identifier: MIT */
/*
 * Region memory: what is mapped of a region, with who may write it sealed in
 *
 * A back-end that carries regions implements this; region.c is above it.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/region.h>

struct region_memory {
    uint32_t references;
    enum xc_region_access access; /* as the kernel keeps it */
    bool made_here;
    bool writable; /* here */
    size_t size;   /* as its maker asked for; whole pages are mapped */
    void *bytes;
};

/** Which memory a peer's is, and what may be done with it. */
struct region_id {
    uint64_t device; /* and inode: the back-end's own */
    uint64_t inode;
    size_t size;
    enum xc_region_access access; /* as the kernel keeps it now, or as the peer
                                   * says: then it is looked at when mapped */
};

/**
 * region_memory_new() - as xc_region_new(); why not, in words
 * @fd:  what stands for it; the caller closes it
 */
int region_memory_new(size_t size, enum xc_region_access access,
                      struct region_memory **out, int *fd);

/** region_memory_freeze() - as xc_region_freeze() */
int region_memory_freeze(struct region_memory *memory, int fd);

/**
 * region_memory_look() - what a peer passed
 * @descriptor:  anything; borrowed
 * @size:        bytes that the peer says it has
 *
 * Errors: -XC_E_MALFORMED (no region, or none of that size)
 */
int region_memory_look(int descriptor, uint64_t size, struct region_id *out);

/**
 * region_memory_map() - map what was looked at
 *
 * Errors: -XC_E_MALFORMED (it is not what the peer said), -XC_E_RESOURCES
 */
int region_memory_map(int descriptor, const struct region_id *id,
                      struct region_memory **out);

/**
 * region_memory_copy() - copy what was looked at
 *
 * Errors: -XC_E_QUOTA (too large), -XC_E_MALFORMED (it cannot be read),
 *         -XC_E_RESOURCES
 */
int region_memory_copy(int descriptor, size_t size, struct region_memory **out);

/**
 * region_memory_descriptor() - one more that stands for it
 * @descriptor:  by which it was mapped
 */
int region_memory_descriptor(struct region_memory *memory, int descriptor,
                             int *out);

/** region_memory_ref() - one more reference. Return: @memory */
struct region_memory *region_memory_ref(struct region_memory *memory);

/** region_memory_unref() - the last unmaps. NULL is allowed */
void region_memory_unref(struct region_memory *memory);
