/* Made by stubc from interfaces/everything.h. Do not edit. */
/*
 * crosscall.test.counter 1: a mock, for tests of what calls a struct counter
 *
 *     struct counter_mock mock;
 *
 *     counter_mock_init(&mock);
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

#include <interfaces/everything.h>

#include "everything.wire.h"

struct counter_mock_step {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct counter *self);
};

struct counter_mock_value {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct counter *self);
};

struct counter_mock {
    struct counter object; /* first: methods find the mock behind it */
    struct counter_ops ops;
    struct counter_mock_step step;
    struct counter_mock_value value;
};

static inline int64_t counter_mocked_step(struct counter *self)
{
    struct counter_mock_step *call =
        &((struct counter_mock *)(void *)self)->step;

    call->n_calls++;
    if (call->instead)
        return call->instead(self);
    return call->result;
}

static inline int64_t counter_mocked_value(struct counter *self)
{
    struct counter_mock_value *call =
        &((struct counter_mock *)(void *)self)->value;

    call->n_calls++;
    if (call->instead)
        return call->instead(self);
    return call->result;
}

/* counter_mock_init() - no calls yet; every method returns 0 and gives zeros */
static inline void counter_mock_init(struct counter_mock *mock)
{
    memset(mock, 0, sizeof(*mock));
    mock->ops.step = counter_mocked_step;
    mock->ops.value = counter_mocked_value;
    mock->object.ops = &mock->ops;
}
