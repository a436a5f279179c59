/* SPDX-License-Identifier: MIT */
/* services-worker: does what its first word says */
#include "services.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <crosscall/client.h>
#include <crosscall/kernel_user.h>

#include "device.stub.h"
#include "process.stub.h"
#include "system.stub.h"

static const uint64_t here = UINT64_C(0x600000000000);

_Noreturn static void sleep_on(void)
{
    static const uint32_t never;

    for (;;)
        xc_kernel_sleep(&never, 0, UINT64_MAX);
}

static int64_t map(uint64_t page, enum xc_pages rights)
{
    return xc_kernel_raw(XC_RAW_MAP, here + page * XC_PAGE, 1, rights, 0, 0);
}

/* All that it may have; and goes on with what it gives back. */
static void fill(struct system *system)
{
    uint64_t n = 0;
    int64_t r;

    while (!(r = map(n, XC_PAGES_READ | XC_PAGES_WRITE)))
        n++;
    while (n > 300)
        map(--n, XC_PAGES_NONE);
    /* No more than it may have, and not much less. */
    printf("  filled 300 of them, and then: %d\n", (int)r);
    map(300, XC_PAGES_READ);
    system_serve(system, "full");
}

/* A hundred lines of a page each, and one small one after a while. */
static void flood(struct system *system)
{
    static char text[XC_PAGE];
    static const char last[] = "and on\n";
    static const uint32_t never;
    int i;

    memset(text, 'x', sizeof(text) - 1);
    text[sizeof(text) - 1] = '\n';
    for (i = 0; i < 100; i++)
        system_write(system, text, sizeof(text));
    xc_kernel_sleep(&never, 0, XC_NOTICE->now_ns + 500 * XC_NOTICE->tick_ns);
    system_write(system, last, sizeof(last) - 1);
    for (i = 0; i < 100; i++)
        system_write(system, text, sizeof(text));
}

static void wait_until(struct system *system, const char *name)
{
    static const uint32_t never;
    uint64_t identity;

    while (system_find(system, name, &identity))
        xc_kernel_sleep(&never, 0, XC_NOTICE->now_ns + XC_NOTICE->tick_ns);
}

/* Return: whether the other one serves, which shall go on. */
static int leave(struct system *system)
{
    struct processes *all;
    struct process *process;

    if (system_processes(system, &all) ||
        processes_start(all, WORKER, "serve " ORPHAN,
                        xc_kernel_known(xc_kernel_start->self)->user,
                        SMALL_PAGES, &process))
        return 1;
    wait_until(system, ORPHAN);
    return 0;
}

static unsigned hold_all(struct processes *all, uint32_t user)
{
    struct process *process;
    unsigned n = 0;
    unsigned i;

    for (i = 1; i < XC_PROCESSES_MAX; i++) {
        const xc_identity identity = XC_NOTICE->known[i].identity;

        if (identity && XC_NOTICE->known[i].user == user)
            n += processes_find(all, identity, &process) == 0;
    }
    return n;
}

/* Of another user, and lets go of none. */
static void keep(struct system *system)
{
    struct processes *all;
    struct process *process;
    unsigned n;

    system_processes(system, &all);
    system_serve(system, "keeper");
    wait_until(system, KEEP);
    n = hold_all(all, KEPT_USER);
    system_serve(system, KEPT);
    wait_until(system, LOOK);
    while (n <= PROCESSES_HELD_BY_USER &&
           processes_find(all, xc_kernel_start->self, &process) == 0)
        n++;
    system_serve(system, n == PROCESSES_HELD_BY_USER ? NO_MORE : "more");
    system_serve(system, LOOKED);
}

static int claim(struct system *system)
{
    struct devices *devices;
    struct device *keyboard;

    system_devices(system, &devices);
    return -devices_claim(devices, "keyboard", &keyboard);
}

int main(int argc, char **argv)
{
    const char *what = argc > 1 ? argv[1] : "";
    struct system *system;

    if (strcmp(what, "exit") == 0)
        return atoi(argv[2]);
    if (strcmp(what, "fault") == 0)
        *(volatile int *)(uintptr_t)here = 1;
    system_connect("system", NULL, &system);
    if (strcmp(what, "flood") == 0) {
        flood(system);
        return 0;
    }
    if (strcmp(what, "leave") == 0)
        return leave(system);
    if (strcmp(what, "claim") == 0)
        return claim(system);
    if (strcmp(what, "keep") == 0)
        keep(system);
    if (strcmp(what, "fill") == 0)
        fill(system);
    if (strcmp(what, "serve") == 0)
        system_serve(system, argc > 2 ? argv[2] : VICTIM);
    sleep_on();
}
