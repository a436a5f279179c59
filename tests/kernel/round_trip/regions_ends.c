/* SPDX-License-Identifier: MIT */
/* Ends: regions of those who have ended, and connections that were abandoned */
#include <stdio.h>

#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/region.h>
#include <crosscall/status.h>
#include <crosscall/transport.h>

#include "carrier.stub.h"
#include "process.stub.h"
#include "regions_odd.h"
#include "system.stub.h"

enum { GENERATIONS = 20, PAGES = 1500, USER = 1000 };

static const uint64_t here = UINT64_C(0x600000000000);

/* Of the machine: this program has no limit that is lower. */
static int64_t count_free(void)
{
    int64_t n = 0;
    int64_t i;

    while (xc_kernel_raw(XC_RAW_MAP, here + (uint64_t)n * XC_PAGE, 1,
                         XC_PAGES_READ, 0, 0) == 0)
        n++;
    for (i = 0; i < n; i++)
        xc_kernel_raw(XC_RAW_MAP, here + (uint64_t)i * XC_PAGE, 1,
                      XC_PAGES_NONE, 0, 0);
    return n;
}

static int64_t run_one(struct processes *all, const char *line)
{
    struct process *process;
    int32_t status = 0;
    int r =
        processes_start(all, "kernel-regions-odd", line, USER, PAGES, &process);

    if (r)
        return r;
    do {
        const uint32_t seen = xc_kernel_notices;

        r = process_ended(process, &status);
        if (r == -XC_EAGAIN)
            xc_kernel_sleep(&xc_kernel_notices, seen, UINT64_MAX);
    } while (r == -XC_EAGAIN);
    process_release(process);
    return r ? r : status;
}

void show_ends(void)
{
    struct processes *all;
    struct system *system;
    int64_t before = 0;
    int64_t status = 0;
    int i;

    puts("clients that end with regions, by writing one of the server's");
    if (system_connect("system", NULL, &system) ||
        system_processes(system, &all))
        return;
    for (i = 0; i < 1 + GENERATIONS; i++) {
        status = run_one(all, "ends");
        if (i == 0) /* the server has its tables, and we have ours */
            before = count_free() ? count_free() : 0;
    }
    printf("  how: %lld\n", (long long)status);
    printf("  pages that are lost: %lld\n", (long long)(before - count_free()));
    printf("one that maps all that it is given, and uses its heap then: %lld\n",
           (long long)run_one(all, "fills"));
    processes_release(all);
    system_release(system);
}

static const char *status_of(int64_t r)
{
    return r < 0 ? xc_status_name((int)r) : "fine";
}

static struct carrier *connect_again(void)
{
    struct carrier *carrier = NULL;
    const int r = carrier_connect("carrier", NULL, &carrier);

    if (r)
        printf("  connect: %s\n", xc_error_text());
    return carrier;
}

void show_reconnects(void)
{
    struct carrier *first = connect_again();
    struct carrier *second = connect_again();
    struct carrier *third;
    struct xc_binding *binding = carrier_stub(first)->binding;

    puts("connections to one server");
    carrier_release(second);
    printf("  one that is left: %s\n", status_of(carrier_nothing(first)));
    binding->ops->abandon(binding);
    printf("  one that was abandoned: %s\n", status_of(carrier_nothing(first)));
    third = connect_again();
    printf("  the next one: %s\n", status_of(carrier_nothing(third)));
    carrier_release(first);
    printf("  when the first has gone: %s\n",
           status_of(carrier_nothing(third)));
    carrier_release(third);
}
