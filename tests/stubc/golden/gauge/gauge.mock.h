/* Made by stubc from interfaces/gauge.h. Do not edit. */
/*
 * crosscall.test.gauge 1: a mock, for tests of what calls a struct gauge
 *
 *     struct gauge_mock mock;
 *
 *     gauge_mock_init(&mock);
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

struct gauge_mock_value {
    unsigned n_calls;
    int result;
    int (*instead)(struct gauge *self, double *out);
    struct {
        double out;
    } gives;
};

struct gauge_mock_read {
    unsigned n_calls;
    int result;
    int (*instead)(struct gauge *self, double *out, uint64_t *since);
    struct {
        double out;
        uint64_t since;
    } gives;
};

struct gauge_mock_set {
    unsigned n_calls;
    int result;
    int (*instead)(struct gauge *self, double value);
    struct {
        double value;
    } last;
};

struct gauge_mock {
    struct gauge object; /* first: methods find the mock behind it */
    struct gauge_ops ops;
    struct gauge_mock_value value;
    struct gauge_mock_read read;
    struct gauge_mock_set set;
};

static inline int gauge_mocked_value(struct gauge *self, double *out)
{
    struct gauge_mock_value *call = &((struct gauge_mock *)(void *)self)->value;

    call->n_calls++;
    if (call->instead)
        return call->instead(self, out);
    if (call->result < 0)
        return call->result;
    *out = call->gives.out;
    return call->result;
}

static inline int gauge_mocked_read(struct gauge *self, double *out,
                                    uint64_t *since)
{
    struct gauge_mock_read *call = &((struct gauge_mock *)(void *)self)->read;

    call->n_calls++;
    if (call->instead)
        return call->instead(self, out, since);
    if (call->result < 0)
        return call->result;
    *out = call->gives.out;
    *since = call->gives.since;
    return call->result;
}

static inline int gauge_mocked_set(struct gauge *self, double value)
{
    struct gauge_mock_set *call = &((struct gauge_mock *)(void *)self)->set;

    call->n_calls++;
    call->last.value = value;
    if (call->instead)
        return call->instead(self, value);
    return call->result;
}

/* gauge_mock_init() - no calls yet; every method returns 0 and gives zeros */
static inline void gauge_mock_init(struct gauge_mock *mock)
{
    memset(mock, 0, sizeof(*mock));
    mock->ops.value = gauge_mocked_value;
    mock->ops.read = gauge_mocked_read;
    mock->ops.set = gauge_mocked_set;
    mock->object.ops = &mock->ops;
}
