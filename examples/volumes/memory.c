/* SPDX-License-Identifier: MIT */
/*
 * A tree of nodes. What is removed while it is open stays until it is closed:
 * it only leaves its directory.
 */
#include "memory.h"

#include <assert.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "node.h"
#include "volume.h"
#include "walk.h"

struct memory {
    struct volume volume;
    struct nodes nodes;
    struct node *root;
};
static_assert(offsetof(struct memory, volume) == 0, "cast from its volume");

struct memory_file {
    struct open_file open;
    struct node *node;
};
static_assert(offsetof(struct memory_file, open) == 0, "cast from its file");

static struct memory *memory_of(struct volume *volume)
{
    return (struct memory *)volume;
}

static struct node *node_of(const struct open_file *file)
{
    return ((const struct memory_file *)file)->node;
}

static int lookup(void *volume, uint64_t dir, const char *name, size_t len,
                  uint64_t *out)
{
    struct node *node = (struct node *)(uintptr_t)dir;

    (void)volume;
    if (!S_ISDIR(node->type))
        return -ENOTDIR;
    if (len > NAME_MAX)
        return -ENAMETOOLONG;
    if (len == 2 && memcmp(name, "..", 2) == 0)
        node = node->parent;
    else if (len != 1 || *name != '.')
        node = *node_find(node, name, len);
    *out = (uintptr_t)node;
    return node ? 0 : -ENOENT;
}

static int walk(struct memory *memory, const char *path, struct node **out)
{
    const struct walk how = {memory, (uintptr_t)memory->root, lookup};
    uint64_t at;
    int r = walk_to(&how, path, &at);

    if (r == 0)
        *out = (struct node *)(uintptr_t)at;
    return r;
}

/* Where a path's last component is, or would be. */
static int walk_to_link(struct memory *memory, const char *path,
                        struct node **dir, const char **name,
                        struct node ***out)
{
    char parent[DIR_PATH_MAX + 1];
    int r = walk_split(path, parent, name);

    if (r == 0)
        r = walk(memory, parent, dir);
    if (r)
        return r;
    if (!S_ISDIR((*dir)->type))
        return -ENOTDIR;
    if (strlen(*name) > NAME_MAX)
        return -ENAMETOOLONG;
    *out = node_find(*dir, *name, strlen(*name));
    return 0;
}

/* Return: 0, or -EEXIST and what there is already. */
static int make(struct memory *memory, const char *path, mode_t type,
                uint32_t uid, struct node **out)
{
    struct node *dir;
    struct node **link;
    const char *name;
    int r = walk_to_link(memory, path, &dir, &name, &link);

    if (r)
        return r;
    if (*link) {
        *out = *link;
        return -EEXIST;
    }
    r = node_new(&memory->nodes, name, type, uid, out);
    if (r)
        return r;
    (*out)->parent = dir;
    *link = *out;
    return 0;
}

static int memory_open(struct volume *volume, const char *path,
                       enum dir_how how, uint32_t uid, struct open_file **out)
{
    struct memory *memory = memory_of(volume);
    struct memory_file *file;
    struct node *node;
    int r;

    r = how == DIR_OPEN_CREATE ? make(memory, path, S_IFREG, uid, &node)
                               : walk(memory, path, &node);
    if (r && r != -EEXIST)
        return r;
    if (S_ISDIR(node->type))
        return -EISDIR;
    file = calloc(1, sizeof(*file));
    if (!file)
        return -ENOMEM;
    node->n_open++;
    file->node = node;
    file->open.key.number = node->number;
    *out = &file->open;
    return 0;
}

static void memory_close(struct volume *volume, struct open_file *file)
{
    struct node *node = node_of(file);

    if (--node->n_open == 0 && !node->parent)
        node_free(&memory_of(volume)->nodes, node);
    free(file);
}

static int64_t memory_read(struct volume *volume, struct open_file *file,
                           uint64_t offset, void *to, size_t len)
{
    const struct node *node = node_of(file);

    (void)volume;
    if (offset >= node->size)
        return 0;
    if (len > node->size - offset)
        len = (size_t)(node->size - offset);
    memcpy(to, node->bytes + offset, len);
    return (int64_t)len;
}

