/* SPDX-License-Identifier: MIT */
#include "target.h"

#include "fake.h"

#include <fast.stub.h>

static int target_nothing(struct target *self)
{
    self->n_calls++;
    fake_dirty_vectors();
    return (int)(self->meanwhile ? self->meanwhile() : self->result);
}

static int target_answer(struct target *self, int32_t value)
{
    self->n_calls++;
    return self->result ? (int)self->result : value;
}

static int64_t target_answer64(struct target *self, int64_t value)
{
    self->n_calls++;
    return self->result ? self->result : value;
}

static int64_t target_four(struct target *self, uint64_t a, uint64_t b,
                           uint64_t c, uint64_t d)
{
    self->n_calls++;
    return (int64_t)(1000 * a + 100 * b + 10 * c + d);
}

static int64_t target_nine(struct target *self, uint64_t a, uint64_t b,
                           uint64_t c, uint64_t d, uint64_t e, uint64_t f,
                           uint64_t g, uint64_t h, uint64_t i)
{
    self->n_calls++;
    return (int64_t)(a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h +
                     9 * i);
}

static int64_t target_ten(struct target *self, uint64_t a, uint64_t b,
                          uint64_t c, uint64_t d, uint64_t e, uint64_t f,
                          uint64_t g, uint64_t h, uint64_t i, uint64_t j)
{
    return target_nine(self, a, b, c, d, e, f, g, h, i) + (int64_t)(10 * j);
}

static int64_t target_narrow(struct target *self, uint8_t u8, int8_t i8,
                             uint16_t u16, int16_t i16, uint32_t u32,
                             int32_t i32, bool flag, enum fast_mood mood)
{
    self->n_calls++;
    return (int64_t)u8 + i8 + u16 + i16 + u32 + i32 + flag + mood;
}

static int target_cut(struct target *self, uint64_t value, uint8_t *u8,
                      int16_t *i16, uint32_t *u32, bool *odd,
                      enum fast_mood *mood)
{
    self->n_calls++;
    *u8 = (uint8_t)value;
    *i16 = (int16_t)value;
    *u32 = (uint32_t)value;
    *odd = value & 1;
    *mood = value ? FAST_GOOD : FAST_BAD;
    return (int)self->result;
}

static int target_move(struct target *self, struct fast_point *point,
                       struct fast_point by, struct fast_spot *spot,
                       struct fast_spot *before)
{
    const struct fast_spot nothing_on = {.on = false, .mood = FAST_FAIR};

    self->n_calls++;
    point->x += by.x;
    point->y += by.y;
    *before = *spot;
    *spot = nothing_on;
    return 0;
}

static int target_series(struct target *self, uint64_t first, uint64_t *a,
                         uint64_t *b, uint64_t *c, uint64_t *d, uint64_t *e,
                         uint64_t *f, uint64_t *g, uint64_t *h, uint64_t *i,
                         uint64_t *j)
{
    uint64_t *all[] = {a, b, c, d, e, f, g, h, i, j};
    size_t k;

    self->n_calls++;
    if (self->meanwhile)
        self->meanwhile();
    for (k = 0; k < 10; k++)
        *all[k] = first + k;
    return (int)self->result;
}

static int target_maybe(struct target *self, uint32_t *value,
                        const struct fast_point *step)
{
    self->n_calls++;
    if (value && step)
        *value += (uint32_t)step->x;
    return (value != NULL) + (step != NULL);
}

static int64_t target_say(struct target *self, const char *text)
{
    int64_t n = 0;

    self->n_calls++;
    while (text[n])
        n++;
    return n;
}

static int64_t target_distant(struct target *self, int64_t value)
{
    return target_answer64(self, value);
}

#define XC_TARGET struct target
#define XC_NAME(method) target_##method
#include <fast.x.h>

const struct xc_x *const target_objects = &target_x;
