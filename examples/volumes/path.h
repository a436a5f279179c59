/* SPDX-License-Identifier: MIT */
/*
 * Path: names from a client, looked up below a root and nowhere else
 *
 * The kernel does the walk and refuses each step that would leave the root:
 * "..", an absolute path, a symbolic link to the outside, a magic link of
 * /proc. Nothing is looked at twice, so there is nothing to race with.
 */
#pragma once

#include <sys/types.h>

/**
 * path_open() - open what a path names
 * @root:   directory that cannot be left
 * @path:   untrusted
 * @flags:  as for open(); O_CLOEXEC and O_NOCTTY are added
 * @mode:   of a file that O_CREAT makes, else 0
 *
 * Return: a descriptor, the caller's to close; or a negative errno value.
 * Errors: -EACCES  the path would leave @root
 *         -ELOOP   too many symbolic links, or a magic one
 *         -EAGAIN  somebody keeps renaming directories on the path
 *         -ENOSYS  the kernel is older than Linux 5.6
 */
int path_open(int root, const char *path, int flags, mode_t mode);

/**
 * path_open_parent() - open the directory that holds what a path names
 * @root:  directory that cannot be left
 * @path:  untrusted
 * @name:  the last component, a part of @path; never "." or ".."
 *
 * Return: a descriptor, the caller's to close; or a negative errno value,
 *         those of path_open() and -EISDIR where no file can be meant.
 */
int path_open_parent(int root, const char *path, const char **name);
