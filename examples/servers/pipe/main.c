/* SPDX-License-Identifier: MIT */
/*
 * crosscall-pipe-server: pipes
 *
 * The root object makes them. A line on standard output says that clients can
 * come; denials and bad clients go to standard error.
 */
#include <argp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <crosscall/call.h>
#include <crosscall/error.h>
#include <crosscall/server.h>
#include <interfaces/pipe.h>

#include "pipe.h"

struct arguments {
    const char *address;
    bool anyone;
};

enum {
    PIPES_MAX = 256,
    PIPES_UID_MAX = 64,
    CONNECTIONS_UID_MAX = 64 /* who is given an end has one for it */
};

/* A handler gets no argument, so what it stops has to stand somewhere. */
static struct xc_server *to_stop;

static void on_signal(int number)
{
    (void)number;
    xc_server_stop(to_stop);
}

static int maker_create(struct pipe_book *self, struct byte_stream **reading,
                        struct byte_stream **writing)
{
    const struct xc_call *call = xc_current_call();

    return pipe_new(self, call ? call->caller->uid : geteuid(), reading,
                    writing);
}

#define XC_TARGET struct pipe_book
#define XC_NAME(method) maker_##method
#include "pipes.x.h"

static error_t parse_argument(int key, char *value, struct argp_state *state)
{
    struct arguments *arguments = state->input;

    switch (key) {
    case 'a':
        arguments->anyone = true;
        return 0;
    case ARGP_KEY_ARG:
        if (state->arg_num > 0)
            argp_usage(state);
        arguments->address = value;
        return 0;
    case ARGP_KEY_END:
        if (!arguments->address)
            argp_usage(state);
        return 0;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

static xc_rights admit_anyone(const struct xc_caller *caller, void *data)
{
    (void)data;
    return caller->known ? PIPES_CREATE : 0;
}

static int serve(const struct arguments *arguments)
{
    struct pipe_book book = {.max = PIPES_MAX, .max_uid = PIPES_UID_MAX};
    const struct xc_server_options options = {
        .admit = arguments->anyone ? admit_anyone : NULL,
        .audit = xc_audit_print,
        .max_connections_uid = CONNECTIONS_UID_MAX,
    };
    struct sigaction stop = {.sa_handler = on_signal};
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    int r;

    r = xc_server_new(arguments->address, &maker_x, &book, &options, &to_stop);
    if (r)
        return r;
    sigaction(SIGINT, &stop, NULL);
    sigaction(SIGTERM, &stop, NULL);
    sigaction(SIGPIPE, &ignore, NULL); /* nobody need read what we print */
    printf("serving pipes at %s\n", arguments->address);
    fflush(stdout);
    r = xc_server_run(to_stop);
    sigaction(SIGINT, &ignore, NULL); /* there is nothing to stop any more */
    sigaction(SIGTERM, &ignore, NULL);
    xc_server_free(to_stop);
    return r;
}

int main(int argc, char **argv)
{
    static const struct argp_option options[] = {
        {"anyone", 'a', NULL, 0, "All users may make pipes", 0},
        {0},
    };
    static const struct argp argp = {
        .options = options,
        .parser = parse_argument,
        .args_doc = "ADDRESS",
        .doc = "Makes pipes. ADDRESS is a bare name or unix:PATH",
    };
    struct arguments arguments = {0};

    argp_parse(&argp, argc, argv, 0, NULL, &arguments);
    if (serve(&arguments)) {
        fprintf(stderr, "crosscall-pipe-server: %s\n", xc_error_text());
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
