/* Made by stubc from interfaces/everything.h. Do not edit. */
#include <string.h>

#include <proof.h>

#include "everything.stub.h"
#include "everything.wire.h"

/* Where an analysis begins, of the method PROOF_METHOD. */
void proof_x_counter(void);
void proof_stub_counter(void);
void proof_x_everything(void);
void proof_stub_everything(void);

/* An object that is no Stub. */
static const void *const proof_no_ops[64];
static const void *const proof_object = proof_no_ops;

static int64_t proof_counter_step(struct counter *self)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_counter_value(struct counter *self)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_nothing(struct everything *self)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_answer(struct everything *self, int32_t value)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)value;
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_everything_answer64(struct everything *self, int64_t value)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)value;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_add(struct everything *self, uint64_t a, uint64_t b,
                                uint64_t *sum)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)a;
    (void)b;
    proof_any(&(*sum), sizeof((*sum)));
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_everything_total(struct everything *self, uint8_t u8,
                                      int16_t i16, uint32_t u32, int8_t i8,
                                      uint64_t u64, uint16_t u16, int32_t i32,
                                      int64_t i64, size_t size, long number)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)u8;
    (void)i16;
    (void)u32;
    (void)i8;
    (void)u64;
    (void)u16;
    (void)i32;
    (void)i64;
    (void)size;
    (void)number;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_cut(struct everything *self, uint64_t value,
                                uint8_t *u8, uint16_t *u16, uint32_t *u32,
                                uint64_t *u64, int8_t *i8, int16_t *i16,
                                int32_t *i32, int64_t *i64, size_t *size)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)value;
    proof_any(&(*u8), sizeof((*u8)));
    proof_any(&(*u16), sizeof((*u16)));
    proof_any(&(*u32), sizeof((*u32)));
    proof_any(&(*u64), sizeof((*u64)));
    proof_any(&(*i8), sizeof((*i8)));
    proof_any(&(*i16), sizeof((*i16)));
    proof_any(&(*i32), sizeof((*i32)));
    proof_any(&(*i64), sizeof((*i64)));
    proof_any(&(*size), sizeof((*size)));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_twice(struct everything *self, float f,
                                  float *f_twice, double *d)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)f;
    proof_any(&(*f_twice), sizeof((*f_twice)));
    proof_any(&(*d), sizeof((*d)));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_invert(struct everything *self, bool flag,
                                   bool *inverted, bool *toggled)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)flag;
    proof_bool(&(*inverted));
    proof_bool(&(*toggled));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_next(struct everything *self,
                                 enum everything_color color,
                                 enum everything_color *after,
                                 enum everything_sign *sign)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)color;
    proof_any(&(*after), sizeof((*after)));
    proof_any(&(*sign), sizeof((*sign)));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_mirror(struct everything *self,
                                   struct everything_point point,
                                   struct everything_point *out)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)*&point;
    proof_any(&(*out), sizeof((*out)));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_blend(struct everything *self,
                                  const struct everything_pixel *pixel,
                                  struct everything_pixel *into)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)*pixel;
    proof_any(&(*into), sizeof((*into)));
    proof_bool(&(*into).visible);
    proof_bools((*into).marks, 2);
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_everything_digest(struct everything *self,
                                       const void *bytes, size_t len)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    proof_read(bytes, len);
    (void)len;
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_everything_fill(struct everything *self, uint8_t byte,
                                     uint64_t count, void *buf, size_t len)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)byte;
    (void)count;
    proof_any(buf, len);
    (void)len;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_reverse(struct everything *self, uint8_t *bytes,
                                    uint16_t len)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(bytes, (size_t)len);
    proof_any(bytes, (size_t)len);
    (void)len;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_pick(struct everything *self,
                                 const struct everything_sample *from,
                                 uint32_t n, struct everything_sample *picked,
                                 uint32_t max, uint32_t *n_picked)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(from, (size_t)n * sizeof(*from));
    (void)n;
    proof_any(picked, (size_t)max * sizeof(*picked));
    (void)max;
    proof_any(&(*n_picked), sizeof((*n_picked)));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_evens(struct everything *self, int32_t *numbers,
                                  uint32_t *n)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(numbers, (size_t)*n * sizeof(*numbers));
    proof_any(numbers, (size_t)*n * sizeof(*numbers));
    proof_any(&(*n), sizeof((*n)));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_spread(struct everything *self, const uint8_t *key,
                                   uint8_t *digest, uint32_t *words)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(key, EVERYTHING_SPREAD_KEY_MAX);
    proof_any(digest, EVERYTHING_SPREAD_DIGEST_MAX);
    proof_any(words, EVERYTHING_SPREAD_WORDS_MAX * sizeof(*words));
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_everything_join(struct everything *self, const char *a,
                                     size_t a_len, const char *b, size_t b_len,
                                     char *joined, size_t max)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    proof_read(a, a_len);
    (void)a_len;
    proof_read(b, b_len);
    (void)b_len;
    proof_any(joined, max);
    (void)max;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_split(struct everything *self, const char *text,
                                  size_t len, char at, char *left,
                                  size_t left_max, size_t *left_len,
                                  char *right, size_t right_max,
                                  size_t *right_len)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(text, len);
    (void)len;
    (void)at;
    proof_any(left, left_max);
    (void)left_max;
    proof_any(right, right_max);
    (void)right_max;
    (*left_len) = (size_t)proof_length(4096, UINT64_MAX);
    proof_any(&(*right_len), sizeof((*right_len)));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_greet(struct everything *self, const char *name,
                                  char *greeting)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(name, 1);
    proof_any(greeting, EVERYTHING_GREET_GREETING_MAX + 1);
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_note(struct everything *self, uint32_t value,
                                 const char *why)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)value;
    proof_read(why, 1);
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_noted(struct everything *self, uint64_t *count,
                                  uint32_t *last)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_any(&(*count), sizeof((*count)));
    proof_any(&(*last), sizeof((*last)));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_open(struct everything *self, uint32_t start,
                                 struct counter **out)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)start;
    if (proof_between(0, 1))
        *out = (struct counter *)&proof_object;
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_everything_step_by(struct everything *self, uint32_t steps,
                                        struct counter *counter)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)steps;
    proof_read(counter, sizeof(*counter));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_twins(struct everything *self, struct counter *like,
                                  char *remark, struct counter **first,
                                  struct counter **second)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(like, sizeof(*like));
    proof_any(remark, EVERYTHING_TWINS_REMARK_MAX + 1);
    if (proof_between(0, 1))
        *first = (struct counter *)&proof_object;
    if (proof_between(0, 1))
        *second = (struct counter *)&proof_object;
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_everything_names(struct everything *self, uint32_t call,
                                      uint8_t request, uint64_t reply,
                                      uint16_t r, uint32_t stub,
                                      uint64_t status, uint64_t pad1,
                                      uint32_t *out, uint8_t *total)
{
    int64_t r_;

    proof_read(self, sizeof(*self));
    (void)call;
    (void)request;
    (void)reply;
    (void)r;
    (void)stub;
    (void)status;
    (void)pad1;
    proof_any(&(*out), sizeof((*out)));
    proof_any(&(*total), sizeof((*total)));
    proof_any(&r_, sizeof(r_));
    return r_;
}

