/* SPDX-License-Identifier: MIT */
#include "fake.h"

#include <assert.h>
#include <stddef.h>

#include "threads.h"

enum { STACK = 64 * 1024 };

static_assert(sizeof(struct fake_registers) == 240, "assembly knows it");
static_assert(offsetof(struct fake, n_with_care) == 752, "assembly knows it");

struct fake fake;
struct user_thread user_threads[THREADS_MAX];
struct xc_kernel_thread *xc_kernel_self;
struct xc_kernel_thread *user_standing_by;

static uint8_t stack[STACK] __attribute__((aligned(16)));

bool user_stands_by(const struct xc_kernel_thread *thread)
{
    return thread == user_standing_by && thread != xc_kernel_self;
}

void fake_start(void)
{
    static const struct user_thread new_thread;
    uint32_t i;

    for (i = 0; i < THREADS_MAX; i++) {
        user_threads[i] = new_thread;
        user_threads[i].thread.offset = i * THREAD_SIZE + 1;
    }
    user_threads[1].thread.stack = (uintptr_t)stack + STACK - STACK_ROOM;
    user_standing_by = &user_threads[1].thread;
    xc_kernel_self = &user_threads[0].thread;
}
