/* SPDX-License-Identifier: MIT */
#include "transport/linux/upkeep.h"

#include <sys/epoll.h>

#include "transport/linux/control.h"

/* What the listener may owe: it accepts some at a time, and waits for no more
 * than users do, whatever one of them took. */
#define LISTENER_FREE_NS (20 * NS_PER_MS)

uint64_t upkeep_clock(void)
{
    struct timespec now;

    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (uint64_t)now.tv_sec * NS_PER_S + (uint64_t)now.tv_nsec;
}

/* For how long somebody waits on average for what took @spent_ns. */
static uint64_t owed_for(const struct xc_server *server, uint64_t spent_ns)
{
    uint64_t share_ns = server->options.max_upkeep_uid;

    return share_ns < NS_PER_S ? spent_ns * NS_PER_S / share_ns : spent_ns;
}

void upkeep_charge(struct xc_server *server, struct xc_principal *principal,
                   uint64_t spent_ns)
{
    xc_principal_owe(principal, clock_now(), owed_for(server, spent_ns),
                     UPKEEP_FREE_NS + UPKEEP_WAIT_NS);
}

uint64_t upkeep_charge_control(struct xc_server *server,
                               struct xc_principal *principal)
{
    uint64_t now = upkeep_clock();
    uint64_t spent_ns = now - server->upkeep_ns;

    server->upkeep_ns = now;
    if (principal)
        upkeep_charge(server, principal, spent_ns);
    return spent_ns;
}

static bool is_alone(const struct xc_server *server,
                     const struct xc_principal *principal)
{
    return xc_principal_used(principal, XC_QUOTA_CONNECTIONS) >=
           server->n_peers;
}

bool upkeep_is_over(struct xc_server *server, struct xc_principal *principal)
{
    uint64_t until = xc_principal_owes_until(principal);

    if (until <= clock_now() + UPKEEP_FREE_NS || is_alone(server, principal))
        return false;
    until -= UPKEEP_FREE_NS;
    if (!server->put_off_ns || until < server->put_off_ns)
        server->put_off_ns = until;
    return true;
}

bool upkeep_put_off(struct peer *peer)
{
    if (!upkeep_is_over(peer->server, peer->principal))
        return false;
    epoll_ctl(peer->server->epoll, EPOLL_CTL_DEL, peer->socket, NULL);
    peer->is_put_off = true;
    xc_principal_count(peer->principal, XC_COUNT_PUT_OFF);
    return true;
}

/* Those who are not greeted are looked at anyway. */
void upkeep_go_on(struct xc_server *server)
{
    struct peer *peer = server->peers;

    server->put_off_ns = 0;
    while (peer) {
        struct peer *next = peer->next;

        if (peer->is_put_off && !upkeep_is_over(server, peer->principal)) {
            peer->is_put_off = false;
            peer->greeted_ns = clock_now(); /* its hello lies there */
            if (!control_watch_socket(peer))
                control_end(peer);
        }
        peer = next;
    }
}

uint64_t upkeep_charge_listener(struct xc_server *server, uint64_t spent_ns)
{
    uint64_t now = clock_now();

    if (server->listener_owes_ns < now)
        server->listener_owes_ns = now;
    server->listener_owes_ns += owed_for(server, spent_ns);
    if (server->listener_owes_ns > now + UPKEEP_WAIT_NS)
        server->listener_owes_ns = now + UPKEEP_WAIT_NS;
    return server->listener_owes_ns - now > LISTENER_FREE_NS
               ? server->listener_owes_ns
               : 0;
}
