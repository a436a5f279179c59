/* Made by stubc from interfaces/stream.h. Do not edit. */
#include <string.h>

#include <proof.h>

#include "stream.stub.h"
#include "stream.wire.h"

/* Where an analysis begins, of the method PROOF_METHOD. */
void proof_x_stream(void);
void proof_stub_stream(void);

/* An object that is no Stub. */
static const void *const proof_no_ops[64];
static const void *const proof_object = proof_no_ops;

static int64_t proof_stream_read(struct stream *self, void *buf, size_t len)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    proof_any(buf, len);
    (void)len;
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_stream_write(struct stream *self, const void *buf,
                                  size_t len)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    proof_read(buf, len);
    (void)len;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_stream_status(struct stream *self, struct stream_report *out)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_any(&(*out), sizeof((*out)));
    proof_any(&r, sizeof(r));
    return r;
}
static const struct stream_ops proof_stream_ops = {
    .read = proof_stream_read,
    .write = proof_stream_write,
    .status = proof_stream_status,
};

void proof_x_stream(void)
{
    static struct stream target = {.ops = &proof_stream_ops};

    switch (PROOF_METHOD) {
    case STREAM_METHOD_READ:
        proof_call(stream_objects, STREAM_METHOD_READ, &target);
        break;
    case STREAM_METHOD_WRITE:
        proof_call(stream_objects, STREAM_METHOD_WRITE, &target);
        break;
    case STREAM_METHOD_STATUS:
        proof_call(stream_objects, STREAM_METHOD_STATUS, &target);
        break;
    default:
        proof_call(stream_objects, UINT32_MAX, &target);
    }
}

static void proof_stub_stream_read(struct stream *self)
{
    int64_t status;
    static char a_buf[65536] __attribute__((aligned(16)));
    size_t a_len;

    proof_any(&a_len, sizeof(a_len));
    status = stream_stub_read(self, (void *)a_buf, a_len);
    (void)status;
    proof_message_ends();
}

static void proof_stub_stream_write(struct stream *self)
{
    int64_t status;
    static char a_buf[65536] __attribute__((aligned(16)));
    size_t a_len;

    proof_any(a_buf, sizeof(a_buf));
    proof_any(&a_len, sizeof(a_len));
    status = stream_stub_write(self, (void *)a_buf, a_len);
    (void)status;
    proof_message_ends();
}

static void proof_stub_stream_status(struct stream *self)
{
    int64_t status;
    struct stream_report a_out;

    status = stream_stub_status(self, &a_out);
    (void)status;
    proof_message_ends();
}

void proof_stub_stream(void)
{
    struct stream *self = stream_stub_new(proof_binding(), 1);

    if (!self)
        return;
    switch (PROOF_METHOD) {
    case STREAM_METHOD_READ:
        proof_stub_stream_read(self);
        break;
    case STREAM_METHOD_WRITE:
        proof_stub_stream_write(self);
        break;
    case STREAM_METHOD_STATUS:
        proof_stub_stream_status(self);
        break;
    default:
        stream_keep(self);
        stream_keep((struct stream *)&proof_object);
        stream_release(self);
        stream_release(NULL);
        stream_release((struct stream *)&proof_object);
    }
}
