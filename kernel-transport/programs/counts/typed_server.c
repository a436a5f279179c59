/* SPDX-License-Identifier: MIT */
/* counts-server: counted, as stubc's X functions serve it */
#include <crosscall/server.h>

#include "counted.stub.h"

struct least {
    uint64_t unused;
};

static int least_nothing(struct least *self)
{
    (void)self;
    return 0;
}

static int64_t least_four(struct least *self, uint64_t a, uint64_t b,
                          uint64_t c, uint64_t d)
{
    (void)self, (void)a, (void)b, (void)c;
    return (int64_t)d;
}

static int64_t least_nine(struct least *self, uint64_t a, uint64_t b,
                          uint64_t c, uint64_t d, uint64_t e, uint64_t f,
                          uint64_t g, uint64_t h, uint64_t i)
{
    (void)self, (void)a, (void)b, (void)c, (void)d;
    (void)e, (void)f, (void)g, (void)h;
    return (int64_t)i;
}

#define XC_TARGET struct least
#define XC_NAME(method) least_##method
#include "counted.x.h"

int main(int argc, char **argv)
{
    static struct least least;

    (void)argc, (void)argv;
    return xc_serve("counted", &least_x, &least) != 0;
}
