/* SPDX-License-Identifier: MIT */
/* crosscall: generated Stub and X object over the Linux binding, no options */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include <crosscall/error.h>
#include <crosscall/region.h>
#include <crosscall/server.h>

#include <probe.stub.h>

#include "peers/peer.h"
#include "work.h"

struct link {
    struct probe *probe;      /* in the client; so are the next two */
    struct xc_region *region; /* peer_region's */
    uint8_t bytes[WORK_BYTES_MAX];
    char directory[64];
    char address[80]; /* unix:<directory>/probe */
};

static int fail(const char *what)
{
    fprintf(stderr, "%s: %s\n", what, xc_error_text());
    return -1;
}

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

static int server_null(struct work *self, uint64_t a, uint64_t b, uint64_t *sum)
{
    (void)self;
    *sum = work_null(a, b);
    return 0;
}

static int server_put(struct work *self, const void *bytes, size_t len,
                      uint64_t *digest)
{
    (void)self;
    *digest = work_put(bytes, len);
    return 0;
}

static int64_t server_get(struct work *self, uint64_t first, void *bytes,
                          size_t len)
{
    work_get(self, first, bytes, len);
    return (int64_t)len;
}

static int64_t server_read(struct work *self, uint64_t offset, void *bytes,
                           size_t len)
{
    return work_read(self, offset, bytes, len) ? -EIO : (int64_t)len;
}

static int64_t server_read_into(struct work *self, struct xc_region *region,
                                uint64_t offset, uint64_t len)
{
    void *to = (void *)(uintptr_t)xc_region_edit(region);

    if (len > xc_region_size(region))
        return -EIO;
    madvise(to, len, MADV_POPULATE_WRITE); /* as the file server does */
    if (work_read(self, offset, to, len))
        return -EIO;
    return (int64_t)len;
}

#define XC_TARGET struct work
#define XC_NAME(method) server_##method
#include <probe.x.h>

static int link_serve(void *self, int ready_fd)
{
    const struct link *link = self;
    struct work *work = malloc(sizeof(*work));
    struct xc_server *server = NULL;
    int r = -1;

    if (!work)
        goto out;
    work_init(work);
    if (work_open(work)) {
        peer_fail("file");
        goto out;
    }
    if (xc_server_new(link->address, &server_x, work, NULL, &server)) {
        fail("server");
        goto out;
    }
    r = peer_ready(ready_fd);
    if (r == 0 && xc_server_run(server))
        r = fail("server");
out:
    xc_server_free(server);
    free(work);
    return r;
}

static int link_connect(void *self)
{
    struct link *link = self;

    if (probe_connect(link->address, NULL, &link->probe))
        return fail("connect");
    /* Nobody else will come, and now nothing is left however we end. */
    remove_files(link);
    return 0;
}

static int link_connect_region(void *self)
{
    struct link *link = self;

    if (link_connect(self))
        return -1;
    return xc_region_new(WORK_READ_MAX, XC_REGION_SHARED, &link->region)
               ? fail("region")
               : 0;
}

static int link_null(void *self, uint64_t a, uint64_t b, uint64_t *sum)
{
    struct link *link = self;

    return probe_null(link->probe, a, b, sum) ? fail("null") : 0;
}

static int link_put(void *self, const void *bytes, size_t len, uint64_t *sum)
{
    struct link *link = self;

    return probe_put(link->probe, bytes, len, sum) ? fail("put") : 0;
}

static int link_get(void *self, uint64_t first, void *bytes, size_t len)
{
    struct link *link = self;
    int64_t r = probe_get(link->probe, first, bytes, len);

    return r != (int64_t)len ? fail("get") : 0;
}

static int read_by(struct link *link, uint64_t offset, size_t len, size_t piece,
                   uint64_t *sum)
{
    size_t done;

    *sum = 0;
    for (done = 0; done < len; done += piece) {
        if (probe_read(link->probe, offset + done, link->bytes, piece) !=
            (int64_t)piece)
            return fail("read");
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
        return fail("read_into");
    *sum = work_put((const void *)(uintptr_t)xc_region_view(link->region), len);
    return 0;
}

const struct peer peer_crosscall = {
    .name = "crosscall",
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
    .teardown = link_teardown,
};
