/* SPDX-License-Identifier: MIT */
#include "node.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "when.h"

enum {
    NODE_COST = 1024, /* of a file or directory, for itself */
    PAGE = 4096
};

static uint64_t pages_of(uint64_t size)
{
    return (size + PAGE - 1) / PAGE * PAGE;
}

void node_touch(struct node *node)
{
    struct timespec now;

    clock_gettime(CLOCK_REALTIME, &now);
    node->modified_ns = when_ns(now.tv_sec, now.tv_nsec);
}

int node_new(struct nodes *nodes, const char *name, mode_t type, uint32_t uid,
             struct node **out)
{
    struct node *node = calloc(1, sizeof(*node) + strlen(name) + 1);
    int r = node ? charge_open(&nodes->accounts, uid, NODE_COST, &node->account)
                 : -ENOMEM;

    if (r) {
        free(node);
        return r;
    }
    node->number = ++nodes->n_made;
    node->type = type;
    node_touch(node);
    strcpy(node->name, name);
    *out = node;
    return 0;
}

void node_free(struct nodes *nodes, struct node *node)
{
    charge_close(&nodes->accounts, node->account,
                 NODE_COST + pages_of(node->size));
    free(node->bytes);
    free(node);
}

struct node **node_find(struct node *dir, const char *name, size_t len)
{
    struct node **link = &dir->first;

    while (*link && (strncmp((*link)->name, name, len) != 0 ||
                     (*link)->name[len] != '\0'))
        link = &(*link)->next;
    return link;
}

int node_resize(struct nodes *nodes, struct node *node, uint64_t size,
                uint64_t zero_to)
{
    uint64_t before = pages_of(node->size);
    uint64_t after = pages_of(size);
    int r = charge_change(&nodes->accounts, node->account, before, after);

    if (r)
        return r;
    if (after != before) {
        uint8_t *bytes = realloc(node->bytes, after ? (size_t)after : 1);

        if (!bytes) {
            charge_change(&nodes->accounts, node->account, after, before);
            return -ENOSPC;
        }
        node->bytes = bytes;
    }
    if (zero_to > node->size)
        memset(node->bytes + node->size, 0, (size_t)(zero_to - node->size));
    node->size = size;
    return 0;
}
