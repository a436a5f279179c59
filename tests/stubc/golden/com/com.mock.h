/* Made by stubc from interfaces/com.h. Do not edit. */
/*
 * crosscall.test.com 1: a mock, for tests of what calls a struct com
 *
 *     struct com_mock mock;
 *
 *     com_mock_init(&mock);
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

struct com_mock_query {
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

struct com_mock_number {
    unsigned n_calls;
    int result;
    int (*instead)(struct com *self);
};

struct com_mock_hold {
    unsigned n_calls;
    int result;
    int (*instead)(struct com *self, struct com *other);
    struct {
        struct com *other;
    } last;
};

struct com_mock_kept {
    unsigned n_calls;
    int result;
    int (*instead)(struct com *self);
};

struct com_mock_forget {
    unsigned n_calls;
    int result;
    int (*instead)(struct com *self);
};

struct com_mock {
    struct com object; /* first: methods find the mock behind it */
    struct com_ops ops;
    int com_references; /* that clients hold */
    struct com_mock_query query;
    struct com_mock_number number;
    struct com_mock_hold hold;
    struct com_mock_kept kept;
    struct com_mock_forget forget;
};

static inline int com_mocked_query(struct com *self, enum com_which which,
                                   struct com **out)
{
    struct com_mock_query *call = &((struct com_mock *)(void *)self)->query;

    call->n_calls++;
    call->last.which = which;
    if (call->instead)
        return call->instead(self, which, out);
    if (call->result < 0)
        return call->result;
    *out = call->gives.out;
    return call->result;
}

static inline int com_mocked_number(struct com *self)
{
    struct com_mock_number *call = &((struct com_mock *)(void *)self)->number;

    call->n_calls++;
    if (call->instead)
        return call->instead(self);
    return call->result;
}

static inline int com_mocked_hold(struct com *self, struct com *other)
{
    struct com_mock_hold *call = &((struct com_mock *)(void *)self)->hold;

    call->n_calls++;
    call->last.other = other;
    if (call->instead)
        return call->instead(self, other);
    return call->result;
}

static inline int com_mocked_kept(struct com *self)
{
    struct com_mock_kept *call = &((struct com_mock *)(void *)self)->kept;

    call->n_calls++;
    if (call->instead)
        return call->instead(self);
    return call->result;
}

static inline int com_mocked_forget(struct com *self)
{
    struct com_mock_forget *call = &((struct com_mock *)(void *)self)->forget;

    call->n_calls++;
    if (call->instead)
        return call->instead(self);
    return call->result;
}

static inline int com_mocked_addref(struct com *self)
{
    struct com_mock *mock = (struct com_mock *)(void *)self;

    return ++mock->com_references;
}

static inline int com_mocked_release(struct com *self)
{
    struct com_mock *mock = (struct com_mock *)(void *)self;

    return --mock->com_references;
}

/* com_mock_init() - no calls yet; every method returns 0 and gives zeros */
static inline void com_mock_init(struct com_mock *mock)
{
    memset(mock, 0, sizeof(*mock));
    mock->ops.query = com_mocked_query;
    mock->ops.number = com_mocked_number;
    mock->ops.hold = com_mocked_hold;
    mock->ops.kept = com_mocked_kept;
    mock->ops.forget = com_mocked_forget;
    mock->ops.addref = com_mocked_addref;
    mock->ops.release = com_mocked_release;
    mock->com_references = 1;
    mock->object.ops = &mock->ops;
}
