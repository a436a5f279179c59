/* SPDX-License-Identifier: MIT */
#include "list.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The names so far, and where the kernel stands after the last of them. */
struct list {
    char *names;
    size_t max;
    size_t len;
    uint64_t cursor;
};

static unsigned char type_of(int dir, const struct dirent64 *entry)
{
    struct stat status;

    if (entry->d_type != DT_UNKNOWN)
        return entry->d_type;
    if (fstatat(dir, entry->d_name, &status, AT_SYMLINK_NOFOLLOW))
        return DT_UNKNOWN; /* removed since */
    return (unsigned char)IFTODT(status.st_mode);
}

static bool is_listed(const struct dirent64 *entry, unsigned char type)
{
    return strcmp(entry->d_name, ".") != 0 &&
           strcmp(entry->d_name, "..") != 0 &&
           (type == DT_REG || type == DT_DIR || type == DT_LNK);
}

/* Return: false if there is no room for it. */
static bool add(struct list *list, int dir, const struct dirent64 *entry)
{
    unsigned char type = type_of(dir, entry);
    size_t len = strlen(entry->d_name);
    size_t size = len + (type == DT_DIR) + 1;

    if (is_listed(entry, type)) {
        char *to = list->names + list->len;

        if (size > list->max - list->len)
            return false;
        memcpy(to, entry->d_name, len);
        if (type == DT_DIR)
            to[len] = '/';
        to[size - 1] = '\0';
        list->len += size;
    }
    list->cursor = (uint64_t)entry->d_off;
    return true;
}

int64_t list_read(int dir, uint64_t *cursor, char *names, size_t max)
{
    struct list list = {.names = names, .max = max, .cursor = *cursor};
    char bytes[8192] __attribute__((aligned(8)));
    ssize_t len;
    ssize_t at;

    /* A cursor of the client's own making lists from some place or none. */
    if (*cursor > INT64_MAX || lseek(dir, (off_t)*cursor, SEEK_SET) < 0)
        return -EINVAL;
    while ((len = getdents64(dir, bytes, sizeof(bytes))) > 0) {
        const struct dirent64 *entry;

        for (at = 0; at < len; at += entry->d_reclen) {
            entry = (const struct dirent64 *)(const void *)(bytes + at);
            if (add(&list, dir, entry))
                continue;
            if (!list.len)
                return -ERANGE;
            *cursor = list.cursor;
            return (int64_t)list.len;
        }
    }
    if (len < 0)
        return -errno;
    *cursor = list.cursor;
    return (int64_t)list.len;
}
