/* Made by stubc from interfaces/watch.h. Do not edit. */
/*
 * crosscall.test.watch 1: a mock, for tests of what calls a struct watch
 *
 *     struct watch_mock mock;
 *
 *     watch_mock_init(&mock);
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

#include <interfaces/watch.h>

#include "watch.wire.h"

struct watch_mock_notify {
    unsigned n_calls;
    int result;
    int (*instead)(struct watch *self, uint64_t value);
    struct {
        uint64_t value;
    } last;
};

struct watch_mock_ask {
    unsigned n_calls;
    int result;
    int (*instead)(struct watch *self, uint64_t value, uint64_t *answer);
    struct {
        uint64_t value;
    } last;
    struct {
        uint64_t answer;
    } gives;
};

struct watch_mock_descend {
    unsigned n_calls;
    int result;
    int (*instead)(struct watch *self, uint32_t levels);
    struct {
        uint32_t levels;
    } last;
};

struct watch_mock_tell {
    unsigned n_calls;
    int result;
    int (*instead)(struct watch *self, const void *text, size_t len);
    struct {
        uint8_t text[64]; /* the first of them */
        size_t len;
    } last;
};

struct watch_mock_spawn {
    unsigned n_calls;
    int result;
    int (*instead)(struct watch *self, struct watch **out);
    struct {
        struct watch *out;
    } gives;
};

struct watch_mock {
    struct watch object; /* first: methods find the mock behind it */
    struct watch_ops ops;
    struct watch_mock_notify notify;
    struct watch_mock_ask ask;
    struct watch_mock_descend descend;
    struct watch_mock_tell tell;
    struct watch_mock_spawn spawn;
};

/* The least of both sizes; nothing from NULL. */
static inline void watch_mock_copy(void *to, size_t room, const void *from,
                                   size_t size)
{
    const size_t n = size < room ? size : room;

    if (from && n)
        memcpy(to, from, n);
}

static inline int watch_mocked_notify(struct watch *self, uint64_t value)
{
    struct watch_mock_notify *call =
        &((struct watch_mock *)(void *)self)->notify;

    call->n_calls++;
    call->last.value = value;
    if (call->instead)
        return call->instead(self, value);
    return call->result;
}

static inline int watch_mocked_ask(struct watch *self, uint64_t value,
                                   uint64_t *answer)
{
    struct watch_mock_ask *call = &((struct watch_mock *)(void *)self)->ask;

    call->n_calls++;
    call->last.value = value;
    if (call->instead)
        return call->instead(self, value, answer);
    if (call->result < 0)
        return call->result;
    *answer = call->gives.answer;
    return call->result;
}

static inline int watch_mocked_descend(struct watch *self, uint32_t levels)
{
    struct watch_mock_descend *call =
        &((struct watch_mock *)(void *)self)->descend;

    call->n_calls++;
    call->last.levels = levels;
    if (call->instead)
        return call->instead(self, levels);
    return call->result;
}

static inline int watch_mocked_tell(struct watch *self, const void *text,
                                    size_t len)
{
    struct watch_mock_tell *call = &((struct watch_mock *)(void *)self)->tell;

    call->n_calls++;
    watch_mock_copy(call->last.text, sizeof(call->last.text), text, len);
    call->last.len = len;
    if (call->instead)
        return call->instead(self, text, len);
    return call->result;
}

static inline int watch_mocked_spawn(struct watch *self, struct watch **out)
{
    struct watch_mock_spawn *call = &((struct watch_mock *)(void *)self)->spawn;

    call->n_calls++;
    if (call->instead)
        return call->instead(self, out);
    if (call->result < 0)
        return call->result;
    *out = call->gives.out;
    return call->result;
}

/* watch_mock_init() - no calls yet; every method returns 0 and gives zeros */
static inline void watch_mock_init(struct watch_mock *mock)
{
    memset(mock, 0, sizeof(*mock));
    mock->ops.notify = watch_mocked_notify;
    mock->ops.ask = watch_mocked_ask;
    mock->ops.descend = watch_mocked_descend;
    mock->ops.tell = watch_mocked_tell;
    mock->ops.spawn = watch_mocked_spawn;
    mock->object.ops = &mock->ops;
}
