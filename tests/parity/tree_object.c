/* SPDX-License-Identifier: MIT */
#include "tree_object.h"

#include <errno.h>
#include <string.h>

static struct tree_object *of(struct tree *self)
{
    return (struct tree_object *)self;
}

static struct tree_node *node_named(struct tree_object *object,
                                    const char *name)
{
    unsigned i;

    for (i = 0; i < TREE_NODES; i++)
        if (object->nodes[i].id && strcmp(object->nodes[i].name, name) == 0)
            return &object->nodes[i];
    return NULL;
}

static struct tree_node *node_new(struct tree_object *object, const char *name,
                                  enum tree_kind kind)
{
    unsigned i;

    for (i = 0; i < TREE_NODES; i++)
        if (!object->nodes[i].id) {
            object->nodes[i] = (struct tree_node){
                .id = ++object->last_id,
                .kind = kind,
            };
            strcpy(object->nodes[i].name, name);
            return &object->nodes[i];
        }
    return NULL;
}

static int count(const struct tree_object *object)
{
    int n = 0;
    unsigned i;

    for (i = 0; i < TREE_NODES; i++)
        n += object->nodes[i].id != 0;
    return n;
}

static int set_value(struct tree_node *node, const void *value, size_t len)
{
    if (len > TREE_VALUE_MAX)
        return -EFBIG;
    memcpy(node->value, value, len);
    node->len = len;
    return 0;
}

static struct tree_entry entry_of(const struct tree_node *node)
{
    return (struct tree_entry){node->id, 1, node->len};
}

static int tree_do_create(struct tree *self, const char *name,
                          const void *value, size_t len)
{
    struct tree_object *object = of(self);
    struct tree_node *node;
    int r;

    if (node_named(object, name))
        return -EEXIST;
    if (count(object) >= object->limit)
        return -ENOSPC;
    node = node_new(object, name, TREE_VALUE);
    if (!node)
        return -ENOSPC;
    r = set_value(node, value, len);
    return r ? r : (int)node->id;
}

static int tree_do_remove(struct tree *self, const char *name)
{
    struct tree_node *node = node_named(of(self), name);

    if (!node)
        return -ENOENT;
    node->id = 0;
    return count(of(self));
}

static int tree_do_move(struct tree *self, const char *from, const char *to)
{
    struct tree_node *node = node_named(of(self), from);

    if (!node)
        return -ENOENT;
    strcpy(node->name, to);
    return 0;
}

static int tree_do_lookup(struct tree *self, const char *name,
                          struct tree_info *info)
{
    const struct tree_node *node = node_named(of(self), name);

    if (!node)
        return -ENOENT;
    *info = (struct tree_info){node->kind, node->is_hidden, entry_of(node)};
    return 0;
}

static int tree_do_list(struct tree *self, uint32_t *cursor,
                        struct tree_entry *entries, uint32_t max, uint32_t *n)
{
    const struct tree_object *object = of(self);

    *n = 0;
    while (*cursor < TREE_NODES && *n < max) {
        const struct tree_node *node = &object->nodes[(*cursor)++];

        if (node->id && !node->is_hidden)
            entries[(*n)++] = entry_of(node);
    }
    return *cursor < TREE_NODES;
}

static int64_t tree_do_get(struct tree *self, const char *name, void *value,
                           size_t max)
{
    const struct tree_node *node = node_named(of(self), name);

    if (!node)
        return -ENOENT;
    if (node->len > max)
        return -ERANGE;
    memcpy(value, node->value, node->len);
    return (int64_t)node->len;
}

static int tree_do_put(struct tree *self, const char *name, const void *value,
                       size_t len)
{
    struct tree_node *node = node_named(of(self), name);

    return node ? set_value(node, value, len) : -ENOENT;
}

static int tree_do_count(struct tree *self) { return count(of(self)); }

static int tree_do_has(struct tree *self, const char *name, bool *is_there)
{
    *is_there = node_named(of(self), name) != NULL;
    return 0;
}

static int tree_do_link(struct tree *self, const char *name, const char *target)
{
    struct tree_node *node = node_new(of(self), name, TREE_LINK);

    if (!node)
        return -ENOSPC;
    strcpy(node->target, target);
    return 0;
}

