/* SPDX-License-Identifier: MIT */
/*
 * Audit: what the log learns of denials and bad peers
 *
 * A hostile client must not fill a disk, so records are counted for each user
 * and second; the next record says how many were left out. For each user and
 * not for each connection, of which a loop can make any number.
 */
#include <stdio.h>

#include <crosscall/error.h>

#include "transport/linux/clock.h"
#include "transport/linux/server_state.h"

/* Return: false if this one is left out; else how many were before it. */
static bool may_record(const struct peer *peer, unsigned *suppressed)
{
    struct xc_server *server = peer->server;
    struct audit_budget *budget =
        &server->budgets[peer->caller.uid % AUDIT_BUDGETS];
    uint64_t second = clock_now() / NS_PER_S;
    bool may;

    pthread_mutex_lock(&server->lock);
    if (second != budget->second) {
        budget->second = second;
        budget->n_audits = 0;
    }
    may = budget->n_audits < AUDITS_PER_SECOND;
    if (may) {
        budget->n_audits++;
        *suppressed = budget->n_suppressed;
        budget->n_suppressed = 0;
    } else {
        budget->n_suppressed++;
    }
    pthread_mutex_unlock(&server->lock);
    return may;
}

static void record(struct peer *peer, struct xc_audit *audit)
{
    const struct xc_server_options *options = &peer->server->options;

    if (!options->audit || !may_record(peer, &audit->suppressed))
        return;
    audit->caller = peer->caller;
    options->audit(audit, options->data);
}

void audit(struct peer *peer, enum xc_audit_event event, const char *why)
{
    struct xc_audit audit = {.event = event, .why = why};

    record(peer, &audit);
}

void audit_denied(const struct xc_domain_denial *denial, void *data)
{
    const struct worker *worker = worker_of_thread(data);
    const struct xc_method *method =
        xc_interface_method(denial->interface, denial->method);
    char needs[256];
    char holds[256];
    struct xc_audit audit = {
        .event = XC_AUDIT_DENIED,
        .interface = denial->interface->name,
        .method = method ? method->name : "?",
        .needs = needs,
        .holds = holds,
        .why = "a right is missing",
    };
    unsigned i;

    xc_rights_text(denial->rights_of, denial->needs, needs, sizeof(needs));
    xc_rights_text(denial->rights_of, denial->holds, holds, sizeof(holds));
    for (i = 0; i < worker->n_served; i++) {
        struct peer *peer = worker->served[i];

        if (peer->holder && xc_holder_caller(peer->holder) == denial->caller)
            record(peer, &audit);
    }
}

void xc_audit_print(const struct xc_audit *record, void *unused)
{
    static const char *const events[] = {
        [XC_AUDIT_DENIED] = "denied",
        [XC_AUDIT_BAD_MESSAGE] = "bad message",
        [XC_AUDIT_REFUSED] = "refused",
        [XC_AUDIT_QUOTA] = "quota",
    };
    char call[512] = "";
    char more[64] = "";

    (void)unused;
    if (record->method)
        snprintf(call, sizeof(call),
                 " %s.%s needs %s, caller holds %s:", record->interface,
                 record->method, record->needs, record->holds);
    if (record->suppressed)
        snprintf(more, sizeof(more), " (%u more suppressed)",
                 record->suppressed);
    fprintf(stderr, "crosscall: %s:%s uid %u pid %d: %s%s\n",
            events[record->event], call, record->caller.uid, record->caller.pid,
            record->why, more);
}
