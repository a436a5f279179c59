/* SPDX-License-Identifier: MIT */
#include "host_dir.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <crosscall/call.h>
#include <interfaces/dir.h>

#include "list.h"
#include "path.h"

/* Mode of a new file; the server's umask takes from it. */
enum { NEW_FILE_MODE = 0666 };

/* open() needs more than its right where it can lead to a change. */
static bool may_change(const struct host_dir *self)
{
    const struct xc_call *call = xc_current_call();

    /* Called directly, by other code of this process: that may. */
    if (!call || call->target != self)
        return true;
    return xc_call_allows(call, DIR_CHANGE);
}

/* What is no regular file has no bytes at an offset. */
static int check_regular(int fd)
{
    struct stat status;

    if (fstat(fd, &status))
        return -errno;
    if (S_ISDIR(status.st_mode))
        return -EISDIR;
    return S_ISREG(status.st_mode) ? 0 : -EOPNOTSUPP;
}

static int host_dir_open(struct host_dir *self, const char *path,
                         enum dir_how how, struct file **out)
{
    static const int flags[] = {
        [DIR_OPEN_READ] = O_RDONLY,
        [DIR_OPEN_WRITE] = O_RDWR,
        [DIR_OPEN_CREATE] = O_RDWR | O_CREAT,
    };
    int fd;
    int r;

    if (how != DIR_OPEN_READ && !may_change(self))
        return -EPERM;
    if (self->files.n_open >= self->files.max)
        return -EMFILE;
    /* Without O_NONBLOCK, a FIFO would hold up everybody. */
    fd = path_open(self->root, path, flags[how] | O_NONBLOCK,
                   how == DIR_OPEN_CREATE ? NEW_FILE_MODE : 0);
    if (fd < 0)
        return fd;
    r = check_regular(fd);
    if (r) {
        close(fd);
        return r;
    }
    if (how == DIR_OPEN_READ)
        xc_limit_grant(FILE_READ | XC_RIGHT_GIVE);
    return host_file_new(&self->files, fd, out);
}

static int64_t host_dir_list(struct host_dir *self, const char *path,
                             uint64_t *cursor, char *names, size_t max)
{
    int fd = path_open(self->root, path, O_RDONLY | O_DIRECTORY, 0);
    int64_t r;

    if (fd < 0)
        return fd;
    r = list_read(fd, cursor, names, max);
    close(fd);
    return r;
}

static int host_dir_remove(struct host_dir *self, const char *path)
{
    const char *name;
    int parent = path_open_parent(self->root, path, &name);
    int r;

    if (parent < 0)
        return parent;
    /* A symbolic link goes itself, not what it names; a directory stays. */
    r = unlinkat(parent, name, 0) ? -errno : 0;
    close(parent);
    return r;
}

#define XC_TARGET struct host_dir
#define XC_NAME(method) host_dir_##method
#include "dir.x.h"

const struct xc_x *const host_dir_objects = &host_dir_x;

int host_dir_init(struct host_dir *dir, const char *path)
{
    int root = open(path, O_PATH | O_DIRECTORY | O_CLOEXEC);
    int probe;

    if (root < 0)
        return -errno;
    /* Better now than in the first call: this needs openat2(). */
    probe = path_open(root, ".", O_PATH | O_DIRECTORY, 0);
    if (probe < 0) {
        close(root);
        return probe;
    }
    close(probe);
    *dir = (struct host_dir){
        .root = root,
        .files = {.max = HOST_FILES_MAX},
    };
    return 0;
}

void host_dir_fini(struct host_dir *dir)
{
    assert(dir->files.n_open == 0);
    close(dir->root);
}
