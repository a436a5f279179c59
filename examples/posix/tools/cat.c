/* SPDX-License-Identifier: MIT */
/* cat [FILE...]: files one after the other, or the input, to the output */
#include <fcntl.h>
#include <stdlib.h>

#include <crosscall_posix.h>

#include "tool.h"

static bool cat(const char *name)
{
    int fd = tool_open(name, O_RDONLY);
    bool ok;

    if (fd < 0)
        return false;
    ok = tool_copy(fd, name, TOOL_OUTPUT, "output");
    xcp_close(fd);
    return ok;
}

int main(int argc, char **argv)
{
    bool ok = true;

    if (xcp_start() < 0) {
        tool_fail("descriptors");
        return EXIT_FAILURE;
    }
    if (argc < 2)
        ok = tool_copy(TOOL_INPUT, "input", TOOL_OUTPUT, "output");
    for (int i = 1; i < argc; i++)
        ok = cat(argv[i]) && ok;
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
