/* SPDX-License-Identifier: MIT */
/* Node: a file or a directory in memory, and what it costs */
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "charge.h"

struct node {
    struct node *parent; /* NULL: the root, or removed */
    struct node *next;   /* in the same directory, made later */
    struct node *first;  /* in this directory */
    struct account *account;
    uint64_t number; /* of all that were ever made */
    mode_t type;     /* S_IFREG or S_IFDIR */
    unsigned n_open;
    uint8_t *bytes; /* whole pages */
    uint64_t size;
    int64_t modified_ns;
    char name[]; /* with its NUL */
};

struct nodes {
    struct accounts accounts;
    uint64_t n_made;
};

/** node_new() - a node that is in no directory yet; charged to @uid */
int node_new(struct nodes *nodes, const char *name, mode_t type, uint32_t uid,
             struct node **out);

void node_free(struct nodes *nodes, struct node *node);

/** node_find() - Return: the link to an entry, or the one in the end, where a
 * new one belongs */
struct node **node_find(struct node *dir, const char *name, size_t len);

/** node_touch() - it is changed now */
void node_touch(struct node *node);

/**
 * node_resize() - charge for another size, and have the memory for it
 * @zero_to:  what is new is zeros up to here; the caller fills the rest
 *
 * Return: 0 or a negative errno value; nothing has changed then.
 */
int node_resize(struct nodes *nodes, struct node *node, uint64_t size,
                uint64_t zero_to);
