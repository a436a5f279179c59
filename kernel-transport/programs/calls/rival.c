/* SPDX-License-Identifier: MIT */
/*
 * calls-rival: keeps odd busy; a server by name alone, so that others start
 *
 * "calls-rival tries" has tried to come in many times before each of its calls.
 */
#include <crosscall/client.h>
#include <crosscall/kernel_user.h>
#include <crosscall/server.h>
#include <system.stub.h>

#include "odd.stub.h"

#define CALL_NS UINT64_C(2000000)

enum { TRIES = 200 };

static xc_identity tried; /* 0: nobody */

/* Nothing that anybody serves. */
static void try_often(void)
{
    int i;

    for (i = 0; tried && i < TRIES; i++) {
        struct xc_kernel_words words = {.first = 0};

        xc_kernel_try_call(tried, UINT64_MAX, &words);
    }
}

static void keep_busy(void *data)
{
    struct odd *odd = data;

    do
        try_often();
    while (odd_spin(odd, CALL_NS) == 0);
}

static int64_t none_add(struct odd *self, uint32_t a, uint32_t b)
{
    (void)self, (void)a, (void)b;
    return 0;
}

static const struct odd_ops none_ops = {.add = none_add};

int main(int argc, char **argv)
{
    static struct odd none = {&none_ops};
    struct system *system;
    struct odd *odd;

    (void)argv;
    if (odd_connect("odd", NULL, &odd) ||
        system_connect("system", NULL, &system) ||
        (argc > 1 && system_find(system, "odd", &tried)) ||
        xc_kernel_thread_start(keep_busy, odd))
        return 1;
    return xc_serve("rival", odd_objects, &none) != 0;
}
