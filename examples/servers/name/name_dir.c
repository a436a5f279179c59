/* SPDX-License-Identifier: MIT */
/* Name dir: the methods of contexts. They wait for nobody */
#include <assert.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include <crosscall/call.h>
#include <crosscall/giver.h>
#include <crosscall/stub.h>

#include "list.h"
#include "tree.h"

static_assert(offsetof(struct name, dir) == 0, "cast from its dir");

static uint32_t caller_uid(void) { return xc_current_call()->caller->uid; }

/* Of the caller, which has no more in a context than its handle's. */
static uint32_t rights_in(const struct name *name)
{
    const struct name *context = name_is_context(name) ? name : name->in;

    return xc_current_call()->rights & name_rights(context, caller_uid());
}

/* A method begins: what is there, and whether the caller may. */
static int begin(struct name_dir *self, const char *path, uint32_t needs,
                 struct place *out)
{
    struct name *context = (struct name *)self;
    int r;

    if (!context->account)
        return -ESTALE; /* it was removed, and is only held */
    r = name_walk(context, path, caller_uid(), xc_current_call()->rights, out);
    return r == 0 && needs & ~rights_in(out->name) ? -EACCES : r;
}

/* The same, of a path that shall be a context of ours. */
static int begin_in(struct name_dir *self, const char *path, uint32_t needs,
                    struct name **out)
{
    struct place place;
    int r = begin(self, path, needs, &place);

    if (r)
        return r;
    *out = place.name;
    return !name_is_context(place.name) ? -EXDEV : *place.rest ? -ENOENT : 0;
}

static int context_lookup(struct name_dir *self, const char *path, char *rest,
                          struct any **out)
{
    struct place place;
    xc_rights rights;
    int r = begin(self, path, NAME_LOOKUP, &place);

    if (r)
        return r;
    if (name_is_context(place.name))
        return *place.rest ? -ENOENT : -EISDIR;
    rights = name_rights(place.name, caller_uid());
    if (!rights)
        return -EACCES;
    r = xc_giver_give(place.name->giver, rights);
    if (r)
        return r;
    *out = place.name->object;
    strcpy(rest, place.rest); /* no longer than the path */
    return 0;
}

static void on_last_release(void *context) { name_released(context); }

static int context_open(struct name_dir *self, const char *path,
                        struct name_dir **out)
{
    struct name *context;
    int r = begin_in(self, path, NAME_LOOKUP, &context);

    if (r)
        return r;
    if (!context->is_held && xc_on_last_release(context, on_last_release))
        return -ENOMEM;
    context->is_held = true;
    *out = &context->dir;
    xc_limit_grant(rights_in(context));
    return 0;
}

static int64_t context_list(struct name_dir *self, const char *path,
                            uint64_t *cursor, char *names, size_t max)
{
    struct list list = {.names = names, .max = max};
    const struct name *name;
    struct name *context;
    int r = begin_in(self, path, NAME_LIST, &context);

    if (r)
        return r;
    for (name = context->names; name; name = name->next) {
        if (name->serial <= *cursor)
            continue;
        if (!list_add(&list, name->text, strlen(name->text),
                      name_is_context(name) ? S_IFDIR : S_IFREG))
            return list.len ? (int64_t)list.len : -ERANGE;
        *cursor = name->serial;
    }
    return (int64_t)list.len;
}

static int context_bind(struct name_dir *self, const char *path,
                        struct any *object, const struct name_policy *policy)
{
    struct place place;
    int r = begin(self, path, NAME_BIND, &place);

    /* One of ours, or lent by the caller, came without a gift. */
    if (r == 0 && !any_stub(object)->given)
        r = -EOPNOTSUPP;
    return r ? r : name_bind(&place, caller_uid(), policy, object);
}

static int context_make_dir(struct name_dir *self, const char *path,
                            const struct name_policy *policy)
{
    struct place place;
    int r = begin(self, path, NAME_BIND, &place);

    return r ? r : name_make(&place, caller_uid(), policy);
}

static int context_unbind(struct name_dir *self, const char *path)
{
    struct place place;
    int r = begin(self, path, 0, &place);

    if (r)
        return r;
    if (*place.rest)
        return name_is_context(place.name) ? -ENOENT : -EXDEV;
    if (!place.name->in)
        return -EBUSY; /* the root */
    if (place.name->account->uid != caller_uid())
        return -EPERM;
    if (place.name->names)
        return -ENOTEMPTY;
    name_remove(place.name);
    return 0;
}

static int context_status(struct name_dir *self, const char *path)
{
    struct place place;
    int r = begin(self, path, NAME_LOOKUP, &place);

    if (r)
        return r;
    if (!name_is_context(place.name))
        return xc_giver_status(place.name->giver);
    return *place.rest ? -ENOENT : 0;
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
