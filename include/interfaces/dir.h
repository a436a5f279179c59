/* SPDX-License-Identifier: MIT */
/*
 * dir: names below a root, and the files behind them
 *
 * Its state (<crosscall/state.h>) has no bits; its generation changes when,
 * somewhere below, an entry may have come or gone by way of the same server.
 */
#pragma once

#include <crosscall/interface.h>
#include <interfaces/file.h>

struct dir;

/* What a holder of a directory may be allowed to do. */
enum dir_rights {
    DIR_LIST = XC_RIGHT(0),  /* see names */
    DIR_OPEN = XC_RIGHT(1),  /* open what exists, for reading */
    DIR_CHANGE = XC_RIGHT(2) /* open for writing, create, remove */
};

/* What open() shall do; exactly one. */
enum dir_how {
    DIR_OPEN_READ,  /* an existing file, for reading */
    DIR_OPEN_WRITE, /* an existing file, for reading and writing */
    DIR_OPEN_CREATE /* the same, made if it does not exist */
};

enum { DIR_PATH_MAX = 1024 };

struct XC_INTERFACE("crosscall.dir", 1) dir_ops {
    /**
     * open() - get a file by its path
     * @path:  relative to the directory; it cannot leave it
     * @how:   what to do; all but DIR_OPEN_READ needs DIR_CHANGE as well
     * @out:   the file; it carries FILE_WRITE only if opened for writing
     *
     * Return: 0 or a negative status; -EACCES for a path that would leave,
     *         -EPERM where DIR_CHANGE is missing.
     */
    int (*open)(struct dir *self, XC_STRING(DIR_PATH_MAX) const char *path,
                enum dir_how how,
                XC_OUT XC_GRANT(FILE_READ | FILE_WRITE |
                                XC_RIGHT_GIVE) struct file **out)
        XC_METHOD(1, DIR_OPEN);

    /**
     * list() - names of the directory's entries
     * @path:    relative to the directory; "." is itself
     * @cursor:  0 at first, then what the last call left in it
     * @names:   filled with names, each with its NUL
     * @max:     room in @names, in bytes
     *
     * Return: bytes placed in @names, 0 after the last entry; or a negative
     *         status.
     */
    int64_t (*list)(struct dir *self, XC_STRING(DIR_PATH_MAX) const char *path,
                    XC_INOUT uint64_t *cursor,
                    XC_OUT XC_SIZED_BY(max, XC_RESULT) char *names, size_t max)
        XC_METHOD(2, DIR_LIST);

    /** remove() - remove a file by its path */
    int (*remove)(struct dir *self, XC_STRING(DIR_PATH_MAX) const char *path)
        XC_METHOD(3, DIR_CHANGE);

    /** make_dir() - make a directory; what it is to be in exists */
    int (*make_dir)(struct dir *self, XC_STRING(DIR_PATH_MAX) const char *path)
        XC_METHOD(4, DIR_CHANGE);

    /** remove_dir() - remove a directory, in which there is nothing */
    int (*remove_dir)(struct dir *self,
                      XC_STRING(DIR_PATH_MAX) const char *path)
        XC_METHOD(5, DIR_CHANGE);
};

struct dir {
    const struct dir_ops *ops;
};
