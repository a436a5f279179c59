/* SPDX-License-Identifier: MIT */
/*
 * services: each service of the system, allowed and denied
 *
 * "services" asks for what it may and may not have; "services others", which
 * are of other users, look at a program that is not theirs, and end it if they
 * may.
 */
#include "services.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/kernel_user.h>

#include "process.stub.h"
#include "system.stub.h"

void say(const char *what, int64_t result)
{
    printf("%s: %" PRId64 "\n", what, result);
}

int32_t wait_for(struct process *process)
{
    int32_t status = -1;
    uint32_t seen;

    for (;;) {
        seen = xc_kernel_notices;
        if (process_ended(process, &status) == 0)
            return status;
        xc_kernel_sleep(&xc_kernel_notices, seen, UINT64_MAX);
    }
}

uint32_t own_user(void) { return xc_kernel_known(xc_kernel_start->self)->user; }

int64_t run_worker(struct processes *all, const char *line)
{
    struct process *process;
    int r =
        processes_start(all, WORKER, line, own_user(), SMALL_PAGES, &process);

    if (r)
        return r;
    r = wait_for(process);
    process_release(process);
    return r;
}

int main(int argc, char **argv)
{
    struct system *system;

    setvbuf(stdout, NULL, _IOLBF, 0);
    if (system_connect("system", NULL, &system)) {
        printf("%s\n", xc_error_text());
        return 1;
    }
    if (argc > 1 && strcmp(argv[1], "others") == 0) {
        show_others(system);
        return 0;
    }
    show_processes(system);
    show_limits(system);
    show_memory(system);
    show_timer(system);
    show_devices(system);
    show_files(system);
    show_raw_calls();
    show_ends(system);
    show_anything(system);
    return 0;
}
