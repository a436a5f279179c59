/* SPDX-License-Identifier: MIT */
#include "programs.h"

#include <stdbool.h>
#include <stddef.h>

#include <crosscall/kernel_user.h>
#include <crosscall/port.h>

#include "console.h"
#include "loader.h"

enum { USER_DEFAULT = 1000, STATUS_FAILED = 1 };

/* "NAME user=1001 ..." is "NAME ..." for the program: the rest is for us. */
static uint32_t take_user(const struct xc_module *module,
                          char line[sizeof(module->command_line)])
{
    static const char word[] = " user=";
    const char *from = module->command_line;
    uint32_t user = 0;
    size_t i = 0;

    while (*from && *from != ' ')
        *line++ = *from++;
    while (word[i] && from[i] == word[i])
        i++;
    if (word[i])
        user = USER_DEFAULT;
    else
        for (from += i; *from >= '0' && *from <= '9'; from++)
            user = user * 10 + (uint32_t)(*from - '0');
    do
        *line++ = *from;
    while (*from++);
    return user;
}

static xc_identity start(const struct xc_module *module)
{
    char line[sizeof(module->command_line)];
    const uint32_t user = take_user(module, line);
    int64_t process = xc_kernel_raw(XC_RAW_PROCESS_NEW, user, 0, 0, 0, 0);

    if (process > 0 && loader_start((xc_identity)process, module, line) == 0)
        return (xc_identity)process;
    CONSOLE_SAY("cannot start ", module->command_line);
    if (process > 0)
        xc_kernel_raw(XC_RAW_PROCESS_END, (uint64_t)process, STATUS_FAILED, 0,
                      0, 0);
    return 0;
}

_Noreturn static void end_machine(int status)
{
    for (;;)
        xc_kernel_raw(XC_RAW_DEVICE, XC_DEVICE_OFF, (uint64_t)status, 0, 0, 0);
}

/* How it ended, as long as nobody else has its place. */
static int status_of(xc_identity ended)
{
    const struct xc_known *known =
        &XC_NOTICE->known[(uint32_t)ended / 64 % XC_PROCESSES_MAX];

    return known->ended == ended ? known->status : STATUS_FAILED;
}

static void start_next(struct programs *programs)
{
    const struct xc_module *module = &XC_MODULES->module[programs->next];

    if (programs->next == XC_MODULES->n)
        return;
    programs->next++;
    programs->current = start(module);
    if (!programs->current)
        end_machine(STATUS_FAILED);
}

void programs_init(struct programs *programs)
{
    programs->lock = xc_port_lock_new();
    programs->next = 1;
}

void programs_go_on(struct programs *programs)
{
    bool ended;

    xc_port_lock(programs->lock);
    ended = !programs->current || !xc_kernel_known(programs->current);
    if (ended && programs->current && !programs->status)
        programs->status = status_of(programs->current);
    if (ended && programs->next == XC_MODULES->n)
        end_machine(programs->status);
    if (ended)
        start_next(programs);
    xc_port_unlock(programs->lock);
}

void programs_serves(struct programs *programs, xc_identity who)
{
    xc_port_lock(programs->lock);
    if (who == programs->current)
        start_next(programs);
    xc_port_unlock(programs->lock);
}
