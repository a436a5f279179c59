/* SPDX-License-Identifier: MIT */
/*
 * calls-reckoner: computes with what the processor has for it, for others who
 * have left that as they like
 *
 * First it calls one of them, spoiler; then another one calls it.
 */
#include <stdbool.h>
#include <stdio.h>

#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/server.h>

#include "odd.stub.h"

enum { CALLS = 10 };

/* Only to nearest, of full precision, is this so; and both are inexact. */
static bool reckons(void)
{
    volatile double tenth = 0.1;
    volatile long double one = 1;

    return tenth * 3 > 0.3 && one / 3 == 1.0L / 3;
}

static int64_t reckoner_add(struct odd *self, uint32_t a, uint32_t b)
{
    (void)self;
    return reckons() ? (int64_t)a + b : 0;
}

static const struct odd_ops ops = {.add = reckoner_add};

int main(int argc, char **argv)
{
    static struct odd reckoner = {&ops};
    struct odd *spoiler;
    int n = 0;
    int i;

    (void)argc, (void)argv;
    if (odd_connect("spoiler", NULL, &spoiler)) {
        printf("reckoner: %s\n", xc_error_text());
        return 1;
    }
    for (i = 0; i < CALLS; i++)
        n += odd_add(spoiler, 40, 2) == 42 && reckons();
    printf("reckoner: after %d of %d replies\n", n, CALLS);
    return xc_serve("reckoner", odd_objects, &reckoner) != 0;
}
