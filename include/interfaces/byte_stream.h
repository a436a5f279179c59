/* SPDX-License-Identifier: MIT */
/*
 * byte stream: bytes in order, with no offset
 *
 * An end of a pipe, and the base for whatever else carries bytes. Its server
 * waits for nobody: where nothing can be done now a method says -EAGAIN, and
 * the object's state says when to try again.
 */
#pragma once

#include <crosscall/interface.h>

struct byte_stream;

/* A base leaves room: rights 0 to 7 and methods 1 to 15 are its own. */
enum byte_stream_rights {
    BYTE_STREAM_READ = XC_RIGHT(0),
    BYTE_STREAM_WRITE = XC_RIGHT(1)
};

/* What the state of a byte stream says; any of them at the same time. */
enum byte_stream_state {
    BYTE_STREAM_READABLE = 1, /* read() gives bytes, or says the end */
    BYTE_STREAM_WRITABLE = 2, /* write() takes bytes, or says -EPIPE */
    BYTE_STREAM_HUNG_UP = 4   /* nobody is at the other side any more */
};

enum {
    /** What one write() takes as a whole, or not at all. */
    BYTE_STREAM_ATOMIC = 4096
};

struct XC_INTERFACE("crosscall.byte_stream", 1) byte_stream_ops {
    /**
     * read() - take the next bytes out
     * @buf:  filled with them
     * @len:  room in @buf, at most BYTE_STREAM_READ_BUF_MAX
     *
     * Return: bytes placed in @buf, fewer than @len if there are no more now;
     *         0 at the end, when nobody can write any more; -EAGAIN if there
     *         are none yet; or a negative status.
     */
    int64_t (*read)(struct byte_stream *self,
                    XC_OUT XC_SIZED_BY(len, XC_RESULT) void *buf, size_t len)
        XC_METHOD(1, BYTE_STREAM_READ) XC_NONBLOCKING;

    /**
     * write() - put bytes in
     * @buf:  the bytes
     * @len:  how many, at most BYTE_STREAM_WRITE_BUF_MAX
     *
     * Up to BYTE_STREAM_ATOMIC bytes go in together, with nobody else's
     * between them, or not at all; of more, as many as there is room for.
     * Return: bytes taken; -EAGAIN if there is no room yet; -EPIPE if nobody
     *         can read any more; or a negative status.
     */
    int64_t (*write)(struct byte_stream *self, XC_SIZED_BY(len) const void *buf,
                     size_t len) XC_METHOD(2, BYTE_STREAM_WRITE) XC_NONBLOCKING;
};

struct byte_stream {
    const struct byte_stream_ops *ops;
};
