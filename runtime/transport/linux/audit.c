/* SPDX-License-Identifier: MIT */
/*
 * Audit: what the log learns of denials, bad peers and limits
 *
 * A hostile client must not fill a disk, so records are counted for each user
 * and second; the next record says how many were left out. For each user and
 * not for each connection, of which a loop can make any number.
 */
#include <time.h>

#include <crosscall/call.h>
#include <crosscall/error.h>
#include <crosscall/message.h>
#include <crosscall/status.h>

#include "transport/linux/clock.h"
#include "transport/linux/probe.h"
#include "transport/linux/server_state.h"

/* Those of people's clocks. */
static uint64_t time_now(void)
{
    struct timespec now;

    clock_gettime(CLOCK_REALTIME, &now);
    return (uint64_t)now.tv_sec * NS_PER_S + (uint64_t)now.tv_nsec;
}

static void record(struct xc_server *server, const struct xc_caller *caller,
                   struct xc_principal *principal, struct xc_audit *audit)
{
    static const enum xc_count counts[] = {
        [XC_AUDIT_DENIED] = XC_COUNT_DENIALS,
        [XC_AUDIT_BAD_MESSAGE] = XC_COUNT_BAD_MESSAGES,
        [XC_AUDIT_REFUSED] = XC_COUNT_REFUSED,
        [XC_AUDIT_QUOTA] = XC_COUNT_QUOTA_HITS,
    };
    const struct xc_server_options *options = &server->options;

    xc_principal_count(principal, counts[audit->event]);
    if (!caller->known) /* the server itself, in a call of its own */
        return;
    if (!options->audit ||
        !xc_principal_may_say(principal, clock_now(), options->max_audits_uid,
                              &audit->suppressed))
        return;
    audit->caller = *caller;
    audit->server = server->name;
    audit->time_ns = time_now();
    options->audit(audit, options->data);
}

static void record_of(struct peer *peer, struct xc_audit *audit)
{
    record(peer->server, &peer->caller, peer->principal, audit);
}

static void name_method(struct xc_audit *audit,
                        const struct xc_interface *interface, uint32_t number)
{
    const struct xc_method *method = xc_interface_method(interface, number);

    audit->interface = interface->name;
    audit->method = method ? method->name : "?";
}

void audit_bad_message(struct peer *peer, const char *why)
{
    struct xc_audit audit = {
        .event = XC_AUDIT_BAD_MESSAGE,
        .code = XC_E_MALFORMED,
        .why = why,
    };

    record_of(peer, &audit);
}

void audit_bad_request(struct peer *peer, const struct xc_interface *interface,
                       uint32_t method)
{
    struct xc_audit audit = {
        .event = XC_AUDIT_BAD_MESSAGE,
        .code = XC_E_MALFORMED,
        .why = "sent a malformed request",
    };

    if (interface)
        name_method(&audit, interface, method);
    record_of(peer, &audit);
}

void audit_refused(struct peer *peer, int code, const char *why)
{
    struct xc_audit audit = {
        .event = XC_AUDIT_REFUSED,
        .code = code,
        .why = why,
    };

    record_of(peer, &audit);
}

static const char *why_over(enum xc_quota quota)
{
    static const char *const texts[] = {
        [XC_QUOTA_CONNECTIONS] = "its user has too many connections",
        [XC_QUOTA_SET_UPS] = "its user sets up too many connections",
        [XC_QUOTA_CHANNELS] = "its user's channels take too much memory",
        [XC_QUOTA_HANDLES] = "its user holds too many objects",
        [XC_QUOTA_OBSERVED] = "its user observes too many objects",
        [XC_QUOTA_GIFTS] = "its user has given too much that is not claimed",
        [XC_QUOTA_BULK] =
            "its user's regions and large messages take too much memory",
        [XC_QUOTA_DESCRIPTORS] = "its user has passed too many descriptors",
        [XC_QUOTA_WAITS] = "too many methods wait for its user's objects",
        [XC_QUOTA_HANDLES_EACH] = "it holds too many objects",
        [XC_QUOTA_GIFTS_EACH] = "it has given too much that is not claimed",
        [XC_QUOTA_REGION] = "it passed a region that is too large",
        [XC_QUOTA_DEPTH] = "its call has too many calls within it",
        [XC_QUOTA_CONNECTIONS_ALL] = "the server has too many connections",
        [XC_QUOTA_WAITS_ALL] = "too many methods wait for clients' objects",
        [XC_QUOTA_GIVEN] = "its user leaves descriptors unread",
        [XC_QUOTA_MEMORY] = "the server has no memory or no descriptor left",
    };

    static_assert(sizeof(texts) / sizeof(texts[0]) == XC_QUOTA_END,
                  "a quota without words");
    return texts[quota];
}

static struct xc_audit of_quota(enum xc_quota quota, uint64_t limit)
{
    return (struct xc_audit){
        .event = XC_AUDIT_QUOTA,
        .code = XC_E_QUOTA,
        .why = why_over(quota),
        .quota = quota,
        .limit = limit,
    };
}

void audit_quota(struct peer *peer, enum xc_quota quota, uint64_t limit)
{
    struct xc_audit audit = of_quota(quota, limit);
    const struct xc_call *call = xc_current_call();

    while (call && call->caller->process != peer->caller.process)
        call = call->outer;
    if (call) /* only where a method of this peer's runs */
        name_method(&audit, call->interface, call->method);
    record_of(peer, &audit);
}

void audit_over(const struct xc_domain_over *over, void *server)
{
    struct xc_audit audit = of_quota(over->quota, over->limit);

    if (over->interface)
        name_method(&audit, over->interface, over->method);
    record(server, over->caller, over->principal, &audit);
}

void audit_claim(struct peer *peer, uint32_t method, int64_t status)
{
    if (method == XC_METHOD_CLAIM && status == -XC_E_DENIED)
        audit_refused(peer, XC_E_DENIED, "claimed a gift that is not its own");
}

void audit_denied(const struct xc_domain_denial *denial, void *server)
{
    char needs[256];
    char holds[256];
    struct xc_audit audit = {
        .event = XC_AUDIT_DENIED,
        .code = XC_E_DENIED,
        .needs = needs,
        .holds = holds,
        .why = "a right is missing",
    };

    PROBE(deny, 5, PROBE_AT(denial->caller->pid),
          PROBE_AT(denial->interface->name), PROBE_AT(denial->method),
          PROBE_AT(denial->needs), PROBE_AT(denial->holds));
    xc_rights_text(denial->rights_of, denial->needs, needs, sizeof(needs));
    xc_rights_text(denial->rights_of, denial->holds, holds, sizeof(holds));
    name_method(&audit, denial->interface, denial->method);
    record(server, denial->caller, denial->principal, &audit);
}
