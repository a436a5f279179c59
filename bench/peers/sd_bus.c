/* SPDX-License-Identifier: MIT */
/* sd-bus: D-Bus methods from peer to peer, without a bus daemon between */
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <systemd/sd-bus.h>
#include <unistd.h>

#include "peers/peer.h"
#include "work.h"

#define PATH "/probe"
#define INTERFACE "bench.probe"

struct link {
    int ends[2]; /* server's, client's */
    sd_bus *bus;
};

static int fail(const char *what, int r)
{
    fprintf(stderr, "sd-bus: %s: %s\n", what, strerror(-r));
    return -1;
}

static void *link_setup(void)
{
    struct link *link = calloc(1, sizeof(*link));

    if (link &&
        socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, link->ends)) {
        peer_fail("socketpair");
        free(link);
        return NULL;
    }
    return link;
}

static void link_teardown(void *self)
{
    struct link *link = self;

    close(link->ends[0]);
    close(link->ends[1]);
    free(link);
}

static int on_null(sd_bus_message *request, void *self, sd_bus_error *error)
{
    uint64_t a;
    uint64_t b;
    int r = sd_bus_message_read(request, "tt", &a, &b);

    (void)self, (void)error;
    if (r < 0)
        return r;
    return sd_bus_reply_method_return(request, "t", work_null(a, b));
}

static int on_put(sd_bus_message *request, void *self, sd_bus_error *error)
{
    static uint64_t copy[WORK_BYTES_MAX / 8]; /* as the others, private */
    const void *bytes;
    size_t len;
    int r = sd_bus_message_read_array(request, 'y', &bytes, &len);

    (void)self, (void)error;
    if (r < 0 || len > sizeof(copy))
        return r < 0 ? r : -EINVAL;
    memcpy(copy, bytes, len);
    return sd_bus_reply_method_return(request, "t", work_put(copy, len));
}

static int on_get(sd_bus_message *request, void *self, sd_bus_error *error)
{
    sd_bus_message *reply = NULL;
    uint64_t first;
    uint64_t len;
    void *room;
    int r = sd_bus_message_read(request, "tt", &first, &len);

    (void)error;
    if (r < 0 || len > WORK_BYTES_MAX)
        return r < 0 ? r : -EINVAL;
    r = sd_bus_message_new_method_return(request, &reply);
    if (r >= 0)
        r = sd_bus_message_append_array_space(reply, 'y', len, &room);
    if (r >= 0) {
        work_get(self, first, room, len);
        r = sd_bus_send(NULL, reply, NULL);
    }
    sd_bus_message_unref(reply);
    return r;
}

static const sd_bus_vtable methods[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_METHOD("null", "tt", "t", on_null, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD("put", "ay", "t", on_put, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD("get", "tt", "ay", on_get, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_VTABLE_END,
};

static int start(struct link *link, int end, bool is_server)
{
    sd_id128_t id = {0};
    int r = sd_bus_new(&link->bus);

    if (r >= 0)
        r = sd_bus_set_fd(link->bus, link->ends[end], link->ends[end]);
    if (r >= 0 && is_server)
        r = sd_id128_randomize(&id);
    if (r >= 0 && is_server)
        r = sd_bus_set_server(link->bus, 1, id);
    if (r >= 0)
        r = sd_bus_start(link->bus);
    return r < 0 ? fail("start", r) : 0;
}

static int serve_next(sd_bus *bus)
{
    int r = sd_bus_process(bus, NULL);

    if (r == 0)
        r = sd_bus_wait(bus, UINT64_MAX);
    return r < 0 ? fail("serve", r) : 0;
}

static int link_serve(void *self, int ready_fd)
{
    struct link *link = self;
    struct work *work = malloc(sizeof(*work));
    int r = -1;

    if (!work)
        return -1;
    work_init(work);
    if (start(link, 0, true))
        goto out;
    r = sd_bus_add_object_vtable(link->bus, NULL, PATH, INTERFACE, methods,
                                 work);
    r = r < 0 ? fail("methods", r) : peer_ready(ready_fd);
    while (r == 0)
        r = serve_next(link->bus);
out:
    free(work);
    return r;
}

static int link_connect(void *self) { return start(self, 1, false); }

static int link_null(void *self, uint64_t a, uint64_t b, uint64_t *sum)
{
    struct link *link = self;
    sd_bus_message *reply = NULL;
    int r = sd_bus_call_method(link->bus, NULL, PATH, INTERFACE, "null", NULL,
                               &reply, "tt", a, b);

    if (r >= 0)
        r = sd_bus_message_read(reply, "t", sum);
    sd_bus_message_unref(reply);
    return r < 0 ? fail("null", r) : 0;
}

static int link_put(void *self, const void *bytes, size_t len, uint64_t *sum)
{
    struct link *link = self;
    sd_bus_message *request = NULL;
    sd_bus_message *reply = NULL;
    int r = sd_bus_message_new_method_call(link->bus, &request, NULL, PATH,
                                           INTERFACE, "put");

    if (r >= 0)
        r = sd_bus_message_append_array(request, 'y', bytes, len);
    if (r >= 0)
        r = sd_bus_call(link->bus, request, 0, NULL, &reply);
    if (r >= 0)
        r = sd_bus_message_read(reply, "t", sum);
    sd_bus_message_unref(request);
    sd_bus_message_unref(reply);
    return r < 0 ? fail("put", r) : 0;
}

static int link_get(void *self, uint64_t first, void *bytes, size_t len)
{
    struct link *link = self;
    sd_bus_message *reply = NULL;
    const void *got;
    size_t n = 0;
    int r = sd_bus_call_method(link->bus, NULL, PATH, INTERFACE, "get", NULL,
                               &reply, "tt", first, (uint64_t)len);

    if (r >= 0)
        r = sd_bus_message_read_array(reply, 'y', &got, &n);
    if (r >= 0 && n == len)
        memcpy(bytes, got, len);
    sd_bus_message_unref(reply);
    return r < 0 ? fail("get", r) : n == len ? 0 : -1;
}

const struct peer peer_sd_bus = {
    .name = "sd-bus",
    .setup = link_setup,
    .serve = link_serve,
    .connect = link_connect,
    .null = link_null,
    .put = link_put,
    .get = link_get,
    .teardown = link_teardown,
};
