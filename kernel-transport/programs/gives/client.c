/* SPDX-License-Identifier: MIT */
/*
 * gives-client: lets another server have an object, gets it back from there,
 * and takes it away
 *
 * At last it is a server by name alone, with a gift that nobody has claimed.
 */
#include <inttypes.h>
#include <stdio.h>

#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/give.h>
#include <crosscall/kernel_user.h>
#include <crosscall/status.h>
#include <system.stub.h>

#include "odd.stub.h"
#include "shelf.stub.h"

static void say(const char *what, int64_t r)
{
    if (r <= -XC_ERRNO_MAX)
        printf("gives: %s: %s\n", what, xc_status_name(r));
    else
        printf("gives: %s: %" PRId64 "\n", what, r);
}

/* What it gives, the shelf has as long as it was not taken away. */
static void pass(struct odd *odd, struct shelf *shelf)
{
    struct odd *got = NULL;
    int r;

    say("the shelf has nothing", shelf_get(shelf, &got));
    say("the shelf is given an object", shelf_put(shelf, odd));
    say("and calls it: 40 + 2", shelf_add(shelf, 40, 2));
    r = shelf_get(shelf, &got);
    say("it gives it to us", r);
    if (r)
        return; /* it does not wait for others */
    say("we call it: 20 + 22", odd_add(got, 20, 22));
    say("what it may not", odd_refuse(got));
    say("we take it away, calls in it", odd_revoke(odd));
    say("the shelf calls it", shelf_add(shelf, 1, 1));
    say("we call what we got from there", odd_add(got, 1, 1));
    say("and what is ours: 1 + 1", odd_add(odd, 1, 1));
    odd_release(got);
}

int main(void)
{
    const uint32_t never = 0;
    struct system *system;
    struct shelf *shelf;
    struct odd *odd;
    uint64_t gift;

    setvbuf(stdout, NULL, _IOLBF, 0); /* it never ends */
    if (odd_connect("odd", NULL, &odd) ||
        shelf_connect("shelf", NULL, &shelf) ||
        system_connect("system", NULL, &system)) {
        printf("gives: %s\n", xc_error_text());
        return 1;
    }
    pass(odd, shelf);
    say("a gift that nobody claims",
        xc_give_to_server(odd_stub(odd), shelf_stub(shelf), XC_RIGHTS_ALL,
                          &gift));
    say("its number is", (int64_t)gift);
    xc_kernel_sleep(&never, (uint32_t)system_serve(system, "gives"),
                    UINT64_MAX);
    return 1;
}
