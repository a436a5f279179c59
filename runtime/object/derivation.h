/* SPDX-License-Identifier: MIT */
/*
 * Derivation: who has it from whom
 *
 *     X object of A --- X object of B --- gift to D
 *                   \-- gift to C
 *
 * Intrusive, so that growing needs no memory. What hangs below something that
 * ends without being revoked moves up; where nothing is above, it stands alone.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>

struct xc_derivation {
    struct xc_derivation *parent; /* NULL: it came from the object's server */
    struct xc_derivation *first;  /* below it */
    struct xc_derivation *next;   /* below the same parent */
    struct xc_derivation **link;
    bool is_gift;
};

/** xc_derivation_add() - hang @node below @parent, which may be NULL */
void xc_derivation_add(struct xc_derivation *node,
                       struct xc_derivation *parent);

/** xc_derivation_remove() - @node ends; what is below it moves up */
void xc_derivation_remove(struct xc_derivation *node);

/** xc_derivation_leaf() - some node below @node, or itself, that has none */
struct xc_derivation *xc_derivation_leaf(struct xc_derivation *node);
