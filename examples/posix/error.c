/* SPDX-License-Identifier: MIT */
#include "error.h"

#include <errno.h>

#include <crosscall/status.h>

static int errno_of(int64_t status)
{
    if (status >= -XC_ERRNO_MAX)
        return (int)-status; /* the object's own word */
    switch (-status) {
    case XC_E_DENIED:
    case XC_E_UNEXPECTED_PEER:
        return EACCES;
    case XC_E_QUOTA:
        return EDQUOT;
    case XC_E_WOULD_BLOCK:
        return EAGAIN;
    case XC_E_DEADLINE:
        return ETIMEDOUT;
    case XC_E_NO_SERVER:
        return ECONNREFUSED;
    case XC_E_ADDRESS:
        return EADDRNOTAVAIL;
    case XC_E_RESOURCES:
        return ENOMEM;
    default:
        return EIO; /* the server is gone, or not what it should be */
    }
}

/* A caller would go on for ever with 0, and past its buffer with more. */
int64_t xcp_written(int64_t r, size_t len)
{
    return r == 0 || (r > 0 && (uint64_t)r > len) ? -EIO : r;
}

int64_t xcp_result(int64_t r)
{
    if (r >= 0)
        return r;
    errno = errno_of(r);
    return -1;
}
