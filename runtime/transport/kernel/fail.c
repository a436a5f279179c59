/* SPDX-License-Identifier: MIT */
#include "transport/kernel/fail.h"

#include <crosscall/port.h>

int kernel_fail(int status, const char *const *parts)
{
    struct xc_error *error = &xc_port_thread()->error;
    size_t len = 0;

    *error = (struct xc_error){.status = -status};
    for (; *parts; parts++) {
        const char *from = *parts;

        while (*from && len < sizeof(error->text) - 1)
            error->text[len++] = *from++;
    }
    return -status;
}