static int proof_everything_repeat(struct everything *self, uint8_t times,
                                   char *text, size_t max, size_t *len)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)times;
    proof_read(text, *len);
    proof_any(text, max);
    (void)max;
    proof_any(&(*len), sizeof((*len)));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_permit(struct everything *self,
                                   enum everything_access wanted,
                                   enum everything_access *granted,
                                   enum everything_access *kept)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)wanted;
    proof_any(&(*granted), sizeof((*granted)));
    proof_any(&(*kept), sizeof((*kept)));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_filter(struct everything *self,
                                   const struct everything_pixel *from,
                                   uint32_t n, struct everything_pixel *seen,
                                   uint32_t max, uint32_t *n_seen)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(from, (size_t)n * sizeof(*from));
    (void)n;
    proof_elements(seen, (size_t)max * sizeof(*seen));
    (void)max;
    proof_any(&(*n_seen), sizeof((*n_seen)));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_cycle(struct everything *self,
                                  enum everything_color *colors, uint16_t n,
                                  const bool *which, bool *done,
                                  enum everything_access *modes)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(colors, (size_t)n * sizeof(*colors));
    proof_any(colors, (size_t)n * sizeof(*colors));
    (void)n;
    proof_read(which, (size_t)n);
    proof_elements(done, (size_t)n);
    proof_any(modes, EVERYTHING_CYCLE_MODES_MAX * sizeof(*modes));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_deal(struct everything *self, struct counter *like,
                                 struct everything_pixel *pair,
                                 struct counter **out)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(like, sizeof(*like));
    proof_elements(pair, EVERYTHING_DEAL_PAIR_MAX * sizeof(*pair));
    if (proof_between(0, 1))
        *out = (struct counter *)&proof_object;
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_maybe(
    struct everything *self, const struct everything_pixel *pixel,
    const char *text, const void *bytes, uint32_t len, uint32_t *number,
    double *weight, struct everything_point *point,
    struct everything_pixel *into, enum everything_color *color)
{
    int r;

    proof_read(self, sizeof(*self));
    if (pixel)
        (void)*pixel;
    if (text)
        proof_read(text, 1);
    if (bytes)
        proof_read(bytes, (size_t)len);
    (void)len;
    if (point)
        proof_any(&(*point), sizeof((*point)));
    if (into) {
        proof_any(&(*into), sizeof((*into)));
        proof_bool(&(*into).visible);
        proof_bools((*into).marks, 2);
    }
    if (number)
        proof_any(&(*number), sizeof((*number)));
    if (weight)
        proof_any(&(*weight), sizeof((*weight)));
    if (color)
        proof_any(&(*color), sizeof((*color)));
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_everything_ask(struct everything *self, uint8_t byte,
                                    void *buf, size_t max, char *name,
                                    bool *flags, uint32_t n)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    (void)byte;
    if (buf)
        proof_any(buf, max);
    (void)max;
    if (name)
        proof_any(name, EVERYTHING_ASK_NAME_MAX + 1);
    if (flags) {
        proof_read(flags, (size_t)n);
        proof_elements(flags, (size_t)n);
    }
    (void)n;
    proof_any(&r, sizeof(r));
    if (r >= 0)
        r = (int64_t)proof_length(4075, INT64_MAX);
    return r;
}

static int proof_everything_title(struct everything *self, char *name)
{
    int r;

    proof_read(self, sizeof(*self));
    if (name)
        proof_any(name, EVERYTHING_TITLE_NAME_MAX + 1);
    proof_any(&r, sizeof(r));
    return r;
}

static int64_t proof_everything_step_any(struct everything *self,
                                         struct counter *counter,
                                         enum everything_color *pair)
{
    int64_t r;

    proof_read(self, sizeof(*self));
    if (counter)
        proof_read(counter, sizeof(*counter));
    if (pair)
        proof_any(pair, EVERYTHING_STEP_ANY_PAIR_MAX * sizeof(*pair));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_turn(struct everything *self,
                                 const struct everything_figure *figure,
                                 struct everything_figure *turned,
                                 struct everything_number *number)
{
    int r;

    proof_read(self, sizeof(*self));
    (void)*figure;
    proof_any(&(*turned), sizeof((*turned)));
    proof_bool(&(*turned).filled);
    proof_elements(&(*turned).as, sizeof((*turned).as));
    proof_any(&(*number), sizeof((*number)));
    proof_elements(&(*number).value, sizeof((*number).value));
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_fade(struct everything *self,
                                 const struct everything_mark *mark,
                                 struct everything_mark *faded)
{
    int r;

