/* SPDX-License-Identifier: MIT */
#include "port/known_regions.h"

static struct known_region *entry_of(struct xc_known_regions *known,
                                     const struct region_id *id)
{
    unsigned i;

    for (i = 0; i < KNOWN_REGIONS; i++) {
        struct known_region *entry = &known->each[i];

        if (entry->used && entry->id.device == id->device &&
            entry->id.inode == id->inode)
            return entry;
    }
    return NULL;
}

/* The one that was not passed for the longest time. */
static struct known_region *oldest(struct xc_known_regions *known)
{
    struct known_region *found = &known->each[0];
    unsigned i;

    for (i = 1; i < KNOWN_REGIONS; i++)
        if (known->each[i].used < found->used)
            found = &known->each[i];
    return found;
}

/* As long as it is mapped no other memory has its number. Of a note that may
 * be: then what is found is mapped one call too early. */
struct region_memory *known_regions_find(struct xc_known_regions *known,
                                         const struct region_id *id)
{
    struct known_region *entry = entry_of(known, id);

    if (!entry || !entry->memory || entry->id.access != id->access ||
        entry->id.size != id->size)
        return NULL;
    entry->used = ++known->clock;
    return region_memory_ref(entry->memory);
}

void known_regions_add(struct xc_known_regions *known,
                       const struct region_id *id, struct region_memory *memory)
{
    struct known_region *entry = entry_of(known, id);

    if (entry) { /* again; or it was frozen since, or is said to be shorter */
        region_memory_unref(entry->memory);
        entry->memory = region_memory_ref(memory);
    } else {
        entry = oldest(known);
        region_memory_unref(entry->memory);
        entry->memory = NULL;
    }
    entry->id = *id;
    entry->used = ++known->clock;
}

void known_regions_forget(struct xc_known_regions *known,
                          const struct region_id *id)
{
    struct known_region *entry = entry_of(known, id);

    if (!entry)
        return;
    region_memory_unref(entry->memory);
    *entry = (struct known_region){0};
}

void known_regions_drop(struct xc_known_regions *known)
{
    unsigned i;

    for (i = 0; i < KNOWN_REGIONS; i++)
        region_memory_unref(known->each[i].memory);
    *known = (struct xc_known_regions){0};
}
