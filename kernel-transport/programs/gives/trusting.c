/* SPDX-License-Identifier: MIT */
/* gives-trusting: asks a liar for an object, again and again */
#include <inttypes.h>
#include <stdio.h>

#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/status.h>

#include "odd.stub.h"
#include "shelf.stub.h"

/* Return: whether somebody adds for us. */
static bool ask(struct shelf *shelf)
{
    struct odd *odd;
    int64_t r = shelf_get(shelf, &odd);

    if (r) {
        printf("trusting: %s\n", xc_status_name(r));
        return false;
    }
    r = odd_add(odd, 1, 1);
    printf("trusting: to use it: %s\n", r == 2 ? "works" : xc_status_name(r));
    odd_release(odd);
    return r == 2;
}

int main(void)
{
    static const char *const lies[] = {
        "more doors than may be",
        "no such door",
        "no gift",
        "its own door",
        "our own",
        "nobody's",
        "of nobody",
        "no such gift",
    };
    unsigned n = 0;
    unsigned i;

    for (i = 0; i < sizeof(lies) / sizeof(lies[0]); i++) {
        struct shelf *shelf;

        printf("trusting: %s\n", lies[i]);
        if (shelf_connect("liar", NULL, &shelf)) {
            printf("trusting: %s\n", xc_error_text());
            return 1;
        }
        n += ask(shelf);
        shelf_release(shelf);
    }
    return n != 0;
}
