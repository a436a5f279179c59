/* SPDX-License-Identifier: MIT */
/* A unit for the page of its number. */
#include <crosscall/interface.h>

unsigned sleep(unsigned seconds);

struct bell;
struct XC_INTERFACE("test.bell", 1) bell_ops {
    int (*ring)(struct bell *self, uint32_t times, XC_OUT uint32_t *rung)
        XC_METHOD(1, XC_ANYONE) XC_NONBLOCKING;
};
struct bell {
    const struct bell_ops *ops;
};

static int tower_ring(struct bell *self, uint32_t times, uint32_t *rung)
{
    *rung = times - sleep(times);
    return self->ops ? 0 : -5;
}

const struct bell_ops tower_ops = {.ring = tower_ring};
