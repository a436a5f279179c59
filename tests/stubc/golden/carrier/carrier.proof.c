/* Made by stubc from interfaces/carrier.h. Do not edit. */
#include <string.h>

#include <proof.h>

#include "carrier.stub.h"
#include "carrier.wire.h"

/* Where an analysis begins, of the method PROOF_METHOD. */
void proof_x_carrier(void);
void proof_stub_carrier(void);

/* An object that is no Stub. */
static const void *const proof_no_ops[64];
static const void *const proof_object = proof_no_ops;

static int64_t proof_carrier_write_to(struct carrier *self, int file,
                                      const char *text)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)file;
    proof_read(text, 1);
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_carrier_same(struct carrier *self, int first, int second,
                              struct carrier_file *which)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)first;
    (void)second;
    proof_any(&(*which), sizeof((*which)));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_carrier_make_pipe(struct carrier *self, uint32_t how,
                                   int *to_read, int *to_write)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)how;
    proof_any(to_read, sizeof(*to_read));
    proof_any(to_write, sizeof(*to_write));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_carrier_swap(struct carrier *self, int file, int *before)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)file;
    proof_any(before, sizeof(*before));
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_carrier_sum(struct carrier *self,
                                 const struct xc_region *region,
                                 uint64_t offset, uint64_t len)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)region;
    (void)offset;
    (void)len;
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_carrier_fill(struct carrier *self,
                                  struct xc_region *region, uint8_t byte)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)region;
    (void)byte;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_carrier_publish(struct carrier *self, uint64_t size,
                                 uint8_t byte, const struct xc_region **region)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)size;
    (void)byte;
    if (proof_between(0, 1))
        *region = (struct xc_region *)&proof_object;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_carrier_share(struct carrier *self, uint64_t size,
                               struct xc_region **region)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)size;
    if (proof_between(0, 1))
        *region = (struct xc_region *)&proof_object;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_carrier_publish_more(struct carrier *self, uint8_t byte)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)byte;
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_carrier_mixed(struct carrier *self, int file,
                                   const struct xc_region *from,
                                   struct xc_region *into, int *copy,
                                   const struct xc_region **again,
                                   struct carrier **next)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)file;
    (void)from;
    (void)into;
    proof_any(copy, sizeof(*copy));
    if (proof_between(0, 1))
        *again = (struct xc_region *)&proof_object;
    if (proof_between(0, 1))
        *next = (struct carrier *)&proof_object;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_carrier_all(struct carrier *self, int a, int b, int c, int d,
                             int e, int f, int g, int h, int *out_a, int *out_b,
                             int *out_c, int *out_d, int *out_e, int *out_f,
                             int *out_g, int *out_h)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)a;
    (void)b;
    (void)c;
    (void)d;
    (void)e;
    (void)f;
    (void)g;
    (void)h;
    proof_any(out_a, sizeof(*out_a));
    proof_any(out_b, sizeof(*out_b));
    proof_any(out_c, sizeof(*out_c));
    proof_any(out_d, sizeof(*out_d));
    proof_any(out_e, sizeof(*out_e));
    proof_any(out_f, sizeof(*out_f));
    proof_any(out_g, sizeof(*out_g));
    proof_any(out_h, sizeof(*out_h));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_carrier_nothing(struct carrier *self)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_carrier_sum_frozen(struct carrier *self,
                                        const struct xc_region *region)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)region;
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_carrier_sum_private(struct carrier *self,
                                         const struct xc_region *region,
                                         uint8_t byte)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)region;
    (void)byte;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_carrier_publish_frozen(struct carrier *self, uint64_t size,
                                        uint8_t byte,
                                        const struct xc_region **region)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)size;
    (void)byte;
    if (proof_between(0, 1))
        *region = (struct xc_region *)&proof_object;
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_carrier_hold_private(struct carrier *self,
                                          const struct xc_region *region)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)region;
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_carrier_hold(struct carrier *self,
                                  const struct xc_region *region)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)region;
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_carrier_hold_lent(struct carrier *self,
                                       const struct xc_region *region)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)region;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_carrier_give_back(struct carrier *self,
                                   const struct xc_region *region, uint32_t how,
                                   const struct xc_region **again)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)region;
    (void)how;
    if (proof_between(0, 1))
        *again = (struct xc_region *)&proof_object;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_carrier_give_back_lent(struct carrier *self,
                                        const struct xc_region *region,
                                        const struct xc_region **again)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)region;
    if (proof_between(0, 1))
        *again = (struct xc_region *)&proof_object;
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_carrier_pass_on(struct carrier *self,
                                     const struct xc_region *region,
                                     struct carrier *other, char *said)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)region;
    proof_read(other, sizeof(*other));
    proof_any(said, CARRIER_PASS_ON_SAID_MAX + 1);
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_carrier_pass_on_lent(struct carrier *self,
                                          const struct xc_region *region,
                                          struct carrier *other, char *said)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)region;
    proof_read(other, sizeof(*other));
    proof_any(said, CARRIER_PASS_ON_LENT_SAID_MAX + 1);
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_carrier_give_twice(struct carrier *self,
                                    const struct xc_region **first,
                                    const struct xc_region **second)
{
    int r;

    proof_read(self, sizeof(*self));
    if (proof_between(0, 1))
        *first = (struct xc_region *)&proof_object;
    if (proof_between(0, 1))
        *second = (struct xc_region *)&proof_object;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_carrier_move(struct carrier *self, uint32_t from,
                              struct xc_region *region, uint16_t len, size_t to)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)from;
    (void)region;
    (void)len;
    (void)to;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_carrier_peek(struct carrier *self,
                              const struct xc_region *region, uint64_t at)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)region;
    (void)at;
    proof_any(&r, sizeof(r));
    return r;
}
static const struct carrier_ops proof_carrier_ops = {
    .write_to = proof_carrier_write_to,
    .same = proof_carrier_same,
    .make_pipe = proof_carrier_make_pipe,
    .swap = proof_carrier_swap,
    .sum = proof_carrier_sum,
    .fill = proof_carrier_fill,
    .publish = proof_carrier_publish,
    .share = proof_carrier_share,
    .publish_more = proof_carrier_publish_more,
    .mixed = proof_carrier_mixed,
    .all = proof_carrier_all,
    .nothing = proof_carrier_nothing,
    .sum_frozen = proof_carrier_sum_frozen,
    .sum_private = proof_carrier_sum_private,
    .publish_frozen = proof_carrier_publish_frozen,
    .hold_private = proof_carrier_hold_private,
    .hold = proof_carrier_hold,
    .hold_lent = proof_carrier_hold_lent,
    .give_back = proof_carrier_give_back,
    .give_back_lent = proof_carrier_give_back_lent,
    .pass_on = proof_carrier_pass_on,
    .pass_on_lent = proof_carrier_pass_on_lent,
    .give_twice = proof_carrier_give_twice,
    .move = proof_carrier_move,
    .peek = proof_carrier_peek,
};

