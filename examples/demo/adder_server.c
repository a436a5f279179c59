/* SPDX-License-Identifier: MIT */
#include "adder_server.h"

#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

#include <crosscall/error.h>
#include <crosscall/server.h>

#include "adder.h"
#include "cores.h"

/* The object has no state; its address is what makes it one. */
struct plus {
    char unused;
};

static int plus_add(struct plus *self, uint64_t a, uint64_t b, uint64_t *sum)
{
    (void)self;
    *sum = a + b;
    return 0;
}

#define XC_TARGET struct plus
#define XC_NAME(method) plus_##method
#include "adder.x.h"

/* A handler gets no argument, so what it stops has to stand somewhere. */
static struct xc_server *to_stop;

static void on_signal(int number)
{
    (void)number;
    xc_server_stop(to_stop);
}

int adder_server_run(void *data, int ready_fd)
{
    const struct adder_server *config = data;
    struct sigaction stop = {.sa_handler = on_signal};
    struct plus plus = {0};
    int r;

    cores_pin(config->core);
    r = xc_server_new(config->address, &plus_x, &plus, NULL, &to_stop);
    if (r) {
        fprintf(stderr, "adder: %s\n", xc_error_text());
        return 1;
    }
    sigaction(SIGTERM, &stop, NULL);
    if (write(ready_fd, "r", 1) == 1)
        r = xc_server_run(to_stop);
    xc_server_free(to_stop);
    return r != 0;
}
