/* SPDX-License-Identifier: MIT */
#include "place.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* Addresses of sockets are short, so a long TMPDIR will not do. */
enum { TMPDIR_MAX = 32, OPEN_AT_ONCE = 8 };

static void set_path(char out[80], const struct place *place,
                     const char *prefix, const char *name)
{
    snprintf(out, 80, "%s%s/%s", prefix, place->directory, name);
}

int place_init(struct place *place)
{
    const char *base = getenv("TMPDIR");

    if (!base || base[0] != '/' || strlen(base) > TMPDIR_MAX)
        base = "/tmp";
    snprintf(place->directory, sizeof(place->directory),
             "%.*s/crosscall-demo-XXXXXX", TMPDIR_MAX, base);
    if (!mkdtemp(place->directory))
        return -1;
    set_path(place->root, place, "", "root");
    set_path(place->out, place, "", "out");
    set_path(place->log, place, "", "log");
    set_path(place->file_address, place, "unix:", "file");
    set_path(place->adder_address, place, "unix:", "adder");
    if (mkdir(place->root, 0700) == 0)
        return 0;
    place_fini(place);
    return -1;
}

static int remove_one(const char *path, const struct stat *status, int type,
                      struct FTW *where)
{
    (void)status;
    (void)type;
    (void)where;
    return remove(path);
}

int place_fini(struct place *place)
{
    return nftw(place->directory, remove_one, OPEN_AT_ONCE,
                FTW_DEPTH | FTW_PHYS);
}
