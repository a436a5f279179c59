/* SPDX-License-Identifier: MIT */
/* tee [FILE...]: the input, to the output and into each file */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>

#include <crosscall_posix.h>

#include "tool.h"

/* @fds: outputs; names[i] is what the i-th is called */
static bool copy_to_all(const int *fds, char **names, int n)
{
    static char buf[TOOL_PIECE];
    ssize_t len;

    while ((len = xcp_read(TOOL_INPUT, buf, sizeof(buf))) > 0)
        for (int i = 0; i < n; i++)
            if (!tool_write_all(fds[i], names[i], buf, (size_t)len))
                return false;
    return len == 0 || tool_fail("input");
}

int main(int argc, char **argv)
{
    int fds[XCP_OPEN_MAX] = {TOOL_OUTPUT};

    if (xcp_start() < 0) {
        tool_fail("descriptors");
        return EXIT_FAILURE;
    }
    if (argc > XCP_OPEN_MAX) {
        fprintf(stderr, "tee: too many files\n");
        return EXIT_FAILURE;
    }
    argv[0] = "output";
    for (int i = 1; i < argc; i++) {
        fds[i] = tool_open(argv[i], O_WRONLY | O_CREAT | O_TRUNC);
        if (fds[i] < 0)
            return EXIT_FAILURE;
    }
    return copy_to_all(fds, argv, argc) ? EXIT_SUCCESS : EXIT_FAILURE;
}
