/* SPDX-License-Identifier: MIT */
/*
 * List: names of a directory's entries, as dir's list() gives them
 *
 * Files and symbolic links by their names, directories with a '/' behind.
 * Sockets, FIFOs and devices are left out: nobody could open them.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

struct list {
    char *names;
    size_t max; /* room in names, in bytes */
    size_t len;
    bool is_full; /* the last one did not fit */
};

/**
 * list_add() - one more name
 * @name:  @len bytes; one with a '/' or a NUL in it is left out, too
 * @type:  of the entry, as S_IFMT has it
 *
 * Return: false if there is no room for it.
 */
bool list_add(struct list *list, const char *name, size_t len, mode_t type);
