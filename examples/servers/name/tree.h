/* SPDX-License-Identifier: MIT */
/*
 * Tree: names in contexts, and who has how many
 *
 * Only methods change it, and what runs between two of them, so it needs no
 * lock. Who watches a context sees that its names change.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include <interfaces/name.h>

#include "charge.h"

struct xc_giver;
struct xc_server;

/** A name: of a context, which is an object of type name_dir, or of an object
 * of another server's. It is charged until it is freed. */
struct name {
    struct name_dir dir; /* first: methods find a context by it */
    struct tree *tree;
    struct name *next;
    struct name *in;         /* NULL: it is the root, or was removed */
    uint64_t serial;         /* where a list goes on; never used again */
    struct account *account; /* of who made it; NULL: a removed context */
    struct name_policy policy;

    struct name *names; /* of a context, in the order of their serials */
    unsigned depth;
    bool is_held; /* by a client */

    struct xc_giver *giver; /* of what is no context */
    struct any *object;     /* the giver's */

    char text[NAME_PART_MAX + 1];
};

/** Zeroed memory but for the quota, before tree_init(). */
struct tree {
    struct xc_server *server; /* for givers */
    struct accounts accounts; /* of names */
    uint64_t last_serial;
    struct account root_account;
    struct name root;
};

/** How far a path could be walked. */
struct place {
    struct name *name; /* the last one that there is */
    const char *rest;  /* what is left; a context has no name of that kind */
};

/** Methods of contexts. */
extern const struct name_dir_ops context_ops;

/** tree_init() - an empty root, of user @uid, where others may look */
void tree_init(struct tree *tree, uint32_t uid);

/** name_is_context() - of this server's */
static inline bool name_is_context(const struct name *name)
{
    return name->dir.ops;
}

/** name_rights() - what a name's policy lets a user have */
uint32_t name_rights(const struct name *name, uint32_t uid);

/**
 * name_walk() - follow a path as far as it goes in here
 * @from:    a context
 * @path:    untrusted
 * @rights:  of the handle that @from was reached by
 *
 * Return: 0; -EACCES, -EINVAL or -ENAMETOOLONG.
 */
int name_walk(struct name *from, const char *path, uint32_t uid,
              uint32_t rights, struct place *out);

/**
 * name_bind() - name an object of another server's
 * @place:  where the name is to be the last part
 *
 * It goes by itself when that server dies.
 * Return: 0; -EEXIST, -ENOENT, -EXDEV, -EDQUOT, -ENOSPC or -ENOMEM.
 */
int name_bind(const struct place *place, uint32_t uid,
              const struct name_policy *policy, struct any *object);

/** name_make() - a context. Return: as name_bind(), and -EMLINK */
int name_make(const struct place *place, uint32_t uid,
              const struct name_policy *policy);

/** name_remove() - of a context: one without names in it */
void name_remove(struct name *name);

/** name_released() - no client holds this context any more */
void name_released(struct name *name);
