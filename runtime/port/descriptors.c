/* SPDX-License-Identifier: MIT */
/* Port to a hosted system: POSIX provides descriptors */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <crosscall/port.h>
#include <crosscall/status.h>

int xc_port_descriptor_copy(int descriptor, int *out)
{
    int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0);

    if (copy < 0)
        return errno == EBADF ? -XC_E_MALFORMED : -XC_E_WOULD_BLOCK;
    *out = copy;
    return 0;
}

void xc_port_descriptor_close(int descriptor) { close(descriptor); }
