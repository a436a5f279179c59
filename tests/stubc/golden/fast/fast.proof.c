/* Made by stubc from interfaces/fast.h. Do not edit. */
#include <string.h>

#include <proof.h>

#include "fast.stub.h"
#include "fast.wire.h"

/* Where an analysis begins, of the method PROOF_METHOD. */
void proof_x_fast(void);
void proof_stub_fast(void);

/* An object that is no Stub. */
static const void *const proof_no_ops[64];
static const void *const proof_object = proof_no_ops;

static int proof_fast_nothing(struct fast *self)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_fast_answer(struct fast *self, int32_t value)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)value;
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_fast_answer64(struct fast *self, int64_t value)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)value;
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_fast_four(struct fast *self, uint64_t a, uint64_t b,
                               uint64_t c, uint64_t d)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)a;
    (void)b;
    (void)c;
    (void)d;
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_fast_nine(struct fast *self, uint64_t a, uint64_t b,
                               uint64_t c, uint64_t d, uint64_t e, uint64_t f,
                               uint64_t g, uint64_t h, uint64_t i)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)a;
    (void)b;
    (void)c;
    (void)d;
    (void)e;
    (void)f;
    (void)g;
    (void)h;
    (void)i;
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_fast_ten(struct fast *self, uint64_t a, uint64_t b,
                              uint64_t c, uint64_t d, uint64_t e, uint64_t f,
                              uint64_t g, uint64_t h, uint64_t i, uint64_t j)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)a;
    (void)b;
    (void)c;
    (void)d;
    (void)e;
    (void)f;
    (void)g;
    (void)h;
    (void)i;
    (void)j;
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_fast_narrow(struct fast *self, uint8_t u8, int8_t i8,
                                 uint16_t u16, int16_t i16, uint32_t u32,
                                 int32_t i32, bool flag, enum fast_mood mood)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)u8;
    (void)i8;
    (void)u16;
    (void)i16;
    (void)u32;
    (void)i32;
    (void)flag;
    (void)mood;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_fast_cut(struct fast *self, uint64_t value, uint8_t *u8,
                          int16_t *i16, uint32_t *u32, bool *odd,
                          enum fast_mood *mood)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)value;
    proof_any(&(*u8), sizeof((*u8)));
    proof_any(&(*i16), sizeof((*i16)));
    proof_any(&(*u32), sizeof((*u32)));
    proof_bool(&(*odd));
    proof_any(&(*mood), sizeof((*mood)));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_fast_move(struct fast *self, struct fast_point *point,
                           struct fast_point by, struct fast_spot *spot,
                           struct fast_spot *before)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_any(&(*point), sizeof((*point)));
    (void)*&by;
    proof_any(&(*spot), sizeof((*spot)));
    proof_bool(&(*spot).on);
    proof_any(&(*before), sizeof((*before)));
    proof_bool(&(*before).on);
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_fast_series(struct fast *self, uint64_t first, uint64_t *a,
                             uint64_t *b, uint64_t *c, uint64_t *d, uint64_t *e,
                             uint64_t *f, uint64_t *g, uint64_t *h, uint64_t *i,
                             uint64_t *j)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)first;
    proof_any(&(*a), sizeof((*a)));
    proof_any(&(*b), sizeof((*b)));
    proof_any(&(*c), sizeof((*c)));
    proof_any(&(*d), sizeof((*d)));
    proof_any(&(*e), sizeof((*e)));
    proof_any(&(*f), sizeof((*f)));
    proof_any(&(*g), sizeof((*g)));
    proof_any(&(*h), sizeof((*h)));
    proof_any(&(*i), sizeof((*i)));
    proof_any(&(*j), sizeof((*j)));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_fast_maybe(struct fast *self, uint32_t *value,
                            const struct fast_point *step)
{
    int r;

    proof_read(self, sizeof(*self));
    if (step)
        (void)*step;
    if (value)
        proof_any(&(*value), sizeof((*value)));
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_fast_say(struct fast *self, const char *text)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    proof_read(text, 1);
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_fast_distant(struct fast *self, int64_t value)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)value;
    proof_any(&r, sizeof(r));
    return r;
}
static const struct fast_ops proof_fast_ops = {
    .nothing = proof_fast_nothing,
    .answer = proof_fast_answer,
    .answer64 = proof_fast_answer64,
    .four = proof_fast_four,
    .nine = proof_fast_nine,
    .ten = proof_fast_ten,
    .narrow = proof_fast_narrow,
    .cut = proof_fast_cut,
    .move = proof_fast_move,
    .series = proof_fast_series,
    .maybe = proof_fast_maybe,
    .say = proof_fast_say,
    .distant = proof_fast_distant,
};

