/* SPDX-License-Identifier: MIT */
/* Processes: started, looked at, ended, and what is refused */
#include "services.h"

#include <stdio.h>
#include <string.h>

#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/kernel_user.h>

#include "process.stub.h"
#include "system.stub.h"

enum { TOO_MANY = 64 };

static void kill_one(struct processes *all)
{
    struct process_info info;
    struct process *process;
    int32_t status;

    say("start one that waits", processes_start(all, WORKER, "wait", own_user(),
                                                SMALL_PAGES, &process));
    say("  has it ended?", process_ended(process, &status));
    process_look(process, &info);
    say("  its user", info.user);
    say("  its pages", info.pages);
    say("  kill it", process_kill(process, 9));
    say("  its status", wait_for(process));
    say("  kill it again", process_kill(process, 9));
    process_release(process);
}

static void refuse(struct processes *all)
{
    char line[PROCESS_LINE_MAX + 1];
    struct process *process;

    memset(line, 'x', PROCESS_LINE_MAX);
    line[PROCESS_LINE_MAX] = '\0';
    say("start what is not there",
        processes_start(all, "nothing", "", own_user(), SMALL_PAGES, &process));
    say("start what is no program",
        processes_start(all, "services.txt", "", own_user(), SMALL_PAGES,
                        &process));
    say("start with too long a line",
        processes_start(all, WORKER, line, own_user(), SMALL_PAGES, &process));
    say("start another user's",
        processes_start(all, WORKER, "wait", 0, SMALL_PAGES, &process));
    say("start with too few pages",
        processes_start(all, WORKER, "wait", own_user(), 10, &process));
    say("find what is not there", processes_find(all, 12345, &process));
    say("find the system",
        processes_find(all, xc_kernel_start->system, &process));
}

void show_processes(struct system *system)
{
    struct processes *all;

    say("processes", system_processes(system, &all));
    say("run to its end", run_worker(all, "exit 7"));
    say("run into a fault", run_worker(all, "fault"));
    kill_one(all);
    refuse(all);
    processes_release(all);
}

static int start_until(struct processes *all, uint32_t pages,
                       struct process *started[TOO_MANY], unsigned *n)
{
    int r = 0;

    *n = 0;
    while (*n < TOO_MANY &&
           !(r = processes_start(all, WORKER, "wait", own_user(), pages,
                                 &started[*n])))
        ++*n;
    return r;
}

static void end_all(struct process *const started[TOO_MANY], unsigned n)
{
    while (n--) {
        process_kill(started[n], 0);
        process_release(started[n]);
    }
}

/* As many as there may be, and what the next one is told. */
static void start_all(struct processes *all, uint32_t pages)
{
    struct process_allotment has = {0};
    struct process *started[TOO_MANY];
    unsigned n;
    int r = start_until(all, pages, started, &n);

    say("  start as many as one can", n);
    say("  and then", r);
    processes_allotment(all, &has);
    say("  pages that these may have", (int64_t)has.pages);
    say("  of", (int64_t)has.pages_most);
    end_all(started, n);
}

static void tell(struct system *system, const char *what, const char *answer)
{
    static const uint32_t never;
    uint64_t identity;

    system_serve(system, what);
    while (system_find(system, answer, &identity))
        xc_kernel_sleep(&never, 0, XC_NOTICE->now_ns + XC_NOTICE->tick_ns);
}

/* Another user's program holds all of ours, and lets go of none. */
static void be_kept(struct system *system, struct processes *all)
{
    struct process *started[TOO_MANY];
    uint64_t keeper;
    unsigned n;

    start_until(all, SMALL_PAGES, started, &n);
    tell(system, KEEP, KEPT);
    end_all(started, n);
    say("  kept by another user: run one", run_worker(all, "exit 0"));
    tell(system, LOOK, LOOKED);
    say("  who may keep no more", system_find(system, NO_MORE, &keeper));
}

void show_limits(struct system *system)
{
    struct process_allotment has = {0};
    struct processes *all;

    say("limits of a user", system_processes(system, &all));
    start_all(all, SMALL_PAGES);
    start_all(all, 0);
    say("  run one again", run_worker(all, "exit 0"));
    be_kept(system, all);
    processes_allotment(all, &has);
    say("  processes that are left", has.processes);
    processes_release(all);
}

void show_others(struct system *system)
{
    struct process_info info;
    struct processes *all;
    struct process *process;
    uint64_t identity = 0;
    int r;

    printf("as user %u\n", own_user());
    system_find(system, VICTIM, &identity);
    system_processes(system, &all);
    say("  find another's process", processes_find(all, identity, &process));
    process_look(process, &info);
    say("  its user", info.user);
    r = process_kill(process, 9);
    say("  kill it", r);
    if (r)
        printf("  %s\n", xc_error_text());
    else
        say("  its status", wait_for(process));
    process_release(process);
    processes_release(all);
}
