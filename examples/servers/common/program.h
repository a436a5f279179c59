/* SPDX-License-Identifier: MIT */
/*
 * Program: what the main() of every server here does
 *
 * A line on standard output says that clients can come; denials and bad clients
 * go to standard error. SIGINT and SIGTERM end it.
 */
#pragma once

#include <argp.h>

#include <crosscall/server.h>

/** What is served, and where. The first member of what a program knows. */
struct program {
    const char *what; /* "pipes", for the line that says so */
    const char *how;  /* behind it: ", read-only"; or NULL */
    const char *address;
};

/**
 * program_words() - arguments that are no options, for a parser of argp
 * @words:  filled in; all of them are NULL at first
 * @max:    how many there may be; the first one has to be there
 *
 * Return: as a parser does.
 */
error_t program_words(int key, char *value, struct argp_state *state,
                      const char **words, unsigned max);

/**
 * program_ready() - say that clients can come
 * @program:  struct program
 *
 * As xc_serve_with() calls it, where options.data is a struct program.
 */
void program_ready(struct xc_server *server, void *program);

/**
 * program_serve() - serve until a signal comes, and say why if that fails
 * @options:  its data begins with a struct program
 * @ready:    program_ready(), or a function that calls it
 *
 * Return: what main() returns.
 */
int program_serve(const struct xc_x *x, void *target,
                  const struct xc_server_options *options,
                  void (*ready)(struct xc_server *server, void *program));

/** program_fail() - say why not, as printf(). Return: what main() returns */
__attribute__((format(printf, 1, 2))) int program_fail(const char *why, ...);
