/* Made by stubc from interfaces/dir.h. Do not edit. */
/*
 * crosscall.dir 1: a mock, for tests of what calls a struct dir
 *
 *     struct dir_mock mock;
 *
 *     dir_mock_init(&mock);
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

#include <interfaces/dir.h>

#include "dir.wire.h"

struct dir_mock_open {
    unsigned n_calls;
    int result;
    int (*instead)(struct dir *self, const char *path, enum dir_how how,
                   struct file **out);
    struct {
        char path[1025];
        enum dir_how how;
    } last;
    struct {
        struct file *out;
    } gives;
};

struct dir_mock_list {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct dir *self, const char *path, uint64_t *cursor,
                       char *names, size_t max);
    struct {
        char path[1025];
        uint64_t cursor;
        size_t max;
    } last;
    struct {
        uint64_t cursor;
        const char *names;
        size_t n_names; /* elements of it */
    } gives;
};

struct dir_mock_remove {
    unsigned n_calls;
    int result;
    int (*instead)(struct dir *self, const char *path);
    struct {
        char path[1025];
    } last;
};

struct dir_mock_make_dir {
    unsigned n_calls;
    int result;
    int (*instead)(struct dir *self, const char *path);
    struct {
        char path[1025];
    } last;
};

struct dir_mock_remove_dir {
    unsigned n_calls;
    int result;
    int (*instead)(struct dir *self, const char *path);
    struct {
        char path[1025];
    } last;
};

struct dir_mock {
    struct dir object; /* first: methods find the mock behind it */
    struct dir_ops ops;
    struct dir_mock_open open;
    struct dir_mock_list list;
    struct dir_mock_remove remove;
    struct dir_mock_make_dir make_dir;
    struct dir_mock_remove_dir remove_dir;
};

/* The least of both sizes; nothing from NULL. */
static inline void dir_mock_copy(void *to, size_t room, const void *from,
                                 size_t size)
{
    const size_t n = size < room ? size : room;

    if (from && n)
        memcpy(to, from, n);
}

/* At most @max bytes and a NUL; of NULL, an empty string. */
static inline void dir_mock_text(char *to, size_t max, const char *from)
{
    size_t n = 0;

    while (from && n < max && from[n])
        n++;
    if (n)
        memcpy(to, from, n);
    to[n] = '\0';
}

static inline int dir_mocked_open(struct dir *self, const char *path,
                                  enum dir_how how, struct file **out)
{
    struct dir_mock_open *call = &((struct dir_mock *)(void *)self)->open;

    call->n_calls++;
    dir_mock_text(call->last.path, 1024, path);
    call->last.how = how;
    if (call->instead)
        return call->instead(self, path, how, out);
    if (call->result < 0)
        return call->result;
    *out = call->gives.out;
    return call->result;
}

static inline int64_t dir_mocked_list(struct dir *self, const char *path,
                                      uint64_t *cursor, char *names, size_t max)
{
    struct dir_mock_list *call = &((struct dir_mock *)(void *)self)->list;

    call->n_calls++;
    dir_mock_text(call->last.path, 1024, path);
    call->last.cursor = *cursor;
    call->last.max = max;
    if (call->instead)
        return call->instead(self, path, cursor, names, max);
    if (call->result < 0)
        return call->result;
    dir_mock_copy(names, max, call->gives.names,
                  call->gives.n_names * sizeof(*call->gives.names));
    *cursor = call->gives.cursor;
    return call->result;
}

static inline int dir_mocked_remove(struct dir *self, const char *path)
{
    struct dir_mock_remove *call = &((struct dir_mock *)(void *)self)->remove;

    call->n_calls++;
    dir_mock_text(call->last.path, 1024, path);
    if (call->instead)
        return call->instead(self, path);
    return call->result;
}

static inline int dir_mocked_make_dir(struct dir *self, const char *path)
{
    struct dir_mock_make_dir *call =
        &((struct dir_mock *)(void *)self)->make_dir;

    call->n_calls++;
    dir_mock_text(call->last.path, 1024, path);
    if (call->instead)
        return call->instead(self, path);
    return call->result;
}

static inline int dir_mocked_remove_dir(struct dir *self, const char *path)
{
    struct dir_mock_remove_dir *call =
        &((struct dir_mock *)(void *)self)->remove_dir;

    call->n_calls++;
    dir_mock_text(call->last.path, 1024, path);
    if (call->instead)
        return call->instead(self, path);
    return call->result;
}

/* dir_mock_init() - no calls yet; every method returns 0 and gives zeros */
static inline void dir_mock_init(struct dir_mock *mock)
{
    memset(mock, 0, sizeof(*mock));
    mock->ops.open = dir_mocked_open;
    mock->ops.list = dir_mocked_list;
    mock->ops.remove = dir_mocked_remove;
    mock->ops.make_dir = dir_mocked_make_dir;
    mock->ops.remove_dir = dir_mocked_remove_dir;
    mock->object.ops = &mock->ops;
}
