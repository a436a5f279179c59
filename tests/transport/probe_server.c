/* SPDX-License-Identifier: MIT */
/*
 * A server for the tests, a process of its own
 *
 *     probe_server ADDRESS [OPTION=VALUE...]
 *
 *     uid=N             become that user and group first
 *     admit=UID:RIGHTS  whom to admit, with which rights; may be repeated
 *     connections=N     limit for one user
 *     handles=N         limit for one connection
 *     bulk=N            bytes of large messages for one user
 *     workers=N         threads that run methods
 *     spin=N            ns that they look for requests before they sleep
 *
 * It is told what to do on standard input, and says what happens on standard
 * output, a line each:
 *
 *     in:   b     what do the books say?    -> books CONNECTIONS HANDLES GIFTS
 *           c     how many children are there?  -> children NUMBER
 *           g     let one hold() go
 *           end   stop
 *     out:  ready | held | audit EVENT UID PID SUPPRESSED METHOD NEEDS HOLDS
 * WHY
 */
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

#include <crosscall/call.h>
#include <crosscall/error.h>
#include <crosscall/server.h>
#include <crosscall/status.h>

#include <probe.stub.h>

enum { ADMITTED_MAX = 4 };

/** Everything the server knows; the objects point at it. */
struct state {
    struct xc_server *server;
    sem_t go;
    unsigned n_children;        /* atomic */
    pthread_mutex_t notes_lock; /* of all workers */
    size_t n_notes;
    uint64_t notes[PROBE_NOTES_MAX];
    unsigned n_admitted;
    unsigned admitted_uid[ADMITTED_MAX];
    unsigned admitted_rights[ADMITTED_MAX];
};

struct object {
    struct probe probe; /* first: the methods get a pointer to it */
    struct state *state;
};

static struct state *state_of(struct probe *self)
{
    return ((struct object *)self)->state;
}

static int add(struct probe *self, uint64_t a, uint64_t b, uint64_t *sum)
{
    (void)self;
    *sum = a + b;
    return 0;
}

static int64_t echo(struct probe *self, const void *bytes, size_t len,
                    void *out, size_t room)
{
    (void)self;
    if (room < len)
        return -EMSGSIZE;
    memcpy(out, bytes, len);
    return (int64_t)len;
}

static int nap(struct probe *self, uint32_t milliseconds)
{
    struct timespec time = {milliseconds / 1000,
                            milliseconds % 1000 * 1000000L};

    (void)self;
    nanosleep(&time, NULL);
    return 0;
}

static int hold(struct probe *self)
{
    dprintf(1, "held\n");
    while (sem_wait(&state_of(self)->go))
        ;
    return 0;
}

static int note(struct probe *self, uint64_t value)
{
    struct state *state = state_of(self);
    int r = -ENOSPC;

    pthread_mutex_lock(&state->notes_lock);
    if (state->n_notes < PROBE_NOTES_MAX) {
        state->notes[state->n_notes++] = value;
        r = 0;
    }
    pthread_mutex_unlock(&state->notes_lock);
    return r;
}

static int64_t notes(struct probe *self, uint64_t *values, size_t room)
{
    struct state *state = state_of(self);
    size_t n;

    pthread_mutex_lock(&state->notes_lock);
    n = state->n_notes < room ? state->n_notes : room;
    memcpy(values, state->notes, n * sizeof(values[0]));
    pthread_mutex_unlock(&state->notes_lock);
    return (int64_t)n;
}

static int who(struct probe *self, struct probe_identity *out)
{
    const struct xc_call *call = xc_current_call();

    (void)self;
    *out = (struct probe_identity){
        .process = call->caller->process,
        .uid = call->caller->uid,
        .gid = call->caller->gid,
        .pid = call->caller->pid,
        .rights = call->rights,
    };
    return 0;
}

static void free_child(void *object)
{
    __atomic_fetch_sub(&state_of(object)->n_children, 1, __ATOMIC_RELAXED);
    free(object);
}

static int child(struct probe *self, struct probe **out)
{
    struct object *object = calloc(1, sizeof(*object));

    if (!object)
        return -ENOMEM;
    object->probe.ops = self->ops;
    object->state = state_of(self);
    __atomic_fetch_add(&object->state->n_children, 1, __ATOMIC_RELAXED);
    if (xc_on_last_release(&object->probe, free_child)) {
        free_child(object);
        return -ENOMEM;
    }
    *out = &object->probe;
    return 0;
}

