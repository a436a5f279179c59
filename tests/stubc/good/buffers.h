/* SPDX-License-Identifier: MIT */
/* buffers: every kind of length */
#pragma once

#include <crosscall/interface.h>

#define BUFFERS_BLOCK (4 * 1024UL)

enum { BUFFERS_KEY = 0x10, BUFFERS_PATH_MAX = 255 };

/* No padding, no bool, no enum: may be an element. */
struct buffers_pair {
    uint32_t key;
    float value;
};

enum buffers_state { BUFFERS_OLD, BUFFERS_NEW };

/* With padding, a bool and an enum: an element as well. */
struct buffers_entry {
    bool valid;
    struct buffers_pair pair;
    enum buffers_state state;
    uint16_t last;
};

struct buffers;

enum buffers_rights { BUFFERS_USE = XC_RIGHT(0) };

struct XC_INTERFACE("test.buffers", 1) buffers_ops {
    int (*in)(struct buffers *self, XC_SIZED_BY(len) const void *bytes,
              size_t len, XC_COUNTED_BY(n) const struct buffers_pair *pairs,
              uint16_t n, XC_COUNTED_BY(n) const double *weights)
        XC_METHOD(1, BUFFERS_USE);

    int64_t (*out)(struct buffers *self, XC_OUT XC_SIZED_BY(max) char *all,
                   size_t max, XC_OUT XC_SIZED_BY(max, XC_RESULT) void *some,
                   XC_OUT XC_COUNTED_BY(room, *n_out) uint32_t *items,
                   uint32_t room, XC_OUT uint8_t *n_out)
        XC_METHOD(2, BUFFERS_USE);

    int (*inout)(struct buffers *self,
                 XC_INOUT XC_COUNTED_BY(*n, *n) uint64_t *items,
                 XC_INOUT size_t *n,
                 XC_INOUT XC_SIZED_BY(len, XC_RESULT) uint8_t *bytes,
                 uint32_t len) XC_METHOD(3, BUFFERS_USE);

    int (*constant)(struct buffers *self,
                    XC_SIZED_BY(BUFFERS_BLOCK) const void *block,
                    XC_OUT XC_COUNTED_BY(BUFFERS_KEY) uint8_t key[BUFFERS_KEY],
                    XC_COUNTED_BY((BUFFERS_KEY + 2) / 3 << 1) const int *few)
        XC_METHOD(4, BUFFERS_USE);

    int (*converted)(
        struct buffers *self, XC_COUNTED_BY(n) const struct buffers_entry *in,
        uint16_t n, XC_OUT XC_COUNTED_BY(max, *n_out) struct buffers_entry *out,
        uint32_t max, XC_OUT uint32_t *n_out,
        XC_INOUT XC_COUNTED_BY(n) bool *flags,
        XC_OUT XC_COUNTED_BY(3) enum buffers_rights *sets)
        XC_METHOD(6, BUFFERS_USE);

    int (*strings)(struct buffers *self,
                   XC_STRING(BUFFERS_PATH_MAX) const char *path,
                   XC_OUT XC_STRING(2 * BUFFERS_PATH_MAX) char *name)
        XC_METHOD(5, BUFFERS_USE);
};

struct buffers {
    const struct buffers_ops *ops;
};
