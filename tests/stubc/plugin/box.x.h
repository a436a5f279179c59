/* SPDX-License-Identifier: MIT */
/* As stubc writes it into box.x.h. */
static const struct {
    int (*weight)(XC_TARGET *self, uint32_t *grams);
    int (*measure)(XC_TARGET *self, enum box_side side, struct box_size *size);
} XC_NAME(x_target) = {
    .weight = XC_NAME(weight),
    .measure = XC_NAME(measure),
};
int XC_NAME(weight)(XC_TARGET *self, uint32_t *grams);
int XC_NAME(measure)(XC_TARGET *self, enum box_side side,
                     struct box_size *size);
