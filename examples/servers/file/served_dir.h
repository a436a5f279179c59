/* SPDX-License-Identifier: MIT */
/*
 * Served dir: the root of a volume, as an object of type dir
 *
 * It is no struct dir: the template dir.x.h binds its functions to the
 * interface. It keeps nothing for a client but what the client holds.
 */
#pragma once

#include <crosscall/object.h>

#include "charge.h"

struct open_file;
struct volume;

enum {
    /** Open files of all clients together; more get -EMFILE. */
    SERVED_FILES_MAX = 256,

    /** Those that one user opened, in however many connections. */
    SERVED_FILES_USER_MAX = SERVED_FILES_MAX / 2
};

struct served_dir {
    struct volume *volume;
    struct open_file *files;  /* that are open */
    struct accounts accounts; /* of these */
};

/** X table for a struct served_dir. */
extern const struct xc_x *const served_dir_objects;

/** served_dir_init() - @volume: consumed */
void served_dir_init(struct served_dir *dir, struct volume *volume);

/** served_dir_fini() - all of its files are closed; the volume goes, too */
void served_dir_fini(struct served_dir *dir);