void proof_x_fast(void)
{
    static struct fast target = {.ops = &proof_fast_ops};

    switch (PROOF_METHOD) {
    case FAST_METHOD_NOTHING:
        proof_call(fast_objects, FAST_METHOD_NOTHING, &target);
        break;
    case FAST_METHOD_ANSWER:
        proof_call(fast_objects, FAST_METHOD_ANSWER, &target);
        break;
    case FAST_METHOD_ANSWER64:
        proof_call(fast_objects, FAST_METHOD_ANSWER64, &target);
        break;
    case FAST_METHOD_FOUR:
        proof_call(fast_objects, FAST_METHOD_FOUR, &target);
        break;
    case FAST_METHOD_NINE:
        proof_call(fast_objects, FAST_METHOD_NINE, &target);
        break;
    case FAST_METHOD_TEN:
        proof_call(fast_objects, FAST_METHOD_TEN, &target);
        break;
    case FAST_METHOD_NARROW:
        proof_call(fast_objects, FAST_METHOD_NARROW, &target);
        break;
    case FAST_METHOD_CUT:
        proof_call(fast_objects, FAST_METHOD_CUT, &target);
        break;
    case FAST_METHOD_MOVE:
        proof_call(fast_objects, FAST_METHOD_MOVE, &target);
        break;
    case FAST_METHOD_SERIES:
        proof_call(fast_objects, FAST_METHOD_SERIES, &target);
        break;
    case FAST_METHOD_MAYBE:
        proof_present_at(8);
        proof_call(fast_objects, FAST_METHOD_MAYBE, &target);
        break;
    case FAST_METHOD_SAY:
        proof_call(fast_objects, FAST_METHOD_SAY, &target);
        break;
    case FAST_METHOD_DISTANT:
        proof_call(fast_objects, FAST_METHOD_DISTANT, &target);
        break;
    default:
        proof_call(fast_objects, UINT32_MAX, &target);
    }
}

static void proof_stub_fast_nothing(struct fast *self)
{
    int64_t status;

    status = fast_stub_nothing(self);
    (void)status;
    proof_message_ends();
}

static void proof_stub_fast_answer(struct fast *self)
{
    int64_t status;
    int32_t a_value;

    proof_any(&a_value, sizeof(a_value));
    status = fast_stub_answer(self, a_value);
    (void)status;
    proof_message_ends();
}

static void proof_stub_fast_answer64(struct fast *self)
{
    int64_t status;
    int64_t a_value;

    proof_any(&a_value, sizeof(a_value));
    status = fast_stub_answer64(self, a_value);
    (void)status;
    proof_message_ends();
}

static void proof_stub_fast_four(struct fast *self)
{
    int64_t status;
    uint64_t a_a;
    uint64_t a_b;
    uint64_t a_c;
    uint64_t a_d;

    proof_any(&a_a, sizeof(a_a));
    proof_any(&a_b, sizeof(a_b));
    proof_any(&a_c, sizeof(a_c));
    proof_any(&a_d, sizeof(a_d));
    status = fast_stub_four(self, a_a, a_b, a_c, a_d);
    (void)status;
    proof_message_ends();
}

