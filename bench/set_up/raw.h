/* SPDX-License-Identifier: MIT */
/*
 * Raw: what a connection takes at least, by hand
 *
 * A socket, the kernel's word on who is there, and memory for each direction,
 * as large and as sealed as that of a channel. Nothing that comes is checked,
 * and the server is known by who has bound its socket, not by who serves.
 */
#pragma once

/** raw_serve() - one connection after the other; returns on failure */
void raw_serve(const char *path);

/** raw_connect() - Return: the socket, its memory mapped; or -1 */
int raw_connect(const char *path);

/** raw_close() - and unmap the memory */
void raw_close(int socket);
