/* SPDX-License-Identifier: MIT */
#include "walk.h"

#include <errno.h>
#include <string.h>

int walk_to(const struct walk *walk, const char *path, uint64_t *out)
{
    uint64_t at = walk->root;

    if (!*path)
        return -ENOENT;
    if (*path == '/')
        return -EACCES;
    for (;;) {
        size_t len = strcspn(path, "/");
        int r;

        if (at == walk->root && len == 2 && memcmp(path, "..", 2) == 0)
            return -EACCES;
        /* A slash in the end asks for a directory, as "." does. */
        r = walk->lookup(walk->volume, at, len ? path : ".", len ? len : 1,
                         &at);
        if (r)
            return r;
        path += len;
        if (!*path)
            break;
        path += strspn(path, "/");
    }
    *out = at;
    return 0;
}

int walk_split(const char *path, char parent[static DIR_PATH_MAX + 1],
               const char **name)
{
    const char *slash = strrchr(path, '/');
    const char *last = slash ? slash + 1 : path;
    size_t len = (size_t)(last - path);

    if (!*path)
        return -ENOENT;
    if (len > DIR_PATH_MAX)
        return -ENAMETOOLONG;
    if (!*last || strcmp(last, ".") == 0 || strcmp(last, "..") == 0)
        return -EISDIR;
    memcpy(parent, path, len);
    strcpy(parent + len, len ? "" : ".");
    *name = last;
    return 0;
}
