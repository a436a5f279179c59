/* SPDX-License-Identifier: MIT */
#include "transport/linux/door.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include <crosscall/status.h>

#include "transport/linux/fail.h"

int door_open(const char *path, int *out)
{
    int fd = open(path, O_PATH | O_CLOEXEC);

    if (fd < 0)
        return errno == EMFILE || errno == ENFILE || errno == ENOMEM
                   ? -XC_E_RESOURCES
                   : -XC_E_FOREIGN_OBJECT;
    *out = fd;
    return 0;
}

int door_copy(int fd, int *out)
{
    int flags = fcntl(fd, F_GETFL);
    int copy;

    if (flags < 0 || !(flags & O_PATH))
        return -XC_E_MALFORMED;
    copy = fcntl(fd, F_DUPFD_CLOEXEC, 0);
    if (copy < 0)
        return -XC_E_QUOTA;
    *out = copy;
    return 0;
}

/* Number of the mount that a descriptor is on, or -1. From the kernel's books,
 * which ask no file system. */
static int mount_of(int fd)
{
    char path[64];
    char line[128];
    int mount = -1;
    FILE *file;

    snprintf(path, sizeof(path), "/proc/self/fdinfo/%d", fd);
    file = fopen(path, "re");
    if (!file)
        return -1;
    while (mount < 0 && fgets(line, sizeof(line), file))
        if (sscanf(line, "mnt_id: %d", &mount) != 1)
            mount = -1;
    fclose(file);
    return mount;
}

static bool is_kernels_own(const char *type)
{
    static const char *const types[] = {
        "tmpfs", "ramfs", "ext2", "ext3",    "ext4",     "xfs",
        "btrfs", "f2fs",  "zfs",  "overlay", "bcachefs",
    };
    size_t i;

    for (i = 0; i < sizeof(types) / sizeof(types[0]); i++)
        if (strcmp(type, types[i]) == 0)
            return true;
    return false;
}

/* A mount of another name space is in nobody's list but its own. */
static bool is_on_good_ground(int mount)
{
    bool is_good = false;
    char *line = NULL;
    size_t size = 0;
    FILE *file = fopen("/proc/self/mountinfo", "re");

    if (!file)
        return false;
    while (getline(&line, &size, file) > 0) {
        const char *rest = strstr(line, " - ");
        char type[32];

        if (strtol(line, NULL, 10) != mount || !rest ||
            sscanf(rest, " - %31s", type) != 1)
            continue;
        is_good = is_kernels_own(type);
        break;
    }
    free(line);
    fclose(file);
    return is_good;
}

int door_address(int door, struct sockaddr_un *out)
{
    int mount = mount_of(door);

    if (mount < 0 || !is_on_good_ground(mount))
        return xc_fail(XC_E_FOREIGN_OBJECT,
                       "given object: its server's socket is on no file system "
                       "that cannot make us wait");
    *out = (struct sockaddr_un){.sun_family = AF_UNIX};
    snprintf(out->sun_path, sizeof(out->sun_path), "/proc/self/fd/%d", door);
    return 0;
}
