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

int xc_error_of_parameter(const struct xc_stub *stub, uint32_t method,
                          int status, const char *parameter)
{
    struct xc_error *error = &xc_port_thread()->error;
    size_t i;

    xc_error_of_call(stub, method, status);
    for (i = 0; parameter[i] && i < sizeof(error->text) - 1; i++)
        error->text[i] = parameter[i];
    error->text[i] = '\0';
    return status;
}

const struct xc_error *xc_last_error(void) { return &xc_port_thread()->error; }
