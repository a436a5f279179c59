/* SPDX-License-Identifier: MIT */
/* Giver, work: gives for one object, one errand at a time, and sees its server
 * die */
#include "giver/giver.h"

#include <crosscall/any.h>
#include <crosscall/give.h>
#include <crosscall/status.h>

static void run(struct xc_giver *giver, struct errand *errand)
{
    const struct xc_stub *stub = any_stub(giver->object);
    uint64_t gift = 0;
    int r;

    if (errand->old_gift)
        xc_take_back(stub, errand->old_gift);
    r = xc_give(stub, errand->receiver, errand->rights, &gift);
    xc_port_descriptor_close(errand->receiver);
    xc_port_lock(giver->givers->lock);
    errand->state = ERRAND_DONE;
    errand->done_ns = xc_port_now();
    errand->status = r == 0                ? 0
                     : r == -XC_E_DEADLINE ? -GIVER_ETIMEDOUT
                                           : -XC_EREMOTEIO;
    errand->gift = gift;
    giver->n_waiting--;
    xc_port_unlock(giver->givers->lock);
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

        xc_port_lock(giver->givers->lock);
        shall_end = giver->shall_end;
        errand = shall_end ? NULL : next_errand(giver);
        xc_port_unlock(giver->givers->lock);
        if (!errand)
            return !shall_end;
        run(giver, errand);
    }
}

static void work(struct xc_giver *giver)
{
    uint64_t serves;
    int server_fd;

    if (xc_server_of(any_stub(giver->object), &server_fd, &serves))
        return;
    xc_port_lock(giver->givers->lock);
    giver->serves = serves;
    giver->is_ready = true;
    xc_port_unlock(giver->givers->lock);
    while (run_all(giver) && giver_port_wait(giver, server_fd))
        continue;
}

void giver_main(struct xc_giver *giver)
{
    struct givers *givers = giver->givers;

    work(giver);
    xc_port_lock(givers->lock);
    giver->has_ended = true;
    giver_port_ended(giver);
    xc_port_unlock(givers->lock);
}
