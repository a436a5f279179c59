/* SPDX-License-Identifier: MIT */
/* pipes-server: all of it but main() is examples/servers/pipe */
#include <stdio.h>

#include <crosscall/call.h>
#include <crosscall/error.h>
#include <crosscall/server.h>
#include <interfaces/pipe.h>

#include "pipe.h"

enum { PIPES_MAX = 32, PIPES_USER_MAX = 8 };

static int maker_create(struct pipe_book *self, struct byte_stream **reading,
                        struct byte_stream **writing)
{
    return pipe_new(self, xc_current_call()->caller->uid, reading, writing);
}

#define XC_TARGET struct pipe_book
#define XC_NAME(method) maker_##method
#include "pipes.x.h"

int main(void)
{
    static struct pipe_book book = {.max = PIPES_MAX,
                                    .max_uid = PIPES_USER_MAX};

    if (xc_serve("pipes", &maker_x, &book) < 0)
        printf("pipes: %s\n", xc_error_text());
    return 1; /* nobody stops us */
}
