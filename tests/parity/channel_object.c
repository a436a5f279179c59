/* SPDX-License-Identifier: MIT */
#include "channel_object.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <crosscall/server.h>

#include "channel.stub.h"

static struct channel_object *of(struct channel *self)
{
    return (struct channel_object *)self;
}

static struct message *next(struct channel_object *object)
{
    return object->n_messages ? &object->messages[0] : NULL;
}

static struct channel_state state_of(const struct channel_object *object)
{
    unsigned ready = 0;

    if (object->n_messages)
        ready |= CHANNEL_READABLE;
    if (object->n_messages < CHANNEL_MESSAGES)
        ready |= CHANNEL_WRITABLE;
    return (struct channel_state){object->generation,
                                  (enum channel_ready)ready};
}

/* Something happened: a later generation, and the watcher hears of it. */
static void step(struct channel_object *object)
{
    struct channel_state state;
    struct watcher *watcher = object->watcher;

    object->generation++;
    state = state_of(object);
    if (watcher)
        watcher->ops->signal(watcher, object->cookie, &state);
}

static int put(struct bytes *to, const void *from, size_t n)
{
    if (n > sizeof(to->data))
        return -EMSGSIZE;
    if (n)
        memcpy(to->data, from, n);
    to->n = (uint32_t)n;
    return 0;
}

static uint32_t take(const struct bytes *from, void *to, size_t max)
{
    const uint32_t n = from->n < max ? from->n : (uint32_t)max;

    if (n)
        memcpy(to, from->data, n);
    return n;
}

static void drop(struct channel_object *object)
{
    object->n_messages--;
    memmove(&object->messages[0], &object->messages[1],
            object->n_messages * sizeof(object->messages[0]));
    step(object);
}

/* A place for one more message; NULL if there is none. */
static struct message *room_for(struct channel_object *object, size_t n)
{
    if (object->n_messages == CHANNEL_MESSAGES ||
        object->counts.is_shut[CHANNEL_OUTPUT - 1] || n > object->limit)
        return NULL;
    return memset(&object->messages[object->n_messages], 0,
                  sizeof(struct message));
}

static int64_t keep(struct channel_object *object, size_t n)
{
    object->n_messages++;
    object->counts.messages++;
    object->counts.bytes_in += n;
    step(object);
    return (int64_t)n;
}

static int64_t channel_do_sendto(struct channel *self, const void *data,
                                 size_t data_len, const void *address,
                                 uint8_t address_len, const void *control,
                                 uint32_t control_len, uint32_t flags,
                                 struct channel_state *state)
{
    struct channel_object *object = of(self);
    struct message *message = room_for(object, data_len);
    int64_t r;

    if (!message)
        return -EAGAIN;
    if (put(&message->data, data, data_len) ||
        put(&message->address, address, address_len) ||
        put(&message->control, control, control_len))
        return -EMSGSIZE;
    message->flags = flags;
    r = keep(object, data_len);
    if (state)
        *state = state_of(object);
    return r;
}

static int64_t channel_do_recvfrom(struct channel *self, void *data,
                                   size_t data_max, void *address,
                                   uint8_t address_max, uint8_t *address_len,
                                   void *control, uint32_t control_max,
                                   uint32_t *control_len, uint32_t *flags,
                                   struct channel_state *state)
{
    struct channel_object *object = of(self);
    const struct message *message = next(object);
    uint32_t n = 0;

    /* Not an error: the state has to come back. */
    *address_len = 0;
    *control_len = 0;
    if (!message) {
        *flags = CHANNEL_WOULD_BLOCK;
        if (state)
            *state = state_of(object);
        return 0;
    }
    n = take(&message->data, data, data_max);
    if (address)
        *address_len = (uint8_t)take(&message->address, address, address_max);
    if (control)
        *control_len = take(&message->control, control, control_max);
    *flags = (*flags & CHANNEL_WANTED) | message->flags;
    object->counts.bytes_out += n;
    drop(object);
    if (state)
        *state = state_of(object);
    return n;
}