void proof_x_carrier(void)
{
    static struct carrier target = {.ops = &proof_carrier_ops};

    switch (PROOF_METHOD) {
    case CARRIER_METHOD_WRITE_TO:
        proof_call(carrier_objects, CARRIER_METHOD_WRITE_TO, &target);
        break;
    case CARRIER_METHOD_SAME:
        proof_call(carrier_objects, CARRIER_METHOD_SAME, &target);
        break;
    case CARRIER_METHOD_MAKE_PIPE:
        proof_call(carrier_objects, CARRIER_METHOD_MAKE_PIPE, &target);
        break;
    case CARRIER_METHOD_SWAP:
        proof_call(carrier_objects, CARRIER_METHOD_SWAP, &target);
        break;
    case CARRIER_METHOD_SUM:
        proof_call(carrier_objects, CARRIER_METHOD_SUM, &target);
        break;
    case CARRIER_METHOD_FILL:
        proof_call(carrier_objects, CARRIER_METHOD_FILL, &target);
        break;
    case CARRIER_METHOD_PUBLISH:
        proof_call(carrier_objects, CARRIER_METHOD_PUBLISH, &target);
        break;
    case CARRIER_METHOD_SHARE:
        proof_call(carrier_objects, CARRIER_METHOD_SHARE, &target);
        break;
    case CARRIER_METHOD_PUBLISH_MORE:
        proof_call(carrier_objects, CARRIER_METHOD_PUBLISH_MORE, &target);
        break;
    case CARRIER_METHOD_MIXED:
        proof_call(carrier_objects, CARRIER_METHOD_MIXED, &target);
        break;
    case CARRIER_METHOD_ALL:
        proof_call(carrier_objects, CARRIER_METHOD_ALL, &target);
        break;
    case CARRIER_METHOD_NOTHING:
        proof_call(carrier_objects, CARRIER_METHOD_NOTHING, &target);
        break;
    case CARRIER_METHOD_SUM_FROZEN:
        proof_call(carrier_objects, CARRIER_METHOD_SUM_FROZEN, &target);
        break;
    case CARRIER_METHOD_SUM_PRIVATE:
        proof_call(carrier_objects, CARRIER_METHOD_SUM_PRIVATE, &target);
        break;
    case CARRIER_METHOD_PUBLISH_FROZEN:
        proof_call(carrier_objects, CARRIER_METHOD_PUBLISH_FROZEN, &target);
        break;
    case CARRIER_METHOD_HOLD_PRIVATE:
        proof_call(carrier_objects, CARRIER_METHOD_HOLD_PRIVATE, &target);
        break;
    case CARRIER_METHOD_HOLD:
        proof_call(carrier_objects, CARRIER_METHOD_HOLD, &target);
        break;
    case CARRIER_METHOD_HOLD_LENT:
        proof_call(carrier_objects, CARRIER_METHOD_HOLD_LENT, &target);
        break;
    case CARRIER_METHOD_GIVE_BACK:
        proof_call(carrier_objects, CARRIER_METHOD_GIVE_BACK, &target);
        break;
    case CARRIER_METHOD_GIVE_BACK_LENT:
        proof_call(carrier_objects, CARRIER_METHOD_GIVE_BACK_LENT, &target);
        break;
    case CARRIER_METHOD_PASS_ON:
        proof_call(carrier_objects, CARRIER_METHOD_PASS_ON, &target);
        break;
    case CARRIER_METHOD_PASS_ON_LENT:
        proof_call(carrier_objects, CARRIER_METHOD_PASS_ON_LENT, &target);
        break;
    case CARRIER_METHOD_GIVE_TWICE:
        proof_call(carrier_objects, CARRIER_METHOD_GIVE_TWICE, &target);
        break;
    case CARRIER_METHOD_MOVE:
        proof_call(carrier_objects, CARRIER_METHOD_MOVE, &target);
        break;
    case CARRIER_METHOD_PEEK:
        proof_call(carrier_objects, CARRIER_METHOD_PEEK, &target);
        break;
    default:
        proof_call(carrier_objects, UINT32_MAX, &target);
    }
}

