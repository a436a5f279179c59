/* SPDX-License-Identifier: MIT */
/* crosscall: generated Stub and X object over the Linux binding, no options */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <crosscall/error.h>
#include <crosscall/region.h>

#include <probe.stub.h>

#include "peers/peer.h"
#include "peers/probe_server.h"
#include "work.h"

struct link {
    struct probe *probe;      /* in the client; so are the next two */
    struct xc_region *region; /* peer_region's */
    uint8_t bytes[WORK_BYTES_MAX];
    char directory[64];
    char address[80]; /* unix:<directory>/probe */
};

static void *link_setup(void)
{
    struct link *link = calloc(1, sizeof(*link));

    if (!link)
        return NULL;
    snprintf(link->directory, sizeof(link->directory),
             "/tmp/crosscall-bench-XXXXXX");
    if (!mkdtemp(link->directory)) {
        peer_fail(link->directory);
        free(link);
        return NULL;
    }
    snprintf(link->address, sizeof(link->address), "unix:%s/probe",
             link->directory);
    return link;
}

static void remove_files(const struct link *link)
{
    unlink(link->address + sizeof("unix:") - 1);
    rmdir(link->directory);
}

static void link_teardown(void *self)
{
    struct link *link = self;

    remove_files(link); /* if no client came */
    free(link);
}

static int link_serve(void *self, int ready_fd)
{
    const struct link *link = self;

    return probe_serve(link->address, NULL, ready_fd);
}

static int link_connect(void *self)
{
    struct link *link = self;

    if (probe_connect(link->address, NULL, &link->probe))
        return probe_fail("connect");
    /* Nobody else will come, and now nothing is left however we end. */
    remove_files(link);
    return 0;
}

static int link_connect_region(void *self)
{
    struct link *link = self;

    if (link_connect(self))
        return -1;
    return xc_region_new(WORK_BULK_MAX, XC_REGION_SHARED, &link->region) ||
                   probe_hold(link->probe, link->region)
               ? probe_fail("region")
               : 0;
}

static int link_null(void *self, uint64_t a, uint64_t b, uint64_t *sum)
{
    struct link *link = self;

    return probe_null(link->probe, a, b, sum) ? probe_fail("null") : 0;
}

static int link_put(void *self, const void *bytes, size_t len, uint64_t *sum)
{
    struct link *link = self;
    int r = len <= WORK_BYTES_MAX
                ? probe_put(link->probe, bytes, len, sum)
                : probe_put_large(link->probe, bytes, len, sum);

    return r ? probe_fail("put") : 0;
}

static int link_get(void *self, uint64_t first, void *bytes, size_t len)
{
    struct link *link = self;
    int64_t r = len <= WORK_BYTES_MAX
                    ? probe_get(link->probe, first, bytes, len)
                    : probe_get_large(link->probe, first, bytes, len);

    return r != (int64_t)len ? probe_fail("get") : 0;
}

static int read_by(struct link *link, uint64_t offset, size_t len, size_t piece,
                   uint64_t *sum)
{
    size_t done;

    *sum = 0;
    for (done = 0; done < len; done += piece) {
        if (probe_read(link->probe, offset + done, link->bytes, piece) !=
            (int64_t)piece)
            return probe_fail("read");
        *sum += work_put(link->bytes, piece);
    }
    return 0;
}

static int link_read(void *self, uint64_t offset, size_t len, uint64_t *sum)
{
    return read_by(self, offset, len, WORK_BYTES_MAX, sum);
}

static int link_read_4k(void *self, uint64_t offset, size_t len, uint64_t *sum)
{
    return read_by(self, offset, len, 4096, sum);
}

/* The bytes are looked at where they are. */
static int link_read_region(void *self, uint64_t offset, size_t len,
                            uint64_t *sum)
{
    struct link *link = self;

    if (probe_read_into(link->probe, link->region, offset, len) != (int64_t)len)
        return probe_fail("read_into");
    *sum = work_put((const void *)(uintptr_t)xc_region_view(link->region), len);
    return 0;
}

static int link_show(void *self, uint64_t first, size_t len, uint64_t *sum)
{
    struct link *link = self;

    work_mark((void *)(uintptr_t)xc_region_edit(link->region), len, first);
    return probe_look(link->probe, len, sum) ? probe_fail("look") : 0;
}

static int link_view(void *self, uint64_t first, size_t len, uint64_t *sum)
{
    struct link *link = self;

    if (probe_mark(link->probe, len, first))
        return probe_fail("mark");
    *sum = work_put((const void *)(uintptr_t)xc_region_view(link->region), len);
    return 0;
}

const struct peer peer_crosscall = {
    .name = "crosscall",
    .most = WORK_BULK_MAX,
    .setup = link_setup,
    .serve = link_serve,
    .connect = link_connect,
    .null = link_null,
    .put = link_put,
    .get = link_get,
    .read = link_read,
    .teardown = link_teardown,
};

const struct peer peer_crosscall_4k = {
    .name = "crosscall-4k",
    .setup = link_setup,
    .serve = link_serve,
    .connect = link_connect,
    .read = link_read_4k,
    .teardown = link_teardown,
};

const struct peer peer_region = {
    .name = "region",
    .setup = link_setup,
    .serve = link_serve,
    .connect = link_connect_region,
    .read = link_read_region,
    .show = link_show,
    .view = link_view,
    .teardown = link_teardown,
};
