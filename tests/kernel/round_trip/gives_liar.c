/* SPDX-License-Identifier: MIT */
/*
 * gives-liar: a shelf without a binding, which says what no server says
 *
 * Each time that it is asked for its object it tells another lie of gifts and
 * doors, in this order; then it is at an end.
 */
#include <stdint.h>
#include <stdio.h>

#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/handle.h>

#include "shelf.wire.h"
#include "system.stub.h"
#include "transport/kernel/pair.h"

static struct kernel_server_pages *pages;
static struct system *the_system;
static xc_identity odd; /* who serves it */
static unsigned n_lies;

/* Return: what it says that it gives; where to reach it is written. */
static xc_handle lie(xc_identity caller, uint64_t *n_doors)
{
    *n_doors = 1;
    pages->doors[0] = odd;
    switch (n_lies++) {
    case 0: /* more doors than there is room for */
        *n_doors = XC_DESCRIPTORS_MAX + 1;
        return xc_handle_of_gift(1, 0);
    case 1: /* a door that did not come */
        return xc_handle_of_gift(1, 1);
    case 2: /* no gift: whoever connects so has the root object, as itself */
        return xc_handle_of_gift(0, 0);
    case 3: /* its own door: the caller is in a call to it */
        pages->doors[0] = xc_kernel_start->self;
        return xc_handle_of_gift(1, 0);
    case 4: /* the caller's own */
        pages->doors[0] = caller;
        return xc_handle_of_gift(1, 0);
    case 5: /* of who has ended, or never was */
        pages->doors[0] = caller + (UINT64_C(1) << 40);
        return xc_handle_of_gift(1, 0);
    case 6: /* of nobody: an owner who has just ended is said so */
        pages->doors[0] = 0;
        return xc_handle_of_gift(1, 0);
    default: /* a gift that nobody made */
        return xc_handle_of_gift(1, 0);
    }
}

uint64_t xc_kernel_serve(xc_identity caller, uint64_t thread,
                         struct xc_kernel_words *words)
{
    const uint32_t method = (uint32_t)words->method;
    xc_handle handle;

    *words = (struct xc_kernel_words){0};
    if (method == KERNEL_HELLO) {
        words->word[1] = 1;
        words->word[2] = (uint64_t)xc_kernel_offer(
            caller, pages, KERNEL_PAIR_PAGES, XC_PAGES_READ);
    } else if (method == SHELF_METHOD_GET) {
        handle = lie(caller, &words->word[1]);
        words->word[0] = sizeof(handle);
        __builtin_memcpy(pages->bytes, &handle, sizeof(handle));
    }
    return thread;
}

int main(void)
{
    const uint32_t never = 0;

    pages = xc_kernel_pages(KERNEL_PAIR_PAGES);
    if (!pages || system_connect("system", NULL, &the_system) ||
        system_find(the_system, "odd", &odd) || xc_kernel_stand_by(1) ||
        system_serve(the_system, "liar")) {
        printf("liar: %s\n", xc_error_text());
        return 1;
    }
    xc_kernel_sleep(&never, 0, UINT64_MAX);
    return 1;
}