static void proof_stub_carrier_write_to(struct carrier *self)
{
    int64_t status;
    int a_file;
    static char a_text[102];

    proof_any(&a_file, sizeof(a_file));
    proof_any(a_text, sizeof(a_text) - 1);
    status = carrier_stub_write_to(self, a_file, (void *)a_text);
    (void)status;
    proof_message_ends();
}

static void proof_stub_carrier_same(struct carrier *self)
{
    int64_t status;
    int a_first;
    int a_second;
    struct carrier_file a_which;

    proof_any(&a_first, sizeof(a_first));
    proof_any(&a_second, sizeof(a_second));
    status = carrier_stub_same(self, a_first, a_second, &a_which);
    (void)status;
    proof_message_ends();
}

static void proof_stub_carrier_make_pipe(struct carrier *self)
{
    int64_t status;
    uint32_t a_how;
    int a_to_read;
    int a_to_write;

    proof_any(&a_how, sizeof(a_how));
    status = carrier_stub_make_pipe(self, a_how, &a_to_read, &a_to_write);
    if (status >= 0) {
        proof_read(&a_to_read, sizeof(a_to_read));
        proof_read(&a_to_write, sizeof(a_to_write));
    }
    proof_message_ends();
}

static void proof_stub_carrier_swap(struct carrier *self)
{
    int64_t status;
    int a_file;
    int a_before;

    proof_any(&a_file, sizeof(a_file));
    status = carrier_stub_swap(self, a_file, &a_before);
    if (status >= 0) {
        proof_read(&a_before, sizeof(a_before));
    }
    proof_message_ends();
}

static void proof_stub_carrier_sum(struct carrier *self)
{
    int64_t status;
    const struct xc_region *a_region = NULL;
    uint64_t a_offset;
    uint64_t a_len;

    if (proof_between(0, 1))
        a_region = (struct xc_region *)&proof_object;
    proof_any(&a_offset, sizeof(a_offset));
    proof_any(&a_len, sizeof(a_len));
    status = carrier_stub_sum(self, a_region, a_offset, a_len);
    (void)status;
    proof_message_ends();
}

