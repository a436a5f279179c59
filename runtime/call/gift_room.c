/* SPDX-License-Identifier: MIT */
/*
 * Gift room: who has been given most makes room for others
 *
 * A giver may have so many gifts that nobody has claimed yet. Often it gives
 * for those who ask it to, and one of these, hostile or stuck, claims nothing.
 * More than a quarter of the giver's gifts a user, and a process, therefore has
 * only for as long as nobody else needs the room: then the oldest of them ends.
 */
#include "call/domain_state.h"

enum { SHARES = 4 };

/* Whether two are one, where gifts are shared out. */
typedef bool same_fn(const struct xc_receiver *a, const struct xc_receiver *b);

static bool same_user(const struct xc_receiver *a, const struct xc_receiver *b)
{
    return a->uid == b->uid;
}

static bool same_process(const struct xc_receiver *a,
                         const struct xc_receiver *b)
{
    return a->process == b->process;
}

/* Return: all of the giver's, the oldest first, as a list */
static struct xc_gift *gifts_of(const struct xc_holder *giver)
{
    struct xc_gift *gift = giver->domain->gifts; /* the newest is its first */
    struct xc_gift *list = NULL;

    for (; gift; gift = gift->next)
        if (gift->giver == giver) {
            gift->next_of_giver = list;
            list = gift;
        }
    return list;
}

/* Return: the oldest of who has most, and too many, and is not @receiver */
static struct xc_gift *find_excess(struct xc_gift *list, unsigned share,
                                   const struct xc_receiver *receiver,
                                   same_fn *same)
{
    struct xc_gift *found = NULL;
    struct xc_gift *gift = list;
    unsigned most = share;

    for (; gift; gift = gift->next_of_giver) {
        const struct xc_gift *other = gift;
        unsigned n = 0;

        if (same(&gift->receiver, receiver))
            continue;
        for (; other; other = other->next_of_giver)
            n += same(&gift->receiver, &other->receiver);
        if (n > most) {
            most = n;
            found = gift;
        }
    }
    return found;
}

bool xc_gift_make_room(struct xc_holder *giver,
                       const struct xc_receiver *receiver)
{
    const unsigned share = giver->domain->options.max_gifts / SHARES;
    struct xc_gift *list = gifts_of(giver);
    struct xc_gift *excess = find_excess(list, share, receiver, same_user);

    if (!excess)
        excess = find_excess(list, share, receiver, same_process);
    if (excess)
        xc_gift_end(giver->domain, excess);
    return excess;
}
