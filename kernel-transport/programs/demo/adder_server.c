/* SPDX-License-Identifier: MIT */
/* demo-adder: next to nothing to do, without a C library */
#include <crosscall/server.h>

#include "adder.h"

struct plus {
    char unused;
};

static int plus_add(struct plus *self, uint64_t a, uint64_t b, uint64_t *sum)
{
    (void)self;
    *sum = a + b;
    return 0;
}

#define XC_TARGET struct plus
#define XC_NAME(method) plus_##method
#include "adder.x.h"

int main(int argc, char **argv)
{
    static struct plus plus;

    (void)argc, (void)argv;
    return xc_serve("adder", &plus_x, &plus) != 0;
}
