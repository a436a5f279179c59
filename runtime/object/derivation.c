/* SPDX-License-Identifier: MIT */
#include "object/derivation.h"

void xc_derivation_add(struct xc_derivation *node, struct xc_derivation *parent)
{
    node->parent = parent;
    if (!parent)
        return;
    node->next = parent->first;
    node->link = &parent->first;
    if (node->next)
        node->next->link = &node->next;
    parent->first = node;
}

static void unlink(struct xc_derivation *node)
{
    if (!node->parent)
        return;
    *node->link = node->next;
    if (node->next)
        node->next->link = node->link;
    node->parent = NULL;
    node->next = NULL;
}

void xc_derivation_remove(struct xc_derivation *node)
{
    struct xc_derivation *parent = node->parent;

    unlink(node);
    while (node->first) {
        struct xc_derivation *child = node->first;

        unlink(child);
        xc_derivation_add(child, parent);
    }
}

struct xc_derivation *xc_derivation_leaf(struct xc_derivation *node)
{
    while (node->first)
        node = node->first;
    return node;
}
