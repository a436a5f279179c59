/* SPDX-License-Identifier: MIT */
/* Line: what one types, in words */
#pragma once

#include <stdbool.h>
#include <stddef.h>

enum { LINE_COMMANDS_MAX = 16, LINE_WORDS_MAX = 32 };

/** Commands that are joined by pipes; words are of the text. */
struct line {
    size_t n_commands;
    char *words[LINE_COMMANDS_MAX][LINE_WORDS_MAX + 1]; /* NULL at the end */
};

/**
 * line_parse() - words between blanks, commands between bars
 * @text:  cut into words, and borrowed
 *
 * Return: false, and why was said, if it is no line.
 */
bool line_parse(char *text, struct line *out);
