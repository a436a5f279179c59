/* SPDX-License-Identifier: MIT */
/*
 * crosscall-file-server: files of the host, in memory, or in an image
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

#include "host.h"
#include "image.h"
#include "memory.h"
#include "served_dir.h"
#include "volume.h"

struct arguments {
    const char *address;
    const char *directory;
    const char *image;
    bool memory;
    bool read_only;
    bool everyone;
    uint32_t uid; /* our own */
};

/* One connection cannot take all of the files. */
enum { HANDLES_MAX = SERVED_FILES_MAX / 2 };

/* Nor one user all of the memory. */
static const struct memory_quota memory_quota = {
    .uid = UINT64_C(64) << 20,
    .all = UINT64_C(256) << 20,
};

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
    case 'e':
        arguments->everyone = true;
        return 0;
    case 'i':
        arguments->image = value;
        return 0;
    case 'm':
        arguments->memory = true;
        return 0;
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
        if (!arguments->address ||
            arguments->memory + !!arguments->image + !!arguments->directory !=
                1)
            argp_usage(state);
        return 0;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

static int open_volume(const struct arguments *arguments, struct volume **out)
{
    if (arguments->memory)
        return memory_volume_new(&memory_quota, out);
    if (arguments->image)
        return image_volume_new(arguments->image, out);
    return host_volume_new(arguments->directory, out);
}

static const char *name_of(const struct arguments *arguments)
{
    if (arguments->memory)
        return "memory";
    return arguments->image ? arguments->image : arguments->directory;
}

/* Without --everyone our own uid only; with --read-only never DIR_CHANGE. */
static xc_rights admit(const struct xc_caller *caller, void *data)
{
    const struct arguments *arguments = data;
    xc_rights rights = DIR_LIST | DIR_OPEN | XC_RIGHT_GIVE;

    if (!caller->known)
        return 0;
    if (caller->uid != arguments->uid && !arguments->everyone)
        return 0;
    return arguments->read_only ? rights : rights | DIR_CHANGE;
}

static int serve(struct arguments *arguments, struct served_dir *dir)
{
    const struct xc_server_options options = {
        .admit = admit,
        .audit = xc_audit_print,
        .data = arguments,
        .max_handles = HANDLES_MAX,
    };
    struct sigaction stop = {.sa_handler = on_signal};
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    int r;

    r = xc_server_new(arguments->address, served_dir_objects, dir, &options,
                      &to_stop);
    if (r)
        return r;
    sigaction(SIGINT, &stop, NULL);
    sigaction(SIGTERM, &stop, NULL);
    sigaction(SIGXFSZ, &ignore, NULL); /* a limit on sizes is -EFBIG */
    sigaction(SIGPIPE, &ignore, NULL); /* nobody need read what we print */
    printf("serving %s%s at %s\n", name_of(arguments),
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
        {"memory", 'm', NULL, 0, "Files in memory: none at first", 0},
        {"image", 'i', "FILE", 0, "The files in an ext2, ext3 or ext4 image",
         0},
        {"read-only", 'r', NULL, 0, "Nobody may change anything", 0},
        {"everyone", 'e', NULL, 0,
         "Other users may do what we may, if they can write to the socket", 0},
        {0},
    };
    static const struct argp argp = {
        options,
        parse_argument,
        "ADDRESS DIRECTORY\nADDRESS --memory\nADDRESS --image FILE",
        "Serves the files below DIRECTORY, or others. ADDRESS is a bare name "
        "or unix:PATH",
        NULL,
        NULL,
        NULL,
    };
    struct arguments arguments = {.uid = geteuid()};
    struct served_dir dir;
    struct volume *volume;
    int r;

    argp_parse(&argp, argc, argv, 0, NULL, &arguments);
    r = open_volume(&arguments, &volume);
    if (r) {
        fprintf(stderr, "crosscall-file-server: cannot serve %s: %s\n",
                name_of(&arguments), strerror(-r));
        return EXIT_FAILURE;
    }
    served_dir_init(&dir, volume);
    r = serve(&arguments, &dir);
    if (r)
        fprintf(stderr, "crosscall-file-server: %s\n", xc_error_text());
    served_dir_fini(&dir);
    return r ? EXIT_FAILURE : EXIT_SUCCESS;
}
