/* SPDX-License-Identifier: MIT */
#include "programs.h"

#include <stddef.h>

#include <crosscall/kernel_user.h>
#include <crosscall/port.h>

#include "console.h"
#include "modules.h"
#include "started.h"

enum { STATUS_FAILED = 1, STATUS_MAX = 125 };

/* A machine's status is small: one that is not, of a fault, say, is a failure.
 */
_Noreturn static void end_machine(int status)
{
    if (status < 0 || status > STATUS_MAX)
        status = STATUS_FAILED;
    for (;;)
        xc_kernel_raw(XC_RAW_DEVICE, XC_DEVICE_OFF, (uint64_t)status, 0, 0, 0);
}

static void start_module(struct programs *programs,
                         const struct xc_module *module,
                         const struct module_line *line)
{
    const struct start_how how = {
        .module = module,
        .line = line->line,
        .user = line->user,
        .pages = line->pages,
        .devices = line->devices,
    };

    if (!started_boot(&how, &programs->current))
        return;
    CONSOLE_SAY("cannot start ", module->command_line);
    end_machine(STATUS_FAILED);
}

/* Return: false: there is none any more. */
static bool start_next(struct programs *programs)
{
    struct module_line line;

    while (programs->next < XC_MODULES->n) {
        const struct xc_module *module = &XC_MODULES->module[programs->next++];

        module_read_line(module, &line);
        if (line.is_held)
            continue;
        if (programs->current)
            started_forget(programs->current);
        start_module(programs, module, &line);
        return true;
    }
    return false;
}

void programs_init(struct programs *programs)
{
    programs->lock = xc_port_lock_new();
    programs->next = 1;
}

void programs_go_on(struct programs *programs)
{
    const struct started *current;

    xc_port_lock(programs->lock);
    started_look();
    current = programs->current;
    if (current && current->has_ended && !programs->status)
        programs->status = current->status;
    if ((!current || current->has_ended) && !start_next(programs))
        end_machine(programs->status);
    xc_port_unlock(programs->lock);
}

void programs_serves(struct programs *programs, xc_identity who)
{
    xc_port_lock(programs->lock);
    if (programs->current && who == programs->current->identity)
        start_next(programs);
    xc_port_unlock(programs->lock);
}
