/* SPDX-License-Identifier: MIT */
/* Stream: what goes through the pipes, and how its two sides wait */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <interfaces/byte_stream.h>

enum { STREAM_SIZE = 1 << 20, STREAM_PART = 24 << 10 };

/** stream_byte() - the one at this place */
static inline unsigned char stream_byte(size_t at)
{
    return (unsigned char)((uint32_t)at * 2654435761u >> 11);
}

/** stream_wait() - until its state has one of these bits. Return: the state, or
 * a negative status */
int64_t stream_wait(struct byte_stream *end, uint32_t bits);

/** stream_read() - the next bytes. Return: as of read(), but not -EAGAIN */
int64_t stream_read(struct byte_stream *end, void *buf, size_t len);

/** stream_write() - all of them. Return: 0 or a negative status */
int64_t stream_write(struct byte_stream *end, const void *buf, size_t len);
