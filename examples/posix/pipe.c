/* SPDX-License-Identifier: MIT */
/* Pipe: one end of it, a byte stream */
#include "open.h"

#include <errno.h>
#include <fcntl.h>

#include "byte_stream.stub.h"
#include "error.h"

static size_t piece(size_t left, size_t max) { return left < max ? left : max; }

static int64_t end_read(struct xcp_open *open, void *buf, size_t len)
{
    return byte_stream_read(open->object, buf,
                            piece(len, BYTE_STREAM_READ_BUF_MAX));
}

static int64_t end_write(struct xcp_open *open, const void *buf, size_t len)
{
    const size_t n = piece(len, BYTE_STREAM_WRITE_BUF_MAX);

    return xcp_written(byte_stream_write(open->object, buf, n), n);
}

static int64_t end_seek(struct xcp_open *open, int64_t offset, int whence)
{
    (void)open;
    (void)offset;
    (void)whence;
    return -ESPIPE;
}

static const struct xc_stub *end_stub(const struct xcp_open *open)
{
    return byte_stream_stub(open->object);
}

static int end_give(const struct xcp_open *open, int receiver_fd,
                    uint64_t *gift)
{
    const xc_rights right = (open->flags & O_ACCMODE) == O_RDONLY
                                ? BYTE_STREAM_READ
                                : BYTE_STREAM_WRITE;

    return byte_stream_give(open->object, receiver_fd, right | XC_RIGHT_GIVE,
                            gift);
}

static int claim(const char *address, const struct xc_connect_options *options,
                 void **object)
{
    struct byte_stream *end;
    int r = byte_stream_connect(address, options, &end);

    if (r < 0)
        return r;
    *object = end;
    return 0;
}

static void release(void *object) { byte_stream_release(object); }

const struct xcp_kind xcp_kind_pipe = {
    .number = XCP_KIND_PIPE,
    .read = end_read,
    .write = end_write,
    .seek = end_seek,
    .stub = end_stub,
    .give = end_give,
    .claim = claim,
    .release = release,
};
