/* SPDX-License-Identifier: MIT */
#include "line.h"

#include <stdio.h>
#include <string.h>

static bool say(const char *what)
{
    fprintf(stderr, "xcp-sh: %s\n", what);
    return false;
}

static bool parse_command(char *text, char **words)
{
    size_t n = 0;
    char *rest;

    for (char *word = strtok_r(text, " \t\n", &rest); word;
         word = strtok_r(NULL, " \t\n", &rest)) {
        if (n == LINE_WORDS_MAX)
            return say("too many words");
        words[n++] = word;
    }
    words[n] = NULL;
    return n || say("a command is missing");
}

bool line_parse(char *text, struct line *out)
{
    out->n_commands = 0;
    while (text) {
        char *command = strsep(&text, "|");

        if (out->n_commands == LINE_COMMANDS_MAX)
            return say("too many commands");
        if (!parse_command(command, out->words[out->n_commands]))
            return false;
        out->n_commands++;
    }
    return true;
}
