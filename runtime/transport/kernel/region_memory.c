/* SPDX-License-Identifier: MIT */
/*
 * Region memory: pages that are offered with the rights that its access means
 *
 * The microkernel keeps who may write: accepted pages never get more than was
 * offered, and it says itself which are frozen. What a peer says of a region is
 * compared with that when it is mapped.
 */
#include "port/region_memory.h"

#include <crosscall/message.h>
#include <crosscall/port.h>
#include <crosscall/status.h>

#include "transport/kernel/descriptors.h"
#include "transport/kernel/fail.h"
#include "transport/kernel/memory.h"

/* Ours, whosever memory it is: peers know it again by that, and may have mapped
 * what is gone here. */
static uint64_t next_number(void)
{
    static uint64_t last;

    return __atomic_add_fetch(&last, 1, __ATOMIC_RELAXED);
}

/* @bytes are consumed, on failure too. */
static int make(void *bytes, const struct region_id *id,
                struct region_memory **out)
{
    struct memory *memory = xc_port_alloc(sizeof(*memory));

    if (!memory) {
        xc_kernel_area_end(bytes);
        return -XC_E_RESOURCES;
    }
    memory->number = next_number();
    memory->base = (struct region_memory){
        .references = 1,
        .access = id->access,
        .writable = id->access == XC_REGION_SHARED,
        .size = id->size,
        .bytes = bytes,
    };
    *out = &memory->base;
    return 0;
}

static int make_fresh(size_t size, enum xc_region_access access,
                      struct region_memory **out)
{
    const struct region_id id = {.size = size, .access = access};
    void *bytes = xc_kernel_area(memory_pages(size));

    if (!bytes)
        return -XC_E_RESOURCES;
    if (xc_kernel_map(bytes, memory_pages(size),
                      XC_PAGES_READ | XC_PAGES_WRITE)) {
        xc_kernel_area_end(bytes);
        return -XC_E_RESOURCES;
    }
    return make(bytes, &id, out);
}

static int make_named(size_t size, enum xc_region_access access,
                      struct region_memory **out, int *descriptor)
{
    int r;

    if (size == 0 || size > XC_REGION_MAX)
        return -XC_E_TOO_LARGE;
    r = make_fresh(size, access, out);
    if (r)
        return r;
    (*out)->made_here = true;
    (*out)->writable = true;
    r = region_memory_descriptor(*out, -1, descriptor);
    if (r)
        region_memory_unref(*out);
    return r;
}

int region_memory_new(size_t size, enum xc_region_access access,
                      struct region_memory **out, int *descriptor)
{
    const int r = make_named(size, access, out, descriptor);

    return r ? KERNEL_FAIL(-r, "cannot make a region") : 0;
}

int region_memory_freeze(struct region_memory *memory, int descriptor)
{
    (void)descriptor;
    if (memory->access == XC_REGION_FROZEN)
        return 0;
    if (memory->access != XC_REGION_ONE_WRITER || !memory->made_here)
        return -XC_E_DENIED;
    memory->writable = false;
    if (xc_kernel_map(memory->bytes, memory_pages(memory->size),
                      XC_PAGES_READ | XC_PAGES_FROZEN))
        return -XC_E_DENIED;
    memory->access = XC_REGION_FROZEN;
    return 0;
}

int region_memory_look(int descriptor, uint64_t size, struct region_id *out)
{
    const struct descriptor what = descriptor_look(descriptor);

    if (size == 0 || size > XC_REGION_MAX)
        return -XC_E_MALFORMED;
    if (what.incoming)
        *out = (struct region_id){.device = what.incoming->from,
                                  .inode = what.incoming->number,
                                  .size = (size_t)size,
                                  .access = what.incoming->access};
    else if (what.memory &&
             memory_pages(what.memory->size) == memory_pages((size_t)size))
        *out = (struct region_id){.inode = memory_of(what.memory)->number,
                                  .size = (size_t)size,
                                  .access = what.memory->access};
    else
        return -XC_E_MALFORMED;
    return 0;
}

/* What the kernel says of the pages of a region that is what its maker said. */
static bool are_rights_of(enum xc_region_access access, int64_t rights)
{
    switch (access) {
    case XC_REGION_SHARED:
        return rights == (XC_PAGES_READ | XC_PAGES_WRITE);
    case XC_REGION_FROZEN:
        return rights == (XC_PAGES_READ | XC_PAGES_FROZEN);
    case XC_REGION_ONE_WRITER:
        return (rights & ~XC_PAGES_FROZEN) == XC_PAGES_READ;
    default:
        return false;
    }
}

static int accept(xc_identity from, uint64_t offer, const struct region_id *id,
                  struct region_memory **out)
{
    void *room = xc_kernel_area(memory_pages(id->size));
    int64_t r;

    if (!room)
        return -XC_E_RESOURCES;
    r = xc_kernel_accept(from, offer, memory_pages(id->size), room);
    if (r >= 0 && are_rights_of(id->access, r))
        return make(room, id, out);
    xc_kernel_area_end(room);
    return r == -XC_E_RESOURCES ? (int)r : -XC_E_MALFORMED;
}

/* Memory of our own is offered to ourselves: it is mapped once more, as it
 * would be by anybody. */
int region_memory_map(int descriptor, const struct region_id *id,
                      struct region_memory **out)
{
    const struct descriptor what = descriptor_look(descriptor);
    int64_t offer;
    int r;

    if (what.incoming)
        return accept(what.incoming->from, what.incoming->offer, id, out);
    offer = memory_offer(what.memory, xc_kernel_start->self);
    if (offer < 0)
        return (int)offer;
    r = accept(xc_kernel_start->self, (uint64_t)offer, id, out);
    xc_kernel_withdraw((uint64_t)offer);
    return r;
}

int region_memory_copy(int descriptor, size_t size, struct region_memory **out)
{
    struct region_memory *from;
    struct region_id id;
    int r;

    if (size > XC_REGION_PRIVATE_MAX)
        return -XC_E_QUOTA;
    r = region_memory_look(descriptor, size, &id);
    if (r == 0)
        r = region_memory_map(descriptor, &id, &from);
    if (r)
        return r;
    r = make_fresh(size, XC_REGION_PRIVATE, out);
    if (r == 0)
        xc_shared_bytes((*out)->bytes, from->bytes, 0, size);
    region_memory_unref(from);
    return r;
}

int region_memory_descriptor(struct region_memory *memory, int descriptor,
                             int *out)
{
    (void)descriptor;
    return descriptor_new(
        (struct descriptor){.memory = region_memory_ref(memory)}, out);
}

struct region_memory *region_memory_ref(struct region_memory *memory)
{
    __atomic_fetch_add(&memory->references, 1, __ATOMIC_RELAXED);
    return memory;
}

void region_memory_unref(struct region_memory *memory)
{
    if (!memory ||
        __atomic_fetch_sub(&memory->references, 1, __ATOMIC_ACQ_REL) != 1)
        return;
    xc_kernel_area_end(memory->bytes);
    xc_port_free(memory);
}
