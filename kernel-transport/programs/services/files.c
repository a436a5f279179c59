/* SPDX-License-Identifier: MIT */
/* Files: what was booted, read as files, and what is refused */
#include "services.h"

#include <stdbool.h>
#include <string.h>

#include <crosscall/client.h>
#include <crosscall/kernel_user.h>

#include "dir.stub.h"
#include "system.stub.h"

enum { PART = 7, WHOLE_MAX = 16384 };

static char whole[WHOLE_MAX];

/* Whether it is the same in parts, and nothing is behind its end. */
static bool is_same_in_parts(struct file *file, size_t len)
{
    char part[PART];
    int64_t n = 0;
    size_t at;

    for (at = 0; at < len; at += (size_t)n) {
        n = file_read(file, at, part, PART);
        if (n <= 0 || memcmp(part, whole + at, (size_t)n) != 0)
            return false;
    }
    return at == len && file_read(file, at, part, PART) == 0;
}

static void read_text(struct dir *dir)
{
    struct file_info info = {0};
    struct file *file;
    int64_t len;

    say("  open a text", dir_open(dir, "services.txt", DIR_OPEN_READ, &file));
    len = file_read(file, 0, whole, sizeof(whole));
    file_status(file, &info);
    say("  all of it", len > 0 && info.size == (uint64_t)len);
    say("  begins as it does", memcmp(whole, "as user 1001\n", 13) == 0);
    say("  the same in parts", is_same_in_parts(file, (size_t)len));
    say("  far behind its end", file_read(file, INT64_MAX - 9, whole, 9));
    say("  farther", file_read(file, UINT64_MAX, whole, 9));
    say("  write to it", file_write(file, 0, whole, 1));
    file_release(file);
}

static void read_program(struct dir *dir)
{
    struct file *file;

    say("  open a program",
        dir_open(dir, "./kernel-services", DIR_OPEN_READ, &file));
    say("  read it", file_read(file, 0, whole, sizeof(whole)));
    say("  it is one", memcmp(whole,
                              "\x7f"
                              "ELF",
                              4) == 0);
    file_release(file);
}

static int64_t try_open(struct dir *dir, const char *path, enum dir_how how)
{
    struct file *file;

    return dir_open(dir, path, how, &file);
}

void show_files(struct system *system)
{
    struct boot_file told;
    struct dir *dir;

    say("files, from the system", system_file(system, 0, &told));
    say("  from their server", dir_connect("boot", NULL, &dir));
    read_text(dir);
    read_program(dir);
    say("  what is not there", try_open(dir, "nothing", DIR_OPEN_READ));
    say("  what is no file", try_open(dir, ".", DIR_OPEN_READ));
    say("  below a file", try_open(dir, "services.txt/x", DIR_OPEN_READ));
    say("  outside", try_open(dir, "../services.txt", DIR_OPEN_READ));
    say("  to write", try_open(dir, "services.txt", DIR_OPEN_WRITE));
    say("  to make", try_open(dir, "new", DIR_OPEN_CREATE));
    say("  remove one", dir_remove(dir, "services.txt"));
    dir_release(dir);
}
