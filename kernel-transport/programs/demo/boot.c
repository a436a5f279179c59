/* SPDX-License-Identifier: MIT */
#include "boot.h"

#include <string.h>

#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/kernel_user.h>
#include <crosscall/status.h>

#include "dir.stub.h"
#include "process.stub.h"
#include "system.stub.h"

#include "report.h"

#define ABOUT "about.txt"
#define PROGRAM "kernel-demo"

enum { NAMES_SIZE = 4096, TEXT_MAX = 80 };

/* Return: how many there are; 0: this one is not among them. */
static unsigned count(struct dir *dir, const char *wanted)
{
    char names[NAMES_SIZE];
    uint64_t cursor = 0;
    bool found = false;
    unsigned n = 0;
    int64_t len;
    int64_t at;

    while ((len = dir_list(dir, ".", &cursor, names, sizeof(names))) > 0)
        for (at = 0; at < len; at += (int64_t)strlen(names + at) + 1) {
            found = found || strcmp(names + at, wanted) == 0;
            n++;
        }
    return len == 0 && found ? n : 0;
}

static bool read_about(struct dir *dir)
{
    char text[TEXT_MAX] = "";
    struct file_info info = {0};
    struct file *file;
    int64_t len = dir_open(dir, ABOUT, DIR_OPEN_READ, &file);

    if (len == 0) {
        file_status(file, &info);
        len = file_read(file, 0, text, sizeof(text) - 1);
        file_release(file);
    }
    if (len <= 0)
        return report_failure("boot", ABOUT ": %s", xc_error_text());
    report_say("boot", "%.*s", (int)strcspn(text, "\n"), text);
    return report_check(info.size == (uint64_t)len &&
                            dir_remove(dir, ABOUT) == -XC_E_DENIED,
                        "boot",
                        "read as a file of " ABOUT "'s size, and not"
                        " removed");
}

static bool wait_for(struct process *process)
{
    int32_t status = -1;
    uint32_t seen;

    do
        seen = xc_kernel_notices;
    while (process_ended(process, &status) &&
           !xc_kernel_sleep(&xc_kernel_notices, seen, UINT64_MAX));
    return status == 0;
}

/* Return: whether it ended as it should. */
static bool start(struct system *system)
{
    const uint32_t user = xc_kernel_known(xc_kernel_start->self)->user;
    struct processes *processes;
    struct process *process;
    bool ok = false;

    if (system_processes(system, &processes))
        return false;
    if (processes_start(processes, PROGRAM, "started", user, 0, &process) ==
        0) {
        ok = wait_for(process);
        process_release(process);
    }
    processes_release(processes);
    return ok;
}

bool boot_show(void)
{
    struct system *system;
    struct dir *dir;
    unsigned n;
    bool ok;

    if (dir_connect("boot", NULL, &dir) ||
        system_connect("system", NULL, &system))
        return report_failure("boot", "%s", xc_error_text());
    n = count(dir, PROGRAM);
    ok = report_check(n > 0, "boot", "%u files, " PROGRAM " is one of them", n);
    ok = read_about(dir) && ok;
    ok = report_check(start(system), "boot", PROGRAM " was started by name") &&
         ok;
    system_release(system);
    dir_release(dir);
    return ok;
}