static void proof_stub_fast_nine(struct fast *self)
{
    int64_t status;
    uint64_t a_a;
    uint64_t a_b;
    uint64_t a_c;
    uint64_t a_d;
    uint64_t a_e;
    uint64_t a_f;
    uint64_t a_g;
    uint64_t a_h;
    uint64_t a_i;

    proof_any(&a_a, sizeof(a_a));
    proof_any(&a_b, sizeof(a_b));
    proof_any(&a_c, sizeof(a_c));
    proof_any(&a_d, sizeof(a_d));
    proof_any(&a_e, sizeof(a_e));
    proof_any(&a_f, sizeof(a_f));
    proof_any(&a_g, sizeof(a_g));
    proof_any(&a_h, sizeof(a_h));
    proof_any(&a_i, sizeof(a_i));
    status = fast_stub_nine(self, a_a, a_b, a_c, a_d, a_e, a_f, a_g, a_h, a_i);
    (void)status;
    proof_message_ends();
}

static void proof_stub_fast_ten(struct fast *self)
{
    int64_t status;
    uint64_t a_a;
    uint64_t a_b;
    uint64_t a_c;
    uint64_t a_d;
    uint64_t a_e;
    uint64_t a_f;
    uint64_t a_g;
    uint64_t a_h;
    uint64_t a_i;
    uint64_t a_j;

    proof_any(&a_a, sizeof(a_a));
    proof_any(&a_b, sizeof(a_b));
    proof_any(&a_c, sizeof(a_c));
    proof_any(&a_d, sizeof(a_d));
    proof_any(&a_e, sizeof(a_e));
    proof_any(&a_f, sizeof(a_f));
    proof_any(&a_g, sizeof(a_g));
    proof_any(&a_h, sizeof(a_h));
    proof_any(&a_i, sizeof(a_i));
    proof_any(&a_j, sizeof(a_j));
    status =
        fast_stub_ten(self, a_a, a_b, a_c, a_d, a_e, a_f, a_g, a_h, a_i, a_j);
    (void)status;
    proof_message_ends();
}

static void proof_stub_fast_narrow(struct fast *self)
{
    int64_t status;
    uint8_t a_u8;
    int8_t a_i8;
    uint16_t a_u16;
    int16_t a_i16;
    uint32_t a_u32;
    int32_t a_i32;
    bool a_flag;
    enum fast_mood a_mood;

    proof_any(&a_u8, sizeof(a_u8));
    proof_any(&a_i8, sizeof(a_i8));
    proof_any(&a_u16, sizeof(a_u16));
    proof_any(&a_i16, sizeof(a_i16));
    proof_any(&a_u32, sizeof(a_u32));
    proof_any(&a_i32, sizeof(a_i32));
    proof_bool(&a_flag);
    proof_any(&a_mood, sizeof(a_mood));
    status = fast_stub_narrow(self, a_u8, a_i8, a_u16, a_i16, a_u32, a_i32,
                              a_flag, a_mood);
    (void)status;
    proof_message_ends();
}

static void proof_stub_fast_cut(struct fast *self)
{
    int64_t status;
    uint64_t a_value;
    uint8_t a_u8;
    int16_t a_i16;
    uint32_t a_u32;
    bool a_odd;
    enum fast_mood a_mood;

    proof_any(&a_value, sizeof(a_value));
    status =
        fast_stub_cut(self, a_value, &a_u8, &a_i16, &a_u32, &a_odd, &a_mood);
    if (status >= 0) {
        proof_read(&a_u8, sizeof(a_u8));
        proof_read(&a_i16, sizeof(a_i16));
        proof_read(&a_u32, sizeof(a_u32));
        proof_read(&a_odd, sizeof(a_odd));
        proof_read(&a_mood, sizeof(a_mood));
    }
    proof_message_ends();
}

static void proof_stub_fast_move(struct fast *self)
{
    int64_t status;
    struct fast_point a_point;
    struct fast_point a_by;
    struct fast_spot a_spot;
    struct fast_spot a_before;

    proof_any(&a_point, sizeof(a_point));
    proof_any(&a_by, sizeof(a_by));
    proof_any(&a_spot, sizeof(a_spot));
    proof_bool(&a_spot.on);
    status = fast_stub_move(self, &a_point, a_by, &a_spot, &a_before);
    (void)status;
    proof_message_ends();
}

