/* SPDX-License-Identifier: MIT */
/* Port: what the core asks for, but for its heap */
#include <crosscall/port.h>

#include "threads.h"

/* One processor: who finds it taken lets whoever has it go on. */
void xc_kernel_lock(uint32_t *word)
{
    while (__atomic_exchange_n(word, 1, __ATOMIC_ACQUIRE))
        xc_kernel_yield();
}

void xc_kernel_unlock(uint32_t *word)
{
    __atomic_store_n(word, 0, __ATOMIC_RELEASE);
}

/* Whoever asks may ask which call it is in. */
struct xc_thread *xc_port_thread(void)
{
    struct xc_kernel_thread *self = xc_kernel_self;

    if (self->serving && !self->core.call)
        xc_kernel_appear(self);
    return &self->core;
}

uint64_t xc_port_now(void) { return XC_NOTICE->now_ns; }

struct xc_lock {
    uint32_t taken;
};

struct xc_lock *xc_port_lock_new(void)
{
    return xc_port_alloc(sizeof(struct xc_lock));
}

void xc_port_lock_free(struct xc_lock *old) { xc_port_free(old); }

void xc_port_lock(struct xc_lock *which) { xc_kernel_lock(&which->taken); }

void xc_port_unlock(struct xc_lock *which) { xc_kernel_unlock(&which->taken); }

/* One processor sees its own writes. */
void xc_port_barrier(void) {}

void xc_port_wake(const uint32_t *word) { xc_kernel_wake(word); }
