/* SPDX-License-Identifier: MIT */
/*
 * Region: memory behind a descriptor, with who may write it sealed in
 *
 * F_SEAL_FUTURE_WRITE leaves the maker's mapping writable and lets nobody make
 * another one, by whatever way the descriptor is opened again.
 */
#include <crosscall/region.h>

#include <fcntl.h>
#include <stdbool.h>
#include <sys/mman.h>
#include <unistd.h>

#include <crosscall/message.h>
#include <crosscall/port.h>
#include <crosscall/status.h>

#include "transport/linux/kernel.h"
#include "transport/linux/memory.h"

enum {
    SIZE_SEALS = F_SEAL_SHRINK | F_SEAL_GROW,
    WRITE_SEALS = F_SEAL_WRITE | F_SEAL_FUTURE_WRITE
};

struct xc_region {
    uint32_t references;
    enum xc_region_access access;
    bool writable; /* here */
    int fd;
    size_t size;
    void *memory;
};

static size_t pages_of(size_t size)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);

    return (size + page - 1) / page * page;
}

/* @fd is consumed, on failure too. */
static int make(int fd, size_t size, enum xc_region_access access,
                bool writable, struct xc_region **out)
{
    struct xc_region *region = xc_port_alloc(sizeof(*region));
    void *memory =
        memory_map(fd, pages_of(size), PROT_READ | (writable ? PROT_WRITE : 0));

    if (!region || !memory) {
        if (memory)
            munmap(memory, pages_of(size));
        close(fd);
        xc_port_free(region);
        return -XC_E_RESOURCES;
    }
    *region = (struct xc_region){
        .references = 1,
        .access = access,
        .writable = writable,
        .fd = fd,
        .size = size,
        .memory = memory,
    };
    *out = region;
    return 0;
}

int xc_region_new(size_t size, enum xc_region_access access,
                  struct xc_region **out)
{
    int seals = SIZE_SEALS | F_SEAL_SEAL |
                (access == XC_REGION_ONE_WRITER ? F_SEAL_FUTURE_WRITE : 0);
    struct xc_region *region;
    int fd;
    int r;

    if (size == 0 || size > XC_REGION_MAX)
        return -XC_E_TOO_LARGE;
    fd = memory_new("crosscall-region", pages_of(size));
    if (fd < 0)
        return -XC_E_RESOURCES;
    r = make(fd, size, access, true, &region);
    if (r)
        return r;
    /* Only now: what is mapped already stays writable. */
    if (fcntl(fd, F_ADD_SEALS, seals)) {
        xc_region_unref(region);
        return -XC_E_RESOURCES;
    }
    *out = region;
    return 0;
}

int xc_port_region_open(int descriptor, uint64_t size,
                        enum xc_region_access access, struct xc_region **out)
{
    bool one_writer = access == XC_REGION_ONE_WRITER;
    int seals;
    int copy;

    if (size == 0 || size > XC_REGION_MAX)
        return -XC_E_MALFORMED;
    seals = memory_seals(descriptor, pages_of((size_t)size));
    if (seals < 0 || one_writer != ((seals & WRITE_SEALS) != 0))
        return -XC_E_MALFORMED;
    if (xc_port_descriptor_copy(descriptor, &copy))
        return -XC_E_RESOURCES;
    return make(copy, (size_t)size, access, !one_writer, out);
}

int xc_port_region_descriptor(const struct xc_region *region)
{
    return region->fd;
}

struct xc_region *xc_region_ref(const struct xc_region *region)
{
    struct xc_region *own = (struct xc_region *)(uintptr_t)region;

    __atomic_fetch_add(&own->references, 1, __ATOMIC_RELAXED);
    return own;
}

void xc_region_unref(const struct xc_region *region)
{
    struct xc_region *own = (struct xc_region *)(uintptr_t)region;

    if (!own || __atomic_fetch_sub(&own->references, 1, __ATOMIC_ACQ_REL) != 1)
        return;
    munmap(own->memory, pages_of(own->size));
    close(own->fd);
    xc_port_free(own);
}

size_t xc_region_size(const struct xc_region *region) { return region->size; }

enum xc_region_access xc_region_access_of(const struct xc_region *region)
{
    return region->access;
}

static bool is_inside(const struct xc_region *region, size_t offset, size_t len)
{
    return len <= region->size && offset <= region->size - len;
}

int xc_region_read(const struct xc_region *region, size_t offset, void *to,
                   size_t len)
{
    if (!is_inside(region, offset, len))
        return -XC_E_TOO_LARGE;
    xc_shared_bytes(to, region->memory, offset, len);
    return 0;
}

int xc_region_write(struct xc_region *region, size_t offset, const void *from,
                    size_t len)
{
    if (!is_inside(region, offset, len))
        return -XC_E_TOO_LARGE;
    if (!region->writable)
        return -XC_E_DENIED;
    if (len)
        __builtin_memcpy((char *)region->memory + offset, from, len);
    return 0;
}

const volatile void *xc_region_view(const struct xc_region *region)
{
    return region->memory;
}

volatile void *xc_region_edit(struct xc_region *region)
{
    return region->writable ? region->memory : NULL;
}