static int64_t memory_write(struct volume *volume, struct open_file *file,
                            uint64_t offset, const void *from, size_t len)
{
    struct node *node = node_of(file);

    if (len && offset + len > node->size) {
        int r =
            node_resize(&memory_of(volume)->nodes, node, offset + len, offset);

        if (r)
            return r;
    }
    if (len) {
        memcpy(node->bytes + offset, from, len);
        node_touch(node);
    }
    return (int64_t)len;
}

static int memory_status(struct volume *volume, struct open_file *file,
                         struct file_info *out)
{
    (void)volume;
    out->size = node_of(file)->size;
    out->modified_ns = node_of(file)->modified_ns;
    return 0;
}

static int memory_truncate(struct volume *volume, struct open_file *file,
                           uint64_t size)
{
    int r = node_resize(&memory_of(volume)->nodes, node_of(file), size, size);

    if (r == 0)
        node_touch(node_of(file));
    return r;
}

/* The cursor is the number of the last one: later ones have higher ones. */
static int memory_list(struct volume *volume, const char *path,
                       uint64_t *cursor, struct list *names)
{
    struct node *node;
    int r = walk(memory_of(volume), path, &node);

    if (r)
        return r;
    if (!S_ISDIR(node->type))
        return -ENOTDIR;
    if (*cursor > INT64_MAX)
        return -EINVAL;
    for (node = node->first; node; node = node->next) {
        if (node->number <= *cursor)
            continue;
        if (!list_add(names, node->name, strlen(node->name), node->type))
            return 0;
        *cursor = node->number;
    }
    return 0;
}

static void unlink_at(struct memory *memory, struct node **link)
{
    struct node *node = *link;

    *link = node->next;
    node->next = NULL;
    node->parent = NULL;
    if (!node->n_open)
        node_free(&memory->nodes, node);
}

static int memory_remove(struct volume *volume, const char *path)
{
    struct node *dir;
    struct node **link;
    const char *name;
    int r = walk_to_link(memory_of(volume), path, &dir, &name, &link);

    if (r)
        return r;
    if (!*link)
        return -ENOENT;
    if (S_ISDIR((*link)->type))
        return -EISDIR;
    unlink_at(memory_of(volume), link);
    return 0;
}

static int memory_make_dir(struct volume *volume, const char *path,
                           uint32_t uid)
{
    struct node *node;

    return make(memory_of(volume), path, S_IFDIR, uid, &node);
}

static int memory_remove_dir(struct volume *volume, const char *path)
{
    struct node *dir;
    struct node **link;
    const char *name;
    int r = walk_to_link(memory_of(volume), path, &dir, &name, &link);

    if (r)
        return r;
    if (!*link)
        return -ENOENT;
    if (!S_ISDIR((*link)->type))
        return -ENOTDIR;
    if ((*link)->first)
        return -ENOTEMPTY;
    unlink_at(memory_of(volume), link);
    return 0;
}

/* Down to an empty directory and free that, until the root is one. */
static void memory_free(struct volume *volume)
{
    struct memory *memory = memory_of(volume);
    struct node *node = memory->root;

    while (node) {
        struct node *parent = node->parent;

        if (node->first) {
            node = node->first;
            continue;
        }
        if (parent)
            parent->first = node->next;
        node_free(&memory->nodes, node);
        node = parent;
    }
    assert(memory->nodes.accounts.amount == 0);
    free(memory);
}

static const struct volume_ops memory_ops = {
    .open = memory_open,
    .close = memory_close,
    .read = memory_read,
    .write = memory_write,
    .status = memory_status,
    .truncate = memory_truncate,
    .list = memory_list,
    .remove = memory_remove,
    .make_dir = memory_make_dir,
    .remove_dir = memory_remove_dir,
    .free = memory_free,
};

int memory_volume_new(const struct quota *quota, struct volume **out)
{
    struct memory *memory = calloc(1, sizeof(*memory));
    int r;

    if (!memory)
        return -ENOMEM;
    memory->volume.ops = &memory_ops;
    memory->nodes.accounts.quota = *quota;
    r = node_new(&memory->nodes, "", S_IFDIR, geteuid(), &memory->root);
    if (r) {
        free(memory);
        return r;
    }
    *out = &memory->volume;
    return 0;
}
