/* SPDX-License-Identifier: MIT */
/*
 * Slice: the least that shows that the kernel works
 *
 * A second process, a call there and back, and who it was; a portal of nobody.
 */
#include "bare/bare.h"

static uint64_t add_one(uint64_t word, xc_identity caller)
{
    return caller == XC_NOTICE->known[1].identity ? word + 1 : 0;
}

static void server(void)
{
    bare_serve = add_one;
    bare_register();
    bare_wait();
}

int main(void)
{
    xc_identity other;

    bare_print("slice: one process\n");
    bare_register();
    other = bare_spawn(server, 1000, XC_MARK_NONE);
    bare_print_number("slice: it said ", bare_call(XC_CALL_PORTAL(other), 41));
    bare_print(bare_replier == other ? "slice: and it was it\n"
                                     : "slice: and it was another\n");
    bare_print_number("slice: nobody says ",
                      bare_call(XC_CALL_PORTAL(other + (1ull << 32)), 41));
    bare_print_number("slice: free portal says ", bare_call(0x100000f60, 41));
    return 0;
}
