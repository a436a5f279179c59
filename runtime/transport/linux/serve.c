/* SPDX-License-Identifier: MIT */
/* Serve: the whole life of a server, for a main() that does nothing else */
#include <crosscall/server.h>

#include <signal.h>
#include <stddef.h>

/* A handler gets no argument, so what it stops has to stand somewhere. */
static struct xc_server *to_stop;

static void on_signal(int number)
{
    (void)number;
    xc_server_stop(to_stop);
}

int xc_serve_with(const char *address, const struct xc_x *x, void *target,
                  const struct xc_server_options *options,
                  void (*ready)(struct xc_server *server, void *data))
{
    struct sigaction action = {.sa_handler = on_signal};
    struct sigaction before_int;
    struct sigaction before_term;
    int r;

    r = xc_server_new(address, x, target, options, &to_stop);
    if (r)
        return r;
    sigaction(SIGINT, &action, &before_int);
    sigaction(SIGTERM, &action, &before_term);
    if (ready)
        ready(to_stop, options ? options->data : NULL);
    r = xc_server_run(to_stop);
    sigaction(SIGINT, &before_int, NULL);
    sigaction(SIGTERM, &before_term, NULL);
    xc_server_free(to_stop);
    to_stop = NULL;
    return r;
}

int xc_serve(const char *address, const struct xc_x *x, void *target)
{
    const struct xc_server_options options = {.audit = xc_audit_print};

    return xc_serve_with(address, x, target, &options, NULL);
}
