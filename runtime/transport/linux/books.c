/* SPDX-License-Identifier: MIT */
/*
 * Books: what clients are charged for, and who wants to know
 */
#include <crosscall/server.h>

#include <crosscall/status.h>

#include "transport/linux/callback_memory.h"
#include "transport/linux/clock.h"
#include "transport/linux/server_state.h"
#include "transport/linux/upkeep.h"

/* What the default is made from, for users who may have many connections. */
enum { HANDLES_CONNECTION = 16, HANDLES_UID = 1024 };

int peer_charge(struct peer *peer, enum xc_quota what, uint64_t n,
                struct xc_charge *out)
{
    if (xc_charge_begin(out, peer->principal, what, n))
        return 0;
    audit_quota(peer, what, xc_principal_limit(peer->principal, what));
    return -XC_E_QUOTA;
}

static void set_server_defaults(struct xc_server_options *options)
{
    if (!options->max_connections)
        options->max_connections = PEERS_DEFAULT;
    if (!options->max_connections_uid)
        options->max_connections_uid = PEERS_UID_DEFAULT;
    if (!options->max_channels_uid)
        options->max_channels_uid =
            (uint64_t)options->max_connections_uid *
            (channel_sizes[0] + channel_sizes[1] + CALLBACK_TO_SERVER_SIZE +
             CALLBACK_TO_CLIENT_SIZE);
    if (!options->max_set_up_ns)
        options->max_set_up_ns = SET_UP_SECONDS * NS_PER_S;
    if (!options->max_upkeep_uid)
        options->max_upkeep_uid = UPKEEP_UID_DEFAULT;
    if (!options->max_audits_uid)
        options->max_audits_uid = AUDITS_DEFAULT;
}

/* Room for the root object, and some more, of each connection. */
static uint64_t handles_of(const struct xc_server_options *options)
{
    uint64_t for_connections =
        (uint64_t)HANDLES_CONNECTION * options->max_connections_uid;

    if (options->max_handles_uid || for_connections <= HANDLES_UID)
        return options->max_handles_uid;
    return for_connections > options->max_handles ? for_connections
                                                  : options->max_handles;
}

void books_take_limits(struct xc_server_options *options,
                       struct xc_domain_options *domain)
{
    set_server_defaults(options);
    domain->max_handles = options->max_handles;
    domain->max_gifts = options->max_gifts;
    domain->max_region = options->max_region;
    domain->limits[XC_QUOTA_CONNECTIONS] = options->max_connections_uid;
    domain->limits[XC_QUOTA_SET_UPS] = options->max_set_ups_uid;
    domain->limits[XC_QUOTA_CHANNELS] = options->max_channels_uid;
    domain->limits[XC_QUOTA_HANDLES] = handles_of(options);
    domain->limits[XC_QUOTA_GIFTS] = options->max_gifts_uid;
    domain->limits[XC_QUOTA_BULK] = options->max_bulk_uid;
    domain->limits[XC_QUOTA_DESCRIPTORS] = options->max_descriptors_uid;
    domain->limits[XC_QUOTA_WAITS] = options->max_waits_uid;
}

static struct xc_server_books books_of(const struct xc_uses *uses)
{
    const uint64_t *used = uses->used;
    const uint64_t *counts = uses->counts;

    return (struct xc_server_books){
        .connections = (unsigned)used[XC_QUOTA_CONNECTIONS],
        .set_ups = (unsigned)used[XC_QUOTA_SET_UPS],
        .handles = (unsigned)used[XC_QUOTA_HANDLES],
        .observed = (unsigned)used[XC_QUOTA_OBSERVED],
        .gifts = (unsigned)used[XC_QUOTA_GIFTS],
        .descriptors = (unsigned)used[XC_QUOTA_DESCRIPTORS],
        .waits = (unsigned)used[XC_QUOTA_WAITS],
        .channel_bytes = used[XC_QUOTA_CHANNELS],
        .bulk_bytes = used[XC_QUOTA_BULK],
        .calls = counts[XC_COUNT_CALLS],
        .denials = counts[XC_COUNT_DENIALS],
        .bad_messages = counts[XC_COUNT_BAD_MESSAGES],
        .quota_hits = counts[XC_COUNT_QUOTA_HITS],
        .refused = counts[XC_COUNT_REFUSED],
        .put_off = counts[XC_COUNT_PUT_OFF],
    };
}

void xc_server_read_books(struct xc_server *server, struct xc_server_books *out)
{
    struct xc_uses uses;

    xc_domain_read_uses(server->domain, &uses);
    *out = books_of(&uses);
}

bool xc_server_read_user(struct xc_server *server, uint32_t uid,
                         struct xc_server_books *out)
{
    struct xc_uses uses;

    if (!xc_domain_read_uses_of(server->domain, uid, &uses))
        return false;
    *out = books_of(&uses);
    return true;
}

unsigned xc_server_list_users(struct xc_server *server, uint32_t *uids,
                              unsigned room)
{
    return xc_domain_list_users(server->domain, uids, room);
}
