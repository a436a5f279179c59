/* SPDX-License-Identifier: MIT */
/*
 * Host dir: a directory of the host, as an object of type dir
 *
 * It is no struct dir: the template dir.x.h binds its functions to the
 * interface. Whatever path a client sends, it does not leave the directory.
 */
#pragma once

#include <crosscall/object.h>

#include "host_file.h"

enum {
    /** Open files of all clients together; more get -EMFILE. */
    HOST_FILES_MAX = 256
};

struct host_dir {
    int root;
    struct host_files files;
};

/** X table for a struct host_dir. */
extern const struct xc_x *const host_dir_objects;

/**
 * host_dir_init() - serve what lies below a directory
 * @path:  of the host, trusted
 *
 * Return: 0 or a negative errno value.
 */
int host_dir_init(struct host_dir *dir, const char *path);

/** host_dir_fini() - all of its files are closed */
void host_dir_fini(struct host_dir *dir);
