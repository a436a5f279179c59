/* Made by stubc from interfaces/watch.h. Do not edit. */
/*
 * crosscall.test.watched 1: a mock, for tests of what calls a struct watched
 *
 *     struct watched_mock mock;
 *
 *     watched_mock_init(&mock);
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

struct watched_mock_add {
    unsigned n_calls;
    int result;
    int (*instead)(struct watched *self, struct watch *watch);
    struct {
        struct watch *watch;
    } last;
};

struct watched_mock_add_quiet {
    unsigned n_calls;
    int result;
    int (*instead)(struct watched *self, struct watch *watch);
    struct {
        struct watch *watch;
    } last;
};

struct watched_mock_remove {
    unsigned n_calls;
    int result;
    int (*instead)(struct watched *self);
};

struct watched_mock_change {
    unsigned n_calls;
    int result;
    int (*instead)(struct watched *self, uint64_t value);
    struct {
        uint64_t value;
    } last;
};

struct watched_mock_ask {
    unsigned n_calls;
    int result;
    int (*instead)(struct watched *self, uint64_t value, uint64_t *answer);
    struct {
        uint64_t value;
    } last;
    struct {
        uint64_t answer;
    } gives;
};

struct watched_mock_ask_once {
    unsigned n_calls;
    int result;
    int (*instead)(struct watched *self, struct watch *watch, uint64_t value,
                   uint64_t *answer);
    struct {
        struct watch *watch;
        uint64_t value;
    } last;
    struct {
        uint64_t answer;
    } gives;
};

struct watched_mock_ask_quiet {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct watched *self, struct watch *watch,
                       int64_t *status);
    struct {
        struct watch *watch;
    } last;
    struct {
        int64_t status;
    } gives;
};

struct watched_mock_descend {
    unsigned n_calls;
    int result;
    int (*instead)(struct watched *self, uint32_t levels, struct watch *watch);
    struct {
        uint32_t levels;
        struct watch *watch;
    } last;
};

struct watched_mock_tell {
    unsigned n_calls;
    int result;
    int (*instead)(struct watched *self, uint32_t len);
    struct {
        uint32_t len;
    } last;
};

struct watched_mock_status {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct watched *self, int64_t *status);
    struct {
        int64_t status;
    } gives;
};

struct watched_mock_ask_spawn {
    unsigned n_calls;
    int result;
    int (*instead)(struct watched *self, struct watch *watch, uint64_t value,
                   uint64_t *answer);
    struct {
        struct watch *watch;
        uint64_t value;
    } last;
    struct {
        uint64_t answer;
    } gives;
};

struct watched_mock_nap {
    unsigned n_calls;
    int result;
    int (*instead)(struct watched *self, uint32_t milliseconds);
    struct {
        uint32_t milliseconds;
    } last;
};

struct watched_mock {
    struct watched object; /* first: methods find the mock behind it */
    struct watched_ops ops;
    struct watched_mock_add add;
    struct watched_mock_add_quiet add_quiet;
    struct watched_mock_remove remove;
    struct watched_mock_change change;
    struct watched_mock_ask ask;
    struct watched_mock_ask_once ask_once;
    struct watched_mock_ask_quiet ask_quiet;
    struct watched_mock_descend descend;
    struct watched_mock_tell tell;
    struct watched_mock_status status;
    struct watched_mock_ask_spawn ask_spawn;
    struct watched_mock_nap nap;
};

static inline int watched_mocked_add(struct watched *self, struct watch *watch)
{
    struct watched_mock_add *call = &((struct watched_mock *)(void *)self)->add;

    call->n_calls++;
    call->last.watch = watch;
    if (call->instead)
        return call->instead(self, watch);
    return call->result;
}

static inline int watched_mocked_add_quiet(struct watched *self,
                                           struct watch *watch)
{
    struct watched_mock_add_quiet *call =
        &((struct watched_mock *)(void *)self)->add_quiet;

    call->n_calls++;
    call->last.watch = watch;
    if (call->instead)
        return call->instead(self, watch);
    return call->result;
}

static inline int watched_mocked_remove(struct watched *self)
{
    struct watched_mock_remove *call =
        &((struct watched_mock *)(void *)self)->remove;

    call->n_calls++;
    if (call->instead)
        return call->instead(self);
    return call->result;
}

