/* SPDX-License-Identifier: MIT */
/* Giver: how one begins, and ends where its owner is told */
#include <crosscall/giver.h>

#include <errno.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <crosscall/any.h>
#include <crosscall/port.h>
#include <crosscall/status.h>

#include "transport/linux/fail.h"
#include "transport/linux/giver_state.h"
#include "transport/linux/givers.h"
#include "transport/linux/thread.h"

int xc_giver_new(struct xc_server *server, struct any *object,
                 void (*ended)(void *owner), void *owner, struct xc_giver **out)
{
    struct xc_giver *giver = calloc(1, sizeof(*giver));

    if (!giver)
        return xc_fail(XC_E_RESOURCES, "no memory for a giver");
    *giver = (struct xc_giver){
        .server = server,
        .object = object,
        .ended = ended,
        .owner = owner,
        .bell = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK),
    };
    any_keep(object);
    if (giver->bell < 0 || thread_start(&giver->thread, giver_main, giver)) {
        any_release(object);
        if (giver->bell >= 0)
            close(giver->bell);
        free(giver);
        return xc_fail(XC_E_RESOURCES, "no descriptor or thread for a giver");
    }
    giver_lock(giver);
    giver->next = server->givers.first;
    server->givers.first = giver;
    giver_unlock(giver);
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
            close(giver->errands[i].receiver);
    any_release(giver->object);
    close(giver->bell);
    free(giver);
}

/* Waits for its thread. The owner hears of it first: methods that begin later
 * do not find it, and those that have it already are waited for. Where methods
 * run, without the lock. Return: false if there is no memory to do it now */
static bool leave(struct xc_giver *giver)
{
    if (giver->ended) {
        pthread_join(giver->thread, NULL);
        giver->ended(giver->owner);
        giver->ended = NULL; /* it is told once */
    }
    return xc_domain_on_release(giver->server->domain, giver, giver_free) == 0;
}

/* Return: one that has ended, out of the list; or NULL */
static struct xc_giver *take_ended(struct givers *givers)
{
    struct xc_giver **link = &givers->first;
    struct xc_giver *giver;

    pthread_mutex_lock(&givers->lock);
    while (*link && !(*link)->has_ended)
        link = &(*link)->next;
    giver = *link;
    if (giver)
        *link = giver->next;
    pthread_mutex_unlock(&givers->lock);
    return giver;
}

static void put_back(struct givers *givers, struct xc_giver *giver)
{
    pthread_mutex_lock(&givers->lock);
    giver->next = givers->first;
    givers->first = giver;
    pthread_mutex_unlock(&givers->lock);
}

void givers_sweep(struct xc_server *server)
{
    struct xc_thread *thread = xc_port_thread();
    struct xc_domain *before = thread->domain;
    struct xc_giver *giver;

    thread->domain = server->domain; /* what is told may say states */
    while ((giver = take_ended(&server->givers)))
        if (!leave(giver)) {
            put_back(&server->givers, giver);
            break;
        }
    thread->domain = before;
}

void givers_end(struct xc_server *server)
{
    struct xc_giver *giver;

    pthread_mutex_lock(&server->givers.lock);
    for (giver = server->givers.first; giver; giver = giver->next) {
        giver->shall_end = true;
        giver_ring(giver);
    }
    pthread_mutex_unlock(&server->givers.lock);
    while ((giver = server->givers.first)) {
        server->givers.first = giver->next;
        if (!leave(giver)) /* nobody could have it any more */
            giver_free(giver);
    }
}

int xc_giver_status(const struct xc_giver *giver)
{
    struct givers *givers = &giver->server->givers;
    bool is_ready;

    pthread_mutex_lock(&givers->lock);
    is_ready = giver->is_ready;
    pthread_mutex_unlock(&givers->lock);
    return is_ready ? 0 : -EAGAIN;
}

void xc_giver_end(struct xc_giver *giver)
{
    giver_lock(giver);
    giver->shall_end = true;
    giver_ring(giver);
    giver_unlock(giver);
}
