/* SPDX-License-Identifier: MIT */
#include "everything_values.h"

#include <errno.h>
#include <string.h>

#include "everything_object.h"

static void run(struct everything *self)
{
    ((struct everything_object *)self)->n_runs++;
}

int values_permit(struct everything *self, enum everything_access wanted,
                  enum everything_access *granted, enum everything_access *kept)
{
    run(self);
    *granted = wanted & (EVERYTHING_READ | EVERYTHING_APPEND);
    *kept &= ~wanted;
    return 0;
}

int values_filter(struct everything *self, const struct everything_pixel *from,
                  uint32_t n, struct everything_pixel *seen, uint32_t max,
                  uint32_t *n_seen)
{
    uint32_t found = 0;
    uint32_t i;

    run(self);
    for (i = 0; i < n; i++) {
        if (!from[i].visible)
            continue;
        if (found == max)
            return -ENOSPC;
        seen[found++] = from[i];
    }
    *n_seen = found;
    return 0;
}

static enum everything_color next_color(enum everything_color color)
{
    switch (color) {
    case EVERYTHING_RED:
        return EVERYTHING_GREEN;
    case EVERYTHING_GREEN:
        return EVERYTHING_BLUE;
    default:
        return EVERYTHING_RED;
    }
}

int values_cycle(struct everything *self, enum everything_color *colors,
                 uint16_t n, const bool *which, bool *done,
                 enum everything_access *modes)
{
    uint16_t i;

    run(self);
    for (i = 0; i < n; i++) {
        if (which[i])
            colors[i] = next_color(colors[i]);
        done[i] = !which[i];
    }
    modes[0] = EVERYTHING_READ;
    modes[1] = EVERYTHING_ALL;
    return 0;
}

int values_deal(struct everything *self, struct counter *like,
                struct everything_pixel *pair, struct counter **out)
{
    const int64_t start = like->ops->value(like);

    run(self);
    if (start < 0)
        return -EINVAL;
    memset(pair, 0, 2 * sizeof(*pair));
    pair[0].color = EVERYTHING_RED;
    pair[1].color = EVERYTHING_BLUE;
    pair[1].weight = 0.5;
    return counter_object_new((struct everything_object *)self, start, out);
}

int values_maybe(struct everything *self, const struct everything_pixel *pixel,
                 const char *text, const void *bytes, uint32_t len,
                 uint32_t *number, double *weight,
                 struct everything_point *point, struct everything_pixel *into,
                 enum everything_color *color)
{
    run(self);
    if (number)
        *number = len;
    if (weight)
        *weight *= 2;
    if (point)
        *point = (struct everything_point){1, 2};
    if (into)
        into->visible = !into->visible;
    if (color)
        *color = next_color(*color);
    return (pixel ? 1 : 0) | (text ? 2 : 0) | (bytes ? 4 : 0) |
           (number ? 8 : 0) | (weight ? 16 : 0) | (point ? 32 : 0) |
           (into ? 64 : 0) | (color ? 128 : 0);
}

int64_t values_ask(struct everything *self, uint8_t byte, void *buf, size_t max,
                   char *name, bool *flags, uint32_t n)
{
    uint32_t i;

    run(self);
    if (buf && max < 5)
        return -ENOSPC;
    if (buf)
        memset(buf, byte, 5);
    if (name)
        strcpy(name, "five");
    for (i = 0; flags && i < n; i++)
        flags[i] = !flags[i];
    return 5;
}

int values_title(struct everything *self, char *name)
{
    run(self);
    if (name)
        strcpy(name, "title");
    return name ? 1 : 0;
}

int64_t values_step_any(struct everything *self, struct counter *counter,
                        enum everything_color *pair)
{
    run(self);
    if (pair) {
        pair[0] = EVERYTHING_RED;
        pair[1] = EVERYTHING_GREEN;
    }
    return counter ? counter->ops->step(counter) : 0;
}

static void add_one(struct everything_number *number)
{
    switch (number->width) {
    case 0:
        number->value.flag = !number->value.flag;
        break;
    case 1:
        number->value.byte++;
        break;
    case 4:
        number->value.ratio += 1;
        break;
    default:
        number->value.large++;
    }
}

static void turn_point(struct everything_point *point)
{
    const int32_t x = point->x;

    point->x = point->y;
    point->y = x;
}

int values_turn(struct everything *self, const struct everything_figure *figure,
                struct everything_figure *turned,
                struct everything_number *number)
{
    run(self);
    *turned = *figure;
    switch (figure->kind) {
    case EVERYTHING_DOT:
        turn_point(&turned->as.dot);
        break;
    case EVERYTHING_LINE:
        turn_point(&turned->as.ends[0]);
        turn_point(&turned->as.ends[1]);
        break;
    case EVERYTHING_PATCH:
        turn_point(&turned->as.patch.at);
        break;
    default:
        break;
    }
    add_one(number);
    return 0;
}

int values_fade(struct everything *self, const struct everything_mark *mark,
                struct everything_mark *faded)
{
    run(self);
    if (faded) {
        memset(faded, 0, sizeof(*faded));
        faded->color = mark ? next_color(mark->color) : EVERYTHING_RED;
    }
    return mark ? 1 : 0;
}

int values_count(struct everything *self, struct everything_number *numbers,
                 uint32_t n)
{
    uint32_t i;

    run(self);
    for (i = 0; i < n; i++)
        add_one(&numbers[i]);
    return 0;
}
