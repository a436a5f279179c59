/* SPDX-License-Identifier: MIT */
/* XC0601: functions bound to methods of another type */
// clang-format off: what Clang shall say stays on its line
#include "box.h"

/* A cast hides it from the compiler, but not from the plugin. */
static int cast_weight(struct box *self, uint64_t *grams)
/* expected-error@-1 {{cast_weight is no box.weight: parameter grams is 'uint64_t *', the interface says 'uint32_t *' [XC0601]}} */
/* expected-note@-2 {{mend: declare it as int cast_weight(struct box *self, uint32_t *grams)}} */
/* expected-note@box.h:* {{method box.weight is declared here}} */
{
    (void)self;
    *grams = 1;
    return 0;
}

static int short_measure(struct box *self, struct box_size *size)
/* expected-error@-1 {{short_measure is no box.measure: it takes 2 parameters, the interface says 3 [XC0601]}} */
/* expected-note@-2 {{mend: declare it as int short_measure(struct box *self, enum box_side side, struct box_size *size)}} */
/* expected-note@box.h:* {{method box.measure is declared here}} */
{
    (void)self;
    size->width = size->height = 1;
    return 0;
}

static int narrow_fill(struct box *self, uint64_t amount, struct lid *lid)
/* expected-error@-1 {{narrow_fill is no box.fill: it returns 'int', the interface says 'int64_t' [XC0601]}} */
/* expected-note@-2 {{mend: declare it as int64_t narrow_fill(struct box *self, uint64_t amount, struct lid *lid)}} */
/* expected-note@box.h:* {{method box.fill is declared here}} */
{
    (void)self;
    (void)lid;
    return (int)amount;
}

const struct box_ops cast_ops = {
    .weight = (int (*)(struct box *, uint32_t *))cast_weight,
    .measure = (void *)short_measure,
};

void bind(struct box_ops *ops)
{
    ops->fill = (int64_t (*)(struct box *, uint64_t, struct lid *))narrow_fill;
}

/* Good: the type is the method's, by whatever names. */
static int good_weight(struct box *self, unsigned int *out)
{
    (void)self;
    *out = 1;
    return 0;
}

const struct box_ops good_ops = {.weight = good_weight, .open = box_open};
