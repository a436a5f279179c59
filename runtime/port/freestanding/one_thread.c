/* SPDX-License-Identifier: MIT */
/* Port to a system where a domain has one thread: it waits for nobody */
#include <assert.h>
#include <stdbool.h>

#include <crosscall/port.h>

struct xc_lock {
    bool taken;
};

struct xc_lock *xc_port_lock_new(void)
{
    return xc_port_alloc(sizeof(struct xc_lock));
}

void xc_port_lock_free(struct xc_lock *lock) { xc_port_free(lock); }

/* To find it taken would be to wait for oneself. */
void xc_port_lock(struct xc_lock *lock)
{
    assert(!lock->taken);
    lock->taken = true;
}

void xc_port_unlock(struct xc_lock *lock) { lock->taken = false; }

void xc_port_barrier(void) {}

void xc_port_wake(const uint32_t *word) { (void)word; }
