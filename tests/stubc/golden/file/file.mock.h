/* Made by stubc from interfaces/file.h. Do not edit. */
/*
 * crosscall.file 1: a mock, for tests of what calls a struct file
 *
 *     struct file_mock mock;
 *
 *     file_mock_init(&mock);
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

#include <interfaces/file.h>

#include "file.wire.h"

struct file_mock_read {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct file *self, uint64_t offset, void *buf,
                       size_t len);
    struct {
        uint64_t offset;
        size_t len;
    } last;
    struct {
        const uint8_t *buf;
        size_t n_buf; /* elements of it */
    } gives;
};

struct file_mock_write {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct file *self, uint64_t offset, const void *buf,
                       size_t len);
    struct {
        uint64_t offset;
        uint8_t buf[64]; /* the first of them */
        size_t len;
    } last;
};

struct file_mock_status {
    unsigned n_calls;
    int result;
    int (*instead)(struct file *self, struct file_info *out);
    struct {
        struct file_info out;
    } gives;
};

struct file_mock_truncate {
    unsigned n_calls;
    int result;
    int (*instead)(struct file *self, uint64_t size);
    struct {
        uint64_t size;
    } last;
};

struct file_mock_read_into {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct file *self, struct xc_region *region, uint64_t at,
                       uint64_t offset, uint64_t len);
    struct {
        struct xc_region *region;
        uint64_t at;
        uint64_t offset;
        uint64_t len;
    } last;
};

struct file_mock_write_from {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct file *self, const struct xc_region *region,
                       uint64_t at, uint64_t offset, uint64_t len);
    struct {
        const struct xc_region *region;
        uint64_t at;
        uint64_t offset;
        uint64_t len;
    } last;
};

struct file_mock_write_shared {
    unsigned n_calls;
    int64_t result;
    int64_t (*instead)(struct file *self, struct xc_region *region, uint64_t at,
                       uint64_t offset, uint64_t len);
    struct {
        struct xc_region *region;
        uint64_t at;
        uint64_t offset;
        uint64_t len;
    } last;
};

struct file_mock {
    struct file object; /* first: methods find the mock behind it */
    struct file_ops ops;
    struct file_mock_read read;
    struct file_mock_write write;
    struct file_mock_status status;
    struct file_mock_truncate truncate;
    struct file_mock_read_into read_into;
    struct file_mock_write_from write_from;
    struct file_mock_write_shared write_shared;
};

/* The least of both sizes; nothing from NULL. */
static inline void file_mock_copy(void *to, size_t room, const void *from,
                                  size_t size)
{
    const size_t n = size < room ? size : room;

    if (from && n)
        memcpy(to, from, n);
}

static inline int64_t file_mocked_read(struct file *self, uint64_t offset,
                                       void *buf, size_t len)
{
    struct file_mock_read *call = &((struct file_mock *)(void *)self)->read;

    call->n_calls++;
    call->last.offset = offset;
    call->last.len = len;
    if (call->instead)
        return call->instead(self, offset, buf, len);
    if (call->result < 0)
        return call->result;
    file_mock_copy(buf, len, call->gives.buf,
                   call->gives.n_buf * sizeof(*call->gives.buf));
    return call->result;
}

static inline int64_t file_mocked_write(struct file *self, uint64_t offset,
                                        const void *buf, size_t len)
{
    struct file_mock_write *call = &((struct file_mock *)(void *)self)->write;

    call->n_calls++;
    call->last.offset = offset;
    file_mock_copy(call->last.buf, sizeof(call->last.buf), buf, len);
    call->last.len = len;
    if (call->instead)
        return call->instead(self, offset, buf, len);
    return call->result;
}

static inline int file_mocked_status(struct file *self, struct file_info *out)
{
    struct file_mock_status *call = &((struct file_mock *)(void *)self)->status;

    call->n_calls++;
    if (call->instead)
        return call->instead(self, out);
    if (call->result < 0)
        return call->result;
    *out = call->gives.out;
    return call->result;
}

static inline int file_mocked_truncate(struct file *self, uint64_t size)
{
    struct file_mock_truncate *call =
        &((struct file_mock *)(void *)self)->truncate;

    call->n_calls++;
    call->last.size = size;
    if (call->instead)
        return call->instead(self, size);
    return call->result;
}

static inline int64_t file_mocked_read_into(struct file *self,
                                            struct xc_region *region,
                                            uint64_t at, uint64_t offset,
                                            uint64_t len)
{
    struct file_mock_read_into *call =
        &((struct file_mock *)(void *)self)->read_into;

    call->n_calls++;
    call->last.region = region;
    call->last.at = at;
    call->last.offset = offset;
    call->last.len = len;
    if (call->instead)
        return call->instead(self, region, at, offset, len);
    return call->result;
}

static inline int64_t file_mocked_write_from(struct file *self,
                                             const struct xc_region *region,
                                             uint64_t at, uint64_t offset,
                                             uint64_t len)
{
    struct file_mock_write_from *call =
        &((struct file_mock *)(void *)self)->write_from;

    call->n_calls++;
    call->last.region = region;
    call->last.at = at;
    call->last.offset = offset;
    call->last.len = len;
    if (call->instead)
        return call->instead(self, region, at, offset, len);
    return call->result;
}

static inline int64_t file_mocked_write_shared(struct file *self,
                                               struct xc_region *region,
                                               uint64_t at, uint64_t offset,
                                               uint64_t len)
{
    struct file_mock_write_shared *call =
        &((struct file_mock *)(void *)self)->write_shared;

    call->n_calls++;
    call->last.region = region;
    call->last.at = at;
    call->last.offset = offset;
    call->last.len = len;
    if (call->instead)
        return call->instead(self, region, at, offset, len);
    return call->result;
}

/* file_mock_init() - no calls yet; every method returns 0 and gives zeros */
static inline void file_mock_init(struct file_mock *mock)
{
    memset(mock, 0, sizeof(*mock));
    mock->ops.read = file_mocked_read;
    mock->ops.write = file_mocked_write;
    mock->ops.status = file_mocked_status;
    mock->ops.truncate = file_mocked_truncate;
    mock->ops.read_into = file_mocked_read_into;
    mock->ops.write_from = file_mocked_write_from;
    mock->ops.write_shared = file_mocked_write_shared;
    mock->object.ops = &mock->ops;
}
