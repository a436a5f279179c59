/* SPDX-License-Identifier: MIT */
/*
 * F_SEAL_FUTURE_WRITE leaves the maker's mapping writable and lets nobody make
 * another one, by whatever way the descriptor is opened again. F_SEAL_WRITE is
 * given by the kernel only when that one is gone, and nothing of it is under
 * way: then the memory is frozen.
 */
#include "port/region_memory.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <crosscall/port.h>
#include <crosscall/status.h>

#include "transport/linux/fail.h"
#include "transport/linux/kernel.h"
#include "transport/linux/memory.h"

enum { SIZE_SEALS = F_SEAL_SHRINK | F_SEAL_GROW };

static size_t pages_of(size_t size)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);

    return (size + page - 1) / page * page;
}

/* @bytes are consumed, on failure too. */
static int make(void *bytes, size_t size, enum xc_region_access access,
                struct region_memory **out)
{
    struct region_memory *memory = xc_port_alloc(sizeof(*memory));

    if (!memory || !bytes) {
        if (bytes)
            munmap(bytes, pages_of(size));
        xc_port_free(memory);
        return -XC_E_RESOURCES;
    }
    *memory = (struct region_memory){
        .references = 1,
        .access = access,
        .writable = access == XC_REGION_SHARED,
        .size = size,
        .bytes = bytes,
    };
    *out = memory;
    return 0;
}

static int cannot_make(int status, size_t size)
{
    return xc_fail(status, "cannot make a region of %zu bytes", size);
}

int region_memory_new(size_t size, enum xc_region_access access,
                      struct region_memory **out, int *fd)
{
    /* Of a shared one whoever has it could seal more: that ends here. */
    int seals = access == XC_REGION_ONE_WRITER
                    ? SIZE_SEALS | F_SEAL_FUTURE_WRITE
                    : SIZE_SEALS | F_SEAL_SEAL;
    struct region_memory *memory;

    if (size == 0 || size > XC_REGION_MAX)
        return cannot_make(XC_E_TOO_LARGE, size);
    *fd = memory_new("crosscall-region", pages_of(size));
    if (*fd < 0)
        return cannot_make(XC_E_RESOURCES, size);
    if (make(memory_map(*fd, pages_of(size), PROT_READ | PROT_WRITE), size,
             access, &memory)) {
        close(*fd);
        return cannot_make(XC_E_RESOURCES, size);
    }
    memory->made_here = true;
    memory->writable = true;
    /* Only now: what is mapped already stays writable. */
    if (fcntl(*fd, F_ADD_SEALS, seals)) {
        region_memory_unref(memory);
        close(*fd);
        return cannot_make(XC_E_RESOURCES, size);
    }
    *out = memory;
    return 0;
}

int region_memory_freeze(struct region_memory *memory, int fd)
{
    if (memory->access == XC_REGION_FROZEN)
        return 0;
    if (memory->access != XC_REGION_ONE_WRITER || !memory->made_here)
        return -XC_E_DENIED;
    /* In the place of the mapping that can write: views stay where they are. */
    if (!memory_map_frozen(memory->bytes, fd, pages_of(memory->size)))
        return -XC_E_RESOURCES;
    memory->writable = false;
    if (fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SEAL))
        return errno == EBUSY ? -XC_E_WOULD_BLOCK : -XC_E_DENIED;
    memory->access = XC_REGION_FROZEN;
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

int region_memory_look(int descriptor, uint64_t size, struct region_id *out)
{
    struct stat status;
    int seals;

    if (size == 0 || size > XC_REGION_MAX)
        return -XC_E_MALFORMED;
    seals = memory_seals(descriptor, pages_of((size_t)size));
    if (seals < 0 || fstat(descriptor, &status))
        return -XC_E_MALFORMED;
    *out = (struct region_id){
        .device = status.st_dev,
        .inode = status.st_ino,
        .size = (size_t)size,
        .access = access_by(seals),
    };
    return 0;
}

/* Once, and into memory that nobody else has. */
int region_memory_copy(int descriptor, size_t size, struct region_memory **out)
{
    char *bytes;
    size_t done = 0;

    if (size > XC_REGION_PRIVATE_MAX)
        return -XC_E_QUOTA;
    bytes = mmap(NULL, pages_of(size), PROT_READ | PROT_WRITE,
                 MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (bytes == MAP_FAILED)
        return -XC_E_RESOURCES;
    while (done < size) {
        ssize_t n = pread(descriptor, bytes + done, size - done, (off_t)done);

        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0) {
            munmap(bytes, pages_of(size));
            return -XC_E_MALFORMED; /* a descriptor that cannot be read */
        }
        done += (size_t)n;
    }
    return make(bytes, size, XC_REGION_PRIVATE, out);
}

int region_memory_map(int descriptor, const struct region_id *id,
                      struct region_memory **out)
{
    size_t pages = pages_of(id->size);
    int writes = id->access == XC_REGION_SHARED ? PROT_WRITE : 0;

    return make(id->access == XC_REGION_FROZEN
                    ? memory_map_frozen(NULL, descriptor, pages)
                    : memory_map(descriptor, pages, PROT_READ | writes),
                id->size, id->access, out);
}

int region_memory_descriptor(struct region_memory *memory, int descriptor,
                             int *out)
{
    (void)memory;
    return xc_port_descriptor_copy(descriptor, out);
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
    munmap(memory->bytes, pages_of(memory->size));
    xc_port_free(memory);
}
