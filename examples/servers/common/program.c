/* SPDX-License-Identifier: MIT */
#include "program.h"

#include <errno.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

#include <crosscall/error.h>

error_t program_words(int key, char *value, struct argp_state *state,
                      const char **words, unsigned max)
{
    switch (key) {
    case ARGP_KEY_ARG:
        if (state->arg_num >= max)
            argp_usage(state);
        words[state->arg_num] = value;
        return 0;
    case ARGP_KEY_END:
        if (!words[0])
            argp_usage(state);
        return 0;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

void program_ready(struct xc_server *server, void *data)
{
    const struct program *program = data;

    (void)server;
    printf("serving %s%s at %s\n", program->what,
           program->how ? program->how : "", program->address);
    fflush(stdout);
}

/* A client costs two, and a process is usually let have few at first. */
static void allow_descriptors(void)
{
    struct rlimit limit;

    if (getrlimit(RLIMIT_NOFILE, &limit))
        return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

int program_serve(const struct xc_x *x, void *target,
                  const struct xc_server_options *options,
                  void (*ready)(struct xc_server *server, void *program))
{
    const struct program *program = options->data;

    allow_descriptors();
    signal(SIGPIPE, SIG_IGN); /* nobody need read what we print */
    if (xc_serve_with(program->address, x, target, options, ready))
        return program_fail("%s", xc_error_text());
    return EXIT_SUCCESS;
}

int program_fail(const char *why, ...)
{
    va_list arguments;

    fprintf(stderr, "%s: ", program_invocation_short_name);
    va_start(arguments, why);
    vfprintf(stderr, why, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    return EXIT_FAILURE;
}
