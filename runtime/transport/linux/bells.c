/* SPDX-License-Identifier: MIT */
#include "transport/linux/bells.h"

#include "transport/linux/clock.h"
#include "transport/linux/served.h"
#include "transport/linux/upkeep.h"

static uint32_t n_requests(const struct peer *peer)
{
    uint32_t n = 0;
    unsigned i;

    for (i = 0; i < CHANNEL_SLOTS; i++)
        n += peer->slots[i].seen;
    return n;
}

/* @bell: its value now */
static void count(struct peer *peer, uint32_t bell)
{
    uint32_t requests = n_requests(peer);
    uint32_t shift;

    if (requests != peer->bell_requests) {
        peer->n_vain = 0;
    } else if (bell != peer->bell_seen && ++peer->n_vain > BELLS_FREE) {
        shift = peer->n_vain - BELLS_FREE - 1;
        if (shift > BELLS_DEAF_SHIFT)
            shift = BELLS_DEAF_SHIFT;
        peer->deaf_until_ns = clock_now() + ((uint64_t)BELLS_DEAF_NS << shift);
    }
    peer->bell_requests = requests;
    peer->bell_seen = bell;
}

/* Return: for how long it is not listened to; 0: it is. */
static uint64_t deaf_for(const struct peer *peer)
{
    uint64_t now;

    if (peer->n_vain <= BELLS_FREE)
        return 0;
    now = clock_now();
    return now < peer->deaf_until_ns ? peer->deaf_until_ns - now : 0;
}

unsigned bells_listen(const struct worker *worker, struct futex_waitv *words,
                      uint64_t *limit_ns)
{
    unsigned n = 0;
    unsigned i;

    *limit_ns = 0;
    for (i = 0; i < worker->n_near && i < BELL_PEERS_MAX; i++) {
        struct peer *peer = worker->served[i];
        const uint32_t *word = &channel_client(&peer->channel)->bell;
        uint32_t bell = fetch32(word);
        uint64_t deaf_ns;

        count(peer, bell);
        deaf_ns = deaf_for(peer);
        if (deaf_ns && (!*limit_ns || deaf_ns < *limit_ns))
            *limit_ns = deaf_ns;
        if (!deaf_ns)
            words[n++] = (struct futex_waitv){
                .val = bell,
                .uaddr = (uintptr_t)word,
                .flags = FUTEX_32,
            };
    }
    return n;
}

void bells_rang(struct peer *peer)
{
    uint32_t requests = n_requests(peer);

    if (requests == peer->rang_requests && !served_has_posted(peer))
        upkeep_charge(peer->server, peer->principal, BELLS_WAKE_NS);
    peer->rang_requests = requests;
}
