/* SPDX-License-Identifier: MIT */
/*
 * xcp-sh 'cat a | tee b | wc': programs, joined by pipes of the pipe server
 *
 *     cat ====> tee ====> wc ====> ourselves, to standard output
 *
 * A command is the program xcp-COMMAND beside this one. Each gets its two ends
 * and nothing else; we keep the last one only, so that the end of each is seen
 * by its neighbour.
 */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <crosscall_posix.h>

#include "line.h"
#include "tool.h"

/* Return: 0, or -1 and errno. */
static int find_program(const char *command, char *path, size_t size)
{
    char self[PATH_MAX];
    ssize_t len = readlink("/proc/self/exe", self, sizeof(self) - 1);
    int n;

    if (len < 0)
        return -1;
    self[len] = '\0';
    *strrchr(self, '/') = '\0';
    n = snprintf(path, size, "%s/xcp-%s", self, command);
    if (n >= 0 && (size_t)n < size && !strchr(command, '/'))
        return 0;
    errno = ENOENT;
    return -1;
}

/* @input: consumed; -1 is none. @output: what the command's neighbour reads.
 * Return: its process, or -1, and said why */
static pid_t start(char **words, int input, int *output)
{
    struct xcp_inherit ends[2];
    char path[PATH_MAX];
    size_t n = 0;
    int pipe[2] = {-1, -1};
    pid_t pid = -1;

    if (find_program(words[0], path, sizeof(path)) == 0 &&
        xcp_pipe(pipe, 0) == 0) {
        if (input >= 0)
            ends[n++] = (struct xcp_inherit){input, TOOL_INPUT};
        ends[n++] = (struct xcp_inherit){pipe[1], TOOL_OUTPUT};
        pid = xcp_spawn(path, words, ends, n);
    }
    if (pid < 0)
        tool_fail(words[0]);
    if (pipe[1] >= 0)
        xcp_close(pipe[1]);
    if (input >= 0)
        xcp_close(input);
    *output = pipe[0];
    return pid;
}

/* Return: the exit status, as a shell has it. */
static int join(pid_t pid)
{
    int status;

    while (waitpid(pid, &status, 0) < 0)
        if (errno != EINTR)
            return EXIT_FAILURE;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

static bool show(int fd)
{
    static char buf[TOOL_PIECE];
    ssize_t n;

    while ((n = xcp_read(fd, buf, sizeof(buf))) > 0)
        if (fwrite(buf, 1, (size_t)n, stdout) != (size_t)n)
            return tool_fail("standard output");
    return n == 0 ? fflush(stdout) == 0 : tool_fail("the last pipe");
}

/* Return: the last command's exit status. */
static int run(struct line *line)
{
    pid_t pids[LINE_COMMANDS_MAX];
    size_t n = 0;
    int status = EXIT_FAILURE;
    int output = -1;
    bool ok;

    for (; n < line->n_commands; n++) {
        pids[n] = start(line->words[n], output, &output);
        if (pids[n] < 0)
            break;
    }
    ok = n == line->n_commands && show(output);
    /* Who still writes is told so, and ends. */
    if (output >= 0)
        xcp_close(output);
    for (size_t i = 0; i < n; i++)
        status = join(pids[i]);
    return ok ? status : EXIT_FAILURE;
}

int main(int argc, char **argv)
{
    struct line line;

    if (argc != 2) {
        fprintf(stderr, "usage: %s 'COMMAND | COMMAND ...'\n", argv[0]);
        return EXIT_FAILURE;
    }
    if (xcp_start() < 0) {
        tool_fail("descriptors");
        return EXIT_FAILURE;
    }
    return line_parse(argv[1], &line) ? run(&line) : EXIT_FAILURE;
}
