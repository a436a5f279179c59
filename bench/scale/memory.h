/* SPDX-License-Identifier: MIT */
/* Memory: what a server has for each of its clients */
#pragma once

#include <stdbool.h>
#include <sys/types.h>

/**
 * memory_of() - as /proc says
 * @shared_kib:   mapped, and not its own; touched or not
 * @private_kib:  anonymous pages, with all that it has anyway
 *
 * Return: false after a message.
 */
bool memory_of(pid_t server, unsigned n_clients, double *shared_kib,
               double *private_kib);
