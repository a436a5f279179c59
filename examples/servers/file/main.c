/* SPDX-License-Identifier: MIT */
/*
 * crosscall-file-server: files of the host, in memory, or in an image
 *
 * The root object is a dir.
 */
#include <malloc.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

#include <interfaces/dir.h>

#include "charge.h"
#include "host.h"
#include "image.h"
#include "memory.h"
#include "program.h"
#include "served_dir.h"
#include "volume.h"

struct arguments {
    struct program program;
    const char *words[2]; /* the address, and a directory */
    const char *image;
    bool memory;
    bool read_only;
    bool everyone;
    uint32_t uid; /* our own */
};

/* One connection cannot hold all of the files, whoever opened them. */
enum { HANDLES_MAX = SERVED_FILES_MAX / 2 };

/* From here on malloc() makes mappings. */
enum { MAPPED_MIN = 128 * 1024 };

/* One user cannot take all of the memory. */
static const struct quota memory_quota = {
    .uid = UINT64_C(64) << 20,
    .all = UINT64_C(256) << 20,
};

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
    case ARGP_KEY_END:
        if (arguments->memory + !!arguments->image + !!arguments->words[1] != 1)
            argp_usage(state);
        break;
    }
    return program_words(key, value, state, arguments->words, 2);
}

static int open_volume(struct arguments *arguments, struct volume **out)
{
    if (arguments->memory) {
        arguments->program.what = "memory";
        /* Large files are then mappings of their own, and grow without copies.
         */
        mallopt(M_MMAP_THRESHOLD, MAPPED_MIN);
        return memory_volume_new(&memory_quota, out);
    }
    if (arguments->image) {
        arguments->program.what = arguments->image;
        return image_volume_new(arguments->image, out);
    }
    arguments->program.what = arguments->words[1];
    return host_volume_new(arguments->words[1], out);
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

static int serve(struct arguments *arguments)
{
    const struct xc_server_options options = {
        .admit = admit,
        .audit = xc_audit_print,
        .data = arguments,
        .max_handles = HANDLES_MAX,
    };
    struct served_dir dir;
    struct volume *volume;
    int r = open_volume(arguments, &volume);

    if (r)
        return program_fail("cannot serve %s: %s", arguments->program.what,
                            strerror(-r));
    signal(SIGXFSZ, SIG_IGN); /* a limit on sizes is -EFBIG */
    served_dir_init(&dir, volume);
    r = program_serve(served_dir_objects, &dir, &options, program_ready);
    served_dir_fini(&dir);
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
        .options = options,
        .parser = parse_argument,
        .args_doc = "ADDRESS DIRECTORY\nADDRESS --memory\nADDRESS --image FILE",
        .doc = "Serves the files below DIRECTORY, or others. ADDRESS is a bare "
               "name or unix:PATH",
    };
    struct arguments arguments = {.uid = geteuid()};

    argp_parse(&argp, argc, argv, 0, NULL, &arguments);
    arguments.program.address = arguments.words[0];
    arguments.program.how = arguments.read_only ? ", read-only" : NULL;
    return serve(&arguments);
}
