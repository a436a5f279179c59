/* SPDX-License-Identifier: MIT */
/* XC0601 where Clang has an error of its own: it is explained */
// clang-format off: what Clang shall say stays on its line
#include "box.h"

struct crate {
    uint32_t grams;
};

static int crate_weight(struct crate *self, uint64_t *grams)
/* expected-error@-1 {{crate_weight is no box.weight: parameter grams is 'uint64_t *', the interface says 'uint32_t *' [XC0601]}} */
/* expected-note@-2 {{mend: declare it as int crate_weight(struct crate *self, uint32_t *grams)}} */
/* expected-note@-3 {{previous definition is here}} */
/* expected-note@box.h:* {{method box.weight is declared here}} */
{
    *grams = self->grams;
    return 0;
}

static int crate_measure(struct crate *self, enum box_side side,
                         struct box_size *size)
{
    size->width = size->height = self->grams + side;
    return 0;
}

#define XC_TARGET struct crate
#define XC_NAME(method) crate_##method
#include "box.x.h"
/* expected-error@box.x.h:* {{incompatible function pointer types}} */
/* expected-error@box.x.h:* {{conflicting types for 'crate_weight'}} */
/* expected-note@-4 0+{{expanded from macro}} */

const void *use(void) { return &crate_x_target; }
