/* Made by stubc from interfaces/gauge.h. Do not edit. */
/*
 * crosscall.test.dial 1: a mock, for tests of what calls a struct dial
 *
 *     struct dial_mock mock;
 *
 *     dial_mock_init(&mock);
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

#include <interfaces/gauge.h>

#include "gauge.wire.h"

struct dial_mock_value {
    unsigned n_calls;
    int result;
    int (*instead)(struct gauge *self, double *out);
    struct {
        double out;
    } gives;
};

struct dial_mock_read {
    unsigned n_calls;
    int result;
    int (*instead)(struct gauge *self, double *out, uint64_t *since);
    struct {
        double out;
        uint64_t since;
    } gives;
};

struct dial_mock_set {
    unsigned n_calls;
    int result;
    int (*instead)(struct gauge *self, double value);
    struct {
        double value;
    } last;
};

struct dial_mock_turn {
    unsigned n_calls;
    int result;
    int (*instead)(struct dial *self, int32_t steps);
    struct {
        int32_t steps;
    } last;
};

struct dial_mock {
    struct dial object; /* first: methods find the mock behind it */
    struct dial_ops ops;
    struct dial_mock_value value;
    struct dial_mock_read read;
    struct dial_mock_set set;
    struct dial_mock_turn turn;
};

static inline int dial_mocked_value(struct gauge *self, double *out)
{
    struct dial_mock_value *call = &((struct dial_mock *)(void *)self)->value;

    call->n_calls++;
    if (call->instead)
        return call->instead(self, out);
    if (call->result < 0)
        return call->result;
    *out = call->gives.out;
    return call->result;
}

static inline int dial_mocked_read(struct gauge *self, double *out,
                                   uint64_t *since)
{
    struct dial_mock_read *call = &((struct dial_mock *)(void *)self)->read;

    call->n_calls++;
    if (call->instead)
        return call->instead(self, out, since);
    if (call->result < 0)
        return call->result;
    *out = call->gives.out;
    *since = call->gives.since;
    return call->result;
}

static inline int dial_mocked_set(struct gauge *self, double value)
{
    struct dial_mock_set *call = &((struct dial_mock *)(void *)self)->set;

    call->n_calls++;
    call->last.value = value;
    if (call->instead)
        return call->instead(self, value);
    return call->result;
}

static inline int dial_mocked_turn(struct dial *self, int32_t steps)
{
    struct dial_mock_turn *call = &((struct dial_mock *)(void *)self)->turn;

    call->n_calls++;
    call->last.steps = steps;
    if (call->instead)
        return call->instead(self, steps);
    return call->result;
}

/* dial_mock_init() - no calls yet; every method returns 0 and gives zeros */
static inline void dial_mock_init(struct dial_mock *mock)
{
    memset(mock, 0, sizeof(*mock));
    mock->ops.gauge.value = dial_mocked_value;
    mock->ops.gauge.read = dial_mocked_read;
    mock->ops.gauge.set = dial_mocked_set;
    mock->ops.turn = dial_mocked_turn;
    mock->object.gauge.ops = &mock->ops.gauge;
}