static int crash(struct probe *self)
{
    (void)self;
    _exit(1);
}

static const struct probe_ops ops = {
    .add = add,
    .echo = echo,
    .haul = echo,
    .nap = nap,
    .hold = hold,
    .note = note,
    .mark = note,
    .notes = notes,
    .who = who,
    .child = child,
    .crash = crash,
};

static xc_rights admit(const struct xc_caller *caller, void *data)
{
    const struct state *state = data;
    unsigned i;

    for (i = 0; i < state->n_admitted; i++)
        if (state->admitted_uid[i] == caller->uid)
            return state->admitted_rights[i];
    return 0;
}

static void audit(const struct xc_audit *record, void *data)
{
    (void)data;
    dprintf(1, "audit %d %u %d %u %s %s %s %s\n", (int)record->event,
            record->caller.uid, record->caller.pid, record->suppressed,
            record->method ? record->method : "-",
            record->needs ? record->needs : "-",
            record->holds ? record->holds : "-", record->why);
}

static void *obey(void *data)
{
    struct state *state = data;
    struct xc_server_books books;
    char what;

    while (read(0, &what, 1) == 1) {
        if (what == 'g')
            sem_post(&state->go);
        if (what == 'c')
            dprintf(1, "children %u\n",
                    __atomic_load_n(&state->n_children, __ATOMIC_RELAXED));
        if (what == 'b') {
            xc_server_read_books(state->server, &books);
            dprintf(1, "books %u %u %u\n", books.connections, books.handles,
                    books.gifts);
        }
    }
    xc_server_stop(state->server);
    return NULL;
}

static int become(unsigned id)
{
    if (setgid(id) || setuid(id))
        return -1;
    return prctl(PR_SET_DUMPABLE, 1); /* sanitizers look into /proc/self */
}

static int take_option(const char *text, struct state *state,
                       struct xc_server_options *options)
{
    unsigned a;
    unsigned b;

    if (sscanf(text, "uid=%u", &a) == 1)
        return become(a);
    if (sscanf(text, "connections=%u", &a) == 1) {
        options->max_connections_uid = a;
        return 0;
    }
    if (sscanf(text, "workers=%u", &a) == 1) {
        options->workers = a;
        return 0;
    }
    if (sscanf(text, "spin=%u", &a) == 1) {
        options->max_spin_ns = a;
        return 0;
    }
    if (sscanf(text, "handles=%u", &a) == 1) {
        options->max_handles = a;
        return 0;
    }
    if (sscanf(text, "bulk=%u", &a) == 1) {
        options->max_bulk_uid = a;
        return 0;
    }
    if (sscanf(text, "admit=%u:%u", &a, &b) == 2 &&
        state->n_admitted < ADMITTED_MAX) {
        options->admit = admit;
        state->admitted_uid[state->n_admitted] = a;
        state->admitted_rights[state->n_admitted++] = b;
        return 0;
    }
    return -1;
}

int main(int argc, char **argv)
{
    static struct state state = {
        .notes_lock = PTHREAD_MUTEX_INITIALIZER}; /* the thread below may
                                                     outlive main() */
    static struct object root = {.probe.ops = &ops, .state = &state};
    struct xc_server_options options = {.audit = audit, .data = &state};
    pthread_t thread;
    int r;
    int i;

    sem_init(&state.go, 0, 0);
    for (i = 2; i < argc; i++) {
        if (take_option(argv[i], &state, &options)) {
            dprintf(2, "probe_server: %s: cannot do that\n", argv[i]);
            return 1;
        }
    }
    r = argc < 2 ? -1
                 : xc_server_new(argv[1], probe_objects, &root.probe, &options,
                                 &state.server);
    if (r) {
        dprintf(2, "probe_server: %s\n", xc_error_text());
        return 1;
    }
    pthread_create(&thread, NULL, obey, &state);
    dprintf(1, "ready\n");
    r = xc_server_run(state.server);
    pthread_join(thread, NULL);
    xc_server_free(state.server);
    return r != 0;
}
