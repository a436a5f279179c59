/* SPDX-License-Identifier: MIT */
#include "object/table.h"

#include <assert.h>

#include <crosscall/port.h>
#include <crosscall/status.h>

enum { FIRST_SLOTS = 64, MOST_SLOTS = 1 << 24 };

static_assert(sizeof(xc_handle) == 8, "a handle packs two 32-bit halves");
static_assert(MOST_SLOTS <= 1 << XC_HANDLE_DOOR_SHIFT,
              "lent and given are no part of an index");

static xc_handle handle_of(uint32_t index, uint32_t generation)
{
    return (xc_handle)generation << 32 | index;
}

static int grow(struct xc_table *table)
{
    uint32_t n = table->n_slots ? 2 * table->n_slots : FIRST_SLOTS;
    struct xc_table_slot *slots;
    uint32_t i;

    if (n > MOST_SLOTS)
        return -XC_E_RESOURCES;
    slots = xc_port_alloc(n * sizeof(*slots));
    if (!slots)
        return -XC_E_RESOURCES;
    for (i = 0; i < table->n_slots; i++)
        slots[i] = table->slots[i];
    for (; i < n; i++) {
        slots[i].generation = 1; /* so that no handle is 0 */
        slots[i].next_free = i + 1;
    }
    xc_port_free(table->slots);
    table->first_free = table->n_slots;
    table->slots = slots;
    table->n_slots = n;
    return 0;
}

int xc_table_add(struct xc_table *table, struct xc_xobject *xobject,
                 xc_handle *out)
{
    struct xc_table_slot *slot;
    uint32_t index;
    int r;

    if (table->first_free == table->n_slots) {
        r = grow(table);
        if (r)
            return r;
    }
    index = table->first_free;
    slot = &table->slots[index];
    table->first_free = slot->next_free;
    __atomic_store_n(&slot->xobject, xobject, __ATOMIC_RELAXED);
    table->n_used++;
    *out = handle_of(index, slot->generation);
    return 0;
}

void xc_table_remove(struct xc_table *table, xc_handle handle)
{
    uint32_t index = (uint32_t)handle;
    struct xc_table_slot *slot = &table->slots[index];

    assert(xc_table_peek(table, handle));
    __atomic_store_n(&slot->xobject, NULL, __ATOMIC_RELAXED);
    __atomic_store_n(&slot->generation, slot->generation + 1, __ATOMIC_RELAXED);
    table->n_used--;
    if (slot->generation == 0)
        return; /* all its names were used: the slot retires */
    slot->next_free = table->first_free;
    table->first_free = index;
}

void xc_table_fini(struct xc_table *table)
{
    assert(table->n_used == 0);
    xc_port_free(table->slots);
    *table = (struct xc_table){0};
}
