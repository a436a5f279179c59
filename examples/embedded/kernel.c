/* SPDX-License-Identifier: MIT */
#include "kernel.h"

#include <crosscall/status.h>

#include "system.h"

/* Nobody waits for ever: this often a side looks whether the other one lives.
 * A kernel that tells of it in another way makes these slices needless. */
#define SLICE_NS UINT64_C(50000000)

static int sleep_on(const uint32_t *word, uint32_t seen, uint64_t deadline_ns)
{
    uint64_t now = system_now();

    if (now >= deadline_ns)
        return -XC_E_DEADLINE;
    system_wait(word, seen,
                deadline_ns - now < SLICE_NS ? deadline_ns - now : SLICE_NS);
    return 0;
}

static int wait_for_child(struct toy_kernel *toy, const uint32_t *word,
                          uint32_t seen, uint64_t deadline_ns)
{
    struct kernel *kernel = (struct kernel *)toy;

    if (!kernel->is_over)
        kernel->is_over = system_has_ended(kernel->peer, &kernel->status);
    if (kernel->is_over)
        return -XC_E_PEER_DIED;
    return sleep_on(word, seen, deadline_ns);
}

static int wait_for_parent(struct toy_kernel *toy, const uint32_t *word,
                           uint32_t seen, uint64_t deadline_ns)
{
    if (system_parent() != ((struct kernel *)toy)->peer)
        return -XC_E_PEER_DIED;
    return sleep_on(word, seen, deadline_ns);
}

static void wake(struct toy_kernel *toy, const uint32_t *word)
{
    (void)toy;
    system_wake(word);
}

void kernel_init_to_child(struct kernel *kernel, int child)
{
    *kernel = (struct kernel){.toy = {wait_for_child, wake}, .peer = child};
}

void kernel_init_to_parent(struct kernel *kernel)
{
    *kernel = (struct kernel){
        .toy = {wait_for_parent, wake},
        .peer = system_parent(),
    };
}

int kernel_join(struct kernel *kernel)
{
    static const uint32_t never;

    while (wait_for_child(&kernel->toy, &never, never, UINT64_MAX) == 0)
        continue;
    return kernel->status;
}
