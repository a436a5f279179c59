/* SPDX-License-Identifier: MIT */
#include "everything_object.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <crosscall/server.h>

#include "everything_values.h"

static struct everything_object *run(struct everything *self)
{
    struct everything_object *object = (struct everything_object *)self;

    object->n_runs++;
    return object;
}

static int64_t counter_step(struct counter *self)
{
    return ++((struct counter_object *)self)->count;
}

static int64_t counter_value(struct counter *self)
{
    return ((struct counter_object *)self)->count;
}

const struct counter_ops counter_object_ops = {
    .step = counter_step,
    .value = counter_value,
};

void counter_object_init(struct counter_object *object, int64_t count)
{
    *object = (struct counter_object){
        .object.ops = &counter_object_ops,
        .count = count,
    };
}

static void counter_free(void *object)
{
    struct counter_object *counter = object;
    struct counter_object **link = &counter->owner->counters;

    while (*link != counter)
        link = &(*link)->next;
    *link = counter->next;
    free(counter);
}

int counter_object_new(struct everything_object *owner, int64_t count,
                       struct counter **out)
{
    struct counter_object *counter = malloc(sizeof(*counter));
    int r;

    if (!counter)
        return -ENOMEM;
    counter_object_init(counter, count);
    counter->owner = owner;
    counter->next = owner->counters;
    owner->counters = counter;
    r = xc_on_last_release(counter, counter_free);
    if (r) {
        counter_free(counter);
        return -ENOMEM;
    }
    *out = &counter->object;
    return 0;
}

static int nothing(struct everything *self)
{
    run(self);
    return 0;
}

static int answer(struct everything *self, int32_t value)
{
    run(self);
    return value;
}

static int64_t answer64(struct everything *self, int64_t value)
{
    run(self);
    return value;
}

static int add(struct everything *self, uint64_t a, uint64_t b, uint64_t *sum)
{
    run(self);
    *sum = a + b;
    return 0;
}

static int64_t total(struct everything *self, uint8_t u8, int16_t i16,
                     uint32_t u32, int8_t i8, uint64_t u64, uint16_t u16,
                     int32_t i32, int64_t i64, size_t size, long number)
{
    run(self);
    return (int64_t)(u8 + (uint64_t)i16 + u32 + (uint64_t)i8 + u64 + u16 +
                     (uint64_t)i32 + (uint64_t)i64 + size + (uint64_t)number);
}

static int cut(struct everything *self, uint64_t value, uint8_t *u8,
               uint16_t *u16, uint32_t *u32, uint64_t *u64, int8_t *i8,
               int16_t *i16, int32_t *i32, int64_t *i64, size_t *size)
{
    run(self);
    *u8 = (uint8_t)value;
    *u16 = (uint16_t)value;
    *u32 = (uint32_t)value;
    *u64 = value;
    *i8 = (int8_t)value;
    *i16 = (int16_t)value;
    *i32 = (int32_t)value;
    *i64 = (int64_t)value;
    *size = value;
    return 0;
}

static int twice(struct everything *self, float f, float *f_twice, double *d)
{
    run(self);
    *f_twice = f + f;
    *d = *d + *d;
    return 0;
}

static int invert(struct everything *self, bool flag, bool *inverted,
                  bool *toggled)
{
    run(self);
    *inverted = !flag;
    *toggled = !*toggled;
    return 0;
}

static int next(struct everything *self, enum everything_color color,
                enum everything_color *after, enum everything_sign *sign)
{
    run(self);
    switch (color) {
    case EVERYTHING_RED:
        *after = EVERYTHING_GREEN;
        break;
    case EVERYTHING_GREEN:
        *after = EVERYTHING_BLUE;
        break;
    case EVERYTHING_BLUE:
        *after = EVERYTHING_RED;
        break;
    default:
        return -EINVAL;
    }
    if (*sign != EVERYTHING_NONE)
        *sign = *sign == EVERYTHING_PLUS ? EVERYTHING_MINUS : EVERYTHING_PLUS;
    return 0;
}

static int mirror(struct everything *self, struct everything_point point,
                  struct everything_point *out)
{
    run(self);
    out->x = point.y;
    out->y = point.x;
    return 0;
}

static int blend(struct everything *self, const struct everything_pixel *pixel,
                 struct everything_pixel *into)
{
    run(self);
    memcpy(into->channels, pixel->channels, sizeof(into->channels));
    into->visible = true;
    return 0;
}

static int64_t digest(struct everything *self, const void *bytes, size_t len)
{
    const uint8_t *p = bytes;
    int64_t sum = 0;
    size_t i;

    run(self);
    for (i = 0; i < len; i++)
        sum += p[i];
    return sum;
}

static int64_t fill(struct everything *self, uint8_t byte, uint64_t count,
                    void *buf, size_t len)
{
    run(self);
    if (count > len)
        count = len;
    if (count)
        memset(buf, byte, count);
    return (int64_t)count;
}

static int reverse(struct everything *self, uint8_t *bytes, uint16_t len)
{
    uint16_t i;

    run(self);
    for (i = 0; i < len / 2; i++) {
        uint8_t other = bytes[len - 1 - i];

        bytes[len - 1 - i] = bytes[i];
        bytes[i] = other;
    }
    return 0;
}

static int pick(struct everything *self, const struct everything_sample *from,
                uint32_t n, struct everything_sample *picked, uint32_t max,
                uint32_t *n_picked)
{
    uint32_t found = 0;
    uint32_t i;

    run(self);
    for (i = 0; i < n; i++) {
        if (from[i].value % 2 == 0)
            continue;
        if (found == max)
            return -ENOSPC;
        picked[found++] = from[i];
    }
    *n_picked = found;
    return 0;
}

