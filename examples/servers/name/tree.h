/* SPDX-License-Identifier: MIT */
/*
 * Tree: contexts, the names in them, and who has how many
 *
 * One lock for all of it. It is held for moments only, and never while anybody
 * outside of this process is waited for. Who watches a context sees that its
 * names change.
 */
#pragma once

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <interfaces/name.h>

enum {
    DEPTH_MAX = 16,      /* contexts in contexts */
    NAMES_MAX = 1024,    /* of all users */
    NAMES_USER_MAX = 128 /* of one, where nothing else is said */
};

struct porter;

/** Who makes names. */
struct user {
    struct user *next;
    uint32_t uid;
    unsigned n_names; /* also those whose porter has not ended yet */
};

/** One name, in the list of its context. */
struct name {
    struct name *next;
    struct context *in;
    uint64_t serial; /* where a list goes on; never used again */
    struct user *user;
    struct name_policy policy;
    struct context *context; /* one of the two */
    struct porter *porter;
    char text[NAME_PART_MAX + 1];
};

/** A context: an object of type name_dir. */
struct context {
    struct name_dir dir; /* first: methods find the context by it */
    struct tree *tree;
    struct name *names; /* in the order of their serials */
    struct name *name;  /* its own; NULL when it was removed */
    unsigned depth;
    bool is_held; /* by a client */
};

struct tree {
    pthread_mutex_t lock;
    int bell; /* eventfd: a porter has ended */
    struct user *users;
    struct porter *porters; /* of all names, and those that are ending */
    unsigned n_names;
    unsigned max_names_user;
    uint64_t last_serial;
    struct user root_user;
    struct name root_name;
    struct context root;
};

/** How far a path could be walked. */
struct place {
    struct context *context;
    struct name *name; /* what stands for @part there, no context; or NULL */
    const char *part;  /* "" where the path ended at the context */
    size_t part_len;
    const char *rest; /* behind @part */
};

/**
 * tree_init() - an empty root, of user @uid, where others may look
 *
 * Return: 0 or a negative errno value.
 */
int tree_init(struct tree *tree, const struct name_dir_ops *ops, uint32_t uid,
              unsigned max_names_user);

/** tree_fini() - no porter is left, and no client */
void tree_fini(struct tree *tree);

/**
 * tree_rights() - what a user may do in a context
 * @rights:  of the handle that it was reached by
 */
uint32_t tree_rights(const struct context *context, uint32_t uid,
                     uint32_t rights);

/**
 * tree_walk() - follow a path as far as it goes in here
 * @path:  untrusted
 *
 * Return: 0; -EACCES, -EINVAL or -ENAMETOOLONG.
 */
int tree_walk(struct context *from, const char *path, uint32_t uid,
              uint32_t rights, struct place *out);

/**
 * tree_add() - add a name to the context that a walk ended in
 * @place:  where it is to be the last part
 *
 * Return: 0; -EEXIST, -ENOENT, -EXDEV, -EDQUOT, -ENOSPC or -ENOMEM.
 */
int tree_add(const struct place *place, uint32_t uid,
             const struct name_policy *policy, struct name **out);

/** tree_remove() - of a name; its user is charged until tree_discharge() */
void tree_remove(struct name *name);

/** tree_discharge() - a name is gone for good */
void tree_discharge(struct tree *tree, struct user *user);

/** tree_context() - make a context of a new name. Return: 0 or -ENOMEM */
int tree_context(struct name *name, const struct name_dir_ops *ops);

/** tree_let_go() - a context was removed, or released: the last ends it */
void tree_let_go(struct context *context);
