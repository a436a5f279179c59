/* SPDX-License-Identifier: MIT */
#include "list.h"

#include <string.h>
#include <sys/stat.h>

static bool is_listed(const char *name, size_t len, mode_t type)
{
    if (!S_ISREG(type) && !S_ISDIR(type) && !S_ISLNK(type))
        return false;
    if (len == 0 || memchr(name, '\0', len) || memchr(name, '/', len))
        return false;
    return name[0] != '.' || (len > 1 && (name[1] != '.' || len > 2));
}

bool list_add(struct list *list, const char *name, size_t len, mode_t type)
{
    bool is_dir = S_ISDIR(type);
    size_t size = len + is_dir + 1;
    char *to = list->names + list->len;

    if (!is_listed(name, len, type))
        return true;
    if (size > list->max - list->len) {
        list->is_full = true;
        return false;
    }
    memcpy(to, name, len);
    if (is_dir)
        to[len] = '/';
    to[size - 1] = '\0';
    list->len += size;
    return true;
}
