/* SPDX-License-Identifier: MIT */
/* XC0602: success without the result */
// clang-format off: what Clang shall say stays on its line
#include "box.h"

#include <string.h>

int ask(uint32_t *value);

static int forgets_weight(struct box *self, uint32_t *grams)
{
    if (!self->ops)
        return -22;
    if (*grams == 3) /* to look is not to write */
        return -5;
    return 0; /* expected-warning {{forgets_weight returns success on a way on which grams is not written [XC0602]}} expected-note {{mend: write *grams before, or return a negative status}} */
    /* expected-note@box.h:* {{grams is a result of method box.weight}} */
}

static int sometimes_measure(struct box *self, enum box_side side,
                             struct box_size *size)
{
    int r = 0;

    (void)self;
    if (side == BOX_LEFT)
        memset(size, 0, sizeof(*size));
    return r; /* expected-warning {{sometimes_measure returns success on a way on which size is not written [XC0602]}} expected-note {{mend: write *size before, or return a negative status}} */
    /* expected-note@box.h:* {{size is a result of method box.measure}} */
}

static int unfinished_open(struct box *self, struct lid **lid)
{
    (void)self;
    (void)lid;
    return 1; /* expected-warning {{unfinished_open returns success on a way on which lid is not written [XC0602]}} expected-note {{mend: write *lid before, or return a negative status}} */
    /* expected-note@box.h:* {{lid is a result of method box.open}} */
}

const struct box_ops bad_ops = {
    .weight = forgets_weight,
    .measure = sometimes_measure,
    .open = unfinished_open,
};

/* Good: passed on; and what ask() returned is anything. */
static int passes_weight(struct box *self, uint32_t *grams)
{
    (void)self;
    return ask(grams);
}

/* Good: each way to success writes, by each enumerator. */
static int switches_measure(struct box *self, enum box_side side,
                            struct box_size *size)
{
    (void)self;
    switch (side) {
    case BOX_LEFT:
        size->width = 1;
        break;
    case BOX_RIGHT:
        *size = (struct box_size){2, 2};
        break;
    }
    return 0;
}

/* Good: only on failure it is not written. */
static int one_exit_open(struct box *self, struct lid **lid)
{
    static struct lid only;
    int r = -12;

    if (!self)
        goto out;
    r = ask(NULL);
    if (r < 0)
        goto out;
    *lid = &only;
    r = 0;
out:
    return r;
}

/* Good: the same condition has the same answer. */
static int twice_weight(struct box *self, uint32_t *grams)
{
    uint32_t value = 0;
    int r = ask(&value);

    (void)self;
    if (r == 0)
        *grams = value;
    if (r != 0)
        return -5;
    return 0;
}

/* Good: by another name, in a loop, and no result of a buffer. */
static int alias_measure(struct box *self, enum box_side side,
                         struct box_size *size)
{
    struct box_size *other = size;

    (void)self;
    other->width = side;
    return 0;
}

static int loop_weight(struct box *self, uint32_t *grams)
{
    (void)self;
    for (uint32_t i = 0; i < 3; i++)
        *grams = i;
    return 0;
}

static int64_t empty_list(struct box *self, void *names, size_t len)
{
    (void)self;
    (void)names;
    (void)len;
    return 0;
}

/* Good: a wide unsigned value may be a negative status. */
static int casts_weight(struct box *self, uint32_t *grams)
{
    uint32_t r = (uint32_t)ask(NULL);

    (void)self;
    if ((int)r >= 0)
        *grams = 1;
    return (int)r;
}

const struct box_ops good_ops[] = {
    {passes_weight, switches_measure, NULL, one_exit_open, empty_list},
    {twice_weight, alias_measure, NULL, NULL, NULL},
    {.weight = loop_weight},
    {.weight = casts_weight},
};
