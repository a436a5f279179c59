/* SPDX-License-Identifier: MIT */
/*
 * crosscall-file-server: the files below a directory of the host
 *
 * The root object is a dir. A line on standard output says that clients can
 * come; denials and bad clients go to standard error.
 */
#include <argp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <crosscall/error.h>
#include <crosscall/server.h>
#include <interfaces/dir.h>

#include "host_dir.h"

struct arguments {
    const char *address;
    const char *directory;
    bool read_only;
};

/* One client cannot take all of the files. */
enum { HANDLES_MAX = HOST_FILES_MAX / 2 };

/* A handler gets no argument, so what it stops has to stand somewhere. */
static struct xc_server *to_stop;

static void on_signal(int number)
{
    (void)number;
    xc_server_stop(to_stop);
}

static error_t parse_argument(int key, char *value, struct argp_state *state)
{
    struct arguments *arguments = state->input;

    switch (key) {
    case 'r':
        arguments->read_only = true;
        return 0;
    case ARGP_KEY_ARG:
        if (state->arg_num == 0)
            arguments->address = value;
        else if (state->arg_num == 1)
            arguments->directory = value;
        else
            argp_usage(state);
        return 0;
    case ARGP_KEY_END:
        if (state->arg_num < 2)
            argp_usage(state);
        return 0;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

/* Our own uid only, as without admit(), but never with DIR_CHANGE. */
static xc_rights admit_to_read(const struct xc_caller *caller, void *data)
{
    const uint32_t *uid = data;

    if (!caller->known || caller->uid != *uid)
        return 0;
    return DIR_LIST | DIR_OPEN | XC_RIGHT_GIVE;
}

static int serve(const struct arguments *arguments, struct host_dir *dir)
{
    uint32_t uid = geteuid();
    const struct xc_server_options options = {
        .admit = arguments->read_only ? admit_to_read : NULL,
        .audit = xc_audit_print,
        .data = &uid,
        .max_handles = HANDLES_MAX,
    };
    struct sigaction stop = {.sa_handler = on_signal};
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    int r;

    r = xc_server_new(arguments->address, host_dir_objects, dir, &options,
                      &to_stop);
    if (r)
        return r;
    sigaction(SIGINT, &stop, NULL);
    sigaction(SIGTERM, &stop, NULL);
    sigaction(SIGXFSZ, &ignore, NULL); /* a limit on sizes is -EFBIG */
    sigaction(SIGPIPE, &ignore, NULL); /* nobody need read what we print */
    printf("serving %s%s at %s\n", arguments->directory,
           arguments->read_only ? ", read-only" : "", arguments->address);
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
        {"read-only", 'r', NULL, 0, "Nobody may change anything", 0},
        {0},
    };
    static const struct argp argp = {
        options,
        parse_argument,
        "ADDRESS DIRECTORY",
        "Serves the files below DIRECTORY. ADDRESS is a bare name or unix:PATH",
        NULL,
        NULL,
        NULL,
    };
    struct arguments arguments = {0};
    struct host_dir dir;
    int r;

    argp_parse(&argp, argc, argv, 0, NULL, &arguments);
    r = host_dir_init(&dir, arguments.directory);
    if (r) {
        fprintf(stderr, "crosscall-file-server: cannot serve %s: %s\n",
                arguments.directory, strerror(-r));
        return EXIT_FAILURE;
    }
    r = serve(&arguments, &dir);
    if (r)
        fprintf(stderr, "crosscall-file-server: %s\n", xc_error_text());
    host_dir_fini(&dir);
    return r ? EXIT_FAILURE : EXIT_SUCCESS;
}
