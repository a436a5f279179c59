/* SPDX-License-Identifier: MIT */
/* A unit for the page of its number. */
#include <crosscall/interface.h>

struct bell;
struct tower;
enum bell_rights { BELL_HEAR = XC_RIGHT(0), BELL_RING = XC_RIGHT(1) };
struct XC_INTERFACE("test.bell", 1) bell_ops {
    int (*ring)(struct bell *self) XC_METHOD(1, BELL_RING);
};
struct bell {
    const struct bell_ops *ops;
};

struct XC_INTERFACE("test.tower", 1) tower_ops {
    int (*climb)(struct tower *self,
                 XC_OUT XC_GRANT(BELL_RING) struct bell **bell)
        XC_METHOD(1, XC_ANYONE);
};
struct tower {
    const struct tower_ops *ops;
};

int noon(struct tower *tower)
{
    struct bell *bell;

    if (tower->ops->climb(tower, &bell) < 0)
        return -5;
    return bell->ops->ring(bell);
}
