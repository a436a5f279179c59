/* SPDX-License-Identifier: MIT */
/*
 * Descriptors: what the messages of a harness carry
 *
 * A few of each kind are opened once and borrowed by every message: to make a
 * region takes longer than many requests. Who becomes the owner of one gets a
 * copy, so that closing it twice, or never, is seen.
 */
#include "descriptors.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <crosscall/port.h>

#include "message.h"

/* Pages are at least this large, so that each region has one, or two. */
enum { REGION_SIZE = 4096 };

enum {
    ONE_WRITER,
    SHARED,
    FROZEN,
    LONG_ONE_WRITER,
    LONG_SHARED,
    N_REGIONS,
    PIPE_READ = N_REGIONS,
    PIPE_WRITE,
    NOT_SEALED, /* memory that its sender can still make shorter */
    HALF_SEALED,
    N_DESCRIPTORS
};

struct store {
    struct xc_region *regions[N_REGIONS];
    int descriptors[N_DESCRIPTORS];
};

static void open_regions(struct store *store)
{
    static const enum xc_region_access access[] = {
        [ONE_WRITER] = XC_REGION_ONE_WRITER,
        [SHARED] = XC_REGION_SHARED,
        [FROZEN] = XC_REGION_ONE_WRITER,
        [LONG_ONE_WRITER] = XC_REGION_ONE_WRITER,
        [LONG_SHARED] = XC_REGION_SHARED,
    };
    const size_t page = (size_t)sysconf(_SC_PAGESIZE);

    for (int i = 0; i < N_REGIONS; i++) {
        const size_t size = i < LONG_ONE_WRITER ? REGION_SIZE : 2 * page;

        xc_fuzz_check(xc_region_new(size, access[i], &store->regions[i]) == 0,
                      "there is memory for a region");
        store->descriptors[i] = xc_port_region_descriptor(store->regions[i]);
    }
    xc_fuzz_check(xc_region_freeze(store->regions[FROZEN]) == 0,
                  "nobody else has a region");
}

static int open_memory(int seals)
{
    const int fd = memfd_create("fuzz", MFD_CLOEXEC | MFD_ALLOW_SEALING);

    xc_fuzz_check(fd >= 0 && ftruncate(fd, sysconf(_SC_PAGESIZE)) == 0 &&
                      fcntl(fd, F_ADD_SEALS, seals) == 0,
                  "there is memory for a file");
    return fd;
}

static const struct store *store_of_process(void)
{
    static struct store store;

    if (store.regions[0])
        return &store;
    open_regions(&store);
    xc_fuzz_check(pipe2(&store.descriptors[PIPE_READ], O_CLOEXEC) == 0,
                  "there is a pipe");
    store.descriptors[NOT_SEALED] = open_memory(0);
    store.descriptors[HALF_SEALED] = open_memory(F_SEAL_SHRINK);
    return &store;
}

static int one_of(const struct store *store, uint64_t choice)
{
    return store->descriptors[choice % N_DESCRIPTORS];
}

static int as_it_should_be(const struct store *store, enum xc_fuzz_carried what)
{
    switch (what) {
    case XC_FUZZ_ONE_WRITER:
        return store->descriptors[ONE_WRITER];
    case XC_FUZZ_SHARED:
        return store->descriptors[SHARED];
    case XC_FUZZ_FROZEN:
        return store->descriptors[FROZEN];
    case XC_FUZZ_FILE:
    case XC_FUZZ_NOTHING:
        break;
    }
    return store->descriptors[PIPE_READ];
}

uint32_t fuzz_carry(struct xc_fuzz_input *input, unsigned how,
                    const enum xc_fuzz_carried carried[XC_DESCRIPTORS_MAX],
                    int out[XC_DESCRIPTORS_MAX])
{
    const struct store *store = store_of_process();
    uint64_t choice;
    uint32_t n = 0;

    for (; n < XC_DESCRIPTORS_MAX && carried[n] != XC_FUZZ_NOTHING; n++)
        out[n] = as_it_should_be(store, carried[n]);
    if ((how & FUZZ_MISFIT) != FUZZ_MISFIT)
        return n;

    choice = xc_fuzz_number(input, 2);
    if (choice & 1 && n < XC_DESCRIPTORS_MAX) {
        out[n] = one_of(store, choice >> 8);
        return n + 1;
    }
    if (choice & 2 && n > 0)
        return n - 1;
    if (n > 0)
        out[(choice >> 2) % n] = one_of(store, choice >> 8);
    return n;
}

int fuzz_lowest_free(void)
{
    const int fd =
        fcntl(store_of_process()->descriptors[PIPE_READ], F_DUPFD_CLOEXEC, 0);

    xc_fuzz_check(fd >= 0 && close(fd) == 0, "there is a free descriptor");
    return fd;
}

int xc_fuzz_file(struct xc_fuzz_input *input)
{
    const uint64_t byte = xc_fuzz_number(input, 1);
    int fd;

    if (byte >= FUZZ_SELDOM)
        return -1;
    xc_fuzz_check(
        xc_port_descriptor_copy(one_of(store_of_process(), byte), &fd) == 0,
        "there is a free descriptor");
    return fd;
}

void xc_fuzz_use_file(int file)
{
    xc_fuzz_check(fcntl(file, F_GETFD) >= 0, "a descriptor is open");
}

void xc_fuzz_close(int file)
{
    xc_fuzz_check(file < 0 || close(file) == 0,
                  "nobody else closes a descriptor");
}

struct xc_region *xc_fuzz_region(struct xc_fuzz_input *input,
                                 enum xc_region_access access)
{
    const struct store *store = store_of_process();
    const uint64_t byte = xc_fuzz_number(input, 1);

    if (byte >= FUZZ_SELDOM)
        return byte & 1 ? xc_region_ref(store->regions[byte / 2 % N_REGIONS])
                        : NULL;
    return xc_region_ref(
        store->regions[access == XC_REGION_SHARED   ? SHARED
                       : access == XC_REGION_FROZEN ? FROZEN
                                                    : ONE_WRITER]);
}

uint64_t xc_fuzz_region_size(uint64_t value)
{
    return value >> 56 == 0xff ? value << 8 >> 8 : 1 + value % REGION_SIZE;
}

/* That it may be touched from end to end, and by whom. */
void xc_fuzz_use_region(const struct xc_region *region,
                        enum xc_region_access access)
{
    const size_t size = xc_region_size(region);
    /* Of what is lent there is no reference that could be changed. */
    volatile uint8_t *edit = (volatile uint8_t *)xc_region_edit(
        (struct xc_region *)(uintptr_t)region);
    const volatile uint8_t *view =
        (const volatile uint8_t *)xc_region_view(region);

    const enum xc_region_access is = xc_region_access_of(region);

    xc_fuzz_check(is == access ||
                      (is == XC_REGION_FROZEN && access != XC_REGION_SHARED),
                  "a region is shared as the interface says");
    xc_fuzz_check((edit != NULL) == (access == XC_REGION_SHARED),
                  "memory of one writer is read-only");
    xc_fuzz_check((xc_region_bytes(region) != NULL) ==
                      (is == XC_REGION_FROZEN || is == XC_REGION_PRIVATE),
                  "what can change has no plain bytes");
    (void)view[0];
    (void)view[size - 1];
    if (edit)
        edit[size - 1] = view[0];
}
