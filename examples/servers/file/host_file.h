/* SPDX-License-Identifier: MIT */
/*
 * Host file: an open regular file of the host, as an object of type file
 *
 * It begins with a struct file, so it can be returned where the interface
 * says one. It lives as long as somebody holds it.
 */
#pragma once

#include <interfaces/file.h>

/** Files that are open at the same time, in one server. */
struct host_files {
    unsigned n_open;
    unsigned max;
};

/**
 * host_file_new() - make an object of an open file
 * @files:  counts it; must outlive it
 * @fd:     a regular file; consumed, also on failure
 * @out:    the object
 *
 * Inside of a call, the object ends when nobody holds it any more.
 * Return: 0 or a negative errno value.
 * Ownership: outside of a call, end it by host_file_free().
 */
int host_file_new(struct host_files *files, int fd, struct file **out);

/** host_file_free() - close. @file: made by host_file_new(), or NULL */
void host_file_free(struct file *file);
