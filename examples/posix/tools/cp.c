/* SPDX-License-Identifier: MIT */
/* cp FROM TO: a copy of a file */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>

#include <crosscall_posix.h>

#include "tool.h"

static bool copy(const char *from_name, const char *to_name)
{
    int from = tool_open(from_name, O_RDONLY);
    int to = from < 0 ? -1 : tool_open(to_name, O_WRONLY | O_CREAT | O_TRUNC);
    bool ok = to >= 0 && tool_copy(from, from_name, to, to_name);

    if (to >= 0)
        xcp_close(to);
    if (from >= 0)
        xcp_close(from);
    return ok;
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fprintf(stderr, "usage: %s FROM TO\n", argv[0]);
        return EXIT_FAILURE;
    }
    if (xcp_start() < 0) {
        tool_fail("descriptors");
        return EXIT_FAILURE;
    }
    return copy(argv[1], argv[2]) ? EXIT_SUCCESS : EXIT_FAILURE;
}
