/* SPDX-License-Identifier: MIT */
#include "tree.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <crosscall/giver.h>
#include <crosscall/state.h>

enum { DEPTH_MAX = 16 /* contexts in contexts */ };

void tree_init(struct tree *tree, uint32_t uid)
{
    tree->root_account.uid = uid;
    tree->root = (struct name){
        .dir = {&context_ops},
        .tree = tree,
        .account = &tree->root_account,
        .policy = {.own = XC_RIGHTS_ALL, .others = NAME_LIST | NAME_LOOKUP},
    };
}

uint32_t name_rights(const struct name *name, uint32_t uid)
{
    return uid == name->account->uid ? name->policy.own : name->policy.others;
}

static struct name *find(const struct name *context, const char *part,
                         size_t len)
{
    struct name *name = context->names;

    while (name && (strncmp(name->text, part, len) != 0 || name->text[len]))
        name = name->next;
    return name;
}

int name_walk(struct name *from, const char *path, uint32_t uid,
              uint32_t rights, struct place *out)
{
    *out = (struct place){from, path};
    while (*out->rest && name_is_context(out->name)) {
        size_t len = strcspn(out->rest, "/");
        const char *next = out->rest + len + (out->rest[len] == '/');
        struct name *name;

        if (len > NAME_PART_MAX)
            return -ENAMETOOLONG;
        /* "", "." and ".." are no names, and a '/' stands between two. */
        if ((len <= 2 && strspn(out->rest, ".") >= len) ||
            (out->rest[len] && !*next))
            return -EINVAL;
        if (!(name_rights(out->name, uid) & rights & NAME_LOOKUP))
            return -EACCES;
        name = find(out->name, out->rest, len);
        if (!name)
            return 0;
        *out = (struct place){name, next};
    }
    return 0;
}

static int add(const struct place *place, uint32_t uid,
               const struct name_policy *policy, struct name **out)
{
    struct name *in = place->name;
    struct name **link = &in->names;
    struct name *name;
    int r;

    if (!*place->rest)
        return -EEXIST;
    if (!name_is_context(in))
        return -EXDEV;
    if (strchr(place->rest, '/'))
        return -ENOENT;
    name = calloc(1, sizeof(*name));
    if (!name)
        return -ENOMEM;
    r = charge_open(&in->tree->accounts, uid, 1, &name->account);
    if (r) {
        free(name);
        return r;
    }
    name->tree = in->tree;
    name->in = in;
    name->serial = ++in->tree->last_serial;
    name->policy = *policy;
    name->depth = in->depth + 1;
    strcpy(name->text, place->rest); /* a part, says the walk */
    while (*link)
        link = &(*link)->next;
    *link = name;
    xc_touch_state(in);
    *out = name;
    return 0;
}

static void take_out(struct name *name)
{
    struct name **link = &name->in->names;

    while (*link != name)
        link = &(*link)->next;
    *link = name->next;
    xc_touch_state(name->in);
    name->in = NULL;
}

/* Of a name that was removed, or whose object's server died. */
static void giver_ended(void *owner)
{
    struct name *name = owner;

    if (name->in)
        take_out(name);
    charge_close(&name->tree->accounts, name->account, 1);
    free(name);
}

int name_bind(const struct place *place, uint32_t uid,
              const struct name_policy *policy, struct any *object)
{
    struct name *name;
    int r = add(place, uid, policy, &name);

    if (r)
        return r;
    name->object = object;
    if (xc_giver_new(name->tree->server, object, giver_ended, name,
                     &name->giver) == 0)
        return 0;
    giver_ended(name);
    return -ENOMEM;
}

int name_make(const struct place *place, uint32_t uid,
              const struct name_policy *policy)
{
    struct name *name;
    int r = place->name->depth < DEPTH_MAX ? add(place, uid, policy, &name)
                                           : -EMLINK;

    if (r == 0)
        name->dir.ops = &context_ops;
    return r;
}

void name_remove(struct name *name)
{
    take_out(name);
    if (!name_is_context(name)) {
        xc_giver_end(name->giver);
        return;
    }
    charge_close(&name->tree->accounts, name->account, 1);
    name->account = NULL;
    if (!name->is_held)
        free(name);
}

void name_released(struct name *name)
{
    name->is_held = false;
    if (!name->account)
        free(name);
}
