/* SPDX-License-Identifier: MIT */
/* Region: a descriptor, and who may have it, over memory that is mapped */
#include <crosscall/region.h>

#include <stdbool.h>

#include <crosscall/message.h>
#include <crosscall/port.h>
#include <crosscall/status.h>

#include "call/error.h"
#include "port/known_regions.h"
#include "port/region_memory.h"

struct xc_region {
    uint32_t references;
    enum xc_region_hold hold;
    int fd;                           /* -1: a private copy */
    struct region_memory *memory;     /* a reference */
    struct xc_region_charges charges; /* of a peer's */
};

/* @memory's reference and @fd are consumed, on failure too. */
static int make(struct region_memory *memory, int fd, struct xc_region **out)
{
    struct xc_region *region = xc_port_alloc(sizeof(*region));

    if (!region) {
        region_memory_unref(memory);
        if (fd >= 0)
            xc_port_descriptor_close(fd);
        return -XC_E_RESOURCES;
    }
    region->references = 1;
    region->fd = fd;
    region->memory = memory;
    *out = region;
    return 0;
}

int xc_region_new(size_t size, enum xc_region_access access,
                  struct xc_region **out)
{
    struct region_memory *memory;
    int fd;
    int r = region_memory_new(size, access, &memory, &fd);

    if (r)
        return r;
    r = make(memory, fd, out);
    if (r) {
        xc_port_thread()->error = (struct xc_error){.status = r};
        xc_error_say("cannot make a region: no memory");
    }
    return r;
}

/* What is lent is mapped for this call alone. */
static int map(const struct xc_region_offer *offer, const struct region_id *id,
               struct region_memory **out)
{
    struct xc_known_regions *known = offer->known;
    int r;

    if (known && offer->hold == XC_REGION_LENT) {
        known_regions_forget(known, id);
        known = NULL;
    }
    *out = known ? known_regions_find(known, id) : NULL;
    if (*out)
        return 0;
    r = region_memory_map(offer->descriptor, id, out);
    if (r == 0 && known)
        known_regions_add(known, id, *out);
    return r;
}

int xc_port_region_open(const struct xc_region_offer *offer,
                        struct xc_region **out)
{
    struct region_memory *memory;
    struct region_id id;
    int fd = -1;
    int r = region_memory_look(offer->descriptor, offer->size, &id);

    if (r)
        return r;
    if (!xc_region_suits(id.access, offer->access))
        return -XC_E_MALFORMED;
    if (offer->access == XC_REGION_PRIVATE && id.access != XC_REGION_FROZEN) {
        r = region_memory_copy(offer->descriptor, id.size, &memory);
    } else {
        r = map(offer, &id, &memory);
        if (r == 0 &&
            region_memory_descriptor(memory, offer->descriptor, &fd)) {
            region_memory_unref(memory);
            r = -XC_E_RESOURCES;
        }
    }
    if (r == 0)
        r = make(memory, fd, out);
    if (r == 0)
        (*out)->hold = offer->hold;
    return r;
}

int xc_region_freeze(struct xc_region *region)
{
    return region_memory_freeze(region->memory, region->fd);
}

void xc_port_region_charged(struct xc_region *region,
                            const struct xc_region_charges *charges)
{
    region->charges = *charges;
}

int xc_port_region_descriptor(const struct xc_region *region)
{
    return region->fd;
}

void xc_port_region_hold(struct xc_region *region, enum xc_region_hold hold)
{
    region->hold = hold;
}

bool xc_port_region_is_borrowed(const struct xc_region *region)
{
    return region->hold != XC_REGION_OWN &&
           __atomic_load_n(&region->references, __ATOMIC_RELAXED) == 1;
}

bool xc_port_region_is_lent(const struct xc_region *region)
{
    return region->hold == XC_REGION_LENT;
}

struct xc_region *xc_region_ref(const struct xc_region *region)
{
    struct xc_region *own = (struct xc_region *)(uintptr_t)region;

    if (own->hold == XC_REGION_LENT)
        return NULL;
    __atomic_fetch_add(&own->references, 1, __ATOMIC_RELAXED);
    return own;
}

void xc_region_unref(const struct xc_region *region)
{
    struct xc_region *own = (struct xc_region *)(uintptr_t)region;

    if (!own || __atomic_fetch_sub(&own->references, 1, __ATOMIC_ACQ_REL) != 1)
        return;
    region_memory_unref(own->memory);
    if (own->fd >= 0)
        xc_port_descriptor_close(own->fd);
    xc_region_charges_end(&own->charges);
    xc_port_free(own);
}

size_t xc_region_size(const struct xc_region *region)
{
    return region->memory->size;
}

enum xc_region_access xc_region_access_of(const struct xc_region *region)
{
    return region->memory->access;
}

static bool is_inside(const struct xc_region *region, size_t offset, size_t len)
{
    const size_t size = region->memory->size;

    return len <= size && offset <= size - len;
}

int xc_region_read(const struct xc_region *region, size_t offset, void *to,
                   size_t len)
{
    if (!is_inside(region, offset, len))
        return -XC_E_TOO_LARGE;
    xc_shared_bytes(to, region->memory->bytes, offset, len);
    return 0;
}

int xc_region_write(struct xc_region *region, size_t offset, const void *from,
                    size_t len)
{
    if (!is_inside(region, offset, len))
        return -XC_E_TOO_LARGE;
    if (!region->memory->writable)
        return -XC_E_DENIED;
    if (len)
        __builtin_memcpy((char *)region->memory->bytes + offset, from, len);
    return 0;
}

const volatile void *xc_region_view(const struct xc_region *region)
{
    return region->memory->bytes;
}

const void *xc_region_bytes(const struct xc_region *region)
{
    const struct region_memory *memory = region->memory;

    return memory->access == XC_REGION_FROZEN ||
                   memory->access == XC_REGION_PRIVATE
               ? memory->bytes
               : NULL;
}

volatile void *xc_region_edit(struct xc_region *region)
{
    return region->memory->writable ? region->memory->bytes : NULL;
}
