/* SPDX-License-Identifier: MIT */
/* Copies: whole files through calls, out of a server and into it */
#pragma once

#include <stdint.h>

struct dir;

/** What a copy was. */
struct copy {
    uint64_t bytes;
    uint64_t n_calls;
    uint64_t ns;
    uint64_t checksum; /* of what travelled */
};

/**
 * copies_make_source() - a large file made of this program's own bytes
 * @path:   on the host
 * @least:  bytes it shall have at least; it ends with a whole program
 * @times:  how often the program is in it
 *
 * Return: 0, or -1; errno says why.
 */
int copies_make_source(const char *path, uint64_t least, unsigned *times);

/**
 * copies_out() - copy a file out of the server, by file_read()
 * @dir:   the server's
 * @name:  of the file
 * @path:  on the host: where to
 *
 * Return: 0; a negative status of a call, in words by xc_error_text(); or an
 *         errno value of the host, which is positive.
 */
int64_t copies_out(struct dir *dir, const char *name, const char *path,
                   struct copy *out);

/** copies_in() - copy a file of the host into the server, by file_write() */
int64_t copies_in(struct dir *dir, const char *path, const char *name,
                  struct copy *out);