static void proof_stub_fast_series(struct fast *self)
{
    int64_t status;
    uint64_t a_first;
    uint64_t a_a;
    uint64_t a_b;
    uint64_t a_c;
    uint64_t a_d;
    uint64_t a_e;
    uint64_t a_f;
    uint64_t a_g;
    uint64_t a_h;
    uint64_t a_i;
    uint64_t a_j;

    proof_any(&a_first, sizeof(a_first));
    status = fast_stub_series(self, a_first, &a_a, &a_b, &a_c, &a_d, &a_e, &a_f,
                              &a_g, &a_h, &a_i, &a_j);
    if (status >= 0) {
        proof_read(&a_a, sizeof(a_a));
        proof_read(&a_b, sizeof(a_b));
        proof_read(&a_c, sizeof(a_c));
        proof_read(&a_d, sizeof(a_d));
        proof_read(&a_e, sizeof(a_e));
        proof_read(&a_f, sizeof(a_f));
        proof_read(&a_g, sizeof(a_g));
        proof_read(&a_h, sizeof(a_h));
        proof_read(&a_i, sizeof(a_i));
        proof_read(&a_j, sizeof(a_j));
    }
    proof_message_ends();
}

static void proof_stub_fast_maybe(struct fast *self)
{
    int64_t status;
    uint32_t a_value;
    struct fast_point a_step;

    proof_any(&a_value, sizeof(a_value));
    proof_any(&a_step, sizeof(a_step));
    status =
        fast_stub_maybe(self, proof_null_or(&a_value), proof_maybe(&a_step));
    (void)status;
    proof_message_ends();
}

static void proof_stub_fast_say(struct fast *self)
{
    int64_t status;
    static char a_text[66];

    proof_any(a_text, sizeof(a_text) - 1);
    status = fast_stub_say(self, (void *)a_text);
    (void)status;
    proof_message_ends();
}

static void proof_stub_fast_distant(struct fast *self)
{
    int64_t status;
    int64_t a_value;

    proof_any(&a_value, sizeof(a_value));
    status = fast_stub_distant(self, a_value);
    (void)status;
    proof_message_ends();
}

void proof_stub_fast(void)
{
    struct fast *self = fast_stub_new(proof_binding(), 1);

    if (!self)
        return;
    switch (PROOF_METHOD) {
    case FAST_METHOD_NOTHING:
        proof_stub_fast_nothing(self);
        break;
    case FAST_METHOD_ANSWER:
        proof_stub_fast_answer(self);
        break;
    case FAST_METHOD_ANSWER64:
        proof_stub_fast_answer64(self);
        break;
    case FAST_METHOD_FOUR:
        proof_stub_fast_four(self);
        break;
    case FAST_METHOD_NINE:
        proof_stub_fast_nine(self);
        break;
    case FAST_METHOD_TEN:
        proof_stub_fast_ten(self);
        break;
    case FAST_METHOD_NARROW:
        proof_stub_fast_narrow(self);
        break;
    case FAST_METHOD_CUT:
        proof_stub_fast_cut(self);
        break;
    case FAST_METHOD_MOVE:
        proof_stub_fast_move(self);
        break;
    case FAST_METHOD_SERIES:
        proof_stub_fast_series(self);
        break;
    case FAST_METHOD_MAYBE:
        proof_stub_fast_maybe(self);
        break;
    case FAST_METHOD_SAY:
        proof_stub_fast_say(self);
        break;
    case FAST_METHOD_DISTANT:
        proof_stub_fast_distant(self);
        break;
    default:
        fast_keep(self);
        fast_keep((struct fast *)&proof_object);
        fast_release(self);
        fast_release(NULL);
        fast_release((struct fast *)&proof_object);
    }
}
