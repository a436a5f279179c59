/* SPDX-License-Identifier: MIT */
/* calls-rival: keeps odd busy; a server by name alone, so that others start */
#include <crosscall/client.h>
#include <crosscall/kernel_user.h>
#include <crosscall/server.h>

#include "odd.stub.h"

#define CALL_NS UINT64_C(2000000)

static void keep_busy(void *data)
{
    struct odd *odd = data;

    while (odd_spin(odd, CALL_NS) == 0)
        continue;
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
    struct odd *odd;

    (void)argc, (void)argv;
    if (odd_connect("odd", NULL, &odd) ||
        xc_kernel_thread_start(keep_busy, odd))
        return 1;
    return xc_serve("rival", odd_objects, &none) != 0;
}
