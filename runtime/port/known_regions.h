/* SPDX-License-Identifier: MIT */
/*
 * Known regions: memory that a client passes again, and that stays mapped
 *
 * To map memory, and to find each of its pages once more, takes longer than
 * many methods do. So a connection remembers what its client passed last, and
 * what it passes again stays mapped for the next call. The descriptor comes
 * with each call all the same, and its seals are looked at each time: nothing
 * is believed of a client that it did not just show, and no number of a region
 * exists that another one could say.
 *
 *     passed   first     a note of which memory it was
 *              again     a mapping, which stays
 *              since     that mapping
 *
 * Nobody tells when the client lets go of memory. It stays for as long as the
 * client's connection at most, and makes room for what is passed more recently;
 * what was passed once is not kept.
 *
 * Threads: the worker's of the connection. Mappings that methods keep are
 * theirs, and outlive this.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "port/region_memory.h"

enum {
    /** Most that a connection remembers. */
    KNOWN_REGIONS = 4
};

struct known_region {
    struct region_id id;
    uint64_t used;                /* when, as clock counts; 0: nothing here */
    struct region_memory *memory; /* a reference; NULL: passed once */
};

/** Of one connection. Zeroed memory is none. */
struct xc_known_regions {
    struct known_region each[KNOWN_REGIONS];
    uint64_t clock; /* regions that were passed */
};

/**
 * known_regions_find() - what is mapped of memory that was passed again
 *
 * Return: a new reference, or NULL: map it, and say so.
 */
struct region_memory *known_regions_find(struct xc_known_regions *known,
                                         const struct region_id *id);

/** known_regions_add() - what was not found has been mapped */
void known_regions_add(struct xc_known_regions *known,
                       const struct region_id *id,
                       struct region_memory *memory);

/** known_regions_forget() - it is lent from now on, and does not stay */
void known_regions_forget(struct xc_known_regions *known,
                          const struct region_id *id);

/** known_regions_drop() - at the connection's end */
void known_regions_drop(struct xc_known_regions *known);
