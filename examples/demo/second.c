/* SPDX-License-Identifier: MIT */
#include "second.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <crosscall/error.h>

#include "dir.stub.h"

#include "process.h"
#include "report.h"

enum { FIRST_BYTES = 64 };

static bool reads(struct file *file)
{
    unsigned char bytes[FIRST_BYTES] = {0};
    int64_t r = file_read(file, 0, bytes, sizeof(bytes));

    if (r < 0)
        return report_failure("second", "%s", xc_error_text());
    /* The file is made of programs, and so begins like one. */
    return report_check(r == FIRST_BYTES && bytes[0] == 0x7f &&
                            bytes[1] == 'E' && bytes[2] == 'L' &&
                            bytes[3] == 'F',
                        "second", "read  %d bytes: %02x %c%c%c ...", (int)r,
                        bytes[0], bytes[1], bytes[2], bytes[3]);
}

static bool is_denied_to_write(struct file *file)
{
    int64_t r = file_write(file, 0, "forged", 6);
    const struct xc_error *error = xc_last_error();
    bool ok;

    if (r >= 0)
        return report_check(false, "second", "write was not denied");
    ok = report_check(r == -XC_E_DENIED && error->needs == FILE_WRITE &&
                          error->holds == FILE_READ && error->pid == getpid(),
                      "second", "write DENIED; the server says:");
    report_say("", "%s", xc_error_text());
    return ok;
}

/* The second process. Return: its exit status */
static int second_main(const char *address, int gift_fd)
{
    struct xc_connect_options options = {0};
    struct file *file;
    bool ok;

    if (read(gift_fd, &options.gift, sizeof(options.gift)) !=
        (ssize_t)sizeof(options.gift))
        return EXIT_FAILURE; /* there is no gift, and the demo said why */
    if (file_connect(address, &options, &file)) {
        report_failure("second", "%s", xc_error_text());
        return EXIT_FAILURE;
    }
    ok = reads(file);
    ok = is_denied_to_write(file) && ok;
    file_release(file);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* Return: 0 if the gift is made and its number sent. */
static int give(struct file *file, pid_t receiver, int gift_fd)
{
    int receiver_fd = (int)syscall(SYS_pidfd_open, receiver, 0);
    uint64_t gift;
    int r = -1;

    if (receiver_fd < 0)
        return -1;
    if (file_give(file, receiver_fd, FILE_READ, &gift) == 0) {
        report_say("give", "FILE_READ of our FILE_READ | FILE_WRITE to pid %d",
                   receiver);
        if (write(gift_fd, &gift, sizeof(gift)) == (ssize_t)sizeof(gift))
            r = 0;
    } else {
        report_failure("give", "%s", xc_error_text());
    }
    close(receiver_fd);
    return r;
}

static bool give_to_second(struct file *file, const char *address)
{
    int gift[2];
    pid_t pid;
    int r;

    if (pipe2(gift, O_CLOEXEC))
        return report_failure("give", "cannot make a pipe");
    pid = process_fork();
    if (pid == 0) {
        close(gift[1]);
        exit(second_main(address, gift[0]));
    }
    close(gift[0]);
    r = pid < 0 ? -1 : give(file, pid, gift[1]);
    close(gift[1]); /* without a gift, it ends */
    if (pid > 0 && process_join(pid))
        r = -1;
    return r == 0;
}

bool second_try(struct dir *dir, const char *address, const char *name)
{
    struct file *file;
    bool ok;
    int r = dir_open(dir, name, DIR_OPEN_WRITE, &file);

    if (r)
        return report_failure("give", "%s", xc_error_text());
    ok = give_to_second(file, address);
    file_release(file);
    return ok;
}
