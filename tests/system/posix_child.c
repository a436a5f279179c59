/* SPDX-License-Identifier: MIT */
/*
 * posix_child: what a program finds that xcp_spawn() has run
 *
 *     holds KERNEL_FDS FD...   has these descriptors of ours and no others, and
 *                              had so many of the kernel's, before it began
 *     offset FD OFFSET         of a file, where it begins
 *     writes FD                may write to a file, but not read it
 *     start                    only xcp_start(); 8 if the packet is not sound
 *
 * Exit status 0: so it is.
 */
#include <dirent.h>
#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <crosscall_posix.h>

#include "file.stub.h"
#include "table.h"

static int n_kernel_fds(void)
{
    DIR *dir = opendir("/proc/self/fd");
    int n = -3; /* ".", "..", and the directory itself */

    if (!dir)
        return -1;
    while (readdir(dir))
        n++;
    closedir(dir);
    return n;
}

static bool is_open(int fd)
{
    int copy = xcp_dup(fd);

    if (copy < 0)
        return false;
    xcp_close(copy);
    return true;
}

static bool holds(int argc, char **fds)
{
    bool expected[XCP_OPEN_MAX] = {false};

    for (int i = 0; i < argc; i++)
        expected[atoi(fds[i])] = true;
    for (int fd = 0; fd < XCP_OPEN_MAX; fd++)
        if (is_open(fd) != expected[fd])
            return false;
    return true;
}

/* Past the library, which looks at the flags itself: what the server says. */
static bool may_only_write(int fd)
{
    struct xcp_open *open = xcp_table_find(fd);
    char byte;
    bool ok;

    if (!open)
        return false;
    ok = file_write(open->object, 0, "S", 1) == 1 &&
         file_read(open->object, 0, &byte, 1) == -XC_E_DENIED;
    xcp_table_unref(open);
    return ok;
}

int main(int argc, char **argv)
{
    const int n = n_kernel_fds();

    if (argc < 2)
        return 2;
    if (xcp_start() < 0)
        return errno == EPROTO ? 8 : 3;
    if (getenv("XCP_START"))
        return 4;
    if (!strcmp(argv[1], "holds")) {
        if (n != atoi(argv[2]))
            return 5;
        return holds(argc - 3, argv + 3) ? 0 : 6;
    }
    if (!strcmp(argv[1], "writes"))
        return may_only_write(atoi(argv[2])) ? 0 : 9;
    if (!strcmp(argv[1], "offset"))
        return xcp_lseek(atoi(argv[2]), 0, SEEK_CUR) == atoi(argv[3]) ? 0 : 7;
    return 0;
}
