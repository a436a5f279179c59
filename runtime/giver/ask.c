/* SPDX-License-Identifier: MIT */
/*
 * Giver, asking: a method returns the object, or has it given for its caller
 *
 * An errand is remembered until it was taken, and for a while after that: who
 * asks again meanwhile is not given twice. Each user has a share of them.
 */
#include "giver/giver.h"

#include <crosscall/call.h>
#include <crosscall/give.h>

#define NS_PER_MS UINT64_C(1000000)

enum {
    ERRANDS_USER_MAX = 16,
    WAITING_USER_MAX = 64, /* of all givers: each has a descriptor */
    OLD_MS = 2000,         /* then it may be taken back for anybody's */
    OLD_FOR_SELF_MS = 100  /* for the same process's */
};

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
    const uint64_t now = xc_port_now();
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

    if (waiting_of(giver->givers, caller->uid) >= WAITING_USER_MAX)
        return -GIVER_EAGAIN;
    if (xc_port_descriptor_copy(xc_caller_fd(), &receiver))
        return -XC_EREMOTEIO;
    *errand = (struct errand){
        .state = ERRAND_ASKED,
        .process = caller->process,
        .uid = caller->uid,
        .rights = rights,
        .receiver = receiver,
        .old_gift = errand->gift,
    };
    giver->n_waiting++;
    giver_port_ring(giver);
    return -GIVER_EAGAIN;
}

static int give(struct xc_giver *giver, const struct xc_caller *caller,
                xc_rights rights)
{
    struct errand *errand;

    if (!giver->is_ready)
        return -GIVER_EAGAIN;
    if (giver->serves == caller->process)
        return -GIVER_EDEADLK;
    errand = errand_of(giver, caller, rights);
    if (!errand) {
        errand = room_for(giver, caller);
        return errand ? ask(giver, errand, caller, rights) : -GIVER_EAGAIN;
    }
    if (errand->state != ERRAND_DONE)
        return -GIVER_EAGAIN;
    errand->state = ERRAND_TAKEN;
    if (errand->status == 0)
        xc_grant_gift(errand->gift);
    return errand->status;
}

int xc_giver_give(struct xc_giver *giver, xc_rights rights)
{
    int r;

    xc_port_lock(giver->givers->lock);
    r = give(giver, xc_current_call()->caller, rights);
    xc_port_unlock(giver->givers->lock);
    return r;
}
