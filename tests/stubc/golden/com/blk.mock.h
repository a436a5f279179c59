/* Made by stubc from interfaces/com.h. Do not edit. */
/*
 * crosscall.test.blk 1: a mock, for tests of what calls a struct blk
 *
 *     struct blk_mock mock;
 *
 *     blk_mock_init(&mock);
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

#include <interfaces/com.h>

#include "com.wire.h"

struct blk_mock_query {
    unsigned n_calls;
    int result;
    int (*instead)(struct com *self, enum com_which which, struct com **out);
    struct {
        enum com_which which;
    } last;
    struct {
        struct com *out;
    } gives;
};

struct blk_mock_number {
    unsigned n_calls;
    int result;
    int (*instead)(struct com *self);
};

struct blk_mock_hold {
    unsigned n_calls;
    int result;
    int (*instead)(struct com *self, struct com *other);
    struct {
        struct com *other;
    } last;
};

struct blk_mock_kept {
    unsigned n_calls;
    int result;
    int (*instead)(struct com *self);
};

struct blk_mock_forget {
    unsigned n_calls;
    int result;
    int (*instead)(struct com *self);
};

struct blk_mock_size {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct blk *self);
};

struct blk_mock {
    struct blk object; /* first: methods find the mock behind it */
    struct blk_ops ops;
    int blk_references; /* that clients hold */
    struct blk_mock_query query;
    struct blk_mock_number number;
    struct blk_mock_hold hold;
    struct blk_mock_kept kept;
    struct blk_mock_forget forget;
    struct blk_mock_size size;
};

static inline int blk_mocked_query(struct com *self, enum com_which which,
                                   struct com **out)
{
    struct blk_mock_query *call = &((struct blk_mock *)(void *)self)->query;

    call->n_calls++;
    call->last.which = which;
    if (call->instead)
        return call->instead(self, which, out);
    if (call->result < 0)
        return call->result;
    *out = call->gives.out;
    return call->result;
}

static inline int blk_mocked_number(struct com *self)
{
    struct blk_mock_number *call = &((struct blk_mock *)(void *)self)->number;

    call->n_calls++;
    if (call->instead)
        return call->instead(self);
    return call->result;
}

static inline int blk_mocked_hold(struct com *self, struct com *other)
{
    struct blk_mock_hold *call = &((struct blk_mock *)(void *)self)->hold;

    call->n_calls++;
    call->last.other = other;
    if (call->instead)
        return call->instead(self, other);
    return call->result;
}

static inline int blk_mocked_kept(struct com *self)
{
    struct blk_mock_kept *call = &((struct blk_mock *)(void *)self)->kept;

    call->n_calls++;
    if (call->instead)
        return call->instead(self);
    return call->result;
}

static inline int blk_mocked_forget(struct com *self)
{
    struct blk_mock_forget *call = &((struct blk_mock *)(void *)self)->forget;

    call->n_calls++;
    if (call->instead)
        return call->instead(self);
    return call->result;
}

static inline int64_t blk_mocked_size(struct blk *self)
{
    struct blk_mock_size *call = &((struct blk_mock *)(void *)self)->size;

    call->n_calls++;
    if (call->instead)
        return call->instead(self);
    return call->result;
}

static inline int blk_mocked_addref(struct com *self)
{
    struct blk_mock *mock = (struct blk_mock *)(void *)self;

    return ++mock->blk_references;
}

static inline int blk_mocked_release(struct com *self)
{
    struct blk_mock *mock = (struct blk_mock *)(void *)self;

    return --mock->blk_references;
}

/* blk_mock_init() - no calls yet; every method returns 0 and gives zeros */
static inline void blk_mock_init(struct blk_mock *mock)
{
    memset(mock, 0, sizeof(*mock));
    mock->ops.com.query = blk_mocked_query;
    mock->ops.com.number = blk_mocked_number;
    mock->ops.com.hold = blk_mocked_hold;
    mock->ops.com.kept = blk_mocked_kept;
    mock->ops.com.forget = blk_mocked_forget;
    mock->ops.size = blk_mocked_size;
    mock->ops.com.addref = blk_mocked_addref;
    mock->ops.com.release = blk_mocked_release;
    mock->blk_references = 1;
    mock->object.com.ops = &mock->ops.com;
}
