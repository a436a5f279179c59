/* SPDX-License-Identifier: MIT */
/*
 * Kernel: the system calls of the runtime, as steps
 *
 * futex() is as the kernel has it: compare and sleep at once. Time stands still
 * but where a thread reads it, and goes on when all sleep. Descriptors are two:
 * the control thread's event, and the client's process as its server sees it.
 */
#pragma once

#include <stdbool.h>

struct peer;
struct xc_server;

/** kernel_begin() - a new run; nothing has happened */
void kernel_begin(void);

/** kernel_watch() - whose events the control thread waits for */
void kernel_watch(struct xc_server *server, struct peer *peer);

/** kernel_client_dies() - control sees that, from now on */
void kernel_client_dies(void);

/** kernel_server_dies() - the client sees that, and @worker runs no more */
void kernel_server_dies(unsigned worker);
