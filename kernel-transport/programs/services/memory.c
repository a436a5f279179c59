/* SPDX-License-Identifier: MIT */
/* Memory: who has all that it may have, and others who have theirs */
#include "services.h"

#include <crosscall/client.h>
#include <crosscall/kernel_user.h>

#include "process.stub.h"
#include "system.stub.h"

enum { PLENTY = 1000 };

static const uint64_t here = UINT64_C(0x600000000000);

static int64_t map(uint64_t page, enum xc_pages rights)
{
    return xc_kernel_raw(XC_RAW_MAP, here + page * XC_PAGE, 1, rights, 0, 0);
}

/* Return: how many pages could be had, which are given back. */
static uint64_t map_pages(uint64_t most)
{
    uint64_t n = 0;
    uint64_t i;

    while (n < most && map(n, XC_PAGES_READ | XC_PAGES_WRITE) == 0)
        n++;
    for (i = 0; i < n; i++)
        map(i, XC_PAGES_NONE);
    return n;
}

/* The worker says by its name that it has all. */
static void wait_until_full(struct system *system)
{
    static const uint32_t never;
    uint64_t identity;

    while (system_find(system, "full", &identity))
        xc_kernel_sleep(&never, 0, XC_NOTICE->now_ns + XC_NOTICE->tick_ns);
}

void show_memory(struct system *system)
{
    struct processes *all;
    struct process *process;

    say("memory", system_processes(system, &all));
    say("  start one of 400 pages",
        processes_start(all, WORKER, "fill", own_user(), SMALL_PAGES,
                        &process));
    wait_until_full(system);
    say("  others have pages", (int64_t)map_pages(PLENTY));
    process_kill(process, 0);
    process_release(process);
    processes_release(all);
}
