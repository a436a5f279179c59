/* SPDX-License-Identifier: MIT */
#include "transport/kernel/descriptors.h"

#include <stdbool.h>

#include <crosscall/port.h>
#include <crosscall/status.h>

#include "transport/kernel/process_fd.h"

static struct descriptor *table; /* NULL until there is the first one */
static uint32_t taken;

static bool is_free(const struct descriptor *descriptor)
{
    return !descriptor->memory && !descriptor->incoming;
}

static int put(struct descriptor what, int *out)
{
    int i;

    if (!table)
        table = xc_port_alloc(DESCRIPTORS * sizeof(*table));
    for (i = 0; table && i < DESCRIPTORS; i++) {
        if (!is_free(&table[i]))
            continue;
        table[i] = what;
        *out = DESCRIPTORS_FIRST + i;
        return 0;
    }
    return -XC_E_RESOURCES;
}

int descriptor_new(struct descriptor what, int *out)
{
    int r;

    xc_kernel_lock(&taken);
    r = put(what, out);
    xc_kernel_unlock(&taken);
    if (r)
        region_memory_unref(what.memory);
    return r;
}

static struct descriptor *place_of(int number)
{
    const int i = number - DESCRIPTORS_FIRST;

    return table && i >= 0 && i < DESCRIPTORS ? &table[i] : NULL;
}

struct descriptor descriptor_look(int number)
{
    const struct descriptor *place = place_of(number);

    return place ? *place : (struct descriptor){0};
}

int xc_port_descriptor_copy(int number, int *out)
{
    const struct descriptor what = descriptor_look(number);

    if (process_of_fd(number)) { /* its number is all that there is */
        *out = number;
        return 0;
    }
    if (!what.memory)
        return -XC_E_MALFORMED;
    region_memory_ref(what.memory);
    return descriptor_new(what, out) ? -XC_E_WOULD_BLOCK : 0;
}

void xc_port_descriptor_close(int number)
{
    struct descriptor *place = place_of(number);
    struct descriptor what;

    if (!place)
        return;
    what = *place;
    xc_kernel_lock(&taken);
    *place = (struct descriptor){0};
    xc_kernel_unlock(&taken);
    region_memory_unref(what.memory);
}
