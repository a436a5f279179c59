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

#define BUSY_NS UINT64_C(20000000) /* five times what the shelf waits */

static void say(const char *what, int64_t r)
{
    if (r <= -XC_ERRNO_MAX)
        printf("gives: %s: %s\n", what, xc_status_name(r));
    else
        printf("gives: %s: %" PRId64 "\n", what, r);
}

static void rest(uint64_t ns)
{
    const uint32_t never = 0;

    xc_kernel_sleep(&never, 0, XC_NOTICE->now_ns + ns);
}

static void keep_busy(void *odd) { odd_sleep(odd, BUSY_NS); }

/* Whoever gave it has its server do something else: the shelf does not wait for
 * that one, but for a moment. */
static void pass_busy(struct odd *odd, struct shelf *shelf)
{
    uint64_t began_ns;
    uint64_t took_ns;
    int64_t r;

    say("the shelf is given it again", shelf_put(shelf, odd));
    if (xc_kernel_thread_start(keep_busy, odd))
        return;
    rest(BUSY_NS / 8);
    began_ns = XC_NOTICE->now_ns;
    r = shelf_add(shelf, 1, 1);
    took_ns = XC_NOTICE->now_ns - began_ns;
    say("it calls it, whose server is busy", r);
    printf("gives: which took %s\n",
           took_ns < BUSY_NS / 2 ? "a moment" : "as long as that was");
    rest(BUSY_NS);
    say("and afterwards: 1 + 1", shelf_add(shelf, 1, 1));
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
    pass_busy(odd, shelf);
}

int main(void)
{
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
    if (system_serve(system, "gives") == 0)
        rest(UINT64_MAX - XC_NOTICE->now_ns);
    return 1;
}