static void proof_stub_carrier_fill(struct carrier *self)
{
    int64_t status;
    struct xc_region *a_region = NULL;
    uint8_t a_byte;

    if (proof_between(0, 1))
        a_region = (struct xc_region *)&proof_object;
    proof_any(&a_byte, sizeof(a_byte));
    status = carrier_stub_fill(self, a_region, a_byte);
    (void)status;
    proof_message_ends();
}

static void proof_stub_carrier_publish(struct carrier *self)
{
    int64_t status;
    uint64_t a_size;
    uint8_t a_byte;
    const struct xc_region *a_region = NULL;

    proof_any(&a_size, sizeof(a_size));
    proof_any(&a_byte, sizeof(a_byte));
    status = carrier_stub_publish(self, a_size, a_byte, &a_region);
    if (status >= 0) {
        proof_read(&a_region, sizeof(a_region));
    }
    proof_message_ends();
}

static void proof_stub_carrier_share(struct carrier *self)
{
    int64_t status;
    uint64_t a_size;
    struct xc_region *a_region = NULL;

    proof_any(&a_size, sizeof(a_size));
    status = carrier_stub_share(self, a_size, &a_region);
    if (status >= 0) {
        proof_read(&a_region, sizeof(a_region));
    }
    proof_message_ends();
}

static void proof_stub_carrier_publish_more(struct carrier *self)
{
    int64_t status;
    uint8_t a_byte;

    proof_any(&a_byte, sizeof(a_byte));
    status = carrier_stub_publish_more(self, a_byte);
    (void)status;
    proof_message_ends();
}

static void proof_stub_carrier_mixed(struct carrier *self)
{
    int64_t status;
    int a_file;
    const struct xc_region *a_from = NULL;
    struct xc_region *a_into = NULL;
    int a_copy;
    const struct xc_region *a_again = NULL;
    struct carrier *a_next = NULL;

    proof_any(&a_file, sizeof(a_file));
    if (proof_between(0, 1))
        a_from = (struct xc_region *)&proof_object;
    if (proof_between(0, 1))
        a_into = (struct xc_region *)&proof_object;
    status = carrier_stub_mixed(self, a_file, a_from, a_into, &a_copy, &a_again,
                                &a_next);
    if (status >= 0) {
        proof_read(&a_copy, sizeof(a_copy));
        proof_read(&a_again, sizeof(a_again));
        proof_read(&a_next, sizeof(a_next));
    }
    proof_message_ends();
}

static void proof_stub_carrier_all(struct carrier *self)
{
    int64_t status;
    int a_a;
    int a_b;
    int a_c;
    int a_d;
    int a_e;
    int a_f;
    int a_g;
    int a_h;
    int a_out_a;
    int a_out_b;
    int a_out_c;
    int a_out_d;
    int a_out_e;
    int a_out_f;
    int a_out_g;
    int a_out_h;

    proof_any(&a_a, sizeof(a_a));
    proof_any(&a_b, sizeof(a_b));
    proof_any(&a_c, sizeof(a_c));
    proof_any(&a_d, sizeof(a_d));
    proof_any(&a_e, sizeof(a_e));
    proof_any(&a_f, sizeof(a_f));
    proof_any(&a_g, sizeof(a_g));
    proof_any(&a_h, sizeof(a_h));
    status = carrier_stub_all(self, a_a, a_b, a_c, a_d, a_e, a_f, a_g, a_h,
                              &a_out_a, &a_out_b, &a_out_c, &a_out_d, &a_out_e,
                              &a_out_f, &a_out_g, &a_out_h);
    if (status >= 0) {
        proof_read(&a_out_a, sizeof(a_out_a));
        proof_read(&a_out_b, sizeof(a_out_b));
        proof_read(&a_out_c, sizeof(a_out_c));
        proof_read(&a_out_d, sizeof(a_out_d));
        proof_read(&a_out_e, sizeof(a_out_e));
        proof_read(&a_out_f, sizeof(a_out_f));
        proof_read(&a_out_g, sizeof(a_out_g));
        proof_read(&a_out_h, sizeof(a_out_h));
    }
    proof_message_ends();
}

static void proof_stub_carrier_nothing(struct carrier *self)
{
    int64_t status;

    status = carrier_stub_nothing(self);
    (void)status;
    proof_message_ends();
}

static void proof_stub_carrier_sum_frozen(struct carrier *self)
{
    int64_t status;
    const struct xc_region *a_region = NULL;

    if (proof_between(0, 1))
        a_region = (struct xc_region *)&proof_object;
    status = carrier_stub_sum_frozen(self, a_region);
    (void)status;
    proof_message_ends();
}

