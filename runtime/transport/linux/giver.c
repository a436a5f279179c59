/* SPDX-License-Identifier: MIT */
#include <crosscall/giver.h>

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <crosscall/any.h>
#include <crosscall/call.h>
#include <crosscall/give.h>
#include <crosscall/port.h>
#include <crosscall/status.h>

#include "transport/linux/clock.h"
#include "transport/linux/fail.h"
#include "transport/linux/givers.h"
#include "transport/linux/server_state.h"
#include "transport/linux/thread.h"

enum {
    ERRANDS_MAX = 48,
    ERRANDS_USER_MAX = 16,
    WAITING_USER_MAX = 64, /* of all givers: each has a descriptor */
    OLD_MS = 2000,         /* then it may be taken back for anybody's */
    OLD_FOR_SELF_MS = 100  /* for the same process's */
};

enum errand_state {
    ERRAND_NONE,
    ERRAND_ASKED,
    ERRAND_UNDER_WAY,
    ERRAND_DONE, /* the gift is there */
    ERRAND_TAKEN /* and was sent to who asked */
};

/** For one process that asked. */
struct errand {
    enum errand_state state;
    uint64_t process;
    uint32_t uid;
    xc_rights rights;
    int receiver; /* its pidfd */
    int status;   /* when it is done */
    uint64_t gift;
    uint64_t done_ns;
    uint64_t old_gift; /* to be taken back first, or 0 */
};

struct xc_giver {
    struct xc_giver *next;
    struct xc_server *server;
    struct any *object;
    void (*ended)(void *owner);
    void *owner;
    pthread_t thread;
    int bell;
    bool is_ready;
    bool shall_end;
    bool has_ended;
    uint64_t serves;    /* the process that serves the object */
    unsigned n_waiting; /* errands with a receiver */
    struct errand errands[ERRANDS_MAX];
};

static void lock(struct xc_giver *giver)
{
    pthread_mutex_lock(&giver->server->givers.lock);
}

static void unlock(struct xc_giver *giver)
{
    pthread_mutex_unlock(&giver->server->givers.lock);
}

static void ring(struct xc_giver *giver) { eventfd_write(giver->bell, 1); }

static void run(struct xc_giver *giver, struct errand *errand)
{
    const struct xc_stub *stub = any_stub(giver->object);
    uint64_t gift = 0;
    int r;

    if (errand->old_gift)
        xc_take_back(stub, errand->old_gift);
    r = xc_give(stub, errand->receiver, errand->rights, &gift);
    close(errand->receiver);
    lock(giver);
    errand->state = ERRAND_DONE;
    errand->done_ns = clock_now();
    errand->status = r == 0 ? 0 : r == -XC_E_DEADLINE ? -ETIMEDOUT : -EREMOTEIO;
    errand->gift = gift;
    giver->n_waiting--;
    unlock(giver);
}

/* Return: the next one to run, or NULL */
static struct errand *next_errand(struct xc_giver *giver)
{
    struct errand *errand = giver->errands;

    for (; errand < giver->errands + ERRANDS_MAX; errand++)
        if (errand->state == ERRAND_ASKED) {
            errand->state = ERRAND_UNDER_WAY;
            return errand;
        }
    return NULL;
}

/* Return: false if it shall end. */
static bool run_all(struct xc_giver *giver)
{
    for (;;) {
        struct errand *errand;
        bool shall_end;

        lock(giver);
        shall_end = giver->shall_end;
        errand = shall_end ? NULL : next_errand(giver);
        unlock(giver);
        if (!errand)
            return !shall_end;
        run(giver, errand);
    }
}

static void work(struct xc_giver *giver)
{
    struct pollfd fds[2] = {{.events = POLLIN},
                            {.fd = giver->bell, .events = POLLIN}};
    eventfd_t rings;
    uint64_t serves;

    if (xc_server_of(any_stub(giver->object), &fds[0].fd, &serves))
        return;
    lock(giver);
    giver->serves = serves;
    giver->is_ready = true;
    unlock(giver);
    while (run_all(giver)) {
        if (poll(fds, 2, -1) < 0)
            continue;
        if (fds[0].revents)
            return; /* the object's server died */
        eventfd_read(giver->bell, &rings);
    }
}

