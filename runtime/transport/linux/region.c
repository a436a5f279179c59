/* SPDX-License-Identifier: MIT */
/*
 * Region: memory behind a descriptor, with who may write it sealed in
 *
 * F_SEAL_FUTURE_WRITE leaves the maker's mapping writable and lets nobody make
 * another one, by whatever way the descriptor is opened again. F_SEAL_WRITE is
 * given by the kernel only when that one is gone, and nothing of it is under
 * way: then the memory is frozen.
 */
#include <crosscall/region.h>

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <sys/mman.h>
#include <unistd.h>

#include <crosscall/message.h>
#include <crosscall/port.h>
#include <crosscall/status.h>

#include "transport/linux/kernel.h"
#include "transport/linux/memory.h"

enum { SIZE_SEALS = F_SEAL_SHRINK | F_SEAL_GROW };

struct xc_region {
    uint32_t references;
    enum xc_region_access access;
    bool made_here;
    bool writable; /* here */
    int fd;        /* -1: a private copy */
    size_t size;
    void *memory;
    struct xc_region_charges charges; /* of a peer's */
};

static size_t pages_of(size_t size)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);

    return (size + page - 1) / page * page;
}

/* @memory and @fd are consumed, on failure too. */
static int make(void *memory, int fd, size_t size, enum xc_region_access access,
                struct xc_region **out)
{
    struct xc_region *region = xc_port_alloc(sizeof(*region));

    if (!region || !memory) {
        if (memory)
            munmap(memory, pages_of(size));
        if (fd >= 0)
            close(fd);
        xc_port_free(region);
        return -XC_E_RESOURCES;
    }
    *region = (struct xc_region){
        .references = 1,
        .access = access,
        .writable = access == XC_REGION_SHARED,
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
    /* Of a shared one whoever has it could seal more: that ends here. */
    int seals = access == XC_REGION_ONE_WRITER
                    ? SIZE_SEALS | F_SEAL_FUTURE_WRITE
                    : SIZE_SEALS | F_SEAL_SEAL;
    struct xc_region *region;
    int fd;
    int r;

    if (size == 0 || size > XC_REGION_MAX)
        return -XC_E_TOO_LARGE;
    fd = memory_new("crosscall-region", pages_of(size));
    if (fd < 0)
        return -XC_E_RESOURCES;
    r = make(memory_map(fd, pages_of(size), PROT_READ | PROT_WRITE), fd, size,
             access, &region);
    if (r)
        return r;
    region->made_here = true;
    region->writable = true;
    /* Only now: what is mapped already stays writable. */
    if (fcntl(fd, F_ADD_SEALS, seals)) {
        xc_region_unref(region);
        return -XC_E_RESOURCES;
    }
    *out = region;
    return 0;
}

int xc_region_freeze(struct xc_region *region)
{
    if (region->access == XC_REGION_FROZEN)
        return 0;
    if (region->access != XC_REGION_ONE_WRITER || !region->made_here)
        return -XC_E_DENIED;
    /* In the place of the mapping that can write: views stay where they are. */
    if (!memory_map_frozen(region->memory, region->fd, pages_of(region->size)))
        return -XC_E_RESOURCES;
    region->writable = false;
    if (fcntl(region->fd, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SEAL))
        return errno == EBUSY ? -XC_E_WOULD_BLOCK : -XC_E_DENIED;
    region->access = XC_REGION_FROZEN;
    return 0;
}

/* Which of the accesses the kernel keeps for memory with these seals. */
static enum xc_region_access access_by(int seals)
{
    if (seals & F_SEAL_WRITE)
        return XC_REGION_FROZEN;
    return seals & F_SEAL_FUTURE_WRITE ? XC_REGION_ONE_WRITER
                                       : XC_REGION_SHARED;
}

/* Once, and into memory that nobody else has. */
static int copy_out(int descriptor, size_t size, struct xc_region **out)
{
    char *memory;
    size_t done = 0;

    if (size > XC_REGION_PRIVATE_MAX)
        return -XC_E_QUOTA;
    memory = mmap(NULL, pages_of(size), PROT_READ | PROT_WRITE,
                  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        return -XC_E_RESOURCES;
    while (done < size) {
        ssize_t n = pread(descriptor, memory + done, size - done, (off_t)done);

        if (n <= 0) {
            munmap(memory, pages_of(size));
            return -XC_E_MALFORMED; /* a descriptor that cannot be read */
        }
        done += (size_t)n;
    }
    return make(memory, -1, size, XC_REGION_PRIVATE, out);
}

int xc_port_region_open(int descriptor, uint64_t size,
                        enum xc_region_access access, struct xc_region **out)
{
    enum xc_region_access is;
    size_t pages;
    int seals;
    int copy;

    if (size == 0 || size > XC_REGION_MAX)
        return -XC_E_MALFORMED;
    pages = pages_of((size_t)size);
    seals = memory_seals(descriptor, pages);
    if (seals < 0 || !xc_region_suits(access_by(seals), access))
        return -XC_E_MALFORMED;
    is = access_by(seals);
    if (access == XC_REGION_PRIVATE && is != XC_REGION_FROZEN)
        return copy_out(descriptor, (size_t)size, out);
    if (xc_port_descriptor_copy(descriptor, &copy))
        return -XC_E_RESOURCES;
    return make(
        is == XC_REGION_FROZEN
            ? memory_map_frozen(NULL, copy, pages)
            : memory_map(copy, pages,
                         PROT_READ | (is == XC_REGION_SHARED ? PROT_WRITE : 0)),
        copy, (size_t)size, is, out);
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
    if (own->fd >= 0)
        close(own->fd);
    xc_region_charges_end(&own->charges);
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

const void *xc_region_bytes(const struct xc_region *region)
{
    return region->access == XC_REGION_FROZEN ||
                   region->access == XC_REGION_PRIVATE
               ? region->memory
               : NULL;
}

volatile void *xc_region_edit(struct xc_region *region)
{
    return region->writable ? region->memory : NULL;
}