static void proof_stub_carrier_sum_private(struct carrier *self)
{
    int64_t status;
    const struct xc_region *a_region = NULL;
    uint8_t a_byte;

    if (proof_between(0, 1))
        a_region = (struct xc_region *)&proof_object;
    proof_any(&a_byte, sizeof(a_byte));
    status = carrier_stub_sum_private(self, a_region, a_byte);
    (void)status;
    proof_message_ends();
}

static void proof_stub_carrier_publish_frozen(struct carrier *self)
{
    int64_t status;
    uint64_t a_size;
    uint8_t a_byte;
    const struct xc_region *a_region = NULL;

    proof_any(&a_size, sizeof(a_size));
    proof_any(&a_byte, sizeof(a_byte));
    status = carrier_stub_publish_frozen(self, a_size, a_byte, &a_region);
    if (status >= 0) {
        proof_read(&a_region, sizeof(a_region));
    }
    proof_message_ends();
}

static void proof_stub_carrier_hold_private(struct carrier *self)
{
    int64_t status;
    const struct xc_region *a_region = NULL;

    if (proof_between(0, 1))
        a_region = (struct xc_region *)&proof_object;
    status = carrier_stub_hold_private(self, a_region);
    (void)status;
    proof_message_ends();
}

static void proof_stub_carrier_hold(struct carrier *self)
{
    int64_t status;
    const struct xc_region *a_region = NULL;

    if (proof_between(0, 1))
        a_region = (struct xc_region *)&proof_object;
    status = carrier_stub_hold(self, a_region);
    (void)status;
    proof_message_ends();
}

static void proof_stub_carrier_hold_lent(struct carrier *self)
{
    int64_t status;
    const struct xc_region *a_region = NULL;

    if (proof_between(0, 1))
        a_region = (struct xc_region *)&proof_object;
    status = carrier_stub_hold_lent(self, a_region);
    (void)status;
    proof_message_ends();
}

static void proof_stub_carrier_give_back(struct carrier *self)
{
    int64_t status;
    const struct xc_region *a_region = NULL;
    uint32_t a_how;
    const struct xc_region *a_again = NULL;

    if (proof_between(0, 1))
        a_region = (struct xc_region *)&proof_object;
    proof_any(&a_how, sizeof(a_how));
    status = carrier_stub_give_back(self, a_region, a_how, &a_again);
    if (status >= 0) {
        proof_read(&a_again, sizeof(a_again));
    }
    proof_message_ends();
}

static void proof_stub_carrier_give_back_lent(struct carrier *self)
{
    int64_t status;
    const struct xc_region *a_region = NULL;
    const struct xc_region *a_again = NULL;

    if (proof_between(0, 1))
        a_region = (struct xc_region *)&proof_object;
    status = carrier_stub_give_back_lent(self, a_region, &a_again);
    if (status >= 0) {
        proof_read(&a_again, sizeof(a_again));
    }
    proof_message_ends();
}

static void proof_stub_carrier_pass_on(struct carrier *self)
{
    int64_t status;
    const struct xc_region *a_region = NULL;
    struct carrier *a_other = NULL;
    static char a_said[201];

    if (proof_between(0, 1))
        a_region = (struct xc_region *)&proof_object;
    a_other = proof_one_of(carrier_stub_new(proof_binding(), 1),
                           carrier_stub_new(proof_other_binding(), 1));
    if (!a_other)
        a_other = (struct carrier *)&proof_object;
    status = carrier_stub_pass_on(self, a_region, a_other, (void *)a_said);
    (void)status;
    proof_message_ends();
}

static void proof_stub_carrier_pass_on_lent(struct carrier *self)
{
    int64_t status;
    const struct xc_region *a_region = NULL;
    struct carrier *a_other = NULL;
    static char a_said[201];

    if (proof_between(0, 1))
        a_region = (struct xc_region *)&proof_object;
    a_other = proof_one_of(carrier_stub_new(proof_binding(), 1),
                           carrier_stub_new(proof_other_binding(), 1));
    if (!a_other)
        a_other = (struct carrier *)&proof_object;
    status = carrier_stub_pass_on_lent(self, a_region, a_other, (void *)a_said);
    (void)status;
    proof_message_ends();
}

