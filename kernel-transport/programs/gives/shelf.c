/* SPDX-License-Identifier: MIT */
/* gives-shelf: waits for what it was given; "gives-shelf strict" does not */
#include <errno.h>
#include <stdio.h>

#include <crosscall/error.h>
#include <crosscall/server.h>

#include "odd.stub.h"

#include "shelf.h"

#define MAX_WAIT_NS UINT64_C(4000000)

struct board {
    struct odd *odd;
};

static int board_put(struct board *self, struct odd *odd)
{
    odd_release(self->odd);
    odd_keep(odd);
    self->odd = odd;
    return 0;
}

static int board_get(struct board *self, struct odd **out)
{
    if (!self->odd)
        return -ENOENT;
    *out = self->odd;
    return 0;
}

static int64_t board_add(struct board *self, uint32_t a, uint32_t b)
{
    return self->odd ? odd_add(self->odd, a, b) : -ENOENT;
}

#define XC_TARGET struct board
#define XC_NAME(method) board_##method
#include "shelf.x.h"

int main(int argc, char **argv)
{
    const struct xc_server_options options = {
        .max_wait_ns = argc > 1 ? 0 : MAX_WAIT_NS,
    };
    static struct board board;

    (void)argv;
    if (xc_serve_with("shelf", &board_x, &board, &options, NULL) < 0)
        printf("shelf: %s\n", xc_error_text());
    return 1; /* nobody stops us */
}
