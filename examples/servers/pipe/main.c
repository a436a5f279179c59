/* SPDX-License-Identifier: MIT */
/* crosscall-pipe-server: pipes. The root object makes them */
#include <stdbool.h>
#include <unistd.h>

#include <crosscall/call.h>
#include <interfaces/pipe.h>

#include "pipe.h"
#include "program.h"

struct arguments {
    struct program program;
    bool anyone;
};

enum {
    PIPES_MAX = 256,
    PIPES_UID_MAX = 64,
    CONNECTIONS_UID_MAX = 64 /* who is given an end has one for it */
};

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

    if (key != 'a')
        return program_words(key, value, state, &arguments->program.address, 1);
    arguments->anyone = true;
    return 0;
}

static xc_rights admit_anyone(const struct xc_caller *caller, void *data)
{
    (void)data;
    return caller->known ? PIPES_CREATE : 0;
}

int main(int argc, char **argv)
{
    static const struct argp_option words[] = {
        {"anyone", 'a', NULL, 0, "All users may make pipes", 0},
        {0},
    };
    static const struct argp argp = {
        .options = words,
        .parser = parse_argument,
        .args_doc = "ADDRESS",
        .doc = "Makes pipes. ADDRESS is a bare name or unix:PATH",
    };
    struct arguments arguments = {.program.what = "pipes"};
    struct pipe_book book = {.max = PIPES_MAX, .max_uid = PIPES_UID_MAX};
    struct xc_server_options options = {
        .audit = xc_audit_print,
        .data = &arguments,
        .max_connections_uid = CONNECTIONS_UID_MAX,
    };

    argp_parse(&argp, argc, argv, 0, NULL, &arguments);
    if (arguments.anyone)
        options.admit = admit_anyone;
    return program_serve(&maker_x, &book, &options, program_ready);
}
