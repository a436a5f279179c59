/* Made by stubc from interfaces/bulky.h. Do not edit. */
#include <string.h>

#include <proof.h>

#include "bulky.stub.h"
#include "bulky.wire.h"

/* Where an analysis begins, of the method PROOF_METHOD. */
void proof_x_bulky(void);
void proof_stub_bulky(void);

/* An object that is no Stub. */
static const void *const proof_no_ops[64];
static const void *const proof_object = proof_no_ops;

static int64_t proof_bulky_put(struct bulky *self, const void *buf, size_t len)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    proof_read(buf, len);
    (void)len;
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_bulky_get(struct bulky *self, uint64_t offset, void *buf,
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

static int proof_bulky_turn(struct bulky *self, void *buf, size_t max,
                            size_t *len)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(buf, *len);
    proof_any(buf, max);
    (void)max;
    proof_any(&(*len), sizeof((*len)));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_bulky_sort(struct bulky *self, const struct bulky_item *items,
                            size_t n, struct bulky_item *sorted,
                            size_t *n_sorted)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(items, n * sizeof(*items));
    (void)n;
    proof_any(sorted, n * sizeof(*sorted));
    proof_any(&(*n_sorted), sizeof((*n_sorted)));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_bulky_swap(struct bulky *self, const char *name,
                            const enum bulky_kind *kinds, uint32_t n_kinds,
                            uint8_t *first, uint8_t *other, size_t max,
                            size_t *first_len, size_t *other_len, char *said)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(name, 1);
    proof_read(kinds, (size_t)n_kinds * sizeof(*kinds));
    (void)n_kinds;
    proof_read(first, *first_len);
    proof_any(first, max);
    proof_read(other, *other_len);
    proof_any(other, max);
    (void)max;
    proof_any(said, BULKY_SWAP_SAID_MAX + 1);
    (*first_len) = (size_t)proof_length(2048, UINT64_MAX);
    (*other_len) = (size_t)proof_length(2048, UINT64_MAX);
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_bulky_sum(struct bulky *self, const void *buf, size_t len,
                               void *copy, size_t max, size_t *n)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    if (buf)
        proof_read(buf, len);
    (void)len;
    if (copy)
        proof_any(copy, max);
    (void)max;
    proof_any(&(*n), sizeof((*n)));
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_bulky_limit(struct bulky *self, const void *buf,
                                 size_t len)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    proof_read(buf, len);
    (void)len;
    proof_any(&r, sizeof(r));
    return r;
}
static const struct bulky_ops proof_bulky_ops = {
    .put = proof_bulky_put,
    .get = proof_bulky_get,
    .turn = proof_bulky_turn,
    .sort = proof_bulky_sort,
    .swap = proof_bulky_swap,
    .sum = proof_bulky_sum,
    .limit = proof_bulky_limit,
};

void proof_x_bulky(void)
{
    static struct bulky target = {.ops = &proof_bulky_ops};

    switch (PROOF_METHOD) {
    case BULKY_METHOD_PUT:
        proof_call(bulky_objects, BULKY_METHOD_PUT, &target);
        break;
    case BULKY_METHOD_GET:
        proof_call(bulky_objects, BULKY_METHOD_GET, &target);
        break;
    case BULKY_METHOD_TURN:
        proof_call(bulky_objects, BULKY_METHOD_TURN, &target);
        break;
    case BULKY_METHOD_SORT:
        proof_call(bulky_objects, BULKY_METHOD_SORT, &target);
        break;
    case BULKY_METHOD_SWAP:
        proof_length_at(8, 4, 480);
        proof_length_at(24, 8, 1920);
        proof_call(bulky_objects, BULKY_METHOD_SWAP, &target);
        break;
    case BULKY_METHOD_SUM:
        proof_present_at(0);
        proof_present_at(16);
        proof_call(bulky_objects, BULKY_METHOD_SUM, &target);
        break;
    case BULKY_METHOD_LIMIT:
        proof_call(bulky_objects, BULKY_METHOD_LIMIT, &target);
        break;
    default:
        proof_call(bulky_objects, UINT32_MAX, &target);
    }
}

static void proof_stub_bulky_put(struct bulky *self)
{
    int64_t status;
    static char a_buf[1048576] __attribute__((aligned(16)));
    size_t a_len;

    proof_any(a_buf, sizeof(a_buf));
    proof_any(&a_len, sizeof(a_len));
    status = bulky_stub_put(self, (void *)a_buf, a_len);
    (void)status;
    proof_message_ends();
}

static void proof_stub_bulky_get(struct bulky *self)
{
    int64_t status;
    uint64_t a_offset;
    static char a_buf[1048576] __attribute__((aligned(16)));
    size_t a_len;

    proof_any(&a_offset, sizeof(a_offset));
    proof_any(&a_len, sizeof(a_len));
    status = bulky_stub_get(self, a_offset, (void *)a_buf, a_len);
    (void)status;
    proof_message_ends();
}

