/* SPDX-License-Identifier: MIT */
/*
 * calls-late-client: gives a call up, and makes another one
 *
 * Both write to the same pages, and the server may still be about to read there
 * what the first one says.
 */
#include <stdio.h>
#include <string.h>

#include <crosscall/client.h>
#include <crosscall/kernel_user.h>
#include <crosscall/status.h>

#include "late.stub.h"

enum { DEADLINE_TICKS = 5 };

static int take(struct late *late, char what)
{
    uint8_t bytes[LATE_BYTES_MAX];

    memset(bytes, what, sizeof(bytes));
    return late_take(late, bytes, sizeof(bytes));
}

int main(int argc, char **argv)
{
    struct late *late;
    int r;

    (void)argc, (void)argv;
    if (late_connect("late", NULL, &late))
        return 1;
    xc_set_deadline(XC_NOTICE->now_ns + DEADLINE_TICKS * XC_NOTICE->tick_ns);
    r = take(late, 'a');
    xc_set_deadline(0);
    printf("late: a is given up: %s\n", xc_status_name(r));
    printf("late: b: %d\n", take(late, 'b'));
    printf("late: came as %c\n", late_taken(late, 0));
    printf("late: came as %c\n", late_taken(late, 1));
    return 0;
}
