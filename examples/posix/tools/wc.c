/* SPDX-License-Identifier: MIT */
/* wc [FILE...]: lines, words and bytes of each file, or of the input */
#include <ctype.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <crosscall_posix.h>

#include "tool.h"

struct counts {
    uint64_t lines;
    uint64_t words;
    uint64_t bytes;
    bool in_word;
};

static void count(struct counts *counts, const unsigned char *buf, size_t len)
{
    counts->bytes += len;
    for (size_t i = 0; i < len; i++) {
        const bool is_space = isspace(buf[i]);

        counts->lines += buf[i] == '\n';
        counts->words += !is_space && !counts->in_word;
        counts->in_word = !is_space;
    }
}

static bool print(const struct counts *counts, const char *name)
{
    char line[4096];
    int len = snprintf(
        line, sizeof(line), "%" PRIu64 " %" PRIu64 " %" PRIu64 "%s%.1024s\n",
        counts->lines, counts->words, counts->bytes, *name ? " " : "", name);

    return tool_write_all(TOOL_OUTPUT, "output", line, (size_t)len);
}

static bool wc(int fd, const char *name)
{
    static unsigned char buf[TOOL_PIECE];
    struct counts counts = {0};
    ssize_t n;

    while ((n = xcp_read(fd, buf, sizeof(buf))) > 0)
        count(&counts, buf, (size_t)n);
    if (n < 0)
        return tool_fail(*name ? name : "input");
    return print(&counts, name);
}

int main(int argc, char **argv)
{
    bool ok = true;

    if (xcp_start() < 0) {
        tool_fail("descriptors");
        return EXIT_FAILURE;
    }
    if (argc < 2)
        ok = wc(TOOL_INPUT, "");
    for (int i = 1; i < argc; i++) {
        int fd = tool_open(argv[i], O_RDONLY);

        ok = fd >= 0 && wc(fd, argv[i]) && ok;
        if (fd >= 0)
            xcp_close(fd);
    }
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