static int64_t channel_do_send(struct channel *self, const void *data,
                               size_t len)
{
    struct channel_object *object = of(self);
    struct message *message = room_for(object, len);

    if (!message)
        return -EAGAIN;
    if (put(&message->data, data, len))
        return -EMSGSIZE;
    return keep(object, len);
}

static int64_t channel_do_receive(struct channel *self, void *data, size_t max)
{
    struct channel_object *object = of(self);
    const struct message *message = next(object);
    uint32_t n;

    if (!message)
        return -EAGAIN;
    n = take(&message->data, data, max);
    object->counts.bytes_out += n;
    drop(object);
    return n;
}

static int64_t channel_do_peek(struct channel *self, uint16_t offset,
                               void *data, size_t max)
{
    const struct message *message = next(of(self));
    size_t n;

    if (!message || offset > message->data.n)
        return -EAGAIN;
    n = message->data.n - offset;
    n = n < max ? n : max;
    memcpy(data, message->data.data + offset, n);
    return (int64_t)n;
}

static int channel_do_ioctl(struct channel *self, uint32_t request,
                            void *argument, size_t max, size_t *len)
{
    uint8_t *bytes = argument;
    const size_t n = *len;
    uint32_t i;

    (void)self;
    if (request && n > max / request)
        return -ENOSPC;
    for (i = 1; i < request; i++)
        memcpy(bytes + i * n, bytes, n);
    *len = request * n;
    return 0;
}

static int watcher_do_signal(struct watcher *self, uint64_t cookie,
                             const struct channel_state *state)
{
    struct watcher_object *object = (struct watcher_object *)self;

    object->n++;
    object->cookie = cookie;
    object->state = *state;
    return 0;
}

static int64_t watcher_do_seen(struct watcher *self, uint64_t *cookie,
                               struct channel_state *state)
{
    const struct watcher_object *object = (struct watcher_object *)self;

    *cookie = object->cookie;
    *state = object->state;
    return object->n;
}

static const struct watcher_ops watcher_object_ops = {
    .signal = watcher_do_signal,
    .seen = watcher_do_seen,
};

void watcher_object_init(struct watcher_object *object)
{
    *object = (struct watcher_object){.object.ops = &watcher_object_ops};
}

static int channel_do_new_watcher(struct channel *self,
                                  struct watcher **watcher)
{
    struct channel_object *object = of(self);

    watcher_object_init(&object->own_watcher);
    *watcher = &object->own_watcher.object;
    return 0;
}

static int channel_do_watch(struct channel *self, struct watcher *watcher,
                            uint64_t cookie, struct channel_state *state)
{
    struct channel_object *object = of(self);
    const struct channel_state now = state_of(object);

    watcher_keep(watcher);
    watcher_release(object->watcher);
    object->watcher = watcher;
    object->cookie = cookie;
    if (state)
        *state = now;
    return watcher->ops->signal(watcher, cookie, &now);
}

static int channel_do_relieve(struct channel *self, struct watcher *next)
{
    struct channel_object *object = of(self);
    const int n = object->watcher != NULL;

    if (next)
        watcher_keep(next);
    watcher_release(object->watcher);
    object->watcher = next;
    return n;
}

static int channel_do_is_ready(struct channel *self, enum channel_ready wanted,
                               enum channel_ready *now)
{
    *now = state_of(of(self)).ready;
    return (*now & wanted) != 0;
}

static int channel_do_look(struct channel *self, struct channel_state *state)
{
    *state = state_of(of(self));
    return 0;
}

static int channel_do_changed(struct channel *self, struct channel_state known,
                              struct channel_state *state)
{
    *state = state_of(of(self));
    return known.generation != state->generation;
}

static int channel_do_available(struct channel *self, size_t *n)
{
    const struct message *message = next(of(self));

    *n = message ? message->data.n : 0;
    return 0;
}

static int channel_do_room(struct channel *self, size_t *n)
{
    *n = of(self)->limit;
    return 0;
}

static int channel_do_set_limit(struct channel *self, uint16_t *limit)
{
    struct channel_object *object = of(self);
    const uint16_t old = object->limit;

    if (*limit > CHANNEL_BYTES)
        return -EINVAL;
    object->limit = *limit;
    *limit = old;
    return 0;
}

