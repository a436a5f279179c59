/* SPDX-License-Identifier: MIT */
/*
 * demo: what ./dev demo shows, between processes of the microkernel
 *
 * "demo" writes a file, reads it, looks at what was booted, starts a program
 * from there, and counts what a call costs, unless it is "demo untimed"; "demo
 * second", of another user, finds it by name, and is denied changing it.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/kernel_user.h>
#include <crosscall/status.h>

#include "dir.stub.h"

#include "boot.h"
#include "checksum.h"
#include "latency.h"
#include "names.h"
#include "report.h"

#define NAME "big"

enum { SIZE = 1 << 20, PART = 32 << 10, SERVER_USER = 1000 };

static char part[PART];

/* The bytes of the file, in parts that are all different. */
static void make_part(uint64_t offset)
{
    size_t i;

    for (i = 0; i < PART; i++)
        part[i] = (char)((offset / PART + 1) * (i + 1) >> 3);
}

static int write_all(struct file *file, uint64_t *checksum)
{
    uint64_t offset;

    *checksum = CHECKSUM_START;
    for (offset = 0; offset < SIZE; offset += PART) {
        make_part(offset);
        *checksum = checksum_add(*checksum, part, PART);
        if (file_write(file, offset, part, PART) != PART)
            return -1;
    }
    return 0;
}

static int read_all(struct file *file, uint64_t *checksum)
{
    uint64_t offset;

    *checksum = CHECKSUM_START;
    for (offset = 0; offset < SIZE; offset += PART) {
        memset(part, 0, PART);
        if (file_read(file, offset, part, PART) != PART)
            return -1;
        *checksum = checksum_add(*checksum, part, PART);
    }
    return 0;
}

static bool use(struct dir *dir, enum dir_how how, const char *word,
                int (*all)(struct file *file, uint64_t *checksum),
                uint64_t *checksum)
{
    struct file *file;
    int r = dir_open(dir, NAME, how, &file);

    if (r == 0) {
        r = all(file, checksum);
        file_release(file);
    }
    if (r)
        return report_failure(word, "%s", xc_error_text());
    report_say(word, "%d KiB in %d calls, checksum %016" PRIx64, SIZE >> 10,
               SIZE / PART, *checksum);
    return true;
}

static bool first(struct dir *dir)
{
    uint64_t written;
    uint64_t read;

    report_say("server", "%s, %s in memory, a process of its own",
               dir_interface.name, file_interface.name);
    if (!use(dir, DIR_OPEN_CREATE, "write", write_all, &written) ||
        !use(dir, DIR_OPEN_READ, "read", read_all, &read))
        return false;
    return report_check(written == read, "file",
                        "what was read is what was written") &&
           names_publish(dir);
}

static bool second(struct dir *dir)
{
    uint64_t checksum;
    bool ok = use(dir, DIR_OPEN_READ, "second", read_all, &checksum);
    int r = dir_remove(dir, NAME);

    report_say("second", "%s", xc_error_text());
    return report_check(r == -XC_E_DENIED, "second",
                        "another user reads, and is denied changing") &&
           ok;
}

int main(int argc, char **argv)
{
    const char *what = argc > 1 ? argv[1] : "first";
    const struct xc_known *self = xc_kernel_known(xc_kernel_start->self);
    const struct xc_connect_options options = {.server_uid = SERVER_USER};
    struct dir *dir = NULL;
    bool is_second;
    bool ok;

    report_say("process", "user %" PRIu32 ", preempted each %" PRIu64 " us",
               self->user, (XC_NOTICE->tick_ns + 500) / 1000);
    if (strcmp(what, "started") == 0)
        return 0;
    is_second = strcmp(what, "second") == 0;
    if (is_second)
        dir = names_find();
    else if (dir_connect("files", &options, &dir))
        report_failure("server", "%s", xc_error_text());
    if (!dir)
        return 1;
    ok = is_second ? second(dir) : first(dir);
    dir_release(dir);
    if (!is_second)
        ok = boot_show() && ok;
    if (strcmp(what, "first") == 0)
        ok = latency_count() && ok;
    return ok ? 0 : 1;
}
