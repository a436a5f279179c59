/* SPDX-License-Identifier: MIT */
#include "start.h"

#include "threads.h"

const struct xc_kernel_start *xc_kernel_start;

/* The first program is started by the kernel, which knows its command line. */
static const struct xc_kernel_start *first_start(void)
{
    static struct xc_kernel_start start;
    unsigned i;

    for (i = 0; i < XC_PROCESSES_MAX; i++)
        if (XC_NOTICE->known[i].marked)
            start.self = XC_NOTICE->known[i].identity;
    start.system = start.self;
    __builtin_memcpy(start.command_line, XC_MODULES->module[0].command_line,
                     sizeof(start.command_line));
    return &start;
}

static int split(char *line, char **argv)
{
    int argc = 0;

    while (argc < USER_ARGUMENTS_MAX) {
        while (*line == ' ')
            *line++ = '\0';
        if (!*line)
            break;
        argv[argc++] = line;
        while (*line && *line != ' ')
            line++;
    }
    argv[argc] = NULL;
    return argc;
}

_Noreturn void user_start(const struct xc_kernel_start *start)
{
    static char line[sizeof(start->command_line)];
    static char *argv[USER_ARGUMENTS_MAX + 1];

    xc_kernel_start = start ? start : first_start();
    __builtin_memcpy(line, xc_kernel_start->command_line, sizeof(line));
    user_threads_init();
    user_exit(user_run_main(split(line, argv), argv));
}

_Noreturn void user_exit(int status)
{
    for (;;)
        xc_kernel_raw(XC_RAW_PROCESS_END, 0, (uint64_t)status, 0, 0, 0);
}