static int evens(struct everything *self, int32_t *numbers, uint32_t *n)
{
    uint32_t kept = 0;
    uint32_t i;

    run(self);
    for (i = 0; i < *n; i++)
        if (numbers[i] % 2 == 0)
            numbers[kept++] = numbers[i];
    *n = kept;
    return 0;
}

static int spread(struct everything *self, const uint8_t *key,
                  uint8_t *repeated, uint32_t *words)
{
    unsigned i;

    run(self);
    for (i = 0; i < EVERYTHING_DIGEST_SIZE; i++)
        repeated[i] = key[i % 16];
    for (i = 0; i < 4; i++)
        words[i] = i + 1;
    return 0;
}

static int64_t join(struct everything *self, const char *a, size_t a_len,
                    const char *b, size_t b_len, char *joined, size_t max)
{
    run(self);
    if (a_len > max || b_len > max - a_len)
        return -ENOSPC;
    if (a_len)
        memcpy(joined, a, a_len);
    if (b_len)
        memcpy(joined + a_len, b, b_len);
    return (int64_t)(a_len + b_len);
}

static int split(struct everything *self, const char *text, size_t len, char at,
                 char *left, size_t left_max, size_t *left_len, char *right,
                 size_t right_max, size_t *right_len)
{
    const char *where = len ? memchr(text, at, len) : NULL;
    size_t before;

    run(self);
    if (!where)
        return -ENOENT;
    before = (size_t)(where - text);
    if (before > left_max || len - before - 1 > right_max)
        return -ENOSPC;
    if (before)
        memcpy(left, text, before);
    if (len - before - 1)
        memcpy(right, where + 1, len - before - 1);
    *left_len = before;
    *right_len = len - before - 1;
    return 0;
}

static int greet(struct everything *self, const char *name, char *greeting)
{
    run(self);
    strcpy(greeting, "hello ");
    strcat(greeting, name); /* 6 + 64 bytes at most, and there is room for 80 */
    return 0;
}

static int note(struct everything *self, uint32_t value, const char *why)
{
    struct everything_object *object = run(self);

    (void)why;
    if (value < object->last_note)
        object->notes_in_order = false;
    object->n_notes++;
    object->last_note = value;
    return 0;
}

static int noted(struct everything *self, uint64_t *count, uint32_t *last)
{
    struct everything_object *object = run(self);

    *count = object->n_notes;
    *last = object->last_note;
    return object->notes_in_order ? 0 : -EILSEQ;
}

static int open_counter(struct everything *self, uint32_t start,
                        struct counter **out)
{
    return counter_object_new(run(self), start, out);
}

static int64_t step_by(struct everything *self, uint32_t steps,
                       struct counter *counter)
{
    int64_t r = 0;

    run(self);
    while (steps-- && r >= 0)
        r = counter->ops->step(counter);
    return r;
}

static int twins(struct everything *self, struct counter *like, char *remark,
                 struct counter **first, struct counter **second)
{
    struct everything_object *object = run(self);
    struct counter *one;
    int64_t start = like->ops->value(like);
    int r;

    if (start < 0)
        return -EINVAL;
    r = counter_object_new(object, start, &one);
    if (r)
        return r;
    r = counter_object_new(object, start, second);
    if (r)
        return r; /* nobody came to hold the first: it is released */
    *first = one;
    strcpy(remark, "alike");
    return 0;
}

static int64_t names(struct everything *self, uint32_t call, uint8_t request,
                     uint64_t reply, uint16_t r, uint32_t stub, uint64_t status,
                     uint64_t pad1, uint32_t *out, uint8_t *sum)
{
    run(self);
    *out = call;
    *sum = request;
    return (int64_t)(call + request + reply + r + stub + status + pad1);
}

static int repeat(struct everything *self, uint8_t times, char *text,
                  size_t max, size_t *len)
{
    const size_t n = *len;
    uint8_t i;

    run(self);
    if (n && times > max / n)
        return -ENOSPC;
    for (i = 1; n && i < times; i++)
        memcpy(text + i * n, text, n);
    *len = times * n;
    return 0;
}

const struct everything_ops everything_object_ops = {
    .nothing = nothing,
    .answer = answer,
    .answer64 = answer64,
    .add = add,
    .total = total,
    .cut = cut,
    .twice = twice,
    .invert = invert,
    .next = next,
    .mirror = mirror,
    .blend = blend,
    .digest = digest,
    .fill = fill,
    .reverse = reverse,
    .pick = pick,
    .evens = evens,
    .spread = spread,
    .join = join,
    .split = split,
    .greet = greet,
    .note = note,
    .noted = noted,
    .open = open_counter,
    .step_by = step_by,
    .twins = twins,
    .names = names,
    .repeat = repeat,
    .permit = values_permit,
    .filter = values_filter,
    .cycle = values_cycle,
    .deal = values_deal,
    .maybe = values_maybe,
    .ask = values_ask,
    .title = values_title,
    .step_any = values_step_any,
    .turn = values_turn,
    .fade = values_fade,
    .count = values_count,
};

void everything_object_init(struct everything_object *object)
{
    *object = (struct everything_object){
        .object.ops = &everything_object_ops,
        .notes_in_order = true,
    };
}

void everything_object_fini(struct everything_object *object)
{
    while (object->counters)
        counter_free(object->counters);
}

unsigned everything_object_n_counters(const struct everything_object *object)
{
    const struct counter_object *counter;
    unsigned n = 0;

    for (counter = object->counters; counter; counter = counter->next)
        n++;
    return n;
}
