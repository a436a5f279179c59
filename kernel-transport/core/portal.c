/* SPDX-License-Identifier: MIT */
#include "core/portal.h"

#include "core/kernel.h"
#include "core/process.h"

_Static_assert(sizeof(struct portal) == 32, "the handoff masks by 32 bytes");
_Static_assert(XC_CALL_PORTAL(0) == PORTAL_FLIP,
               "rows of a process are a pair");

/* Without a generation: who says a word of it is not told to try again. */
static void make_nobodys(uint32_t row)
{
    kernel.portals[row].match = row * sizeof(struct portal) ^ PORTAL_FLIP;
    kernel.portals[row].identity = 0;
}

void portal_init(void)
{
    for (uint32_t i = 0; i < PORTALS; i++)
        make_nobodys(i);
    kernel.portals[0].identity = UINT64_MAX; /* 0 is nobody's, here, too */
}

void portal_new(const struct process *process)
{
    struct portal *rows = process->rows;

    rows[0].identity = rows[1].identity = process->identity;
    rows[0].root = rows[1].root = arch_root(process->space.root);
    portal_close(process);
}

void portal_lead(const struct process *process, uint64_t call, uint64_t reply)
{
    struct portal *rows = process->rows;

    rows[0].entry = reply;
    rows[1].entry = call;
}

void portal_open(const struct process *process)
{
    struct portal *rows = process->rows;

    rows[0].match = process->identity;
    rows[1].match = XC_CALL_PORTAL(process->identity);
}

void portal_close(const struct process *process)
{
    struct portal *rows = process->rows;

    rows[0].match = process->identity ^ PORTAL_FLIP;
    rows[1].match = XC_CALL_PORTAL(process->identity) ^ PORTAL_FLIP;
}

void portal_free(const struct process *process)
{
    uint32_t row = (uint32_t)(process->rows - kernel.portals);

    make_nobodys(row);
    make_nobodys(row + 1);
}