    proof_read(self, sizeof(*self));
    if (mark)
        (void)*mark;
    if (faded) {
        proof_any(&(*faded), sizeof((*faded)));
        proof_elements(&(*faded).as, sizeof((*faded).as));
    }
    proof_any(&r, sizeof(r));
    return r;
}

static int proof_everything_count(struct everything *self,
                                  struct everything_number *numbers, uint32_t n)
{
    int r;

    proof_read(self, sizeof(*self));
    proof_read(numbers, (size_t)n * sizeof(*numbers));
    proof_any(numbers, (size_t)n * sizeof(*numbers));
    (void)n;
    proof_any(&r, sizeof(r));
    return r;
}
static const struct counter_ops proof_counter_ops = {
    .step = proof_counter_step,
    .value = proof_counter_value,
};

void proof_x_counter(void)
{
    static struct counter target = {.ops = &proof_counter_ops};

    switch (PROOF_METHOD) {
    case COUNTER_METHOD_STEP:
        proof_call(counter_objects, COUNTER_METHOD_STEP, &target);
        break;
    case COUNTER_METHOD_VALUE:
        proof_call(counter_objects, COUNTER_METHOD_VALUE, &target);
        break;
    default:
        proof_call(counter_objects, UINT32_MAX, &target);
    }
}

static void proof_stub_counter_step(struct counter *self)
{
    int64_t status;

    status = counter_stub_step(self);
    (void)status;
    proof_message_ends();
}

static void proof_stub_counter_value(struct counter *self)
{
    int64_t status;

    status = counter_stub_value(self);
    (void)status;
    proof_message_ends();
}

void proof_stub_counter(void)
{
    struct counter *self = counter_stub_new(proof_binding(), 1);

    if (!self)
        return;
    switch (PROOF_METHOD) {
    case COUNTER_METHOD_STEP:
        proof_stub_counter_step(self);
        break;
    case COUNTER_METHOD_VALUE:
        proof_stub_counter_value(self);
        break;
    default:
        counter_keep(self);
        counter_keep((struct counter *)&proof_object);
        counter_release(self);
        counter_release(NULL);
        counter_release((struct counter *)&proof_object);
    }
}
static const struct everything_ops proof_everything_ops = {
    .nothing = proof_everything_nothing,
    .answer = proof_everything_answer,
    .answer64 = proof_everything_answer64,
    .add = proof_everything_add,
    .total = proof_everything_total,
    .cut = proof_everything_cut,
    .twice = proof_everything_twice,
    .invert = proof_everything_invert,
    .next = proof_everything_next,
    .mirror = proof_everything_mirror,
    .blend = proof_everything_blend,
    .permit = proof_everything_permit,
    .filter = proof_everything_filter,
    .cycle = proof_everything_cycle,
    .deal = proof_everything_deal,
    .maybe = proof_everything_maybe,
    .ask = proof_everything_ask,
    .title = proof_everything_title,
    .step_any = proof_everything_step_any,
    .turn = proof_everything_turn,
    .fade = proof_everything_fade,
    .count = proof_everything_count,
    .digest = proof_everything_digest,
    .fill = proof_everything_fill,
    .reverse = proof_everything_reverse,
    .pick = proof_everything_pick,
    .evens = proof_everything_evens,
    .spread = proof_everything_spread,
    .join = proof_everything_join,
    .split = proof_everything_split,
    .greet = proof_everything_greet,
    .note = proof_everything_note,
    .noted = proof_everything_noted,
    .open = proof_everything_open,
    .step_by = proof_everything_step_by,
    .twins = proof_everything_twins,
    .names = proof_everything_names,
    .repeat = proof_everything_repeat,
};

void proof_x_everything(void)
{
    static struct everything target = {.ops = &proof_everything_ops};

    switch (PROOF_METHOD) {
    case EVERYTHING_METHOD_NOTHING:
        proof_call(everything_objects, EVERYTHING_METHOD_NOTHING, &target);
        break;
    case EVERYTHING_METHOD_ANSWER:
        proof_call(everything_objects, EVERYTHING_METHOD_ANSWER, &target);
        break;
    case EVERYTHING_METHOD_ANSWER64:
        proof_call(everything_objects, EVERYTHING_METHOD_ANSWER64, &target);
        break;
    case EVERYTHING_METHOD_ADD:
        proof_call(everything_objects, EVERYTHING_METHOD_ADD, &target);
        break;
    case EVERYTHING_METHOD_TOTAL:
        proof_call(everything_objects, EVERYTHING_METHOD_TOTAL, &target);
        break;
    case EVERYTHING_METHOD_CUT:
        proof_call(everything_objects, EVERYTHING_METHOD_CUT, &target);
        break;
    case EVERYTHING_METHOD_TWICE:
        proof_call(everything_objects, EVERYTHING_METHOD_TWICE, &target);
        break;
    case EVERYTHING_METHOD_INVERT:
        proof_call(everything_objects, EVERYTHING_METHOD_INVERT, &target);
        break;
    case EVERYTHING_METHOD_NEXT:
        proof_call(everything_objects, EVERYTHING_METHOD_NEXT, &target);
        break;
    case EVERYTHING_METHOD_MIRROR:
        proof_call(everything_objects, EVERYTHING_METHOD_MIRROR, &target);
        break;
    case EVERYTHING_METHOD_BLEND:
        proof_call(everything_objects, EVERYTHING_METHOD_BLEND, &target);
        break;
    case EVERYTHING_METHOD_DIGEST:
        proof_call(everything_objects, EVERYTHING_METHOD_DIGEST, &target);
        break;
    case EVERYTHING_METHOD_FILL:
        proof_call(everything_objects, EVERYTHING_METHOD_FILL, &target);
        break;
    case EVERYTHING_METHOD_REVERSE:
        proof_call(everything_objects, EVERYTHING_METHOD_REVERSE, &target);
        break;
    case EVERYTHING_METHOD_PICK:
        proof_call(everything_objects, EVERYTHING_METHOD_PICK, &target);
        break;
    case EVERYTHING_METHOD_EVENS:
        proof_call(everything_objects, EVERYTHING_METHOD_EVENS, &target);
        break;
    case EVERYTHING_METHOD_SPREAD:
        proof_call(everything_objects, EVERYTHING_METHOD_SPREAD, &target);
        break;
    case EVERYTHING_METHOD_JOIN:
        proof_length_at(0, 8, 4096);
        proof_call(everything_objects, EVERYTHING_METHOD_JOIN, &target);
        break;
    case EVERYTHING_METHOD_SPLIT:
        proof_call(everything_objects, EVERYTHING_METHOD_SPLIT, &target);
        break;
    case EVERYTHING_METHOD_GREET:
        proof_call(everything_objects, EVERYTHING_METHOD_GREET, &target);
        break;
    case EVERYTHING_METHOD_NOTE:
        proof_call(everything_objects, EVERYTHING_METHOD_NOTE, &target);
        break;
    case EVERYTHING_METHOD_NOTED:
        proof_call(everything_objects, EVERYTHING_METHOD_NOTED, &target);
        break;
    case EVERYTHING_METHOD_OPEN:
        proof_call(everything_objects, EVERYTHING_METHOD_OPEN, &target);
        break;
    case EVERYTHING_METHOD_STEP_BY:
        proof_call(everything_objects, EVERYTHING_METHOD_STEP_BY, &target);
        break;
    case EVERYTHING_METHOD_TWINS:
        proof_call(everything_objects, EVERYTHING_METHOD_TWINS, &target);
        break;
    case EVERYTHING_METHOD_NAMES:
        proof_call(everything_objects, EVERYTHING_METHOD_NAMES, &target);
        break;
    case EVERYTHING_METHOD_REPEAT:
        proof_call(everything_objects, EVERYTHING_METHOD_REPEAT, &target);
        break;
    case EVERYTHING_METHOD_PERMIT:
        proof_call(everything_objects, EVERYTHING_METHOD_PERMIT, &target);
        break;
    case EVERYTHING_METHOD_FILTER:
        proof_call(everything_objects, EVERYTHING_METHOD_FILTER, &target);
        break;
    case EVERYTHING_METHOD_CYCLE:
        proof_call(everything_objects, EVERYTHING_METHOD_CYCLE, &target);
        break;
    case EVERYTHING_METHOD_DEAL:
        proof_call(everything_objects, EVERYTHING_METHOD_DEAL, &target);
        break;
    case EVERYTHING_METHOD_MAYBE:
        proof_present_at(0);
        proof_present_at(56);
        proof_present_at(72);
        proof_present_at(96);
        proof_present_at(97);
        proof_call(everything_objects, EVERYTHING_METHOD_MAYBE, &target);
        break;
    case EVERYTHING_METHOD_ASK:
        proof_present_at(1);
        proof_present_at(16);
        proof_present_at(17);
        proof_call(everything_objects, EVERYTHING_METHOD_ASK, &target);
        break;
    case EVERYTHING_METHOD_TITLE:
        proof_present_at(0);
        proof_call(everything_objects, EVERYTHING_METHOD_TITLE, &target);
        break;
    case EVERYTHING_METHOD_STEP_ANY:
        proof_present_at(16);
        proof_call(everything_objects, EVERYTHING_METHOD_STEP_ANY, &target);
        break;
    case EVERYTHING_METHOD_TURN:
        proof_call(everything_objects, EVERYTHING_METHOD_TURN, &target);
        break;
    case EVERYTHING_METHOD_FADE:
        proof_present_at(0);
        proof_present_at(16);
        proof_call(everything_objects, EVERYTHING_METHOD_FADE, &target);
        break;
    case EVERYTHING_METHOD_COUNT:
        proof_call(everything_objects, EVERYTHING_METHOD_COUNT, &target);
        break;
    default:
        proof_call(everything_objects, UINT32_MAX, &target);
    }
}

static void proof_stub_everything_nothing(struct everything *self)
{
    int64_t status;

    status = everything_stub_nothing(self);
    (void)status;
    proof_message_ends();
}

static void proof_stub_everything_answer(struct everything *self)
{
    int64_t status;
    int32_t a_value;

    proof_any(&a_value, sizeof(a_value));
    status = everything_stub_answer(self, a_value);
    (void)status;
    proof_message_ends();
}

static void proof_stub_everything_answer64(struct everything *self)
{
    int64_t status;
    int64_t a_value;

    proof_any(&a_value, sizeof(a_value));
    status = everything_stub_answer64(self, a_value);
    (void)status;
    proof_message_ends();
}

static void proof_stub_everything_add(struct everything *self)
{
    int64_t status;
    uint64_t a_a;
    uint64_t a_b;
    uint64_t a_sum;

    proof_any(&a_a, sizeof(a_a));
    proof_any(&a_b, sizeof(a_b));
    status = everything_stub_add(self, a_a, a_b, &a_sum);
    if (status >= 0) {
        proof_read(&a_sum, sizeof(a_sum));
    }
    proof_message_ends();
}

static void proof_stub_everything_total(struct everything *self)
{
    int64_t status;
    uint8_t a_u8;
    int16_t a_i16;
    uint32_t a_u32;
    int8_t a_i8;
    uint64_t a_u64;
    uint16_t a_u16;
    int32_t a_i32;
    int64_t a_i64;
    size_t a_size;
    long a_number;

    proof_any(&a_u8, sizeof(a_u8));
    proof_any(&a_i16, sizeof(a_i16));
    proof_any(&a_u32, sizeof(a_u32));
    proof_any(&a_i8, sizeof(a_i8));
    proof_any(&a_u64, sizeof(a_u64));
    proof_any(&a_u16, sizeof(a_u16));
    proof_any(&a_i32, sizeof(a_i32));
    proof_any(&a_i64, sizeof(a_i64));
    proof_any(&a_size, sizeof(a_size));
    proof_any(&a_number, sizeof(a_number));
    status = everything_stub_total(self, a_u8, a_i16, a_u32, a_i8, a_u64, a_u16,
                                   a_i32, a_i64, a_size, a_number);
    (void)status;
    proof_message_ends();
}

static void proof_stub_everything_cut(struct everything *self)
{
    int64_t status;
    uint64_t a_value;
    uint8_t a_u8;
    uint16_t a_u16;
    uint32_t a_u32;
    uint64_t a_u64;
    int8_t a_i8;
    int16_t a_i16;
    int32_t a_i32;
    int64_t a_i64;
    size_t a_size;

    proof_any(&a_value, sizeof(a_value));
    status = everything_stub_cut(self, a_value, &a_u8, &a_u16, &a_u32, &a_u64,
                                 &a_i8, &a_i16, &a_i32, &a_i64, &a_size);
    if (status >= 0) {
        proof_read(&a_u8, sizeof(a_u8));
        proof_read(&a_u16, sizeof(a_u16));
        proof_read(&a_u32, sizeof(a_u32));
        proof_read(&a_u64, sizeof(a_u64));
        proof_read(&a_i8, sizeof(a_i8));
        proof_read(&a_i16, sizeof(a_i16));
        proof_read(&a_i32, sizeof(a_i32));
        proof_read(&a_i64, sizeof(a_i64));
        proof_read(&a_size, sizeof(a_size));
    }
    proof_message_ends();
}

static void proof_stub_everything_twice(struct everything *self)
{
    int64_t status;
    float a_f;
    float a_f_twice;
    double a_d;

    proof_any(&a_f, sizeof(a_f));
    proof_any(&a_d, sizeof(a_d));
    status = everything_stub_twice(self, a_f, &a_f_twice, &a_d);
    if (status >= 0) {
        proof_read(&a_f_twice, sizeof(a_f_twice));
    }
    proof_message_ends();
}

static void proof_stub_everything_invert(struct everything *self)
{
    int64_t status;
    bool a_flag;
    bool a_inverted;
    bool a_toggled;

    proof_bool(&a_flag);
    proof_bool(&a_toggled);
    status = everything_stub_invert(self, a_flag, &a_inverted, &a_toggled);
    if (status >= 0) {
        proof_read(&a_inverted, sizeof(a_inverted));
    }
    proof_message_ends();
}

static void proof_stub_everything_next(struct everything *self)
{
    int64_t status;
    enum everything_color a_color;
    enum everything_color a_after;
    enum everything_sign a_sign;

    proof_any(&a_color, sizeof(a_color));
    proof_any(&a_sign, sizeof(a_sign));
    status = everything_stub_next(self, a_color, &a_after, &a_sign);
    if (status >= 0) {
        proof_read(&a_after, sizeof(a_after));
    }
    proof_message_ends();
}

static void proof_stub_everything_mirror(struct everything *self)
{
    int64_t status;
    struct everything_point a_point;
    struct everything_point a_out;

    proof_any(&a_point, sizeof(a_point));
    status = everything_stub_mirror(self, a_point, &a_out);
    (void)status;
    proof_message_ends();
}

static void proof_stub_everything_blend(struct everything *self)
{
    int64_t status;
    struct everything_pixel a_pixel;
    struct everything_pixel a_into;

    proof_any(&a_pixel, sizeof(a_pixel));
    proof_bool(&a_pixel.visible);
    proof_bools(a_pixel.marks, 2);
    proof_any(&a_into, sizeof(a_into));
    proof_bool(&a_into.visible);
    proof_bools(a_into.marks, 2);
    status = everything_stub_blend(self, &a_pixel, &a_into);
    (void)status;
    proof_message_ends();
}

static void proof_stub_everything_digest(struct everything *self)
{
    int64_t status;
    static char a_bytes[65536] __attribute__((aligned(16)));
    size_t a_len;

    proof_any(a_bytes, sizeof(a_bytes));
    proof_any(&a_len, sizeof(a_len));
    status = everything_stub_digest(self, (void *)a_bytes, a_len);
    (void)status;
    proof_message_ends();
}

static void proof_stub_everything_fill(struct everything *self)
{
    int64_t status;
    uint8_t a_byte;
    uint64_t a_count;
    static char a_buf[65536] __attribute__((aligned(16)));
    size_t a_len;

    proof_any(&a_byte, sizeof(a_byte));
    proof_any(&a_count, sizeof(a_count));
    proof_any(&a_len, sizeof(a_len));
    status = everything_stub_fill(self, a_byte, a_count, (void *)a_buf, a_len);
    (void)status;
    proof_message_ends();
}

static void proof_stub_everything_reverse(struct everything *self)
{
    int64_t status;
    static char a_bytes[65535] __attribute__((aligned(16)));
    uint16_t a_len;

    proof_any(a_bytes, sizeof(a_bytes));
    proof_any(&a_len, sizeof(a_len));
    status = everything_stub_reverse(self, (void *)a_bytes, a_len);
    (void)status;
    proof_message_ends();
}

static void proof_stub_everything_pick(struct everything *self)
{
    int64_t status;
    static char a_from[65536] __attribute__((aligned(16)));
    uint32_t a_n;
    static char a_picked[65536] __attribute__((aligned(16)));
    uint32_t a_max;
    uint32_t a_n_picked;

    proof_any(a_from, sizeof(a_from));
    proof_any(&a_n, sizeof(a_n));
    proof_any(&a_max, sizeof(a_max));
    status = everything_stub_pick(self, (void *)a_from, a_n, (void *)a_picked,
                                  a_max, &a_n_picked);
    if (status >= 0) {
        proof_read(&a_n_picked, sizeof(a_n_picked));
    }
    proof_message_ends();
}

static void proof_stub_everything_evens(struct everything *self)
{
    int64_t status;
    static char a_numbers[65536] __attribute__((aligned(16)));
    uint32_t a_n;

    proof_any(a_numbers, sizeof(a_numbers));
    proof_any(&a_n, sizeof(a_n));
    status = everything_stub_evens(self, (void *)a_numbers, &a_n);
    (void)status;
    proof_message_ends();
}

static void proof_stub_everything_spread(struct everything *self)
{
    int64_t status;
    static char a_key[16] __attribute__((aligned(16)));
    static char a_digest[20] __attribute__((aligned(16)));
    static char a_words[16] __attribute__((aligned(16)));

    proof_any(a_key, sizeof(a_key));
    status = everything_stub_spread(self, (void *)a_key, (void *)a_digest,
                                    (void *)a_words);
    (void)status;
    proof_message_ends();
}

static void proof_stub_everything_join(struct everything *self)
{
    int64_t status;
    static char a_a[65536] __attribute__((aligned(16)));
    size_t a_a_len;
    static char a_b[65536] __attribute__((aligned(16)));
    size_t a_b_len;
    static char a_joined[65536] __attribute__((aligned(16)));
    size_t a_max;

    proof_any(a_a, sizeof(a_a));
    a_a_len = (size_t)proof_length(4096, UINT64_MAX);
    proof_any(a_b, sizeof(a_b));
    proof_any(&a_b_len, sizeof(a_b_len));
    proof_any(&a_max, sizeof(a_max));
    status = everything_stub_join(self, (void *)a_a, a_a_len, (void *)a_b,
                                  a_b_len, (void *)a_joined, a_max);
    (void)status;
    proof_message_ends();
}

static void proof_stub_everything_split(struct everything *self)
{
    int64_t status;
    static char a_text[65536] __attribute__((aligned(16)));
    size_t a_len;
    char a_at;
    static char a_left[65536] __attribute__((aligned(16)));
    size_t a_left_max;
    size_t a_left_len;
    static char a_right[65536] __attribute__((aligned(16)));
    size_t a_right_max;
    size_t a_right_len;

    proof_any(a_text, sizeof(a_text));
    proof_any(&a_len, sizeof(a_len));
    proof_any(&a_at, sizeof(a_at));
    proof_any(&a_left_max, sizeof(a_left_max));
    proof_any(&a_right_max, sizeof(a_right_max));
    proof_length_at(0, 8, 4096);
    status = everything_stub_split(self, (void *)a_text, a_len, a_at,
                                   (void *)a_left, a_left_max, &a_left_len,
                                   (void *)a_right, a_right_max, &a_right_len);
    if (status >= 0) {
        proof_read(&a_left_len, sizeof(a_left_len));
        proof_read(&a_right_len, sizeof(a_right_len));
    }
    proof_message_ends();
}

static void proof_stub_everything_greet(struct everything *self)
{
    int64_t status;
    static char a_name[66];
    static char a_greeting[81];

    proof_any(a_name, sizeof(a_name) - 1);
    status = everything_stub_greet(self, (void *)a_name, (void *)a_greeting);
    (void)status;
    proof_message_ends();
}

static void proof_stub_everything_note(struct everything *self)
{
    int64_t status;
    uint32_t a_value;
    static char a_why[66];

    proof_any(&a_value, sizeof(a_value));
    proof_any(a_why, sizeof(a_why) - 1);
    status = everything_stub_note(self, a_value, (void *)a_why);
    (void)status;
    proof_message_ends();
}

static void proof_stub_everything_noted(struct everything *self)
{
    int64_t status;
    uint64_t a_count;
    uint32_t a_last;

    status = everything_stub_noted(self, &a_count, &a_last);
    if (status >= 0) {
        proof_read(&a_count, sizeof(a_count));
        proof_read(&a_last, sizeof(a_last));
    }
    proof_message_ends();
}

static void proof_stub_everything_open(struct everything *self)
{
    int64_t status;
    uint32_t a_start;
    struct counter *a_out = NULL;

    proof_any(&a_start, sizeof(a_start));
    status = everything_stub_open(self, a_start, &a_out);
    if (status >= 0) {
        proof_read(&a_out, sizeof(a_out));
    }
    proof_message_ends();
}

static void proof_stub_everything_step_by(struct everything *self)
{
    int64_t status;
    uint32_t a_steps;
    struct counter *a_counter = NULL;

    proof_any(&a_steps, sizeof(a_steps));
    a_counter = proof_one_of(counter_stub_new(proof_binding(), 1),
                             counter_stub_new(proof_other_binding(), 1));
    if (!a_counter)
        a_counter = (struct counter *)&proof_object;
    status = everything_stub_step_by(self, a_steps, a_counter);
    (void)status;
    proof_message_ends();
}

static void proof_stub_everything_twins(struct everything *self)
{
    int64_t status;
    struct counter *a_like = NULL;
    static char a_remark[81];
    struct counter *a_first = NULL;
    struct counter *a_second = NULL;

    a_like = proof_one_of(counter_stub_new(proof_binding(), 1),
                          counter_stub_new(proof_other_binding(), 1));
    if (!a_like)
        a_like = (struct counter *)&proof_object;
    status = everything_stub_twins(self, a_like, (void *)a_remark, &a_first,
                                   &a_second);
    if (status >= 0) {
        proof_read(&a_first, sizeof(a_first));
        proof_read(&a_second, sizeof(a_second));
    }
    proof_message_ends();
}

static void proof_stub_everything_names(struct everything *self)
{
    int64_t status;
    uint32_t a_call;
    uint8_t a_request;
    uint64_t a_reply;
    uint16_t a_r;
    uint32_t a_stub;
    uint64_t a_status;
    uint64_t a_pad1;
    uint32_t a_out;
    uint8_t a_total;

    proof_any(&a_call, sizeof(a_call));
    proof_any(&a_request, sizeof(a_request));
    proof_any(&a_reply, sizeof(a_reply));
    proof_any(&a_r, sizeof(a_r));
    proof_any(&a_stub, sizeof(a_stub));
    proof_any(&a_status, sizeof(a_status));
    proof_any(&a_pad1, sizeof(a_pad1));
    status = everything_stub_names(self, a_call, a_request, a_reply, a_r,
                                   a_stub, a_status, a_pad1, &a_out, &a_total);
    if (status >= 0) {
        proof_read(&a_out, sizeof(a_out));
        proof_read(&a_total, sizeof(a_total));
    }
    proof_message_ends();
}

static void proof_stub_everything_repeat(struct everything *self)
{
    int64_t status;
    uint8_t a_times;
    static char a_text[65536] __attribute__((aligned(16)));
    size_t a_max;
    size_t a_len;

    proof_any(&a_times, sizeof(a_times));
    proof_any(a_text, sizeof(a_text));
    proof_any(&a_max, sizeof(a_max));
    proof_any(&a_len, sizeof(a_len));
    status =
        everything_stub_repeat(self, a_times, (void *)a_text, a_max, &a_len);
    (void)status;
    proof_message_ends();
}

static void proof_stub_everything_permit(struct everything *self)
{
    int64_t status;
    enum everything_access a_wanted;
    enum everything_access a_granted;
    enum everything_access a_kept;

    proof_any(&a_wanted, sizeof(a_wanted));
    proof_any(&a_kept, sizeof(a_kept));
    status = everything_stub_permit(self, a_wanted, &a_granted, &a_kept);
    if (status >= 0) {
        proof_read(&a_granted, sizeof(a_granted));
    }
    proof_message_ends();
}

static void proof_stub_everything_filter(struct everything *self)
{
    int64_t status;
    static struct everything_pixel a_from[1365];
    uint32_t a_n;
    static struct everything_pixel a_seen[1365];
    uint32_t a_max;
    uint32_t a_n_seen;

    proof_elements(a_from, sizeof(a_from));
    proof_any(&a_n, sizeof(a_n));
    proof_any(&a_max, sizeof(a_max));
    status = everything_stub_filter(self, (void *)a_from, a_n, (void *)a_seen,
                                    a_max, &a_n_seen);
    if (status >= 0) {
        proof_read(&a_n_seen, sizeof(a_n_seen));
    }
    proof_message_ends();
}

static void proof_stub_everything_cycle(struct everything *self)
{
    int64_t status;
    static enum everything_color a_colors[13912];
    uint16_t a_n;
    static bool a_which[13912];
    static bool a_done[13912];
    static enum everything_access a_modes[2];

    proof_any(a_colors, sizeof(a_colors));
    proof_any(&a_n, sizeof(a_n));
    proof_elements(a_which, sizeof(a_which));
    status = everything_stub_cycle(self, (void *)a_colors, a_n, (void *)a_which,
                                   (void *)a_done, (void *)a_modes);
    (void)status;
    proof_message_ends();
}

static void proof_stub_everything_deal(struct everything *self)
{
    int64_t status;
    struct counter *a_like = NULL;
    static struct everything_pixel a_pair[2];
    struct counter *a_out = NULL;

    a_like = proof_one_of(counter_stub_new(proof_binding(), 1),
                          counter_stub_new(proof_other_binding(), 1));
    if (!a_like)
        a_like = (struct counter *)&proof_object;
    status = everything_stub_deal(self, a_like, (void *)a_pair, &a_out);
    if (status >= 0) {
        proof_read(&a_out, sizeof(a_out));
    }
    proof_message_ends();
}

static void proof_stub_everything_maybe(struct everything *self)
{
    int64_t status;
    struct everything_pixel a_pixel;
    static char a_text[18];
    static char a_bytes[65536] __attribute__((aligned(16)));
    uint32_t a_len;
    uint32_t a_number;
    double a_weight;
    struct everything_point a_point;
    struct everything_pixel a_into;
    enum everything_color a_color;

    proof_any(&a_pixel, sizeof(a_pixel));
    proof_bool(&a_pixel.visible);
    proof_bools(a_pixel.marks, 2);
    proof_any(a_text, sizeof(a_text) - 1);
    proof_any(a_bytes, sizeof(a_bytes));
    proof_any(&a_len, sizeof(a_len));
    proof_any(&a_weight, sizeof(a_weight));
    proof_any(&a_into, sizeof(a_into));
    proof_bool(&a_into.visible);
    proof_bools(a_into.marks, 2);
    proof_any(&a_color, sizeof(a_color));
    status = everything_stub_maybe(
        self, proof_maybe(&a_pixel), proof_maybe(a_text), proof_maybe(a_bytes),
        a_len, proof_null_or(&a_number), proof_null_or(&a_weight),
        proof_maybe(&a_point), proof_maybe(&a_into), proof_null_or(&a_color));
    (void)status;
    proof_message_ends();
}

static void proof_stub_everything_ask(struct everything *self)
{
    int64_t status;
    uint8_t a_byte;
    static char a_buf[65536] __attribute__((aligned(16)));
    size_t a_max;
    static char a_name[21];
    static bool a_flags[65536];
    uint32_t a_n;

    proof_any(&a_byte, sizeof(a_byte));
    proof_any(&a_max, sizeof(a_max));
    proof_elements(a_flags, sizeof(a_flags));
    proof_any(&a_n, sizeof(a_n));
    proof_length_is_result(4075);
    status =
        everything_stub_ask(self, a_byte, proof_maybe(a_buf), a_max,
                            proof_maybe(a_name), proof_maybe(a_flags), a_n);
    (void)status;
    proof_message_ends();
}

static void proof_stub_everything_title(struct everything *self)
{
    int64_t status;
    static char a_name[21];

    status = everything_stub_title(self, proof_maybe(a_name));
    (void)status;
    proof_message_ends();
}

static void proof_stub_everything_step_any(struct everything *self)
{
    int64_t status;
    struct counter *a_counter = NULL;
    static enum everything_color a_pair[2];

    a_counter = proof_one_of(counter_stub_new(proof_binding(), 1),
                             counter_stub_new(proof_other_binding(), 1));
    if (!a_counter)
        a_counter = (struct counter *)&proof_object;
    status = everything_stub_step_any(self, proof_null_or(a_counter),
                                      proof_maybe(a_pair));
    (void)status;
    proof_message_ends();
}

static void proof_stub_everything_turn(struct everything *self)
{
    int64_t status;
    struct everything_figure a_figure;
    struct everything_figure a_turned;
    struct everything_number a_number;

    proof_any(&a_figure, sizeof(a_figure));
    proof_bool(&a_figure.filled);
    proof_elements(&a_figure.as, sizeof(a_figure.as));
    proof_any(&a_number, sizeof(a_number));
    proof_elements(&a_number.value, sizeof(a_number.value));
    status = everything_stub_turn(self, &a_figure, &a_turned, &a_number);
    (void)status;
    proof_message_ends();
}

static void proof_stub_everything_fade(struct everything *self)
{
    int64_t status;
    struct everything_mark a_mark;
    struct everything_mark a_faded;

    proof_any(&a_mark, sizeof(a_mark));
    proof_elements(&a_mark.as, sizeof(a_mark.as));
    status =
        everything_stub_fade(self, proof_maybe(&a_mark), proof_maybe(&a_faded));
    (void)status;
    proof_message_ends();
}

static void proof_stub_everything_count(struct everything *self)
{
    int64_t status;
    static struct everything_number a_numbers[4096];
    uint32_t a_n;

    proof_any(a_numbers, sizeof(a_numbers));
    proof_any(&a_n, sizeof(a_n));
    status = everything_stub_count(self, (void *)a_numbers, a_n);
    (void)status;
    proof_message_ends();
}

void proof_stub_everything(void)
{
    struct everything *self = everything_stub_new(proof_binding(), 1);

    if (!self)
        return;
    switch (PROOF_METHOD) {
    case EVERYTHING_METHOD_NOTHING:
        proof_stub_everything_nothing(self);
        break;
    case EVERYTHING_METHOD_ANSWER:
        proof_stub_everything_answer(self);
        break;
    case EVERYTHING_METHOD_ANSWER64:
        proof_stub_everything_answer64(self);
        break;
    case EVERYTHING_METHOD_ADD:
        proof_stub_everything_add(self);
        break;
    case EVERYTHING_METHOD_TOTAL:
        proof_stub_everything_total(self);
        break;
    case EVERYTHING_METHOD_CUT:
        proof_stub_everything_cut(self);
        break;
    case EVERYTHING_METHOD_TWICE:
        proof_stub_everything_twice(self);
        break;
    case EVERYTHING_METHOD_INVERT:
        proof_stub_everything_invert(self);
        break;
    case EVERYTHING_METHOD_NEXT:
        proof_stub_everything_next(self);
        break;
    case EVERYTHING_METHOD_MIRROR:
        proof_stub_everything_mirror(self);
        break;
    case EVERYTHING_METHOD_BLEND:
        proof_stub_everything_blend(self);
        break;
    case EVERYTHING_METHOD_DIGEST:
        proof_stub_everything_digest(self);
        break;
    case EVERYTHING_METHOD_FILL:
        proof_stub_everything_fill(self);
        break;
    case EVERYTHING_METHOD_REVERSE:
        proof_stub_everything_reverse(self);
        break;
    case EVERYTHING_METHOD_PICK:
        proof_stub_everything_pick(self);
        break;
    case EVERYTHING_METHOD_EVENS:
        proof_stub_everything_evens(self);
        break;
    case EVERYTHING_METHOD_SPREAD:
        proof_stub_everything_spread(self);
        break;
    case EVERYTHING_METHOD_JOIN:
        proof_stub_everything_join(self);
        break;
    case EVERYTHING_METHOD_SPLIT:
        proof_stub_everything_split(self);
        break;
    case EVERYTHING_METHOD_GREET:
        proof_stub_everything_greet(self);
        break;
    case EVERYTHING_METHOD_NOTE:
        proof_stub_everything_note(self);
        break;
    case EVERYTHING_METHOD_NOTED:
        proof_stub_everything_noted(self);
        break;
    case EVERYTHING_METHOD_OPEN:
        proof_stub_everything_open(self);
        break;
    case EVERYTHING_METHOD_STEP_BY:
        proof_stub_everything_step_by(self);
        break;
    case EVERYTHING_METHOD_TWINS:
        proof_stub_everything_twins(self);
        break;
    case EVERYTHING_METHOD_NAMES:
        proof_stub_everything_names(self);
        break;
    case EVERYTHING_METHOD_REPEAT:
        proof_stub_everything_repeat(self);
        break;
    case EVERYTHING_METHOD_PERMIT:
        proof_stub_everything_permit(self);
        break;
    case EVERYTHING_METHOD_FILTER:
        proof_stub_everything_filter(self);
        break;
    case EVERYTHING_METHOD_CYCLE:
        proof_stub_everything_cycle(self);
        break;
    case EVERYTHING_METHOD_DEAL:
        proof_stub_everything_deal(self);
        break;
    case EVERYTHING_METHOD_MAYBE:
        proof_stub_everything_maybe(self);
        break;
    case EVERYTHING_METHOD_ASK:
        proof_stub_everything_ask(self);
        break;
    case EVERYTHING_METHOD_TITLE:
        proof_stub_everything_title(self);
        break;
    case EVERYTHING_METHOD_STEP_ANY:
        proof_stub_everything_step_any(self);
        break;
    case EVERYTHING_METHOD_TURN:
        proof_stub_everything_turn(self);
        break;
    case EVERYTHING_METHOD_FADE:
        proof_stub_everything_fade(self);
        break;
    case EVERYTHING_METHOD_COUNT:
        proof_stub_everything_count(self);
        break;
    default:
        everything_keep(self);
        everything_keep((struct everything *)&proof_object);
        everything_release(self);
        everything_release(NULL);
        everything_release((struct everything *)&proof_object);
    }
}
