/* SPDX-License-Identifier: MIT */
/* consumer: a program outside of the tree that uses the installed package */
#pragma once

#ifdef __cplusplus
extern "C" {
#endif

/* Serves until SIGTERM ends the process; a byte on @ready_fd: come in. */
int serve_greeting(const char *address, int ready_fd);

/* Return: 0 if the greeting was the right one. */
int ask_in_c(const char *address);
int ask_in_cpp(const char *address);

#ifdef __cplusplus
}
#endif
