/* SPDX-License-Identifier: MIT */
/*
 * Table: which number names what, in this process
 *
 * The one global state of the library beside the servers' roots: POSIX's
 * functions are told a number and nothing else. A forked child has the memory
 * but none of the connections, so for it the table is empty and stays so.
 */
#pragma once

#include <stdbool.h>

#include "open.h"

/** xcp_table_is_ours() - asked before anything is opened: this process was not
 * forked from one that used the library */
bool xcp_table_is_ours(void);

/**
 * xcp_table_add() - give the lowest free number
 * @open:  its first reference is consumed, also on failure
 *
 * Return: the number, or -EMFILE.
 */
int xcp_table_add(struct xcp_open *open);

/** xcp_table_add_at() - the same, with this number. Errors: -EBADF if it is
 * none, or is taken */
int xcp_table_add_at(struct xcp_open *open, int fd);

/** xcp_table_find() - Return: a new reference, or NULL if @fd names nothing */
struct xcp_open *xcp_table_find(int fd);

/** xcp_table_take() - the same, and the number is free */
struct xcp_open *xcp_table_take(int fd);

/** xcp_table_unref() - the last one ends it */
void xcp_table_unref(struct xcp_open *open);