static void *giver_main(void *data)
{
    struct xc_giver *giver = data;

    work(giver);
    lock(giver);
    giver->has_ended = true;
    worker_wake(&giver->server->workers[0]); /* which sweeps */
    unlock(giver);
    return NULL;
}

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
    lock(giver);
    giver->next = server->givers.first;
    server->givers.first = giver;
    unlock(giver);
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
        ring(giver);
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

static bool is_finished(const struct errand *errand)
{
    return errand->state == ERRAND_DONE || errand->state == ERRAND_TAKEN;
}

/* The errand that the caller waits for, or NULL. */
static struct errand *errand_of(struct xc_giver *giver,
                                const struct xc_caller *caller,
                                xc_rights rights)
{
    struct errand *errand = giver->errands;

    for (; errand < giver->errands + ERRANDS_MAX; errand++)
        if (errand->state != ERRAND_NONE && errand->state != ERRAND_TAKEN &&
            errand->process == caller->process && errand->rights == rights)
            return errand;
    return NULL;
}

/* Room for another one, or NULL as long as there is none. */
static struct errand *room_for(struct xc_giver *giver,
                               const struct xc_caller *caller)
{
    const uint64_t now = clock_now();
    struct errand *errand = giver->errands;
    struct errand *none = NULL;
    struct errand *oldest = NULL;
    struct errand *own_oldest = NULL; /* of the caller's user */
    unsigned n_user = 0;

    for (; errand < giver->errands + ERRANDS_MAX; errand++) {
        bool is_self = errand->process == caller->process;
        bool is_own = errand->uid == caller->uid;
        unsigned old_ms = is_self ? OLD_FOR_SELF_MS : OLD_MS;

        if (errand->state == ERRAND_NONE) {
            none = errand;
            continue;
        }
        n_user += is_own;
        if (!is_finished(errand) || now - errand->done_ns <= old_ms * NS_PER_MS)
            continue;
        if (!oldest || errand->done_ns < oldest->done_ns)
            oldest = errand;
        if (is_own && (!own_oldest || errand->done_ns < own_oldest->done_ns))
            own_oldest = errand;
    }
    if (n_user >= ERRANDS_USER_MAX)
        return own_oldest;
    return oldest ? oldest : none;
}

/* How many descriptors a user has us hold, for whatever objects. */
static unsigned waiting_of(const struct givers *givers, uint32_t uid)
{
    const struct xc_giver *giver;
    unsigned n = 0;
    size_t i;

    for (giver = givers->first; giver; giver = giver->next)
        for (i = 0; giver->n_waiting && i < ERRANDS_MAX; i++)
            n += giver->errands[i].uid == uid &&
                 (giver->errands[i].state == ERRAND_ASKED ||
                  giver->errands[i].state == ERRAND_UNDER_WAY);
    return n;
}

static int ask(struct xc_giver *giver, struct errand *errand,
               const struct xc_caller *caller, xc_rights rights)
{
    int receiver;

    if (waiting_of(&giver->server->givers, caller->uid) >= WAITING_USER_MAX)
        return -EAGAIN;
    receiver = fcntl(xc_caller_fd(), F_DUPFD_CLOEXEC, 0);
    if (receiver < 0)
        return -EREMOTEIO;
    *errand = (struct errand){
        .state = ERRAND_ASKED,
        .process = caller->process,
        .uid = caller->uid,
        .rights = rights,
        .receiver = receiver,
        .old_gift = errand->gift,
    };
    giver->n_waiting++;
    ring(giver);
    return -EAGAIN;
}

static int give(struct xc_giver *giver, const struct xc_caller *caller,
                xc_rights rights)
{
    struct errand *errand;

    if (!giver->is_ready)
        return -EAGAIN;
    if (giver->serves == caller->process)
        return -EDEADLK;
    errand = errand_of(giver, caller, rights);
    if (!errand) {
        errand = room_for(giver, caller);
        return errand ? ask(giver, errand, caller, rights) : -EAGAIN;
    }
    if (errand->state != ERRAND_DONE)
        return -EAGAIN;
    errand->state = ERRAND_TAKEN;
    if (errand->status == 0)
        xc_grant_gift(errand->gift);
    return errand->status;
}

int xc_giver_give(struct xc_giver *giver, xc_rights rights)
{
    int r;

    lock(giver);
    r = give(giver, xc_current_call()->caller, rights);
    unlock(giver);
    return r;
}

void xc_giver_end(struct xc_giver *giver)
{
    lock(giver);
    giver->shall_end = true;
    ring(giver);
    unlock(giver);
}
