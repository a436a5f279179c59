/* SPDX-License-Identifier: MIT */
/* crosscall: generated Stub and X object over the Linux binding, no options */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <crosscall/error.h>
#include <crosscall/server.h>

#include <probe.stub.h>

#include "peers/peer.h"
#include "work.h"

struct link {
    struct probe *probe; /* in the client */
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

const struct peer peer_crosscall = {
    .name = "crosscall",
    .setup = link_setup,
    .serve = link_serve,
    .connect = link_connect,
    .null = link_null,
    .put = link_put,
    .get = link_get,
    .teardown = link_teardown,
};
