/* SPDX-License-Identifier: MIT */
/* Ends: what is left of processes that have ended is nothing */
#include "services.h"

#include <crosscall/client.h>
#include <crosscall/kernel_user.h>

#include "device.stub.h"
#include "process.stub.h"
#include "system.stub.h"
#include "timer.stub.h"

enum { GENERATIONS = 50, ROUNDS = 500 };

/* More than one may have at a time: each makes room for the next one. */
static int64_t run_many(struct processes *all)
{
    int64_t n = 0;

    while (n < GENERATIONS && run_worker(all, "exit 3") == 3)
        n++;
    return n;
}

/* Its starter has ended: it goes on, and counts for its user still. */
static void find_orphan(struct system *system, struct processes *all)
{
    struct process *orphan;
    uint64_t identity = 0;

    say("  one that leaves another one", run_worker(all, "leave"));
    say("  that goes on", system_find(system, ORPHAN, &identity));
    say("  and is found", processes_find(all, identity, &orphan));
    say("  to kill it", process_kill(orphan, 9));
    process_release(orphan);
}

/* The one before us that claimed it has ended with it. */
static void claim_after(struct system *system, struct processes *all)
{
    struct device *keyboard;
    struct devices *devices;

    say("  a program that may not claim", run_worker(all, "claim"));
    system_devices(system, &devices);
    say("  one that may", devices_claim(devices, "keyboard", &keyboard));
    device_release(keyboard);
    devices_release(devices);
}

void show_ends(struct system *system)
{
    struct processes *all;

    say("ends", system_processes(system, &all));
    say("  as many one after the other as one likes", run_many(all));
    find_orphan(system, all);
    claim_after(system, all);
    processes_release(all);
}

static uint64_t next(void)
{
    static uint64_t seed = 88172645463325252;

    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return seed >> (seed % 64);
}

static void start_anything(struct processes *all)
{
    char text[PROCESS_FILE_MAX + 1];
    struct process *process;
    unsigned i;

    for (i = 0; i < PROCESS_FILE_MAX; i++)
        text[i] = (char)next();
    text[next() % sizeof(text)] = '\0';
    text[PROCESS_FILE_MAX] = '\0';
    if (processes_start(all, next() % 2 ? text : "services.txt", text,
                        (uint32_t)next(), (uint32_t)next(), &process) == 0 ||
        processes_find(all, next(), &process) == 0)
        process_release(process);
}

/* Nothing of it does anybody harm: what is asked after it is answered. */
void show_anything(struct system *system)
{
    struct devices *devices;
    struct processes *all;
    struct timer *timer;
    struct device *device;
    int i;

    system_processes(system, &all);
    system_devices(system, &devices);
    system_timer(system, &timer);
    for (i = 0; i < ROUNDS; i++) {
        const char name[] = {(char)next(), (char)next(), '\0'};

        start_anything(all);
        timer_set(timer, next());
        timer_due(timer);
        if (devices_claim(devices, name, &device) == 0)
            device_release(device);
    }
    say("after anything: to run one", run_worker(all, "exit 5"));
    timer_release(timer);
    devices_release(devices);
    processes_release(all);
}
