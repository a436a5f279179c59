/* SPDX-License-Identifier: MIT */
#include "path.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "walk.h"

/* The kernel gives up where a rename might have moved ".." meanwhile. */
enum { TRIES = 16 };

int path_open(int root, const char *path, int flags, mode_t mode)
{
    /* The kernel refuses O_PATH with what would have no meaning there. */
    unsigned safe = flags & O_PATH ? O_CLOEXEC : O_CLOEXEC | O_NOCTTY;
    const struct open_how how = {
        .flags = (unsigned)flags | safe,
        .mode = mode,
        .resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS,
    };
    int i;

    for (i = 0; i < TRIES; i++) {
        long fd = syscall(SYS_openat2, root, path, &how, sizeof(how));

        if (fd >= 0)
            return (int)fd;
        if (errno != EAGAIN && errno != EINTR)
            return errno == EXDEV ? -EACCES : -errno;
    }
    return -EAGAIN;
}

int path_open_parent(int root, const char *path, const char **name)
{
    char parent[DIR_PATH_MAX + 1];
    int r = walk_split(path, parent, name);

    return r ? r : path_open(root, parent, O_PATH | O_DIRECTORY, 0);
}
