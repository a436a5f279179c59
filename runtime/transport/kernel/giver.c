/* SPDX-License-Identifier: MIT */
/*
 * Giver, its thread: one of those that wait for another giver when theirs has
 * ended, for a thread of a program's stays
 */
#include "giver/giver.h"

#include <assert.h>
#include <stddef.h>

#include <crosscall/status.h>

#include "transport/kernel/connection.h"
#include "transport/kernel/fail.h"
#include "transport/kernel/process_fd.h"
#include "transport/kernel/server_state.h"

struct giver {
    struct xc_giver giver;
    uint32_t seen; /* of our notices, by its thread */
    uint32_t done; /* atomic: its thread has left it */
};
static_assert(offsetof(struct giver, giver) == 0, "cast from its base");

/** A thread: a giver's, or one that waits for the next. */
struct hand {
    struct hand *next; /* of those that wait */
    struct giver *giver;
    uint32_t rings; /* atomic */
};

static struct hand *idle;

static struct giver *of(struct xc_giver *giver) { return (void *)giver; }

struct givers *giver_port_givers(struct xc_server *server)
{
    return &server->givers;
}

int giver_port_new(struct xc_server *server, struct xc_giver **out)
{
    struct giver *giver = xc_port_alloc(sizeof(*giver));

    (void)server;
    if (!giver)
        return KERNEL_FAIL(XC_E_RESOURCES, "no memory for a giver");
    *out = &giver->giver;
    return 0;
}

void giver_port_free(struct xc_giver *giver) { xc_port_free(giver); }

static void ring(uint32_t *rings)
{
    __atomic_fetch_add(rings, 1, __ATOMIC_RELEASE);
    xc_kernel_wake(rings);
}

/* @giver may be freed when it is done: its address is all that is used then. */
static void work(struct giver *giver)
{
    giver_main(&giver->giver);
    ring(&giver->done);
}

static void be_idle(struct hand *hand)
{
    const uint32_t rings = hand->rings;

    connection_list_lock();
    hand->next = idle;
    idle = hand;
    connection_list_unlock();
    xc_kernel_sleep(&hand->rings, rings, UINT64_MAX);
}

static void run(void *data)
{
    struct hand *hand = data;

    for (;;) {
        work(hand->giver);
        be_idle(hand);
    }
}

static struct hand *take_idle(void)
{
    struct hand *hand;

    connection_list_lock();
    hand = idle;
    if (hand)
        idle = hand->next;
    connection_list_unlock();
    return hand;
}

int giver_port_start(struct xc_giver *giver)
{
    struct hand *hand = take_idle();

    if (hand) {
        hand->giver = of(giver);
        ring(&hand->rings);
        return 0;
    }
    hand = xc_port_alloc(sizeof(*hand));
    if (hand) {
        hand->giver = of(giver);
        if (xc_kernel_thread_start(run, hand) == 0)
            return 0;
    }
    xc_port_free(hand);
    return KERNEL_FAIL(XC_E_RESOURCES, "no thread for a giver");
}

void giver_port_join(struct xc_giver *giver)
{
    while (!__atomic_load_n(&of(giver)->done, __ATOMIC_ACQUIRE))
        xc_kernel_sleep(&of(giver)->done, 0, UINT64_MAX);
}

void giver_port_ring(struct xc_giver *giver)
{
    (void)giver;
    server_look();
}

bool giver_port_wait(struct xc_giver *giver, int server_fd)
{
    struct giver *self = of(giver);

    if (process_of_fd(server_fd))
        xc_kernel_sleep(&xc_kernel_notices, self->seen, UINT64_MAX);
    self->seen = xc_kernel_notices;
    return process_of_fd(server_fd);
}

void giver_port_ended(struct xc_giver *giver)
{
    (void)giver;
    server_look();
}

bool givers_look(struct xc_server *server)
{
    bool has_ended = false;
    struct xc_giver *giver;

    xc_port_lock(server->givers.lock);
    for (giver = server->givers.first; giver; giver = giver->next)
        has_ended |= giver->has_ended;
    xc_port_unlock(server->givers.lock);
    return has_ended;
}
