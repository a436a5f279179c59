/* SPDX-License-Identifier: MIT */
#include "name_dir.h"

#include <assert.h>
#include <errno.h>
#include <string.h>

#include <crosscall/call.h>
#include <crosscall/give.h>
#include <crosscall/server.h>
#include <crosscall/stub.h>

#include "porter.h"
#include "tree.h"

static_assert(offsetof(struct context, dir) == 0, "cast from its dir");

/* A method begins: what is there, and who asks. With 0 it has the lock. */
static int begin(struct name_dir *self, const char *path, uint32_t needs,
                 struct place *out)
{
    struct context *context = (struct context *)self;
    const struct xc_call *call = xc_current_call();
    int r = -ESTALE; /* it was removed, and is only held */

    porters_sweep(context->tree);
    pthread_mutex_lock(&context->tree->lock);
    if (context->name)
        r = tree_walk(context, path, call->caller->uid, call->rights, out);
    if (r == 0 &&
        needs & ~tree_rights(out->context, call->caller->uid, call->rights))
        r = -EACCES;
    if (r)
        pthread_mutex_unlock(&context->tree->lock);
    return r;
}

static int end(const struct place *place, int r)
{
    pthread_mutex_unlock(&place->context->tree->lock);
    return r;
}

/* Of a path that shall be a context of ours. */
static int no_context(const struct place *place)
{
    return place->name ? -EXDEV : place->part_len ? -ENOENT : 0;
}

/* With which rights this caller gets what is bound. */
static xc_rights allowed(const struct name *name)
{
    return xc_current_call()->caller->uid == name->user->uid
               ? name->policy.own
               : name->policy.others;
}

static int context_lookup(struct name_dir *self, const char *path, char *rest,
                          struct any **out)
{
    struct place place;
    uint64_t gift;
    int r = begin(self, path, NAME_LOOKUP, &place);

    if (r)
        return r;
    if (!place.name)
        return end(&place, place.part_len ? -ENOENT : -EISDIR);
    if (!allowed(place.name))
        return end(&place, -EACCES);
    r = porter_fetch(place.name->porter, xc_current_call()->caller,
                     allowed(place.name), out, &gift);
    if (r == 0) {
        xc_grant_gift(gift);
        strcpy(rest, place.rest); /* no longer than the path */
    }
    return end(&place, r);
}

static void on_last_release(void *object)
{
    struct context *context = object;
    struct tree *tree = context->tree;

    pthread_mutex_lock(&tree->lock);
    context->is_held = false;
    tree_let_go(context);
    pthread_mutex_unlock(&tree->lock);
}

static int context_open(struct name_dir *self, const char *path,
                        struct name_dir **out)
{
    const struct xc_call *call = xc_current_call();
    struct place place;
    int r = begin(self, path, NAME_LOOKUP, &place);

    if (r)
        return r;
    r = no_context(&place);
    if (r == 0 && !place.context->is_held &&
        xc_on_last_release(place.context, on_last_release))
        r = -ENOMEM;
    if (r == 0) {
        place.context->is_held = true;
        *out = &place.context->dir;
        xc_limit_grant(
            tree_rights(place.context, call->caller->uid, call->rights));
    }
    return end(&place, r);
}

/* Return: false if there is no room for it. */
static bool put(const struct name *name, char *names, size_t max, size_t *len)
{
    size_t n = strlen(name->text);
    size_t size = n + (name->context ? 2 : 1);

    if (size > max - *len)
        return false;
    memcpy(names + *len, name->text, n);
    if (name->context)
        names[*len + n] = '/';
    *len += size;
    names[*len - 1] = '\0';
    return true;
}

static int64_t context_list(struct name_dir *self, const char *path,
                            uint64_t *cursor, char *names, size_t max)
{
    const struct name *name;
    struct place place;
    size_t len = 0;
    int r = begin(self, path, NAME_LIST, &place);

    if (r)
        return r;
    r = no_context(&place);
    for (name = place.context->names; r == 0 && name; name = name->next) {
        if (name->serial <= *cursor)
            continue;
        if (!put(name, names, max, &len)) {
            r = len ? 0 : -ERANGE;
            break;
        }
        *cursor = name->serial;
    }
    end(&place, 0);
    return r ? r : (int64_t)len;
}

static int context_bind(struct name_dir *self, const char *path,
                        struct any *object, const struct name_policy *policy)
{
    uint32_t uid = xc_current_call()->caller->uid;
    struct place place;
    struct name *name;
    int r = begin(self, path, NAME_BIND, &place);

    if (r)
        return r;
    /* One of ours, or lent by the caller, came without a gift. */
    if (!any_stub(object)->given)
        return end(&place, -EOPNOTSUPP);
    r = tree_add(&place, uid, policy, &name);
    if (r)
        return end(&place, r);
    r = porter_new(name, object);
    if (r) {
        tree_discharge(place.context->tree, name->user);
        tree_remove(name);
    }
    return end(&place, r);
}

static int context_make_dir(struct name_dir *self, const char *path,
                            const struct name_policy *policy)
{
    uint32_t uid = xc_current_call()->caller->uid;
    struct place place;
    struct name *name;
    int r = begin(self, path, NAME_BIND, &place);

    if (r)
        return r;
    if (place.context->depth == DEPTH_MAX)
        return end(&place, -EMLINK);
    r = tree_add(&place, uid, policy, &name);
    if (r)
        return end(&place, r);
    r = tree_context(name, &context_ops);
    if (r) {
        tree_discharge(place.context->tree, name->user);
        tree_remove(name);
    }
    return end(&place, r);
}

static void remove_context(struct name *name)
{
    struct context *context = name->context;

    tree_discharge(context->tree, name->user);
    tree_remove(name);
    context->name = NULL;
    tree_let_go(context);
}

static int context_unbind(struct name_dir *self, const char *path)
{
    struct place place;
    struct name *name;
    int r = begin(self, path, 0, &place);

    if (r)
        return r;
    name = place.name ? place.name : place.context->name;
    if (place.part_len && !place.name)
        r = -ENOENT;
    else if (*place.rest)
        r = -EXDEV;
    else if (!name->in)
        r = -EBUSY; /* the root */
    else if (name->user->uid != xc_current_call()->caller->uid)
        r = -EPERM;
    else if (name->context && name->context->names)
        r = -ENOTEMPTY;
    if (r)
        return end(&place, r);
    place.context = name->in; /* which stays */
    if (name->context) {
        remove_context(name);
    } else {
        porter_dismiss(name->porter);
        tree_remove(name);
    }
    return end(&place, 0);
}

static int context_status(struct name_dir *self, const char *path)
{
    struct place place;
    int r = begin(self, path, NAME_LOOKUP, &place);

    if (r)
        return r;
    if (place.name)
        r = porter_status(place.name->porter);
    else if (place.part_len)
        r = -ENOENT;
    return end(&place, r);
}

const struct name_dir_ops context_ops = {
    .lookup = context_lookup,
    .open = context_open,
    .list = context_list,
    .bind = context_bind,
    .make_dir = context_make_dir,
    .unbind = context_unbind,
    .status = context_status,
};
