/* SPDX-License-Identifier: MIT */
#include "peers/probe_server.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

#include <crosscall/error.h>
#include <crosscall/region.h>

#include <probe.stub.h>

#include "peers/peer.h"
#include "work.h"

int probe_fail(const char *what)
{
    fprintf(stderr, "%s: %s\n", what, xc_error_text());
    return -1;
}

/* The object, and the memory that its client looks at, too. */
struct served {
    struct work work;
    struct xc_region *kept;
};

static int server_null(struct served *self, uint64_t a, uint64_t b,
                       uint64_t *sum)
{
    (void)self;
    *sum = work_null(a, b);
    return 0;
}

static int server_put(struct served *self, const void *bytes, size_t len,
                      uint64_t *digest)
{
    (void)self;
    *digest = work_put(bytes, len);
    return 0;
}

static int64_t server_get(struct served *self, uint64_t first, void *bytes,
                          size_t len)
{
    work_get(&self->work, first, bytes, len);
    return (int64_t)len;
}

static int64_t server_read(struct served *self, uint64_t offset, void *bytes,
                           size_t len)
{
    return work_read(&self->work, offset, bytes, len) ? -EIO : (int64_t)len;
}

static int64_t server_read_into(struct served *self, struct xc_region *region,
                                uint64_t offset, uint64_t len)
{
    void *to = (void *)(uintptr_t)xc_region_edit(region);

    if (len > xc_region_size(region))
        return -EIO;
    madvise(to, len, MADV_POPULATE_WRITE); /* as the file server does */
    if (work_read(&self->work, offset, to, len))
        return -EIO;
    return (int64_t)len;
}

static int server_put_large(struct served *self, const void *bytes, size_t len,
                            uint64_t *digest)
{
    return server_put(self, bytes, len, digest);
}

static int64_t server_get_large(struct served *self, uint64_t first,
                                void *bytes, size_t len)
{
    return server_get(self, first, bytes, len);
}

static int server_hold(struct served *self, struct xc_region *region)
{
    xc_region_unref(self->kept);
    self->kept = xc_region_ref(region);
    return 0;
}

static int server_look(struct served *self, uint64_t len, uint64_t *digest)
{
    if (!self->kept || len > xc_region_size(self->kept))
        return -EINVAL;
    *digest =
        work_put((const void *)(uintptr_t)xc_region_view(self->kept), len);
    return 0;
}

static int server_mark(struct served *self, uint64_t len, uint64_t first)
{
    if (!self->kept || len > xc_region_size(self->kept))
        return -EINVAL;
    work_mark((void *)(uintptr_t)xc_region_edit(self->kept), len, first);
    return 0;
}

#define XC_TARGET struct served
#define XC_NAME(method) server_##method
#include <probe.x.h>

int probe_serve(const char *address, const struct xc_server_options *options,
                int ready_fd)
{
    struct served *served = malloc(sizeof(*served));
    struct xc_server *server = NULL;
    int r = -1;

    if (!served)
        goto out;
    served->kept = NULL;
    work_init(&served->work);
    if (work_open(&served->work)) {
        peer_fail("file");
        goto out;
    }
    if (xc_server_new(address, &server_x, served, options, &server)) {
        probe_fail("server");
        goto out;
    }
    r = peer_ready(ready_fd);
    if (r == 0 && xc_server_run(server))
        r = probe_fail("server");
out:
    xc_server_free(server);
    free(served);
    return r;
}
