/* SPDX-License-Identifier: MIT */
#include "porter.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

#include <crosscall/give.h>
#include <crosscall/status.h>

#include "thread.h"

#define NS_PER_MS UINT64_C(1000000)

/*
 * A server keeps 64 gifts of ours, and nobody tells us which of them were
 * claimed. So each user has a part of them, and the older ones are taken back
 * for the newer; who claims at once, as Stubs do, does not notice.
 */
enum {
    ERRANDS_MAX = 48,
    ERRANDS_USER_MAX = 16,
    WAITING_USER_MAX = 64, /* of all porters: each has a descriptor */
    OLD_MS = 2000,         /* then it may be taken back for anybody's */
    OLD_FOR_SELF = 100     /* for the same process's; ms as well */
};

enum errand_state {
    ERRAND_NONE,
    ERRAND_ASKED,
    ERRAND_UNDER_WAY,
    ERRAND_DONE, /* the gift is there */
    ERRAND_TAKEN /* and was sent to who asked */
};

/** For one process that looked the name up. */
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

struct porter {
    struct porter *next;
    struct tree *tree;
    struct name *name; /* NULL: dismissed */
    struct user *user;
    struct any *object;
    pthread_t thread;
    int bell;
    bool is_ready;
    bool has_ended;
    uint64_t server;    /* process that serves the object */
    unsigned n_waiting; /* errands with a receiver */
    struct errand errands[ERRANDS_MAX];
};

static uint64_t now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000 * NS_PER_MS + (uint64_t)time.tv_nsec;
}

static void ring(struct porter *porter) { eventfd_write(porter->bell, 1); }

static void run(struct porter *porter, struct errand *errand)
{
    const struct xc_stub *stub = any_stub(porter->object);
    uint64_t gift = 0;
    int r;

    if (errand->old_gift)
        xc_take_back(stub, errand->old_gift);
    r = xc_give(stub, errand->receiver, errand->rights, &gift);
    close(errand->receiver);
    pthread_mutex_lock(&porter->tree->lock);
    errand->state = ERRAND_DONE;
    errand->done_ns = now();
    errand->status = r == 0 ? 0 : r == -XC_E_DEADLINE ? -ETIMEDOUT : -EREMOTEIO;
    errand->gift = gift;
    porter->n_waiting--;
    pthread_mutex_unlock(&porter->tree->lock);
}

/* Return: false if it is dismissed. */
static bool run_all(struct porter *porter)
{
    struct errand *errand;
    bool goes_on;

    do {
        errand = porter->errands;
        pthread_mutex_lock(&porter->tree->lock);
        goes_on = porter->name;
        while (errand < porter->errands + ERRANDS_MAX &&
               errand->state != ERRAND_ASKED)
            errand++;
        if (errand == porter->errands + ERRANDS_MAX)
            errand = NULL;
        else
            errand->state = ERRAND_UNDER_WAY;
        pthread_mutex_unlock(&porter->tree->lock);
        if (errand)
            run(porter, errand);
    } while (errand && goes_on);
    return goes_on;
}

static void serve(struct porter *porter)
{
    struct pollfd fds[2] = {{.events = POLLIN},
                            {.fd = porter->bell, .events = POLLIN}};
    uint64_t server;
    eventfd_t rings;

    if (xc_server_of(any_stub(porter->object), &fds[0].fd, &server))
        return;
    pthread_mutex_lock(&porter->tree->lock);
    porter->server = server;
    porter->is_ready = true;
    pthread_mutex_unlock(&porter->tree->lock);
    while (run_all(porter)) {
        if (poll(fds, 2, -1) < 0)
            continue;
        if (fds[0].revents)
            return; /* the server died */
        eventfd_read(porter->bell, &rings);
    }
}

static void *porter_main(void *data)
{
    struct porter *porter = data;

    serve(porter);
    pthread_mutex_lock(&porter->tree->lock);
    porter->has_ended = true;
    eventfd_write(porter->tree->bell, 1);
    pthread_mutex_unlock(&porter->tree->lock);
    return NULL;
}

/* Waits for its thread. Without the lock, see porters_sweep(). */
static void porter_free(struct porter *porter)
{
    size_t i;

    pthread_join(porter->thread, NULL);
    for (i = 0; i < ERRANDS_MAX; i++)
        if (porter->errands[i].state == ERRAND_ASKED)
            close(porter->errands[i].receiver);
    any_release(porter->object);
    close(porter->bell);
    free(porter);
}

static void free_all(struct porter *porter)
{
    while (porter) {
        struct porter *next = porter->next;

        porter_free(porter);
        porter = next;
    }
}

