/* SPDX-License-Identifier: MIT */
/*
 * Roots: the two servers that names and pipes come from
 *
 * Each is connected when it is first asked for something, and again after it
 * died. What was open at a server that died stays dead.
 */
#pragma once

#include "open.h"

/** xcp_roots_open_file() - Return: 0 or a negative status. @out: new */
int xcp_roots_open_file(const char *path, int flags, struct xcp_open **out);

/** xcp_roots_make_pipe() - the same, of both ends */
int xcp_roots_make_pipe(int flags, struct xcp_open **reading,
                        struct xcp_open **writing);
