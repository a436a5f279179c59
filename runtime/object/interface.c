/* SPDX-License-Identifier: MIT */
#include "object/interface.h"

const struct xc_method *
xc_interface_method(const struct xc_interface *interface, uint32_t number)
{
    uint32_t low = 0;
    uint32_t high = interface->n_methods;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (interface->methods[middle].number < number)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == interface->n_methods || interface->methods[low].number != number)
        return NULL;
    return &interface->methods[low];
}

uint32_t xc_interface_lacks(const struct xc_interface *interface,
                            const struct xc_interface *expected)
{
    uint32_t i;

    for (i = 0; i < expected->n_methods; i++) {
        const struct xc_method *wanted = &expected->methods[i];
        const struct xc_method *method =
            xc_interface_method(interface, wanted->number);

        if (!method || method->key != wanted->key)
            return wanted->number;
    }
    return 0;
}

bool xc_may_repeat(const struct xc_interface *interface, uint32_t number,
                   int64_t r)
{
    const struct xc_method *method = xc_interface_method(interface, number);

    if (r >= -XC_ERRNO_MAX)
        return false; /* that is an answer */
    return !xc_may_have_run(r) ||
           (method && (method->flags & XC_METHOD_IDEMPOTENT));
}
