/* SPDX-License-Identifier: MIT */
#include "stream.h"

#include <errno.h>

#include <crosscall/state.h>

#include "byte_stream.stub.h"

int64_t stream_wait(struct byte_stream *end, uint32_t bits)
{
    struct xc_poll_item item = {
        .stub = byte_stream_stub(end),
        .wanted = bits,
    };
    int r = xc_poll(&item, 1, UINT64_MAX);

    if (r < 0)
        return r;
    return item.status ? item.status : (int64_t)item.state;
}

int64_t stream_read(struct byte_stream *end, void *buf, size_t len)
{
    for (;;) {
        int64_t r = byte_stream_read(end, buf, len);

        if (r != -EAGAIN)
            return r;
        r = stream_wait(end, BYTE_STREAM_READABLE);
        if (r < 0)
            return r;
    }
}

int64_t stream_write(struct byte_stream *end, const void *buf, size_t len)
{
    const char *from = buf;

    while (len) {
        int64_t r = byte_stream_write(end, from, len);

        if (r > 0) {
            from += r;
            len -= (size_t)r;
            continue;
        }
        if (r == -EAGAIN)
            r = stream_wait(end, BYTE_STREAM_WRITABLE);
        if (r < 0)
            return r;
    }
    return 0;
}
