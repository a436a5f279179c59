/* Made by stubc from interfaces/stream.h. Do not edit. */
/*
 * crosscall.test.stream 1: a mock, for tests of what calls a struct stream
 *
 *     struct stream_mock mock;
 *
 *     stream_mock_init(&mock);
 *     what_is_tested(&mock.object);
 *
 * Each method counts its calls and keeps what it was last called with. It
 * returns .result, 0 at first, and writes what .gives holds if that is not
 * negative; or it does what .instead does, if that is set. Needs no server.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <interfaces/stream.h>

#include "stream.wire.h"

struct stream_mock_read {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct stream *self, void *buf, size_t len);
    struct {
        size_t len;
    } last;
    struct {
        const uint8_t *buf;
        size_t n_buf; /* elements of it */
    } gives;
};

struct stream_mock_write {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct stream *self, const void *buf, size_t len);
    struct {
        uint8_t buf[64]; /* the first of them */
        size_t len;
    } last;
};

struct stream_mock_status {
    unsigned n_calls;
    int result;
    int (*instead)(struct stream *self, struct stream_report *out);
    struct {
        struct stream_report out;
    } gives;
};

struct stream_mock {
    struct stream object; /* first: methods find the mock behind it */
    struct stream_ops ops;
    struct stream_mock_read read;
    struct stream_mock_write write;
    struct stream_mock_status status;
};

/* The least of both sizes; nothing from NULL. */
static inline void stream_mock_copy(void *to, size_t room, const void *from,
                                    size_t size)
{
    const size_t n = size < room ? size : room;

    if (from && n)
        memcpy(to, from, n);
}

static inline int64_t stream_mocked_read(struct stream *self, void *buf,
                                         size_t len)
{
    struct stream_mock_read *call = &((struct stream_mock *)(void *)self)->read;

    call->n_calls++;
    call->last.len = len;
    if (call->instead)
        return call->instead(self, buf, len);
    if (call->result < 0)
        return call->result;
    stream_mock_copy(buf, len, call->gives.buf,
                     call->gives.n_buf * sizeof(*call->gives.buf));
    return call->result;
}

static inline int64_t stream_mocked_write(struct stream *self, const void *buf,
                                          size_t len)
{
    struct stream_mock_write *call =
        &((struct stream_mock *)(void *)self)->write;

    call->n_calls++;
    stream_mock_copy(call->last.buf, sizeof(call->last.buf), buf, len);
    call->last.len = len;
    if (call->instead)
        return call->instead(self, buf, len);
    return call->result;
}

static inline int stream_mocked_status(struct stream *self,
                                       struct stream_report *out)
{
    struct stream_mock_status *call =
        &((struct stream_mock *)(void *)self)->status;

    call->n_calls++;
    if (call->instead)
        return call->instead(self, out);
    if (call->result < 0)
        return call->result;
    *out = call->gives.out;
    return call->result;
}

/* stream_mock_init() - no calls yet; every method returns 0 and gives zeros */
static inline void stream_mock_init(struct stream_mock *mock)
{
    memset(mock, 0, sizeof(*mock));
    mock->ops.read = stream_mocked_read;
    mock->ops.write = stream_mocked_write;
    mock->ops.status = stream_mocked_status;
    mock->object.ops = &mock->ops;
}
