/* SPDX-License-Identifier: MIT */
/*
 * A server to be attacked
 *
 *     target_server ADDRESS
 *
 * Whoever comes may use it; nobody has TARGET_SECRET but its own user. On
 * standard input each byte asks for the books, which are one line on standard
 * output; its end ends the server.
 */
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <crosscall/call.h>
#include <crosscall/error.h>
#include <crosscall/region.h>
#include <crosscall/server.h>

#include <target.stub.h>

struct object {
    struct target target; /* first: the methods get a pointer to it */
    struct xc_server *server;
    pthread_mutex_t lock;
    struct xc_region *kept;
};

static int add(struct target *self, uint64_t a, uint64_t b, uint64_t *sum)
{
    (void)self;
    *sum = a + b;
    return 0;
}

static int64_t echo(struct target *self, const void *bytes, size_t len,
                    void *out, size_t room)
{
    (void)self;
    if (room < len)
        return -EMSGSIZE;
    memcpy(out, bytes, len);
    return (int64_t)len;
}

static int64_t haul(struct target *self, const void *bytes, size_t len)
{
    (void)self;
    (void)bytes;
    return (int64_t)len;
}

static int store(struct target *self, const struct xc_region *region)
{
    struct object *object = (struct object *)self;

    pthread_mutex_lock(&object->lock);
    xc_region_unref(object->kept);
    object->kept = xc_region_ref(region);
    pthread_mutex_unlock(&object->lock);
    return 0;
}

static int look(struct target *self)
{
    struct object *object = (struct object *)self;
    uint8_t first = 0;
    int r = -ENOENT;

    pthread_mutex_lock(&object->lock);
    if (object->kept && xc_region_read(object->kept, 0, &first, 1) == 0)
        r = first;
    pthread_mutex_unlock(&object->lock);
    return r;
}

static const struct target_ops ops = {
    .add = add,
    .echo = echo,
    .haul = haul,
    .store = store,
    .look = look,
};

static xc_rights admit(const struct xc_caller *caller, void *data)
{
    (void)data;
    return caller->uid == geteuid() ? XC_RIGHTS_ALL : TARGET_USE;
}

static void *obey(void *data)
{
    struct xc_server *server = data;
    struct xc_server_books books;
    char byte;

    while (read(0, &byte, 1) == 1) {
        xc_server_read_books(server, &books);
        dprintf(1, "books %u %u %u\n", books.connections, books.handles,
                books.descriptors);
    }
    xc_server_stop(server);
    return NULL;
}

int main(int argc, char **argv)
{
    static struct object root = {.target.ops = &ops,
                                 .lock = PTHREAD_MUTEX_INITIALIZER};
    const struct xc_server_options options = {.admit = admit, .workers = 2};
    pthread_t thread;
    int r;

    r = argc != 2 ? -1
                  : xc_server_new(argv[1], target_objects, &root.target,
                                  &options, &root.server);
    if (r) {
        dprintf(2, "target_server: %s\n", xc_error_text());
        return 1;
    }
    chmod(argv[1] + strlen("unix:"), 0777);
    pthread_create(&thread, NULL, obey, root.server);
    dprintf(1, "ready\n");
    r = xc_server_run(root.server);
    pthread_join(thread, NULL);
    xc_region_unref(root.kept);
    xc_server_free(root.server);
    return r != 0;
}
