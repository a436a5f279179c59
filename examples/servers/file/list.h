/* SPDX-License-Identifier: MIT */
/*
 * List: names of a directory's entries, a piece at a time
 *
 * Files and symbolic links by their names, directories with a '/' behind.
 * Sockets, FIFOs and devices are left out: nobody could open them. Nothing is
 * kept between pieces: the cursor is the kernel's own position.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

/**
 * list_read() - the next names
 * @dir:     a directory, open for reading
 * @cursor:  untrusted: 0 at first, then what the last call left in it
 * @names:   filled with names, each with its NUL
 * @max:     room in @names, in bytes
 *
 * Return: bytes placed in @names, 0 after the last entry; or a negative errno
 *         value, -ERANGE where @max is too small for the next name.
 */
int64_t list_read(int dir, uint64_t *cursor, char *names, size_t max);
