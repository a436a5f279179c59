/* SPDX-License-Identifier: MIT */
#include <crosscall/swap.h>

#include "transport/linux/server_state.h"

int xc_swap(struct xc_server *server, void *from, const struct xc_x *x,
            void *to, void (*retired)(void *from))
{
    int r = xc_domain_swap(server->domain, from, x, to, retired);

    if (r == 0)
        server_wake_workers(server); /* so that they pass, if nobody calls */
    return r;
}
