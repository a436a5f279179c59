/* SPDX-License-Identifier: MIT */
/* stream: a base for derived.h, in a header of its own */
#pragma once

#include <crosscall/interface.h>

struct stream;

/* A base leaves room: rights 0 to 7 and methods 1 to 15 are its own. */
enum stream_rights { STREAM_READ = XC_RIGHT(0), STREAM_WRITE = XC_RIGHT(1) };

enum stream_state { STREAM_OPEN, STREAM_AT_END };

struct stream_report {
    uint64_t n_read;
    enum stream_state state;
};

struct XC_INTERFACE("crosscall.test.stream", 1) stream_ops {
    /**
     * read() - take bytes out of the stream
     *
     * Return: bytes placed in @buf; or a negative status.
     */
    int64_t (*read)(struct stream *self,
                    XC_OUT XC_SIZED_BY(len, XC_RESULT) void *buf, size_t len)
        XC_METHOD(1, STREAM_READ);

    /** write() - put bytes into the stream. Return: bytes taken */
    int64_t (*write)(struct stream *self, XC_SIZED_BY(len) const void *buf,
                     size_t len) XC_METHOD(2, STREAM_WRITE);

    /** status() - how far it is */
    int (*status)(struct stream *self, XC_OUT struct stream_report *out)
        XC_METHOD(3, XC_ANYONE);
};

struct stream {
    const struct stream_ops *ops;
};
