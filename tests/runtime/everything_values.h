/* SPDX-License-Identifier: MIT */
/* Everything values: the methods about flags, unions and what may be absent */
#pragma once

#include <interfaces/everything.h>

int values_permit(struct everything *self, enum everything_access wanted,
                  enum everything_access *granted,
                  enum everything_access *kept);

int values_filter(struct everything *self, const struct everything_pixel *from,
                  uint32_t n, struct everything_pixel *seen, uint32_t max,
                  uint32_t *n_seen);
int values_cycle(struct everything *self, enum everything_color *colors,
                 uint16_t n, const bool *which, bool *done,
                 enum everything_access *modes);
int values_deal(struct everything *self, struct counter *like,
                struct everything_pixel *pair, struct counter **out);
int values_maybe(struct everything *self, const struct everything_pixel *pixel,
                 const char *text, const void *bytes, uint32_t len,
                 uint32_t *number, double *weight,
                 struct everything_point *point, struct everything_pixel *into,
                 enum everything_color *color);
int64_t values_ask(struct everything *self, uint8_t byte, void *buf, size_t max,
                   char *name, bool *flags, uint32_t n);
int values_title(struct everything *self, char *name);
int64_t values_step_any(struct everything *self, struct counter *counter,
                        enum everything_color *pair);
int values_turn(struct everything *self, const struct everything_figure *figure,
                struct everything_figure *turned,
                struct everything_number *number);
int values_fade(struct everything *self, const struct everything_mark *mark,
                struct everything_mark *faded);
int values_count(struct everything *self, struct everything_number *numbers,
                 uint32_t n);