static void proof_stub_carrier_give_twice(struct carrier *self)
{
    int64_t status;
    const struct xc_region *a_first = NULL;
    const struct xc_region *a_second = NULL;

    status = carrier_stub_give_twice(self, &a_first, &a_second);
    if (status >= 0) {
        proof_read(&a_first, sizeof(a_first));
        proof_read(&a_second, sizeof(a_second));
    }
    proof_message_ends();
}

static void proof_stub_carrier_move(struct carrier *self)
{
    int64_t status;
    uint32_t a_from;
    struct xc_region *a_region = NULL;
    uint16_t a_len;
    size_t a_to;

    proof_any(&a_from, sizeof(a_from));
    if (proof_between(0, 1))
        a_region = (struct xc_region *)&proof_object;
    proof_any(&a_len, sizeof(a_len));
    proof_any(&a_to, sizeof(a_to));
    status = carrier_stub_move(self, a_from, a_region, a_len, a_to);
    (void)status;
    proof_message_ends();
}

static void proof_stub_carrier_peek(struct carrier *self)
{
    int64_t status;
    const struct xc_region *a_region = NULL;
    uint64_t a_at;

    if (proof_between(0, 1))
        a_region = (struct xc_region *)&proof_object;
    proof_any(&a_at, sizeof(a_at));
    status = carrier_stub_peek(self, a_region, a_at);
    (void)status;
    proof_message_ends();
}

void proof_stub_carrier(void)
{
    struct carrier *self = carrier_stub_new(proof_binding(), 1);

    if (!self)
        return;
    switch (PROOF_METHOD) {
    case CARRIER_METHOD_WRITE_TO:
        proof_stub_carrier_write_to(self);
        break;
    case CARRIER_METHOD_SAME:
        proof_stub_carrier_same(self);
        break;
    case CARRIER_METHOD_MAKE_PIPE:
        proof_stub_carrier_make_pipe(self);
        break;
    case CARRIER_METHOD_SWAP:
        proof_stub_carrier_swap(self);
        break;
    case CARRIER_METHOD_SUM:
        proof_stub_carrier_sum(self);
        break;
    case CARRIER_METHOD_FILL:
        proof_stub_carrier_fill(self);
        break;
    case CARRIER_METHOD_PUBLISH:
        proof_stub_carrier_publish(self);
        break;
    case CARRIER_METHOD_SHARE:
        proof_stub_carrier_share(self);
        break;
    case CARRIER_METHOD_PUBLISH_MORE:
        proof_stub_carrier_publish_more(self);
        break;
    case CARRIER_METHOD_MIXED:
        proof_stub_carrier_mixed(self);
        break;
    case CARRIER_METHOD_ALL:
        proof_stub_carrier_all(self);
        break;
    case CARRIER_METHOD_NOTHING:
        proof_stub_carrier_nothing(self);
        break;
    case CARRIER_METHOD_SUM_FROZEN:
        proof_stub_carrier_sum_frozen(self);
        break;
    case CARRIER_METHOD_SUM_PRIVATE:
        proof_stub_carrier_sum_private(self);
        break;
    case CARRIER_METHOD_PUBLISH_FROZEN:
        proof_stub_carrier_publish_frozen(self);
        break;
    case CARRIER_METHOD_HOLD_PRIVATE:
        proof_stub_carrier_hold_private(self);
        break;
    case CARRIER_METHOD_HOLD:
        proof_stub_carrier_hold(self);
        break;
    case CARRIER_METHOD_HOLD_LENT:
        proof_stub_carrier_hold_lent(self);
        break;
    case CARRIER_METHOD_GIVE_BACK:
        proof_stub_carrier_give_back(self);
        break;
    case CARRIER_METHOD_GIVE_BACK_LENT:
        proof_stub_carrier_give_back_lent(self);
        break;
    case CARRIER_METHOD_PASS_ON:
        proof_stub_carrier_pass_on(self);
        break;
    case CARRIER_METHOD_PASS_ON_LENT:
        proof_stub_carrier_pass_on_lent(self);
        break;
    case CARRIER_METHOD_GIVE_TWICE:
        proof_stub_carrier_give_twice(self);
        break;
    case CARRIER_METHOD_MOVE:
        proof_stub_carrier_move(self);
        break;
    case CARRIER_METHOD_PEEK:
        proof_stub_carrier_peek(self);
        break;
    default:
        carrier_keep(self);
        carrier_keep((struct carrier *)&proof_object);
        carrier_release(self);
        carrier_release(NULL);
        carrier_release((struct carrier *)&proof_object);
    }
}
