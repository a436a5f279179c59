/* SPDX-License-Identifier: MIT */
/*
 * Walk: a client's path, component by component
 *
 * For volumes that have no kernel to do it. The same paths lead to the same
 * places, and are refused by the same errors, as with openat2().
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <interfaces/dir.h>

/** What there is to walk in. */
struct walk {
    void *volume;
    uint64_t root;

    /**
     * @dir:   where the walk stands; -ENOTDIR if that is no directory
     * @name:  @len bytes; "." and ".." too, but never ".." of the root
     */
    int (*lookup)(void *volume, uint64_t dir, const char *name, size_t len,
                  uint64_t *out);
};

/**
 * walk_to() - find what a path names
 * @path:  untrusted
 *
 * Return: 0 or a negative errno value; -EACCES if it would leave the root.
 */
int walk_to(const struct walk *walk, const char *path, uint64_t *out);

/**
 * walk_split() - cut a path before its last component
 * @path:    untrusted
 * @parent:  what comes before it, "." if nothing does
 * @name:    the rest, a part of @path; never "." or ".."
 *
 * Return: 0 or a negative errno value; -EISDIR where no entry can be meant.
 */
int walk_split(const char *path, char parent[static DIR_PATH_MAX + 1],
               const char **name);
