/* SPDX-License-Identifier: MIT */
#include "watched_object.h"

#include <errno.h>
#include <time.h>

#include <crosscall/status.h>

#include "watch.stub.h"

static struct watched_object *of(struct watched *self)
{
    return (struct watched_object *)self;
}

static void nap(uint32_t milliseconds)
{
    struct timespec time = {milliseconds / 1000,
                            milliseconds % 1000 * 1000000L};

    nanosleep(&time, NULL);
}

/* What a method may say of a call that it made. */
static int said(struct watched_object *watched, int64_t r)
{
    __atomic_store_n(&watched->status, r, __ATOMIC_RELAXED);
    return r < 0 ? (int)(r < -XC_ERRNO_MAX ? -EREMOTEIO : r) : (int)r;
}

static struct watch *last_of(struct watched_object *watched)
{
    struct watch *last = NULL;

    pthread_mutex_lock(&watched->lock);
    if (watched->n_watches)
        last = watched->watches[watched->n_watches - 1];
    pthread_mutex_unlock(&watched->lock);
    return last;
}

static struct watch *at(struct watched_object *watched, unsigned i)
{
    struct watch *watch;

    pthread_mutex_lock(&watched->lock);
    watch = i < watched->n_watches ? watched->watches[i] : NULL;
    pthread_mutex_unlock(&watched->lock);
    return watch;
}

static int add(struct watched *self, struct watch *watch)
{
    struct watched_object *watched = of(self);
    int r = -ENOSPC;

    pthread_mutex_lock(&watched->lock);
    if (watched->n_watches < WATCHES_MAX) {
        watch_keep(watch);
        watched->watches[watched->n_watches++] = watch;
        r = (int)watched->n_watches;
    }
    pthread_mutex_unlock(&watched->lock);
    return r;
}

static int add_quiet(struct watched *self, struct watch *watch)
{
    return add(self, watch);
}

static int remove_last(struct watched *self)
{
    struct watched_object *watched = of(self);
    struct watch *last = NULL;
    int r = -ENOENT;

    pthread_mutex_lock(&watched->lock);
    if (watched->n_watches) {
        last = watched->watches[--watched->n_watches];
        r = (int)watched->n_watches;
    }
    pthread_mutex_unlock(&watched->lock);
    watch_release(last);
    return r;
}

static int change(struct watched *self, uint64_t value)
{
    struct watched_object *watched = of(self);
    int n_failed = 0;
    struct watch *watch;
    unsigned i;

    for (i = 0; (watch = at(watched, i)); i++)
        if (said(watched, watch_notify(watch, value)))
            n_failed++;
    return n_failed;
}

static int ask(struct watched *self, uint64_t value, uint64_t *answer)
{
    struct watched_object *watched = of(self);
    struct watch *last = last_of(watched);

    if (!last)
        return -ENOENT;
    return said(watched, watch_ask(last, value, answer));
}

static int ask_once(struct watched *self, struct watch *watch, uint64_t value,
                    uint64_t *answer)
{
    return said(of(self), watch_ask(watch, value, answer));
}

static int64_t ask_quiet(struct watched *self, struct watch *watch,
                         int64_t *status)
{
    uint64_t answer;

    (void)self;
    *status = watch_ask(watch, 1, &answer);
    return 0;
}

static int descend(struct watched *self, uint32_t levels, struct watch *watch)
{
    int r;

    if (levels == 0)
        return 0;
    r = said(of(self), watch_descend(watch, levels - 1));
    return r < 0 ? r : r + 1;
}

static int tell(struct watched *self, uint32_t len)
{
    static const char text[WATCH_TEXT_MAX];
    struct watched_object *watched = of(self);
    struct watch *last = last_of(watched);

    if (!last || len > sizeof(text))
        return -EINVAL;
    return said(watched, watch_tell(last, text, len));
}

static int64_t status(struct watched *self, int64_t *out)
{
    *out = __atomic_load_n(&of(self)->status, __ATOMIC_RELAXED);
    return 0;
}

static int ask_spawn(struct watched *self, struct watch *watch, uint64_t value,
                     uint64_t *answer)
{
    struct watch *spawned;
    int r = said(of(self), watch_spawn(watch, &spawned));

    if (r < 0)
        return r;
    r = said(of(self), watch_ask(spawned, value, answer));
    watch_release(spawned);
    return r;
}

static int take_a_nap(struct watched *self, uint32_t milliseconds)
{
    (void)self;
    nap(milliseconds);
    return 0;
}

static const struct watched_ops watched_object_ops = {
    .add = add,
    .add_quiet = add_quiet,
    .remove = remove_last,
    .change = change,
    .ask = ask,
    .ask_once = ask_once,
    .ask_quiet = ask_quiet,
    .descend = descend,
    .tell = tell,
    .status = status,
    .ask_spawn = ask_spawn,
    .nap = take_a_nap,
};

void watched_object_init(struct watched_object *watched)
{
    *watched = (struct watched_object){.object.ops = &watched_object_ops,
                                       .lock = PTHREAD_MUTEX_INITIALIZER};
}

void watched_object_fini(struct watched_object *watched)
{
    while (watched->n_watches)
        watch_release(watched->watches[--watched->n_watches]);
}

static struct watch_object *of_watch(struct watch *self)
{
    return (struct watch_object *)self;
}

static int notified(struct watch *self, uint64_t value)
{
    of_watch(self)->n_notified++;
    of_watch(self)->last = value;
    return 0;
}

static int asked(struct watch *self, uint64_t value, uint64_t *answer)
{
    struct watch_object *watch = of_watch(self);

    watch->n_asked++;
    if (watch->during && watch->during(watch))
        return -EIO;
    nap(watch->nap_ms);
    *answer = 2 * value;
    return 0;
}

static int descended(struct watch *self, uint32_t levels)
{
    int r;

    if (levels == 0)
        return 0;
    r = watched_descend(of_watch(self)->server, levels - 1, self);
    if (r == -XC_E_QUOTA)
        return -ELOOP;
    return r < 0 ? r : r + 1;
}

static int told(struct watch *self, const void *text, size_t len)
{
    (void)text;
    of_watch(self)->text_len += len;
    return 0;
}

static int spawn(struct watch *self, struct watch **out)
{
    struct watch_object *watch = of_watch(self);

    if (!watch->spawned)
        return -ENOENT;
    *out = &watch->spawned->object;
    return 0;
}

static const struct watch_ops watch_object_ops = {
    .notify = notified,
    .ask = asked,
    .descend = descended,
    .tell = told,
    .spawn = spawn,
};

void watch_object_init(struct watch_object *watch, struct watched *server)
{
    *watch = (struct watch_object){.object.ops = &watch_object_ops,
                                   .server = server};
}
