/* SPDX-License-Identifier: MIT */
#include "core/portal.h"

#include "core/kernel.h"
#include "core/process.h"

_Static_assert(sizeof(struct portal) == 32, "the handoff masks by 32 bytes");
_Static_assert(XC_CALL_PORTAL(0) == PORTAL_FLIP,
               "rows of a process are a pair");

static struct portal *rows_of(xc_identity identity)
{
    return &kernel.portals[(uint32_t)identity / sizeof(struct portal)];
}

void portal_init(void)
{
    for (uint32_t i = 0; i < PORTALS; i++)
        kernel.portals[i].match = i * sizeof(struct portal) ^ PORTAL_FLIP;
}

void portal_open(const struct process *process)
{
    xc_identity identity = process->identity;
    struct portal *rows = rows_of(identity);

    rows[0].identity = rows[1].identity = identity;
    rows[0].root = rows[1].root = arch_root(process->root);
    rows[0].entry = process->entries.reply;
    rows[1].entry = process->entries.call;
    rows[0].match = identity;
    rows[1].match = XC_CALL_PORTAL(identity);
}

void portal_close(const struct process *process)
{
    xc_identity identity = process->identity;
    struct portal *rows = rows_of(identity);

    rows[0].match = identity ^ PORTAL_FLIP;
    rows[1].match = XC_CALL_PORTAL(identity) ^ PORTAL_FLIP;
}
