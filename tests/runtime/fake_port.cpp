// SPDX-License-Identifier: MIT
#include "fake_port.h"

#include <cstdlib>

#include <crosscall/port.h>

namespace fake_port {

uint64_t now_ns = 1'000'000'000;

enum class Limit { None, Once, ForEver };

static size_t blocks;
static unsigned allowed;
static Limit limit = Limit::None;

size_t n_blocks() { return blocks; }

void allow_allocations(unsigned n)
{
    allowed = n;
    limit = Limit::ForEver;
}

void fail_one_allocation(unsigned n)
{
    allowed = n;
    limit = Limit::Once;
}

void allow_all_allocations() { limit = Limit::None; }

static bool is_allowed()
{
    if (limit == Limit::None)
        return true;
    if (allowed > 0) {
        allowed--;
        return true;
    }
    if (limit == Limit::Once)
        limit = Limit::None;
    return false;
}

} // namespace fake_port

void *xc_port_alloc(size_t size)
{
    if (!fake_port::is_allowed())
        return nullptr;
    fake_port::blocks++;
    return std::calloc(1, size);
}

void xc_port_free(void *memory)
{
    if (memory)
        fake_port::blocks--;
    std::free(memory);
}

/* One thread; but who takes a lock twice would wait for ever elsewhere. */
struct xc_lock {
    bool is_held;
};

struct xc_lock *xc_port_lock_new(void)
{
    return static_cast<xc_lock *>(xc_port_alloc(sizeof(xc_lock)));
}

void xc_port_lock_free(struct xc_lock *lock) { xc_port_free(lock); }

void xc_port_lock(struct xc_lock *lock)
{
    if (lock->is_held)
        std::abort();
    lock->is_held = true;
}

void xc_port_unlock(struct xc_lock *lock)
{
    if (!lock->is_held)
        std::abort();
    lock->is_held = false;
}

void xc_port_barrier(void) {}

void xc_port_wake(const uint32_t *) {}

struct xc_thread *xc_port_thread(void)
{
    static struct xc_thread thread;

    return &thread;
}

uint64_t xc_port_now(void) { return fake_port::now_ns; }
