/* SPDX-License-Identifier: MIT */
#include "tree.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <crosscall/state.h>

int tree_init(struct tree *tree, const struct name_dir_ops *ops, uint32_t uid,
              unsigned max_names_user)
{
    *tree = (struct tree){.max_names_user = max_names_user};
    tree->root_user.uid = uid;
    tree->root_name = (struct name){
        .user = &tree->root_user,
        .policy = {.own = XC_RIGHTS_ALL, .others = NAME_LIST | NAME_LOOKUP},
        .context = &tree->root,
    };
    tree->root = (struct context){
        .dir = {ops},
        .tree = tree,
        .name = &tree->root_name,
    };
    tree->bell = eventfd(0, EFD_CLOEXEC);
    return tree->bell < 0 ? -errno : -pthread_mutex_init(&tree->lock, NULL);
}

/* At most DEPTH_MAX deep. */
static void clear(struct context *context)
{
    while (context->names) {
        struct context *below = context->names->context;

        if (below) { /* else its porter was charged */
            clear(below);
            tree_discharge(context->tree, context->names->user);
            free(below);
        }
        tree_remove(context->names);
    }
}

void tree_fini(struct tree *tree)
{
    clear(&tree->root);
    close(tree->bell);
    pthread_mutex_destroy(&tree->lock);
}

uint32_t tree_rights(const struct context *context, uint32_t uid,
                     uint32_t rights)
{
    const struct name *name = context->name;

    return rights &
           (uid == name->user->uid ? name->policy.own : name->policy.others);
}

static struct name *find(const struct context *context, const char *part,
                         size_t len)
{
    struct name *name = context->names;

    while (name && (strncmp(name->text, part, len) != 0 || name->text[len]))
        name = name->next;
    return name;
}

static bool is_dots(const char *part, size_t len)
{
    return part[0] == '.' && (len == 1 || (len == 2 && part[1] == '.'));
}

int tree_walk(struct context *from, const char *path, uint32_t uid,
              uint32_t rights, struct place *out)
{
    *out = (struct place){.context = from, .part = path, .rest = path};
    while (*out->part) {
        size_t len = strcspn(out->part, "/");

        if (len > NAME_PART_MAX)
            return -ENAMETOOLONG;
        if (!len || is_dots(out->part, len))
            return -EINVAL;
        if (!(tree_rights(out->context, uid, rights) & NAME_LOOKUP))
            return -EACCES;
        out->part_len = len;
        out->rest = out->part + len;
        if (*out->rest == '/' && !*++out->rest)
            return -EINVAL;
        out->name = find(out->context, out->part, len);
        if (!out->name || !out->name->context)
            return 0;
        out->context = out->name->context;
        out->name = NULL;
        out->part = out->rest;
        out->part_len = 0;
    }
    return 0;
}

static int charge(struct tree *tree, uint32_t uid, struct user **out)
{
    struct user *user = tree->users;

    while (user && user->uid != uid)
        user = user->next;
    if (user && user->n_names >= tree->max_names_user)
        return -EDQUOT;
    if (tree->n_names == NAMES_MAX)
        return -ENOSPC;
    if (!user) {
        user = calloc(1, sizeof(*user));
        if (!user)
            return -ENOMEM;
        user->uid = uid;
        user->next = tree->users;
        tree->users = user;
    }
    user->n_names++;
    tree->n_names++;
    *out = user;
    return 0;
}

void tree_discharge(struct tree *tree, struct user *user)
{
    struct user **link = &tree->users;

    tree->n_names--;
    if (--user->n_names)
        return;
    while (*link != user)
        link = &(*link)->next;
    *link = user->next;
    free(user);
}

int tree_add(const struct place *place, uint32_t uid,
             const struct name_policy *policy, struct name **out)
{
    struct context *context = place->context;
    struct tree *tree = context->tree;
    struct name **link = &context->names;
    struct name *name;
    int r;

    if (*place->rest)
        return place->name ? -EXDEV : -ENOENT;
    if (place->name || !place->part_len)
        return -EEXIST;
    name = calloc(1, sizeof(*name));
    if (!name)
        return -ENOMEM;
    r = charge(tree, uid, &name->user);
    if (r) {
        free(name);
        return r;
    }
    name->in = context;
    name->serial = ++tree->last_serial;
    name->policy = *policy;
    memcpy(name->text, place->part, place->part_len);
    while (*link)
        link = &(*link)->next;
    *link = name;
    xc_touch_state(context);
    *out = name;
    return 0;
}

void tree_remove(struct name *name)
{
    struct name **link = &name->in->names;

    while (*link != name)
        link = &(*link)->next;
    *link = name->next;
    xc_touch_state(name->in);
    free(name);
}

int tree_context(struct name *name, const struct name_dir_ops *ops)
{
    struct context *context = calloc(1, sizeof(*context));

    if (!context)
        return -ENOMEM;
    context->dir.ops = ops;
    context->tree = name->in->tree;
    context->name = name;
    context->depth = name->in->depth + 1;
    name->context = context;
    return 0;
}

void tree_let_go(struct context *context)
{
    if (!context->name && !context->is_held)
        free(context);
}
