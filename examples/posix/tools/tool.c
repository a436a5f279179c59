/* SPDX-License-Identifier: MIT */
#include "tool.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <crosscall/error.h>
#include <crosscall/status.h>

#include <crosscall_posix.h>

bool tool_fail(const char *what)
{
    const int error = errno;

    fprintf(stderr, "%s: %s: %s", program_invocation_short_name, what,
            strerror(error));
    if (xc_last_error()->status < -XC_ERRNO_MAX) /* no answer from an object */
        fprintf(stderr, " (%s)", xc_error_text());
    fputc('\n', stderr);
    return false;
}

bool tool_write_all(int fd, const char *name, const void *buf, size_t len)
{
    size_t done = 0;

    while (done < len) {
        ssize_t n = xcp_write(fd, (const char *)buf + done, len - done);

        if (n < 0)
            return tool_fail(name);
        done += (size_t)n;
    }
    return true;
}

bool tool_copy(int from, const char *from_name, int to, const char *to_name)
{
    static char buf[TOOL_PIECE];
    ssize_t n;

    while ((n = xcp_read(from, buf, sizeof(buf))) > 0)
        if (!tool_write_all(to, to_name, buf, (size_t)n))
            return false;
    return n == 0 || tool_fail(from_name);
}

int tool_open(const char *name, int flags)
{
    int fd = xcp_open(name, flags);

    if (fd < 0)
        tool_fail(name);
    return fd;
}
