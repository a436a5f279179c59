/* SPDX-License-Identifier: MIT */
/*
 * Volume: where the bytes are that dir and file give to clients
 *
 *     clients --> served_dir.c, served_file.c   interfaces, limits, regions,
 *                          |                    watch
 *                    struct volume
 *            .-------------+------------.
 *         host.c        memory.c     image.c
 *
 * A volume decides what a path means, and nothing else: whether a caller may,
 * how many files are open, and who is to be told are the same for all.
 */
#pragma once

#include <assert.h>
#include <stddef.h>

#include <interfaces/dir.h>

#include "list.h"

struct account;
struct served_dir;
struct volume;

/** Which file it is: equal for two openings of the same one. */
struct file_key {
    uint64_t device;
    uint64_t number;
};

/** An open file; a volume's own begins with it. */
struct open_file {
    struct file file;
    struct file_key key;
    struct served_dir *dir; /* this and the next two: served_file.c's */
    struct account *account;
    struct open_file *next;
};
static_assert(offsetof(struct open_file, file) == 0, "cast from its file");

/**
 * What a kind of volume can do. Paths come from clients: they are relative,
 * and one that would leave the root is -EACCES. All ranges can be named by
 * signed offsets. Results are 0 or a negative errno value, or say more.
 *
 * Of one that cannot be changed, all that changes is NULL.
 */
struct volume_ops {
    /** open() - @uid: who has to pay for a new file. Fills in key, too */
    int (*open)(struct volume *volume, const char *path, enum dir_how how,
                uint32_t uid, struct open_file **out);
    void (*close)(struct volume *volume, struct open_file *file);

    /** read() - Return: bytes, fewer only at the end of the file. @to may be
     * shared memory, that somebody else writes at the same time */
    int64_t (*read)(struct volume *volume, struct open_file *file,
                    uint64_t offset, void *to, size_t len);
    /** write() - Return: bytes. @from may be shared memory */
    int64_t (*write)(struct volume *volume, struct open_file *file,
                     uint64_t offset, const void *from, size_t len);
    int (*status)(struct volume *volume, struct open_file *file,
                  struct file_info *out);
    int (*truncate)(struct volume *volume, struct open_file *file,
                    uint64_t size);

    /** list() - add names to @names until one does not fit, or it was the last.
     * @cursor: 0, or what the last one left in it; untrusted */
    int (*list)(struct volume *volume, const char *path, uint64_t *cursor,
                struct list *names);
    int (*remove)(struct volume *volume, const char *path);
    int (*make_dir)(struct volume *volume, const char *path, uint32_t uid);
    int (*remove_dir)(struct volume *volume, const char *path);

    /** free() - the end; no file is open */
    void (*free)(struct volume *volume);
};

struct volume {
    const struct volume_ops *ops;
};
