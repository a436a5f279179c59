/* Made by stubc from interfaces/name.h. Do not edit. */
/*
 * crosscall.name_dir 1: a mock, for tests of what calls a struct name_dir
 *
 *     struct name_dir_mock mock;
 *
 *     name_dir_mock_init(&mock);
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

#include <interfaces/name.h>

#include "name.wire.h"

struct name_dir_mock_lookup {
    unsigned n_calls;
    int result;
    int (*instead)(struct name_dir *self, const char *path, char *rest,
                   struct any **out);
    struct {
        char path[1024];
    } last;
    struct {
        const char *rest;
        struct any *out;
    } gives;
};

struct name_dir_mock_open {
    unsigned n_calls;
    int result;
    int (*instead)(struct name_dir *self, const char *path,
                   struct name_dir **out);
    struct {
        char path[1024];
    } last;
    struct {
        struct name_dir *out;
    } gives;
};

struct name_dir_mock_list {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct name_dir *self, const char *path,
                       uint64_t *cursor, char *names, size_t max);
    struct {
        char path[1024];
        uint64_t cursor;
        size_t max;
    } last;
    struct {
        uint64_t cursor;
        const char *names;
        size_t n_names; /* elements of it */
    } gives;
};

struct name_dir_mock_bind {
    unsigned n_calls;
    int result;
    int (*instead)(struct name_dir *self, const char *path, struct any *object,
                   const struct name_policy *policy);
    struct {
        char path[1024];
        struct any *object;
        struct name_policy policy;
    } last;
};

struct name_dir_mock_make_dir {
    unsigned n_calls;
    int result;
    int (*instead)(struct name_dir *self, const char *path,
                   const struct name_policy *policy);
    struct {
        char path[1024];
        struct name_policy policy;
    } last;
};

struct name_dir_mock_unbind {
    unsigned n_calls;
    int result;
    int (*instead)(struct name_dir *self, const char *path);
    struct {
        char path[1024];
    } last;
};

struct name_dir_mock_status {
    unsigned n_calls;
    int result;
    int (*instead)(struct name_dir *self, const char *path);
    struct {
        char path[1024];
    } last;
};

struct name_dir_mock {
    struct name_dir object; /* first: methods find the mock behind it */
    struct name_dir_ops ops;
    struct name_dir_mock_lookup lookup;
    struct name_dir_mock_open open;
    struct name_dir_mock_list list;
    struct name_dir_mock_bind bind;
    struct name_dir_mock_make_dir make_dir;
    struct name_dir_mock_unbind unbind;
    struct name_dir_mock_status status;
};

/* The least of both sizes; nothing from NULL. */
static inline void name_dir_mock_copy(void *to, size_t room, const void *from,
                                      size_t size)
{
    const size_t n = size < room ? size : room;

    if (from && n)
        memcpy(to, from, n);
}

/* At most @max bytes and a NUL; of NULL, an empty string. */
static inline void name_dir_mock_text(char *to, size_t max, const char *from)
{
    size_t n = 0;

    while (from && n < max && from[n])
        n++;
    if (n)
        memcpy(to, from, n);
    to[n] = '\0';
}

static inline int name_dir_mocked_lookup(struct name_dir *self,
                                         const char *path, char *rest,
                                         struct any **out)
{
    struct name_dir_mock_lookup *call =
        &((struct name_dir_mock *)(void *)self)->lookup;

    call->n_calls++;
    name_dir_mock_text(call->last.path, 1023, path);
    if (call->instead)
        return call->instead(self, path, rest, out);
    if (call->result < 0)
        return call->result;
    name_dir_mock_text(rest, 1023, call->gives.rest);
    *out = call->gives.out;
    return call->result;
}

static inline int name_dir_mocked_open(struct name_dir *self, const char *path,
                                       struct name_dir **out)
{
    struct name_dir_mock_open *call =
        &((struct name_dir_mock *)(void *)self)->open;

    call->n_calls++;
    name_dir_mock_text(call->last.path, 1023, path);
    if (call->instead)
        return call->instead(self, path, out);
    if (call->result < 0)
        return call->result;
    *out = call->gives.out;
    return call->result;
}

static inline int64_t name_dir_mocked_list(struct name_dir *self,
                                           const char *path, uint64_t *cursor,
                                           char *names, size_t max)
{
    struct name_dir_mock_list *call =
        &((struct name_dir_mock *)(void *)self)->list;

    call->n_calls++;
    name_dir_mock_text(call->last.path, 1023, path);
    call->last.cursor = *cursor;
    call->last.max = max;
    if (call->instead)
        return call->instead(self, path, cursor, names, max);
    if (call->result < 0)
        return call->result;
    name_dir_mock_copy(names, max, call->gives.names,
                       call->gives.n_names * sizeof(*call->gives.names));
    *cursor = call->gives.cursor;
    return call->result;
}

static inline int name_dir_mocked_bind(struct name_dir *self, const char *path,
                                       struct any *object,
                                       const struct name_policy *policy)
{
    struct name_dir_mock_bind *call =
        &((struct name_dir_mock *)(void *)self)->bind;

    call->n_calls++;
    name_dir_mock_text(call->last.path, 1023, path);
    call->last.object = object;
    call->last.policy = *policy;
    if (call->instead)
        return call->instead(self, path, object, policy);
    return call->result;
}

static inline int name_dir_mocked_make_dir(struct name_dir *self,
                                           const char *path,
                                           const struct name_policy *policy)
{
    struct name_dir_mock_make_dir *call =
        &((struct name_dir_mock *)(void *)self)->make_dir;

    call->n_calls++;
    name_dir_mock_text(call->last.path, 1023, path);
    call->last.policy = *policy;
    if (call->instead)
        return call->instead(self, path, policy);
    return call->result;
}

static inline int name_dir_mocked_unbind(struct name_dir *self,
                                         const char *path)
{
    struct name_dir_mock_unbind *call =
        &((struct name_dir_mock *)(void *)self)->unbind;

    call->n_calls++;
    name_dir_mock_text(call->last.path, 1023, path);
    if (call->instead)
        return call->instead(self, path);
    return call->result;
}

static inline int name_dir_mocked_status(struct name_dir *self,
                                         const char *path)
{
    struct name_dir_mock_status *call =
        &((struct name_dir_mock *)(void *)self)->status;

    call->n_calls++;
    name_dir_mock_text(call->last.path, 1023, path);
    if (call->instead)
        return call->instead(self, path);
    return call->result;
}

/* name_dir_mock_init(
    ) - no calls yet; every method returns 0 and gives zeros */
static inline void name_dir_mock_init(struct name_dir_mock *mock)
{
    memset(mock, 0, sizeof(*mock));
    mock->ops.lookup = name_dir_mocked_lookup;
    mock->ops.open = name_dir_mocked_open;
    mock->ops.list = name_dir_mocked_list;
    mock->ops.bind = name_dir_mocked_bind;
    mock->ops.make_dir = name_dir_mocked_make_dir;
    mock->ops.unbind = name_dir_mocked_unbind;
    mock->ops.status = name_dir_mocked_status;
    mock->object.ops = &mock->ops;
}
