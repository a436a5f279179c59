/* SPDX-License-Identifier: MIT */
#include "host.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "path.h"
#include "volume.h"
#include "when.h"

/* Modes of what is new; the server's umask takes from them. */
enum { NEW_FILE_MODE = 0666, NEW_DIR_MODE = 0777 };

struct host {
    struct volume volume;
    int root;
};
static_assert(offsetof(struct host, volume) == 0, "cast from its volume");

struct host_file {
    struct open_file open;
    int fd;
};
static_assert(offsetof(struct host_file, open) == 0, "cast from its file");

static int root_of(const struct volume *volume)
{
    return ((const struct host *)volume)->root;
}

static int fd_of(const struct open_file *file)
{
    return ((const struct host_file *)file)->fd;
}

/* What is no regular file has no bytes at an offset. */
static int check_regular(int fd, struct file_key *key)
{
    struct stat status;

    if (fstat(fd, &status))
        return -errno;
    if (S_ISDIR(status.st_mode))
        return -EISDIR;
    if (!S_ISREG(status.st_mode))
        return -EOPNOTSUPP;
    *key = (struct file_key){status.st_dev, status.st_ino};
    return 0;
}

static int host_open(struct volume *volume, const char *path, enum dir_how how,
                     uint32_t uid, struct open_file **out)
{
    static const int flags[] = {
        [DIR_OPEN_READ] = O_RDONLY,
        [DIR_OPEN_WRITE] = O_RDWR,
        [DIR_OPEN_CREATE] = O_RDWR | O_CREAT,
    };
    struct host_file *file;
    struct file_key key;
    int fd;
    int r;

    (void)uid; /* what is new here is the server's own */
    /* Without O_NONBLOCK, a FIFO would hold up everybody. */
    fd = path_open(root_of(volume), path, flags[how] | O_NONBLOCK,
                   how == DIR_OPEN_CREATE ? NEW_FILE_MODE : 0);
    if (fd < 0)
        return fd;
    r = check_regular(fd, &key);
    file = r ? NULL : calloc(1, sizeof(*file));
    if (!file) {
        close(fd);
        return r ? r : -ENOMEM;
    }
    file->open.key = key;
    file->fd = fd;
    *out = &file->open;
    return 0;
}

static void host_close(struct volume *volume, struct open_file *file)
{
    (void)volume;
    close(fd_of(file));
    free(file);
}

static int64_t host_read(struct volume *volume, struct open_file *file,
                         uint64_t offset, void *to, size_t len)
{
    size_t done = 0;

    (void)volume;
    while (done < len) {
        ssize_t n = pread(fd_of(file), (char *)to + done, len - done,
                          (off_t)(offset + done));

        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return -errno;
        if (n == 0)
            break;
        done += (size_t)n;
    }
    return (int64_t)done;
}

static int64_t host_write(struct volume *volume, struct open_file *file,
                          uint64_t offset, const void *from, size_t len)
{
    size_t done = 0;

    (void)volume;
    while (done < len) {
        ssize_t n = pwrite(fd_of(file), (const char *)from + done, len - done,
                           (off_t)(offset + done));

        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return done ? (int64_t)done : -errno; /* what is written is */
        done += (size_t)n;
    }
    return (int64_t)done;
}

static int host_status(struct volume *volume, struct open_file *file,
                       struct file_info *out)
{
    struct stat status;

    (void)volume;
    if (fstat(fd_of(file), &status))
        return -errno;
    out->size = (uint64_t)status.st_size;
    out->modified_ns = when_ns(status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
    return 0;
}

static int host_truncate(struct volume *volume, struct open_file *file,
                         uint64_t size)
{
    (void)volume;
    while (ftruncate(fd_of(file), (off_t)size))
        if (errno != EINTR)
            return -errno;
    return 0;
}

static mode_t type_of(int dir, const struct dirent64 *entry)
{
    struct stat status;

    if (entry->d_type != DT_UNKNOWN)
        return (mode_t)DTTOIF(entry->d_type);
    if (fstatat(dir, entry->d_name, &status, AT_SYMLINK_NOFOLLOW))
        return 0; /* removed since */
    return status.st_mode;
}

/* Return: as getdents64(); 0 too when the list is full. */
static ssize_t list_some(int dir, uint64_t *cursor, struct list *names)
{
    char bytes[8192] __attribute__((aligned(8)));
    ssize_t len = getdents64(dir, bytes, sizeof(bytes));
    const struct dirent64 *entry;
    ssize_t at;

    for (at = 0; at < len; at += entry->d_reclen) {
        entry = (const struct dirent64 *)(const void *)(bytes + at);
        if (!list_add(names, entry->d_name, strlen(entry->d_name),
                      type_of(dir, entry)))
            return 0;
        *cursor = (uint64_t)entry->d_off;
    }
    return len;
}

static int host_list(struct volume *volume, const char *path, uint64_t *cursor,
                     struct list *names)
{
    int dir = path_open(root_of(volume), path, O_RDONLY | O_DIRECTORY, 0);
    ssize_t len = -1;
    int r;

    if (dir < 0)
        return dir;
    /* A cursor of the client's own making lists from some place or none. */
    if (*cursor > INT64_MAX || lseek(dir, (off_t)*cursor, SEEK_SET) < 0)
        errno = EINVAL;
    else
        while ((len = list_some(dir, cursor, names)) > 0)
            ;
    r = len < 0 ? -errno : 0;
    close(dir);
    return r;
}

/* A symbolic link goes itself, not what it names. */
static int unlink_below(struct volume *volume, const char *path, int flags)
{
    const char *name;
    int parent = path_open_parent(root_of(volume), path, &name);
    int r;

    if (parent < 0)
        return parent;
    r = unlinkat(parent, name, flags) ? -errno : 0;
    close(parent);
    return r;
}

static int host_remove(struct volume *volume, const char *path)
{
    return unlink_below(volume, path, 0);
}

static int host_remove_dir(struct volume *volume, const char *path)
{
    return unlink_below(volume, path, AT_REMOVEDIR);
}

static int host_make_dir(struct volume *volume, const char *path, uint32_t uid)
{
    const char *name;
    int parent = path_open_parent(root_of(volume), path, &name);
    int r;

    (void)uid;
    if (parent < 0)
        return parent;
    r = mkdirat(parent, name, NEW_DIR_MODE) ? -errno : 0;
    close(parent);
    return r;
}

static void host_free(struct volume *volume)
{
    close(root_of(volume));
    free(volume);
}

static const struct volume_ops host_ops = {
    .open = host_open,
    .close = host_close,
    .read = host_read,
    .write = host_write,
    .status = host_status,
    .truncate = host_truncate,
    .list = host_list,
    .remove = host_remove,
    .make_dir = host_make_dir,
    .remove_dir = host_remove_dir,
    .free = host_free,
};

int host_volume_new(const char *path, struct volume **out)
{
    struct host *host = calloc(1, sizeof(*host));
    int probe;

    if (!host)
        return -ENOMEM;
    host->volume.ops = &host_ops;
    host->root = open(path, O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (host->root < 0) {
        int r = -errno;

        free(host);
        return r;
    }
    /* Better now than in the first call: this needs openat2(). */
    probe = path_open(host->root, ".", O_PATH | O_DIRECTORY, 0);
    if (probe < 0) {
        host_free(&host->volume);
        return probe;
    }
    close(probe);
    *out = &host->volume;
    return 0;
}
