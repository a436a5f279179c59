/* SPDX-License-Identifier: MIT */
#include "object/map.h"

#include <crosscall/port.h>
#include <crosscall/status.h>

enum { FIRST_BUCKETS = 16 };

uint64_t xc_map_hash(uint64_t a, uint64_t b)
{
    uint64_t hash = a * UINT64_C(0x9e3779b97f4a7c15) + b;

    hash ^= hash >> 32;
    hash *= UINT64_C(0xd6e8feb86659fd93);
    return hash ^ (hash >> 32);
}

static struct xc_map_node **bucket_of(const struct xc_map *map, uint64_t hash)
{
    return &map->buckets[hash & (map->n_buckets - 1)];
}

static int grow(struct xc_map *map)
{
    size_t n = map->n_buckets ? 2 * map->n_buckets : FIRST_BUCKETS;
    struct xc_map bigger = {.n_buckets = n, .n_nodes = map->n_nodes};
    size_t i;

    bigger.buckets = xc_port_alloc(n * sizeof(struct xc_map_node *));
    if (!bigger.buckets)
        return -XC_E_RESOURCES;
    for (i = 0; i < map->n_buckets; i++) {
        struct xc_map_node *node = map->buckets[i];

        while (node) {
            struct xc_map_node *next = node->next;
            struct xc_map_node **to = bucket_of(&bigger, node->hash);

            node->next = *to;
            *to = node;
            node = next;
        }
    }
    xc_port_free(map->buckets);
    *map = bigger;
    return 0;
}

int xc_map_insert(struct xc_map *map, struct xc_map_node *node, uint64_t hash)
{
    struct xc_map_node **to;

    if (map->n_nodes >= map->n_buckets && grow(map) && !map->n_buckets)
        return -XC_E_RESOURCES;
    to = bucket_of(map, hash);
    node->hash = hash;
    node->next = *to;
    *to = node;
    map->n_nodes++;
    return 0;
}

void xc_map_remove(struct xc_map *map, struct xc_map_node *node)
{
    struct xc_map_node **link = bucket_of(map, node->hash);

    while (*link != node)
        link = &(*link)->next;
    *link = node->next;
    map->n_nodes--;
}

static struct xc_map_node *same_hash(struct xc_map_node *node, uint64_t hash)
{
    while (node && node->hash != hash)
        node = node->next;
    return node;
}

struct xc_map_node *xc_map_peek(const struct xc_map *map, uint64_t hash)
{
    if (!map->n_buckets)
        return NULL;
    return same_hash(*bucket_of(map, hash), hash);
}

struct xc_map_node *xc_map_next(const struct xc_map_node *node)
{
    return same_hash(node->next, node->hash);
}

void xc_map_fini(struct xc_map *map)
{
    xc_port_free(map->buckets);
    *map = (struct xc_map){0};
}
