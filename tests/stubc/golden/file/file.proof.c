/* Made by stubc from interfaces/file.h. Do not edit. */
#include <string.h>

#include <proof.h>

#include "file.stub.h"
#include "file.wire.h"

/* Where an analysis begins, of the method PROOF_METHOD. */
void proof_x_file(void);
void proof_stub_file(void);

/* An object that is no Stub. */
static const void *const proof_no_ops[64];
static const void *const proof_object = proof_no_ops;

static int64_t proof_file_read(struct file *self, uint64_t offset, void *buf,
                               size_t len)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)offset;
    proof_any(buf, len);
    (void)len;
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_file_write(struct file *self, uint64_t offset,
                                const void *buf, size_t len)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)offset;
    proof_read(buf, len);
    (void)len;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_file_status(struct file *self, struct file_info *out)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_any(&(*out), sizeof((*out)));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_file_truncate(struct file *self, uint64_t size)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)size;
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_file_read_into(struct file *self, struct xc_region *region,
                                    uint64_t at, uint64_t offset, uint64_t len)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)region;
    (void)at;
    (void)offset;
    (void)len;
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_file_write_from(struct file *self,
                                     const struct xc_region *region,
                                     uint64_t at, uint64_t offset, uint64_t len)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)region;
    (void)at;
    (void)offset;
    (void)len;
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_file_write_shared(struct file *self,
                                       struct xc_region *region, uint64_t at,
                                       uint64_t offset, uint64_t len)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)region;
    (void)at;
    (void)offset;
    (void)len;
    proof_any(&r, sizeof(r));
    return r;
}
static const struct file_ops proof_file_ops = {
    .read = proof_file_read,
    .write = proof_file_write,
    .status = proof_file_status,
    .truncate = proof_file_truncate,
    .read_into = proof_file_read_into,
    .write_from = proof_file_write_from,
    .write_shared = proof_file_write_shared,
};

void proof_x_file(void)
{
    static struct file target = {.ops = &proof_file_ops};

    switch (PROOF_METHOD) {
    case FILE_METHOD_READ:
        proof_call(file_objects, FILE_METHOD_READ, &target);
        break;
    case FILE_METHOD_WRITE:
        proof_call(file_objects, FILE_METHOD_WRITE, &target);
        break;
    case FILE_METHOD_STATUS:
        proof_call(file_objects, FILE_METHOD_STATUS, &target);
        break;
    case FILE_METHOD_TRUNCATE:
        proof_call(file_objects, FILE_METHOD_TRUNCATE, &target);
        break;
    case FILE_METHOD_READ_INTO:
        proof_call(file_objects, FILE_METHOD_READ_INTO, &target);
        break;
    case FILE_METHOD_WRITE_FROM:
        proof_call(file_objects, FILE_METHOD_WRITE_FROM, &target);
        break;
    case FILE_METHOD_WRITE_SHARED:
        proof_call(file_objects, FILE_METHOD_WRITE_SHARED, &target);
        break;
    default:
        proof_call(file_objects, UINT32_MAX, &target);
    }
}

static void proof_stub_file_read(struct file *self)
{
    int64_t status;
    uint64_t a_offset;
    static char a_buf[65536] __attribute__((aligned(16)));
    size_t a_len;

    proof_any(&a_offset, sizeof(a_offset));
    proof_any(&a_len, sizeof(a_len));
    status = file_stub_read(self, a_offset, (void *)a_buf, a_len);
    (void)status;
    proof_message_ends();
}

static void proof_stub_file_write(struct file *self)
{
    int64_t status;
    uint64_t a_offset;
    static char a_buf[65536] __attribute__((aligned(16)));
    size_t a_len;

    proof_any(&a_offset, sizeof(a_offset));
    proof_any(a_buf, sizeof(a_buf));
    proof_any(&a_len, sizeof(a_len));
    status = file_stub_write(self, a_offset, (void *)a_buf, a_len);
    (void)status;
    proof_message_ends();
}

static void proof_stub_file_status(struct file *self)
{
    int64_t status;
    struct file_info a_out;

    status = file_stub_status(self, &a_out);
    (void)status;
    proof_message_ends();
}

static void proof_stub_file_truncate(struct file *self)
{
    int64_t status;
    uint64_t a_size;

    proof_any(&a_size, sizeof(a_size));
    status = file_stub_truncate(self, a_size);
    (void)status;
    proof_message_ends();
}

static void proof_stub_file_read_into(struct file *self)
{
    int64_t status;
    struct xc_region *a_region = NULL;
    uint64_t a_at;
    uint64_t a_offset;
    uint64_t a_len;

    if (proof_between(0, 1))
        a_region = (struct xc_region *)&proof_object;
    proof_any(&a_at, sizeof(a_at));
    proof_any(&a_offset, sizeof(a_offset));
    proof_any(&a_len, sizeof(a_len));
    status = file_stub_read_into(self, a_region, a_at, a_offset, a_len);
    (void)status;
    proof_message_ends();
}

static void proof_stub_file_write_from(struct file *self)
{
    int64_t status;
    const struct xc_region *a_region = NULL;
    uint64_t a_at;
    uint64_t a_offset;
    uint64_t a_len;

    if (proof_between(0, 1))
        a_region = (struct xc_region *)&proof_object;
    proof_any(&a_at, sizeof(a_at));
    proof_any(&a_offset, sizeof(a_offset));
    proof_any(&a_len, sizeof(a_len));
    status = file_stub_write_from(self, a_region, a_at, a_offset, a_len);
    (void)status;
    proof_message_ends();
}

static void proof_stub_file_write_shared(struct file *self)
{
    int64_t status;
    struct xc_region *a_region = NULL;
    uint64_t a_at;
    uint64_t a_offset;
    uint64_t a_len;

    if (proof_between(0, 1))
        a_region = (struct xc_region *)&proof_object;
    proof_any(&a_at, sizeof(a_at));
    proof_any(&a_offset, sizeof(a_offset));
    proof_any(&a_len, sizeof(a_len));
    status = file_stub_write_shared(self, a_region, a_at, a_offset, a_len);
    (void)status;
    proof_message_ends();
}

void proof_stub_file(void)
{
    struct file *self = file_stub_new(proof_binding(), 1);

    if (!self)
        return;
    switch (PROOF_METHOD) {
    case FILE_METHOD_READ:
        proof_stub_file_read(self);
        break;
    case FILE_METHOD_WRITE:
        proof_stub_file_write(self);
        break;
    case FILE_METHOD_STATUS:
        proof_stub_file_status(self);
        break;
    case FILE_METHOD_TRUNCATE:
        proof_stub_file_truncate(self);
        break;
    case FILE_METHOD_READ_INTO:
        proof_stub_file_read_into(self);
        break;
    case FILE_METHOD_WRITE_FROM:
        proof_stub_file_write_from(self);
        break;
    case FILE_METHOD_WRITE_SHARED:
        proof_stub_file_write_shared(self);
        break;
    default:
        file_keep(self);
        file_keep((struct file *)&proof_object);
        file_release(self);
        file_release(NULL);
        file_release((struct file *)&proof_object);
    }
}
