/* SPDX-License-Identifier: MIT */
/* Giver, thread: gives for one object, one errand at a time, and sees its
 * server die */
#include <errno.h>
#include <poll.h>
#include <unistd.h>

#include <crosscall/any.h>
#include <crosscall/give.h>
#include <crosscall/status.h>

#include "transport/linux/clock.h"
#include "transport/linux/giver_state.h"

static void run(struct xc_giver *giver, struct errand *errand)
{
    const struct xc_stub *stub = any_stub(giver->object);
    uint64_t gift = 0;
    int r;

    if (errand->old_gift)
        xc_take_back(stub, errand->old_gift);
    r = xc_give(stub, errand->receiver, errand->rights, &gift);
    close(errand->receiver);
    giver_lock(giver);
    errand->state = ERRAND_DONE;
    errand->done_ns = clock_now();
    errand->status = r == 0 ? 0 : r == -XC_E_DEADLINE ? -ETIMEDOUT : -EREMOTEIO;
    errand->gift = gift;
    giver->n_waiting--;
    giver_unlock(giver);
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

        giver_lock(giver);
        shall_end = giver->shall_end;
        errand = shall_end ? NULL : next_errand(giver);
        giver_unlock(giver);
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
    giver_lock(giver);
    giver->serves = serves;
    giver->is_ready = true;
    giver_unlock(giver);
    while (run_all(giver)) {
        if (poll(fds, 2, -1) < 0)
            continue;
        if (fds[0].revents)
            return; /* the object's server died */
        eventfd_read(giver->bell, &rings);
    }
}

void *giver_main(void *data)
{
    struct xc_giver *giver = data;

    work(giver);
    giver_lock(giver);
    giver->has_ended = true;
    worker_wake(&giver->server->workers[0]); /* which sweeps */
    giver_unlock(giver);
    return NULL;
}
