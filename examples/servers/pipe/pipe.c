/* SPDX-License-Identifier: MIT */
#include "pipe.h"

#include <assert.h>
#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>

#include <crosscall/server.h>
#include <crosscall/state.h>

#include "ring.h"

/* One side's object: its state and its holders are its own, the rest is the
 * pipe's. Both have the same methods: rights alone say who may read or write.
 */
struct end {
    struct byte_stream stream;
    struct pipe *pipe;
    bool held;
};
static_assert(offsetof(struct end, stream) == 0, "cast from its stream");

struct pipe {
    struct end reading;
    struct end writing;
    struct ring ring;
    uint32_t uid;
    struct pipe_book *book;
    struct pipe *next;
};

static struct end *end_of(struct byte_stream *self)
{
    return (struct end *)self;
}

/* Says how things are at both ends, after each change and before the answer to
 * whoever made it: who is told -EAGAIN then finds nothing to try. */
static void tell(struct pipe *pipe)
{
    uint32_t reading = 0;
    uint32_t writing = 0;

    if (pipe->ring.used || !pipe->writing.held)
        reading |= BYTE_STREAM_READABLE;
    if (!pipe->writing.held)
        reading |= BYTE_STREAM_HUNG_UP;
    if (ring_room(&pipe->ring) >= BYTE_STREAM_ATOMIC || !pipe->reading.held)
        writing |= BYTE_STREAM_WRITABLE;
    if (!pipe->reading.held)
        writing |= BYTE_STREAM_HUNG_UP;
    if (pipe->reading.held)
        xc_set_state(&pipe->reading.stream, reading);
    if (pipe->writing.held)
        xc_set_state(&pipe->writing.stream, writing);
}

static int64_t end_read(struct byte_stream *self, void *buf, size_t len)
{
    struct pipe *pipe = end_of(self)->pipe;
    size_t n;

    if (len && !pipe->ring.used)
        return pipe->writing.held ? -EAGAIN : 0;
    n = ring_take(&pipe->ring, buf, len);
    tell(pipe);
    return (int64_t)n;
}

static int64_t end_write(struct byte_stream *self, const void *buf, size_t len)
{
    struct pipe *pipe = end_of(self)->pipe;
    const size_t room = ring_room(&pipe->ring);

    if (len && !pipe->reading.held)
        return -EPIPE;
    if (len > room) {
        if (len <= BYTE_STREAM_ATOMIC || !room)
            return -EAGAIN;
        len = room;
    }
    ring_put(&pipe->ring, buf, len);
    tell(pipe);
    return (int64_t)len;
}

static const struct byte_stream_ops end_ops = {
    .read = end_read,
    .write = end_write,
};

static int check_quotas(const struct pipe_book *book, uint32_t uid)
{
    unsigned n = 0;
    unsigned n_uid = 0;

    for (const struct pipe *pipe = book->first; pipe; pipe = pipe->next) {
        n++;
        n_uid += pipe->uid == uid;
    }
    if (n_uid >= book->max_uid)
        return -EMFILE;
    return n < book->max ? 0 : -ENFILE;
}

static void free_pipe(struct pipe *pipe)
{
    struct pipe **link = &pipe->book->first;

    while (*link != pipe)
        link = &(*link)->next;
    *link = pipe->next;
    free(pipe);
}

static void on_last_release(void *object) { pipe_end_free(object); }

static int hold(struct end *end, struct pipe *pipe)
{
    end->stream.ops = &end_ops;
    end->pipe = pipe;
    if (xc_on_last_release(&end->stream, on_last_release))
        return -ENOMEM;
    end->held = true;
    return 0;
}

int pipe_new(struct pipe_book *book, uint32_t uid, struct byte_stream **reading,
             struct byte_stream **writing)
{
    struct pipe *pipe;
    int r = check_quotas(book, uid);

    if (r)
        return r;
    pipe = calloc(1, sizeof(*pipe));
    if (!pipe)
        return -ENOMEM;
    pipe->uid = uid;
    pipe->book = book;
    pipe->next = book->first;
    book->first = pipe;
    r = hold(&pipe->reading, pipe);
    if (r) {
        free_pipe(pipe);
        return r;
    }
    /* From here on it ends with its reading end, which ends with this call. */
    r = hold(&pipe->writing, pipe);
    if (r)
        return r;
    tell(pipe);
    *reading = &pipe->reading.stream;
    *writing = &pipe->writing.stream;
    return 0;
}

void pipe_end_free(struct byte_stream *end)
{
    struct pipe *pipe = end_of(end)->pipe;

    end_of(end)->held = false;
    if (pipe->reading.held || pipe->writing.held)
        tell(pipe);
    else
        free_pipe(pipe);
}
