/* SPDX-License-Identifier: MIT */
#include "transport/linux/fail.h"

#include <stdarg.h>
#include <stdio.h>

#include <crosscall/port.h>

int xc_fail(int status, const char *format, ...)
{
    struct xc_error *error = &xc_port_thread()->error;
    va_list arguments;

    *error = (struct xc_error){.status = -status};
    va_start(arguments, format);
    vsnprintf(error->text, sizeof(error->text), format, arguments);
    va_end(arguments);
    return -status;
}
