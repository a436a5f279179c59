/* SPDX-License-Identifier: MIT */
/* Tool: what these programs have in common */
#pragma once

#include <stdbool.h>
#include <stddef.h>

enum {
    TOOL_INPUT = 0, /* descriptors, as programs have them since ever */
    TOOL_OUTPUT = 1,
    TOOL_PIECE = 65536
};

/** tool_fail() - say what went wrong with @what, as perror(). Return: false */
bool tool_fail(const char *what);

/** tool_write_all() - Return: false, and said why, if not all is written */
bool tool_write_all(int fd, const char *name, const void *buf, size_t len);

/** tool_copy() - @names are for what is said when it fails */
bool tool_copy(int from, const char *from_name, int to, const char *to_name);

/** tool_open() - Return: a descriptor; or -1, and said why */
int tool_open(const char *name, int flags);
