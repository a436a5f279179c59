/* SPDX-License-Identifier: MIT */
/*
 * Keeper: runs the demo in a process of its own, and sees that all end
 *
 *     keeper -- demo -- servers, second client
 *
 * However the demo ends, its processes end with it (they asked the kernel
 * for that) and become the keeper's, which waits for each. So after
 * keeper_run() nothing runs any more, also after Ctrl-C or a crash.
 */
#pragma once

#include <signal.h>

struct keeper {
    sigset_t signals; /* that would end us; blocked while there is a mess */
    sigset_t before;
};

/** What keeper_run() says of the demo. */
enum keeper_result { KEEPER_OK, KEEPER_FAILED, KEEPER_INTERRUPTED };

/** keeper_init() - from here on, signals wait */
void keeper_init(struct keeper *keeper);

/**
 * keeper_run() - run a function in a child, until all of its processes end
 * @run:   its result is the child's exit status
 * @data:  passed to @run
 */
enum keeper_result keeper_run(const struct keeper *keeper,
                              int (*run)(void *data), void *data);

/** keeper_fini() - all is tidy: signals are as before */
void keeper_fini(const struct keeper *keeper);
