/* Made by stubc from interfaces/com.h. Do not edit. */
#include <string.h>

#include <proof.h>

#include "com.stub.h"
#include "com.wire.h"

/* Where an analysis begins, of the method PROOF_METHOD. */
void proof_x_com(void);
void proof_stub_com(void);
void proof_x_blk(void);
void proof_stub_blk(void);

/* An object that is no Stub. */
static const void *const proof_no_ops[64];
static const void *const proof_object = proof_no_ops;

static int proof_com_query(struct com *self, enum com_which which,
                           struct com **out)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)which;
    if (proof_between(0, 1))
        *out = (struct com *)&proof_object;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_com_number(struct com *self)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_com_hold(struct com *self, struct com *other)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(other, sizeof(*other));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_com_kept(struct com *self)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_com_forget(struct com *self)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_blk_size(struct blk *self)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    proof_any(&r, sizeof(r));
    return r;
}
static const struct com_ops proof_com_ops = {
    .query = proof_com_query,
    .number = proof_com_number,
    .hold = proof_com_hold,
    .kept = proof_com_kept,
    .forget = proof_com_forget,
};

void proof_x_com(void)
{
    static struct com target = {.ops = &proof_com_ops};

    switch (PROOF_METHOD) {
    case COM_METHOD_QUERY:
        proof_call(com_objects, COM_METHOD_QUERY, &target);
        break;
    case COM_METHOD_NUMBER:
        proof_call(com_objects, COM_METHOD_NUMBER, &target);
        break;
    case COM_METHOD_HOLD:
        proof_call(com_objects, COM_METHOD_HOLD, &target);
        break;
    case COM_METHOD_KEPT:
        proof_call(com_objects, COM_METHOD_KEPT, &target);
        break;
    case COM_METHOD_FORGET:
        proof_call(com_objects, COM_METHOD_FORGET, &target);
        break;
    default:
        proof_call(com_objects, UINT32_MAX, &target);
    }
}

static void proof_stub_com_query(struct com *self)
{
    int64_t status;
    enum com_which a_which;
    struct com *a_out = NULL;

    proof_any(&a_which, sizeof(a_which));
    status = com_stub_query(self, a_which, &a_out);
    if (status >= 0) {
        proof_read(&a_out, sizeof(a_out));
    }
    proof_message_ends();
}

static void proof_stub_com_number(struct com *self)
{
    int64_t status;

    status = com_stub_number(self);
    (void)status;
    proof_message_ends();
}

static void proof_stub_com_hold(struct com *self)
{
    int64_t status;
    struct com *a_other = NULL;

    a_other = proof_one_of(com_stub_new(proof_binding(), 1),
                           com_stub_new(proof_other_binding(), 1));
    if (!a_other)
        a_other = (struct com *)&proof_object;
    status = com_stub_hold(self, a_other);
    (void)status;
    proof_message_ends();
}

static void proof_stub_com_kept(struct com *self)
{
    int64_t status;

    status = com_stub_kept(self);
    (void)status;
    proof_message_ends();
}

static void proof_stub_com_forget(struct com *self)
{
    int64_t status;

    status = com_stub_forget(self);
    (void)status;
    proof_message_ends();
}

void proof_stub_com(void)
{
    struct com *self = com_stub_new(proof_binding(), 1);

    if (!self)
        return;
    switch (PROOF_METHOD) {
    case COM_METHOD_QUERY:
        proof_stub_com_query(self);
        break;
    case COM_METHOD_NUMBER:
        proof_stub_com_number(self);
        break;
    case COM_METHOD_HOLD:
        proof_stub_com_hold(self);
        break;
    case COM_METHOD_KEPT:
        proof_stub_com_kept(self);
        break;
    case COM_METHOD_FORGET:
        proof_stub_com_forget(self);
        break;
    default:
        com_addref(self);
        com_release(self);
        com_release(NULL);
    }
}
static const struct blk_ops proof_blk_ops = {
    .com = {.query = proof_com_query,
            .number = proof_com_number,
            .hold = proof_com_hold,
            .kept = proof_com_kept,
            .forget = proof_com_forget},
    .size = proof_blk_size,
};

void proof_x_blk(void)
{
    static struct blk target = {.com.ops = &proof_blk_ops.com};

    switch (PROOF_METHOD) {
    case COM_METHOD_QUERY:
        proof_call(blk_objects, COM_METHOD_QUERY, &target);
        break;
    case COM_METHOD_NUMBER:
        proof_call(blk_objects, COM_METHOD_NUMBER, &target);
        break;
    case COM_METHOD_HOLD:
        proof_call(blk_objects, COM_METHOD_HOLD, &target);
        break;
    case COM_METHOD_KEPT:
        proof_call(blk_objects, COM_METHOD_KEPT, &target);
        break;
    case COM_METHOD_FORGET:
        proof_call(blk_objects, COM_METHOD_FORGET, &target);
        break;
    case BLK_METHOD_SIZE:
        proof_call(blk_objects, BLK_METHOD_SIZE, &target);
        break;
    default:
        proof_call(blk_objects, UINT32_MAX, &target);
    }
}

static void proof_stub_blk_size(struct blk *self)
{
    int64_t status;

    status = blk_stub_size(self);
    (void)status;
    proof_message_ends();
}

void proof_stub_blk(void)
{
    struct blk *self = blk_stub_new(proof_binding(), 1);

    if (!self)
        return;
    switch (PROOF_METHOD) {
    case BLK_METHOD_SIZE:
        proof_stub_blk_size(self);
        break;
    default:
        blk_addref(self);
        blk_release(self);
        blk_release(NULL);
    }
}
