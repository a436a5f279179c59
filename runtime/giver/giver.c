/* SPDX-License-Identifier: MIT */
/* Giver: how one begins, and ends where its owner is told */
#include "giver/giver.h"

#include <crosscall/any.h>
#include <crosscall/domain.h>

int xc_giver_new(struct xc_server *server, struct any *object,
                 void (*ended)(void *owner), void *owner, struct xc_giver **out)
{
    struct givers *givers = giver_port_givers(server);
    struct xc_giver *giver;
    int r = giver_port_new(server, &giver);

    if (r)
        return r;
    giver->givers = givers;
    giver->object = object;
    giver->ended = ended;
    giver->owner = owner;
    any_keep(object);
    r = giver_port_start(giver);
    if (r) {
        any_release(object);
        giver_port_free(giver);
        return r;
    }
    xc_port_lock(givers->lock);
    giver->next = givers->first;
    givers->first = giver;
    xc_port_unlock(givers->lock);
    *out = giver;
    return 0;
}

/* No method has it any more, nor returns its object. */
static void giver_free(void *data)
{
    struct xc_giver *giver = data;
    size_t i;

    for (i = 0; i < ERRANDS_MAX; i++)
        if (giver->errands[i].state == ERRAND_ASKED)
            xc_port_descriptor_close(giver->errands[i].receiver);
    any_release(giver->object);
    giver_port_free(giver);
}

/* Waits for its thread. The owner hears of it first: methods that begin later
 * do not find it, and those that have it already are waited for. Where methods
 * run, without the lock. Return: false if there is no memory to do it now */
static bool leave(struct xc_giver *giver, struct xc_domain *domain)
{
    if (giver->ended) {
        giver_port_join(giver);
        giver->ended(giver->owner);
        giver->ended = NULL; /* it is told once */
    }
    return xc_domain_on_release(domain, giver, giver_free) == 0;
}

/* Return: one that has ended, out of the list; or NULL */
static struct xc_giver *take_ended(struct givers *givers)
{
    struct xc_giver **link = &givers->first;
    struct xc_giver *giver;

    xc_port_lock(givers->lock);
    while (*link && !(*link)->has_ended)
        link = &(*link)->next;
    giver = *link;
    if (giver)
        *link = giver->next;
    xc_port_unlock(givers->lock);
    return giver;
}

static void put_back(struct givers *givers, struct xc_giver *giver)
{
    xc_port_lock(givers->lock);
    giver->next = givers->first;
    givers->first = giver;
    xc_port_unlock(givers->lock);
}

void givers_sweep(struct givers *givers, struct xc_domain *domain)
{
    struct xc_thread *thread = xc_port_thread();
    struct xc_domain *before = thread->domain;
    struct xc_giver *giver;

    thread->domain = domain; /* what is told may say states */
    while ((giver = take_ended(givers)))
        if (!leave(giver, domain)) {
            put_back(givers, giver);
            break;
        }
    thread->domain = before;
}

void givers_end(struct givers *givers, struct xc_domain *domain)
{
    struct xc_giver *giver;

    if (!givers->first)
        return; /* nobody adds one now; a server half made has no lock */
    xc_port_lock(givers->lock);
    for (giver = givers->first; giver; giver = giver->next) {
        giver->shall_end = true;
        giver_port_ring(giver);
    }
    xc_port_unlock(givers->lock);
    while ((giver = givers->first)) {
        givers->first = giver->next;
        if (!leave(giver, domain)) /* nobody could have it any more */
            giver_free(giver);
    }
}

int xc_giver_status(const struct xc_giver *giver)
{
    bool is_ready;

    xc_port_lock(giver->givers->lock);
    is_ready = giver->is_ready;
    xc_port_unlock(giver->givers->lock);
    return is_ready ? 0 : -GIVER_EAGAIN;
}

void xc_giver_end(struct xc_giver *giver)
{
    xc_port_lock(giver->givers->lock);
    giver->shall_end = true;
    giver_port_ring(giver);
    xc_port_unlock(giver->givers->lock);
}
