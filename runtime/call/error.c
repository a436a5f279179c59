/* SPDX-License-Identifier: MIT */
#include "call/error.h"

#include <crosscall/port.h>

int xc_error_of_call(const struct xc_stub *stub, uint32_t method, int status)
{
    struct xc_error *error = &xc_port_thread()->error;

    error->status = status;
    error->interface = stub->interface;
    error->method = method;
    error->needs = 0;
    error->holds = 0;
    error->uid = 0;
    error->pid = 0;
    error->of_argument = false;
    error->bound = 0;
    error->text[0] = '\0';
    return status;
}

void xc_error_say(const char *more)
{
    struct xc_error *error = &xc_port_thread()->error;
    size_t used = 0;

    while (error->text[used])
        used++;
    while (*more && used < sizeof(error->text) - 1)
        error->text[used++] = *more++;
    error->text[used] = '\0';
}

const struct xc_error *xc_last_error(void) { return &xc_port_thread()->error; }
