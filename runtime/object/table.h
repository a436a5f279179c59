/* SPDX-License-Identifier: MIT */
/*
 * Object table: what a handle names
 *
 * A handle is a slot index plus the slot's generation. The generation grows
 * when the slot is freed, so a handle kept after release names nothing, not
 * the next tenant. A slot whose generation would wrap is never used again.
 *
 * Threads: one at a time; but whoever alone adds may look as well, while
 * another one removes.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <crosscall/handle.h>

struct xc_xobject;

struct xc_table_slot {
    struct xc_xobject *xobject; /* NULL: free */
    uint32_t generation;        /* of the tenant, or of the next one */
    uint32_t next_free;
};

struct xc_table {
    struct xc_table_slot *slots;
    uint32_t n_slots;
    uint32_t first_free; /* n_slots: none */
    uint32_t n_used;
};

/** xc_table_add() - Return: 0, or -XC_E_RESOURCES and @out is unchanged */
int xc_table_add(struct xc_table *table, struct xc_xobject *xobject,
                 xc_handle *out);

/** xc_table_remove() - free the slot that @handle names; it must name one */
void xc_table_remove(struct xc_table *table, xc_handle handle);

/**
 * xc_table_peek() - what a handle names
 * @handle:  any value, straight from a message
 *
 * Return: the X object, borrowed, or NULL. Who holds it is not checked here.
 */
static inline struct xc_xobject *xc_table_peek(const struct xc_table *table,
                                               xc_handle handle)
{
    uint32_t index = (uint32_t)handle;
    const struct xc_table_slot *slot;

    if (index >= table->n_slots)
        return NULL;
    slot = &table->slots[index];
    if (__atomic_load_n(&slot->generation, __ATOMIC_RELAXED) !=
        (uint32_t)(handle >> 32))
        return NULL;
    return __atomic_load_n(&slot->xobject, __ATOMIC_RELAXED);
}

/** xc_table_fini() - the table must be empty */
void xc_table_fini(struct xc_table *table);
