/* SPDX-License-Identifier: MIT */
/*
 * System: the first program
 *
 * It starts the others, has the console, and knows who serves under which name.
 * It may do what no other program may; what it does for them is an interface
 * like any other. No method waits: one thread serves all.
 */
#include <crosscall/call.h>
#include <crosscall/kernel_user.h>
#include <crosscall/server.h>

#include "console.h"
#include "devices.h"
#include "modules.h"
#include "names.h"
#include "processes.h"
#include "programs.h"
#include "timers.h"

struct machine {
    struct names names;
    struct programs programs;
};

static int machine_write(struct machine *self, const char *text, size_t len)
{
    (void)self;
    return console_write(xc_current_call()->caller->process, text, len);
}

static int machine_serve(struct machine *self, const char *name)
{
    const xc_identity caller = xc_current_call()->caller->process;
    int r = names_put(&self->names, name, caller);

    if (r == 0)
        programs_serves(&self->programs, caller);
    return r;
}

static int machine_find(struct machine *self, const char *name,
                        uint64_t *identity)
{
    xc_identity owner = names_find(&self->names, name);

    if (!owner)
        return -XC_ENOENT;
    *identity = owner;
    return 0;
}

static int machine_processes(struct machine *self, struct processes **out)
{
    (void)self;
    *out = &process_service;
    return 0;
}

static int machine_timer(struct machine *self, struct timer **out)
{
    (void)self;
    *out = &timer_service;
    return 0;
}

static int machine_devices(struct machine *self, struct devices **out)
{
    (void)self;
    *out = &device_service;
    return 0;
}

static int machine_file(struct machine *self, uint32_t number,
                        struct boot_file *out)
{
    (void)self;
    return module_file(number, xc_current_call()->caller->process, out);
}

#define XC_TARGET struct machine
#define XC_NAME(method) machine_##method
#include "system.x.h"

static struct machine machine;

/* What a service does for whom is its own. */
static xc_rights admit(const struct xc_caller *caller, void *data)
{
    const xc_rights all =
        SYSTEM_WRITE | SYSTEM_SERVE | SYSTEM_FIND | SYSTEM_USE;

    (void)data;
    return caller->uid == 0 ? all | SYSTEM_FILES : all;
}

static void mind_programs(void *data)
{
    struct machine *self = data;

    for (;;) {
        const uint32_t deaths = XC_NOTICE->deaths;

        console_look();
        programs_go_on(&self->programs);
        xc_kernel_sleep(&XC_NOTICE->deaths, deaths, UINT64_MAX);
    }
}

int main(int argc, char **argv)
{
    const struct xc_server_options options = {.admit = admit};
    struct xc_server *server;

    (void)argc, (void)argv;
    console_init();
    processes_init();
    programs_init(&machine.programs);
    timers_init();
    if (xc_server_new("system", &machine_x, &machine, &options, &server) ||
        xc_kernel_thread_start(mind_programs, &machine) ||
        xc_kernel_thread_start(timers_run, NULL)) {
        CONSOLE_SAY("no memory");
        return 1;
    }
    return xc_server_run(server) != 0;
}