static int channel_do_shut(struct channel *self, enum channel_side side)
{
    struct channel_object *object = of(self);

    object->counts.is_shut[side - 1] = true;
    step(object);
    return 0;
}

static int channel_do_mark(struct channel *self, uint32_t word)
{
    struct channel_object *object = of(self);

    if (object->n_marks < CHANNEL_MARKS)
        object->marks[object->n_marks++] = word;
    return 0;
}

static int channel_do_marks(struct channel *self, uint32_t *words, uint32_t max,
                            uint32_t *n)
{
    struct channel_object *object = of(self);

    *n = object->n_marks < max ? object->n_marks : max;
    memcpy(words, object->marks, *n * sizeof(*words));
    object->n_marks -= *n;
    memmove(object->marks, object->marks + *n,
            object->n_marks * sizeof(*words));
    return 0;
}

static int64_t channel_do_gather(struct channel *self, const uint16_t *parts,
                                 uint32_t n, const void *data, size_t len)
{
    struct channel_object *object = of(self);
    struct message *message = room_for(object, len);
    size_t sum = 0;
    uint32_t i;

    for (i = 0; i < n; i++)
        sum += parts[i];
    if (sum != len || n > CHANNEL_MARKS)
        return -EINVAL;
    if (!message)
        return -EAGAIN;
    if (put(&message->data, data, len))
        return -EMSGSIZE;
    memcpy(message->parts, parts, n * sizeof(*parts));
    message->n_parts = n;
    return keep(object, len);
}

static int64_t channel_do_scatter(struct channel *self, uint16_t *parts,
                                  uint32_t max_parts, uint32_t *n, void *data,
                                  size_t max)
{
    const struct message *message = next(of(self));

    if (!message)
        return -EAGAIN;
    *n = message->n_parts < max_parts ? message->n_parts : max_parts;
    memcpy(parts, message->parts, *n * sizeof(*parts));
    return channel_do_receive(self, data, max);
}

static int channel_do_set_name(struct channel *self, const char *name)
{
    strcpy(of(self)->name, name);
    return 0;
}

static int channel_do_name(struct channel *self, char *name)
{
    strcpy(name, of(self)->name);
    return 0;
}

static int channel_do_count(struct channel *self, struct channel_counts *counts)
{
    *counts = of(self)->counts;
    return 0;
}

static int channel_do_tune(struct channel *self, struct channel_tuning *tuning)
{
    struct channel_object *object = of(self);
    const struct channel_tuning old = object->tuning;

    object->tuning = *tuning;
    *tuning = old;
    return 0;
}

static int channel_do_reset(struct channel *self)
{
    struct channel_object *object = of(self);
    const int n = (int)object->n_messages;

    object->n_messages = 0;
    object->counts = (struct channel_counts){0};
    step(object);
    return n;
}

const struct channel_ops channel_object_ops = {
    .sendto = channel_do_sendto,
    .recvfrom = channel_do_recvfrom,
    .send = channel_do_send,
    .receive = channel_do_receive,
    .peek = channel_do_peek,
    .ioctl = channel_do_ioctl,
    .new_watcher = channel_do_new_watcher,
    .watch = channel_do_watch,
    .look = channel_do_look,
    .changed = channel_do_changed,
    .available = channel_do_available,
    .room = channel_do_room,
    .set_limit = channel_do_set_limit,
    .shut = channel_do_shut,
    .mark = channel_do_mark,
    .marks = channel_do_marks,
    .gather = channel_do_gather,
    .scatter = channel_do_scatter,
    .set_name = channel_do_set_name,
    .name = channel_do_name,
    .count = channel_do_count,
    .tune = channel_do_tune,
    .reset = channel_do_reset,
    .is_ready = channel_do_is_ready,
    .relieve = channel_do_relieve,
};

void channel_object_init(struct channel_object *object)
{
    *object = (struct channel_object){
        .object.ops = &channel_object_ops,
        .limit = CHANNEL_BYTES,
        .tuning = {.low_mark = 1, .high_mark = 7, .decay = 0.5},
    };
}
