/* SPDX-License-Identifier: MIT */
/*
 * A server to be attacked
 *
 *     target_server ADDRESS [UPKEEP_NS [WORKERS]]
 *
 * Whoever comes may use it; nobody holds TARGET_SECRET. On standard input each
 * byte asks for the books, which are one line on standard output; its end ends
 * the server. Without an address it counts the files that it was started with.
 */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <crosscall/call.h>
#include <crosscall/error.h>
#include <crosscall/region.h>
#include <crosscall/server.h>
#include <crosscall/state.h>

#include <target.stub.h>

struct object {
    struct target target; /* first: the methods get a pointer to it */
    struct xc_server *server;
    pthread_mutex_t lock;
    struct xc_region *kept;
    uint32_t n_inside; /* atomic: calls of linger() */
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

static int secret(struct target *self, uint64_t *word)
{
    (void)self;
    *word = 0x5ec4e7;
    return 0;
}

static int64_t leave(struct target *self, void *out, size_t room)
{
    (void)self;
    (void)out;
    return (int64_t)room;
}

static uint32_t n_released; /* atomic: objects that somebody was inside of */

static void free_child(void *child)
{
    struct object *object = child;

    if (__atomic_load_n(&object->n_inside, __ATOMIC_ACQUIRE))
        __atomic_fetch_add(&n_released, 1, __ATOMIC_RELEASE);
    xc_region_unref(object->kept);
    pthread_mutex_destroy(&object->lock);
    free(object);
}

static int child(struct target *self, struct target **out)
{
    struct object *object = calloc(1, sizeof(*object));

    if (!object)
        return -ENOMEM;
    object->target.ops = self->ops;
    pthread_mutex_init(&object->lock, NULL);
    if (xc_on_last_release(object, free_child)) {
        free_child(object);
        return -ENOMEM;
    }
    *out = &object->target;
    return 0;
}

static int change(struct target *self, uint32_t state)
{
    return xc_set_state(self, state) ? -EINVAL : 0;
}

/* Below 1024, which is the limit that it is started with, or below it. */
static unsigned n_open_files(int from)
{
    unsigned n = 0;
    int fd;

    for (fd = from; fd < 1024; fd++)
        n += fcntl(fd, F_GETFD) >= 0;
    return n;
}

static int n_files_at_first;

/* Itself once more, which counts and ends. */
static int run(struct target *self)
{
    char *const arguments[] = {(char *)"target_server", NULL};
    pid_t child;
    int status;

    (void)self;
    if (posix_spawn(&child, "/proc/self/exe", NULL, NULL, arguments, environ))
        return -EAGAIN;
    if (waitpid(child, &status, 0) != child || !WIFEXITED(status))
        return -ECHILD;
    return WEXITSTATUS(status) - n_files_at_first;
}

static int linger(struct target *self, uint32_t ms)
{
    struct object *object = (struct object *)self;
    const uint32_t before = __atomic_load_n(&n_released, __ATOMIC_ACQUIRE);
    uint32_t now = before;

    __atomic_fetch_add(&object->n_inside, 1, __ATOMIC_RELEASE);
    for (; now == before && ms; ms--) {
        usleep(1000);
        now = __atomic_load_n(&n_released, __ATOMIC_ACQUIRE);
    }
    if (now == before) /* else it may be gone */
        __atomic_fetch_sub(&object->n_inside, 1, __ATOMIC_RELEASE);
    return (int)(now - before);
}

static int use(struct target *self, struct target *other)
{
    uint64_t sum;

    (void)self;
    return target_add(other, 1, 2, &sum);
}

static int dive(struct target *self, struct target *other, uint64_t depth)
{
    (void)self;
    return depth ? target_dive(other, other, depth - 1) : 0;
}

static int tell(struct target *self, struct target *other)
{
    uint64_t word;

    (void)self;
    return target_secret(other, &word);
}

static uint32_t n_records; /* atomic */

static int count(struct target *self, struct target_census *census)
{
    (void)self;
    census->records = __atomic_load_n(&n_records, __ATOMIC_RELAXED);
    census->open_files = n_open_files(0);
    return 0;
}

static const struct target_ops ops = {
    .add = add,
    .echo = echo,
    .haul = haul,
    .store = store,
    .look = look,
    .secret = secret,
    .leave = leave,
    .child = child,
    .change = change,
    .run = run,
    .linger = linger,
    .use = use,
    .dive = dive,
    .tell = tell,
    .count = count,
};

static xc_rights admit(const struct xc_caller *caller, void *data)
{
    (void)caller;
    (void)data;
    return TARGET_USE;
}

static void audit(const struct xc_audit *record, void *data)
{
    (void)record;
    (void)data;
    __atomic_fetch_add(&n_records, 1, __ATOMIC_RELAXED);
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
    struct xc_server_options options = {.admit = admit, .audit = audit};
    pthread_t thread;
    int r;

    n_files_at_first = (int)n_open_files(3);
    if (argc < 2)
        return n_files_at_first;
    if (argc > 2)
        options.max_upkeep_uid = strtoull(argv[2], NULL, 10);
    if (argc > 3)
        options.workers = (unsigned)atoi(argv[3]);
    r = xc_server_new(argv[1], target_objects, &root.target, &options,
                      &root.server);
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