int porter_new(struct name *name, struct any *object)
{
    struct tree *tree = name->in->tree;
    struct porter *porter = calloc(1, sizeof(*porter));

    if (!porter)
        return -ENOMEM;
    porter->tree = tree;
    porter->name = name;
    porter->user = name->user;
    porter->object = object;
    porter->bell = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    any_keep(object);
    if (porter->bell < 0 ||
        thread_begin(&porter->thread, porter_main, porter)) {
        any_release(object);
        if (porter->bell >= 0)
            close(porter->bell);
        free(porter);
        return -EAGAIN;
    }
    name->porter = porter;
    porter->next = tree->porters;
    tree->porters = porter;
    return 0;
}

int porter_status(const struct porter *porter)
{
    return porter->is_ready ? 0 : -EAGAIN;
}

static bool is_finished(const struct errand *errand)
{
    return errand->state == ERRAND_DONE || errand->state == ERRAND_TAKEN;
}

/* The errand that the caller waits for, or NULL. */
static struct errand *errand_of(struct porter *porter,
                                const struct xc_caller *caller,
                                xc_rights rights)
{
    struct errand *errand = porter->errands;

    for (; errand < porter->errands + ERRANDS_MAX; errand++)
        if (errand->state != ERRAND_NONE && errand->state != ERRAND_TAKEN &&
            errand->process == caller->process && errand->rights == rights)
            return errand;
    return NULL;
}

/* Room for another one, or NULL as long as there is none. */
static struct errand *room_for(struct porter *porter,
                               const struct xc_caller *caller)
{
    const uint64_t present = now();
    struct errand *errand = porter->errands;
    struct errand *none = NULL;
    struct errand *oldest = NULL;
    struct errand *own_oldest = NULL; /* of the caller's user */
    unsigned n_user = 0;

    for (; errand < porter->errands + ERRANDS_MAX; errand++) {
        bool is_self = errand->process == caller->process;
        bool is_own = errand->uid == caller->uid;
        unsigned old_ms = is_self ? OLD_FOR_SELF : OLD_MS;

        if (errand->state == ERRAND_NONE) {
            none = errand;
            continue;
        }
        n_user += is_own;
        if (!is_finished(errand) ||
            present - errand->done_ns <= old_ms * NS_PER_MS)
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

/* How many descriptors a user has us hold, for look-ups of whatever names. */
static unsigned waiting_of(const struct tree *tree, uint32_t uid)
{
    const struct porter *porter;
    unsigned n = 0;
    size_t i;

    for (porter = tree->porters; porter; porter = porter->next)
        for (i = 0; porter->n_waiting && i < ERRANDS_MAX; i++)
            n += porter->errands[i].uid == uid &&
                 (porter->errands[i].state == ERRAND_ASKED ||
                  porter->errands[i].state == ERRAND_UNDER_WAY);
    return n;
}

static int ask(struct porter *porter, struct errand *errand,
               const struct xc_caller *caller, xc_rights rights)
{
    int receiver;

    if (waiting_of(porter->tree, caller->uid) >= WAITING_USER_MAX)
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
    porter->n_waiting++;
    ring(porter);
    return -EAGAIN;
}

int porter_fetch(struct porter *porter, const struct xc_caller *caller,
                 xc_rights rights, struct any **object, uint64_t *gift)
{
    struct errand *errand;

    if (!porter->is_ready)
        return -EAGAIN;
    if (porter->server == caller->process)
        return -EDEADLK;
    errand = errand_of(porter, caller, rights);
    if (!errand) {
        errand = room_for(porter, caller);
        return errand ? ask(porter, errand, caller, rights) : -EAGAIN;
    }
    if (errand->state != ERRAND_DONE)
        return -EAGAIN;
    errand->state = ERRAND_TAKEN;
    *object = porter->object;
    *gift = errand->gift;
    return errand->status;
}

void porter_dismiss(struct porter *porter)
{
    porter->name = NULL;
    ring(porter);
}

void porters_sweep(struct tree *tree)
{
    struct porter **link = &tree->porters;
    struct porter *ended = NULL;

    pthread_mutex_lock(&tree->lock);
    while (*link) {
        struct porter *porter = *link;

        if (!porter->has_ended) {
            link = &porter->next;
            continue;
        }
        if (porter->name)
            tree_remove(porter->name);
        tree_discharge(tree, porter->user);
        *link = porter->next;
        porter->next = ended;
        ended = porter;
    }
    pthread_mutex_unlock(&tree->lock);
    free_all(ended); /* whose threads have nothing left to do */
}

void porters_end(struct tree *tree)
{
    struct porter *all;
    struct porter *porter;

    pthread_mutex_lock(&tree->lock);
    all = tree->porters;
    tree->porters = NULL;
    for (porter = all; porter; porter = porter->next) {
        porter_dismiss(porter);
        tree_discharge(tree, porter->user);
    }
    pthread_mutex_unlock(&tree->lock);
    free_all(all);
}