static int tree_do_points_to(struct tree *self, const char *name, char *target)
{
    const struct tree_node *node = node_named(of(self), name);

    if (!node || node->kind != TREE_LINK)
        return -EINVAL;
    strcpy(target, node->target);
    return 0;
}

static int tree_do_hide(struct tree *self, const char *name, bool *is_hidden)
{
    struct tree_node *node = node_named(of(self), name);
    bool was;

    if (!node)
        return -ENOENT;
    was = node->is_hidden;
    node->is_hidden = *is_hidden;
    *is_hidden = was;
    return 0;
}

static int tree_do_open(struct tree *self, const char *name,
                        struct document **document)
{
    struct tree_node *node = node_named(of(self), name);
    struct document *opened = &of(self)->document.object;
    int64_t n;

    if (!node)
        return -ENOENT;
    opened->ops->truncate(opened, 0);
    n = opened->ops->append(opened, node->value, node->len);
    if (n < 0)
        return (int)n;
    *document = opened;
    return 0;
}

static int tree_do_store(struct tree *self, const char *name,
                         struct document *document)
{
    struct tree_node *node = node_named(of(self), name);
    uint8_t value[TREE_VALUE_MAX];
    int64_t n;

    if (!node)
        return -ENOENT;
    n = document->ops->read_at(document, 0, value, sizeof(value));
    return n < 0 ? (int)n : set_value(node, value, (size_t)n);
}

static int tree_do_name_of(struct tree *self, uint32_t id, char *name)
{
    const struct tree_object *object = of(self);
    unsigned i;

    for (i = 0; i < TREE_NODES; i++)
        if (id && object->nodes[i].id == id) {
            strcpy(name, object->nodes[i].name);
            return 0;
        }
    return -ENOENT;
}

static int tree_do_simplify(struct tree *self, const char *path, char *simple)
{
    (void)self;
    while (*path) {
        const bool is_first = path[0] == '/';

        if (is_first && path[1] == '/')
            path++;
        else if (is_first && path[1] == '.' && (!path[2] || path[2] == '/'))
            path += 2;
        else
            *simple++ = *path++;
    }
    *simple = '\0';
    return 0;
}

static int tree_do_match(struct tree *self, const char *prefix, uint32_t *ids,
                         uint16_t max, uint16_t *n)
{
    const struct tree_object *object = of(self);
    unsigned i;

    *n = 0;
    for (i = 0; i < TREE_NODES && *n < max; i++)
        if (object->nodes[i].id &&
            strncmp(object->nodes[i].name, prefix, strlen(prefix)) == 0)
            ids[(*n)++] = object->nodes[i].id;
    return 0;
}

static int tree_do_touch(struct tree *self, const char *name)
{
    of(self)->n_uses += node_named(of(self), name) != NULL;
    return 0;
}

static int64_t tree_do_uses(struct tree *self) { return of(self)->n_uses; }

static int tree_do_limit(struct tree *self, int16_t *n)
{
    const int16_t old = of(self)->limit;

    of(self)->limit = *n;
    *n = old;
    return 0;
}

static int tree_do_clear(struct tree *self)
{
    const int n = count(of(self));

    memset(of(self)->nodes, 0, sizeof(of(self)->nodes));
    return n;
}

static const struct tree_ops tree_object_ops = {
    .create = tree_do_create,
    .remove = tree_do_remove,
    .move = tree_do_move,
    .lookup = tree_do_lookup,
    .list = tree_do_list,
    .get = tree_do_get,
    .put = tree_do_put,
    .count = tree_do_count,
    .has = tree_do_has,
    .link = tree_do_link,
    .points_to = tree_do_points_to,
    .hide = tree_do_hide,
    .open = tree_do_open,
    .store = tree_do_store,
    .name_of = tree_do_name_of,
    .simplify = tree_do_simplify,
    .match = tree_do_match,
    .touch = tree_do_touch,
    .uses = tree_do_uses,
    .limit = tree_do_limit,
    .clear = tree_do_clear,
};

void tree_object_init(struct tree_object *object)
{
    *object = (struct tree_object){
        .object.ops = &tree_object_ops,
        .limit = TREE_NODES,
    };
    document_object_init(&object->document);
}
