/* SPDX-License-Identifier: MIT */
#include "fake.h"

#include <assert.h>
#include <stddef.h>

enum { N_THREADS = 64, STACK = 64 * 1024 };

static_assert(sizeof(struct fake_registers) == 240, "assembly knows it");
static_assert(offsetof(struct fake, n_visits) == 744, "assembly knows it");

struct fake fake;

/* By what of a thread's handle says which one it is. */
struct fake_thread {
    struct xc_kernel_thread thread;
} __attribute__((aligned(4096)));

struct fake_thread fake_threads[N_THREADS];
struct xc_kernel_thread *xc_kernel_self;
struct xc_kernel_thread *user_standing_by;

static uint8_t stack[STACK] __attribute__((aligned(16)));

void fake_start(void)
{
    uint32_t i;

    static const struct xc_kernel_thread new_thread;

    for (i = 0; i < N_THREADS; i++) {
        fake_threads[i].thread = new_thread;
        fake_threads[i].thread.offset = i * (uint32_t)sizeof(*fake_threads);
    }
    fake_threads[1].thread.sp = (uintptr_t)stack + sizeof(stack);
    user_standing_by = &fake_threads[1].thread;
    xc_kernel_self = &fake_threads[0].thread;
}
