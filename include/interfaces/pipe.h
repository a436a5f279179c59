/* SPDX-License-Identifier: MIT */
/*
 * pipe: makes pipes, each with an end to read from and one to write to
 *
 * The ends are byte streams, and what was given of an end is that end: it may
 * have many holders. When nobody holds the writing end any more, who reads gets
 * what is left, and then the end; when nobody holds the reading end, who writes
 * gets -EPIPE. A holder that dies holds nothing.
 */
#pragma once

#include <crosscall/interface.h>
#include <interfaces/byte_stream.h>

struct pipes;

enum pipes_rights { PIPES_CREATE = XC_RIGHT(0) };

struct XC_INTERFACE("crosscall.pipes", 1) pipes_ops {
    /**
     * create() - a new pipe
     * @reading:  its reading end
     * @writing:  its writing end
     *
     * Return: 0; -EMFILE if the caller's user has as many pipes as it may,
     *         -ENFILE if all users together have; or a negative status.
     */
    int (*create)(struct pipes *self,
                  XC_OUT XC_GRANT(BYTE_STREAM_READ |
                                  XC_RIGHT_GIVE) struct byte_stream **reading,
                  XC_OUT XC_GRANT(BYTE_STREAM_WRITE |
                                  XC_RIGHT_GIVE) struct byte_stream **writing)
        XC_METHOD(1, PIPES_CREATE);
};

struct pipes {
    const struct pipes_ops *ops;
};