static inline int watched_mocked_change(struct watched *self, uint64_t value)
{
    struct watched_mock_change *call =
        &((struct watched_mock *)(void *)self)->change;

    call->n_calls++;
    call->last.value = value;
    if (call->instead)
        return call->instead(self, value);
    return call->result;
}

static inline int watched_mocked_ask(struct watched *self, uint64_t value,
                                     uint64_t *answer)
{
    struct watched_mock_ask *call = &((struct watched_mock *)(void *)self)->ask;

    call->n_calls++;
    call->last.value = value;
    if (call->instead)
        return call->instead(self, value, answer);
    if (call->result < 0)
        return call->result;
    *answer = call->gives.answer;
    return call->result;
}

static inline int watched_mocked_ask_once(struct watched *self,
                                          struct watch *watch, uint64_t value,
                                          uint64_t *answer)
{
    struct watched_mock_ask_once *call =
        &((struct watched_mock *)(void *)self)->ask_once;

    call->n_calls++;
    call->last.watch = watch;
    call->last.value = value;
    if (call->instead)
        return call->instead(self, watch, value, answer);
    if (call->result < 0)
        return call->result;
    *answer = call->gives.answer;
    return call->result;
}

static inline int64_t watched_mocked_ask_quiet(struct watched *self,
                                               struct watch *watch,
                                               int64_t *status)
{
    struct watched_mock_ask_quiet *call =
        &((struct watched_mock *)(void *)self)->ask_quiet;

    call->n_calls++;
    call->last.watch = watch;
    if (call->instead)
        return call->instead(self, watch, status);
    if (call->result < 0)
        return call->result;
    *status = call->gives.status;
    return call->result;
}

static inline int watched_mocked_descend(struct watched *self, uint32_t levels,
                                         struct watch *watch)
{
    struct watched_mock_descend *call =
        &((struct watched_mock *)(void *)self)->descend;

    call->n_calls++;
    call->last.levels = levels;
    call->last.watch = watch;
    if (call->instead)
        return call->instead(self, levels, watch);
    return call->result;
}

static inline int watched_mocked_tell(struct watched *self, uint32_t len)
{
    struct watched_mock_tell *call =
        &((struct watched_mock *)(void *)self)->tell;

    call->n_calls++;
    call->last.len = len;
    if (call->instead)
        return call->instead(self, len);
    return call->result;
}

static inline int64_t watched_mocked_status(struct watched *self,
                                            int64_t *status)
{
    struct watched_mock_status *call =
        &((struct watched_mock *)(void *)self)->status;

    call->n_calls++;
    if (call->instead)
        return call->instead(self, status);
    if (call->result < 0)
        return call->result;
    *status = call->gives.status;
    return call->result;
}

static inline int watched_mocked_ask_spawn(struct watched *self,
                                           struct watch *watch, uint64_t value,
                                           uint64_t *answer)
{
    struct watched_mock_ask_spawn *call =
        &((struct watched_mock *)(void *)self)->ask_spawn;

    call->n_calls++;
    call->last.watch = watch;
    call->last.value = value;
    if (call->instead)
        return call->instead(self, watch, value, answer);
    if (call->result < 0)
        return call->result;
    *answer = call->gives.answer;
    return call->result;
}

static inline int watched_mocked_nap(struct watched *self,
                                     uint32_t milliseconds)
{
    struct watched_mock_nap *call = &((struct watched_mock *)(void *)self)->nap;

    call->n_calls++;
    call->last.milliseconds = milliseconds;
    if (call->instead)
        return call->instead(self, milliseconds);
    return call->result;
}

/* watched_mock_init() - no calls yet; every method returns 0 and gives zeros */
static inline void watched_mock_init(struct watched_mock *mock)
{
    memset(mock, 0, sizeof(*mock));
    mock->ops.add = watched_mocked_add;
    mock->ops.add_quiet = watched_mocked_add_quiet;
    mock->ops.remove = watched_mocked_remove;
    mock->ops.change = watched_mocked_change;
    mock->ops.ask = watched_mocked_ask;
    mock->ops.ask_once = watched_mocked_ask_once;
    mock->ops.ask_quiet = watched_mocked_ask_quiet;
    mock->ops.descend = watched_mocked_descend;
    mock->ops.tell = watched_mocked_tell;
    mock->ops.status = watched_mocked_status;
    mock->ops.ask_spawn = watched_mocked_ask_spawn;
    mock->ops.nap = watched_mocked_nap;
    mock->object.ops = &mock->ops;
}
