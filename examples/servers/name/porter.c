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

#define NS_PER_MS UINT64_C(1000000)

/*
 * A server keeps 64 gifts of ours, and nobody tells us which of them were
 * claimed. So each user has a part of them, and the older ones are taken back
 * for the newer; who claims at once, as Stubs do, does not notice.
 */
enum {
    ERRANDS_MAX = 48,
    ERRANDS_USER_MAX = 16,
    OLD_MS = 2000,     /* then it may be taken back for anybody's */
    OLD_FOR_SELF = 100 /* for the same process's; ms as well */
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
    uint64_t server; /* process that serves the object */
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

    /* Who lends us its own object, or passes us one of ours, ends here. */
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

static void porter_free(struct porter *porter)
{
    size_t i;

    for (i = 0; i < ERRANDS_MAX; i++)
        if (porter->errands[i].state == ERRAND_ASKED)
            close(porter->errands[i].receiver);
    any_release(porter->object);
    close(porter->bell);
    tree_discharge(porter->tree, porter->user);
    free(porter);
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
        pthread_create(&porter->thread, NULL, porter_main, porter)) {
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
    unsigned n_user = 0;

    for (; errand < porter->errands + ERRANDS_MAX; errand++) {
        bool is_own = errand->process == caller->process;
        unsigned old_ms = is_own ? OLD_FOR_SELF : OLD_MS;

        if (errand->state == ERRAND_NONE) {
            none = errand;
            continue;
        }
        n_user += errand->uid == caller->uid;
        if (is_finished(errand) &&
            present - errand->done_ns > old_ms * NS_PER_MS &&
            (!oldest || errand->done_ns < oldest->done_ns))
            oldest = errand;
    }
    return oldest ? oldest : n_user < ERRANDS_USER_MAX ? none : NULL;
}

static int ask(struct porter *porter, struct errand *errand,
               const struct xc_caller *caller, xc_rights rights)
{
    int receiver = fcntl(xc_caller_fd(), F_DUPFD_CLOEXEC, 0);

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

/* Waits for its thread. */
static void retire(struct porter **link)
{
    struct porter *porter = *link;

    *link = porter->next;
    pthread_join(porter->thread, NULL);
    porter_free(porter);
}

void porters_sweep(struct tree *tree)
{
    struct porter **link = &tree->porters;

    while (*link) {
        struct porter *porter = *link;

        if (!porter->has_ended) {
            link = &porter->next;
            continue;
        }
        if (porter->name)
            tree_remove(porter->name);
        retire(link); /* whose thread has nothing left to do */
    }
}

void porters_end(struct tree *tree)
{
    struct porter *porter;

    pthread_mutex_lock(&tree->lock);
    for (porter = tree->porters; porter; porter = porter->next)
        if (porter->name)
            porter_dismiss(porter);
    pthread_mutex_unlock(&tree->lock);
    while (tree->porters)
        retire(&tree->porters);
}
