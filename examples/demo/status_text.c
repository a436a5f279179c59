/* SPDX-License-Identifier: MIT */
#include "status_text.h"

#include <string.h>

#include <crosscall/error.h>
#include <crosscall/status.h>

const char *status_text(int64_t r)
{
    return r < -XC_ERRNO_MAX ? xc_error_text() : strerror((int)-r);
}