static void proof_stub_bulky_turn(struct bulky *self)
{
    int64_t status;
    static char a_buf[1048576] __attribute__((aligned(16)));
    size_t a_max;
    size_t a_len;

    proof_any(a_buf, sizeof(a_buf));
    proof_any(&a_max, sizeof(a_max));
    proof_any(&a_len, sizeof(a_len));
    status = bulky_stub_turn(self, (void *)a_buf, a_max, &a_len);
    (void)status;
    proof_message_ends();
}

static void proof_stub_bulky_sort(struct bulky *self)
{
    int64_t status;
    static struct bulky_item a_items[50000];
    size_t a_n;
    static struct bulky_item a_sorted[50000];
    size_t a_n_sorted;

    proof_any(a_items, sizeof(a_items));
    proof_any(&a_n, sizeof(a_n));
    status = bulky_stub_sort(self, (void *)a_items, a_n, (void *)a_sorted,
                             &a_n_sorted);
    if (status >= 0) {
        proof_read(&a_n_sorted, sizeof(a_n_sorted));
    }
    proof_message_ends();
}

static void proof_stub_bulky_swap(struct bulky *self)
{
    int64_t status;
    static char a_name[257];
    static enum bulky_kind a_kinds[16384];
    uint32_t a_n_kinds;
    static char a_first[16777216] __attribute__((aligned(16)));
    static char a_other[16777216] __attribute__((aligned(16)));
    size_t a_max;
    size_t a_first_len;
    size_t a_other_len;
    static char a_said[256];

    proof_any(a_name, sizeof(a_name) - 1);
    proof_any(a_kinds, sizeof(a_kinds));
    a_n_kinds = (uint32_t)proof_length(480, UINT32_MAX);
    proof_any(a_first, sizeof(a_first));
    proof_any(a_other, sizeof(a_other));
    proof_any(&a_max, sizeof(a_max));
    a_first_len = (size_t)proof_length(2048, UINT64_MAX);
    a_other_len = (size_t)proof_length(2048, UINT64_MAX);
    proof_length_at(0, 8, 2048);
    proof_length_at(8, 8, 2048);
    status = bulky_stub_swap(self, (void *)a_name, (void *)a_kinds, a_n_kinds,
                             (void *)a_first, (void *)a_other, a_max,
                             &a_first_len, &a_other_len, (void *)a_said);
    (void)status;
    proof_message_ends();
}

static void proof_stub_bulky_sum(struct bulky *self)
{
    int64_t status;
    static char a_buf[1048576] __attribute__((aligned(16)));
    size_t a_len;
    static char a_copy[1048576] __attribute__((aligned(16)));
    size_t a_max;
    size_t a_n;

    proof_any(a_buf, sizeof(a_buf));
    proof_any(&a_len, sizeof(a_len));
    proof_any(&a_max, sizeof(a_max));
    status = bulky_stub_sum(self, proof_maybe(a_buf), a_len,
                            proof_maybe(a_copy), a_max, &a_n);
    if (status >= 0) {
        proof_read(&a_n, sizeof(a_n));
    }
    proof_message_ends();
}

static void proof_stub_bulky_limit(struct bulky *self)
{
    int64_t status;
    static char a_buf[16777216] __attribute__((aligned(16)));
    size_t a_len;

    proof_any(a_buf, sizeof(a_buf));
    proof_any(&a_len, sizeof(a_len));
    status = bulky_stub_limit(self, (void *)a_buf, a_len);
    (void)status;
    proof_message_ends();
}

void proof_stub_bulky(void)
{
    struct bulky *self = bulky_stub_new(proof_binding(), 1);

    if (!self)
        return;
    switch (PROOF_METHOD) {
    case BULKY_METHOD_PUT:
        proof_stub_bulky_put(self);
        break;
    case BULKY_METHOD_GET:
        proof_stub_bulky_get(self);
        break;
    case BULKY_METHOD_TURN:
        proof_stub_bulky_turn(self);
        break;
    case BULKY_METHOD_SORT:
        proof_stub_bulky_sort(self);
        break;
    case BULKY_METHOD_SWAP:
        proof_stub_bulky_swap(self);
        break;
    case BULKY_METHOD_SUM:
        proof_stub_bulky_sum(self);
        break;
    case BULKY_METHOD_LIMIT:
        proof_stub_bulky_limit(self);
        break;
    default:
        bulky_keep(self);
        bulky_keep((struct bulky *)&proof_object);
        bulky_release(self);
        bulky_release(NULL);
        bulky_release((struct bulky *)&proof_object);
    }
}
