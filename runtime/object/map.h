/* SPDX-License-Identifier: MIT */
/*
 * Map: find a node by hash in O(1)
 *
 * Intrusive: a node is embedded in what it finds, so inserting never needs
 * memory for itself. The bucket array doubles; if there is no memory for that
 * the map stays as it is and gets slower, never wrong.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

struct xc_map_node {
    struct xc_map_node *next;
    uint64_t hash;
};

struct xc_map {
    struct xc_map_node **buckets; /* NULL before the first insert */
    size_t n_buckets;             /* a power of two, or 0 */
    size_t n_nodes;
};

/** xc_map_hash() - mix two words, pointers mostly */
uint64_t xc_map_hash(uint64_t a, uint64_t b);

/** xc_map_insert() - Return: 0, or -XC_E_RESOURCES before the first bucket */
int xc_map_insert(struct xc_map *map, struct xc_map_node *node, uint64_t hash);

/** xc_map_remove() - take out a node that is in the map */
void xc_map_remove(struct xc_map *map, struct xc_map_node *node);

/** xc_map_peek() - first node with @hash, or NULL; go on with xc_map_next() */
struct xc_map_node *xc_map_peek(const struct xc_map *map, uint64_t hash);

/** xc_map_next() - the next node with the same hash, or NULL */
struct xc_map_node *xc_map_next(const struct xc_map_node *node);

/** xc_map_fini() - the map must be empty */
void xc_map_fini(struct xc_map *map);
