/* SPDX-License-Identifier: MIT */
#include "report.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Most lines fit in 80 columns, the verdict included. */
enum { WORD_COLUMNS = 8, TEXT_COLUMNS = 64, TEXT_MAX = 512 };

static void print(const char *word, const char *verdict, const char *format,
                  va_list arguments)
{
    char text[TEXT_MAX];

    vsnprintf(text, sizeof(text), format, arguments);
    if (verdict)
        printf("%-*s %-*s  %s\n", WORD_COLUMNS, word, TEXT_COLUMNS, text,
               verdict);
    else
        printf("%-*s %s\n", WORD_COLUMNS, word, text);
    fflush(stdout); /* several processes print, in turn */
}

void report_say(const char *word, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    print(word, NULL, format, arguments);
    va_end(arguments);
}

bool report_check(bool as_expected, const char *word, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    print(word, as_expected ? "ok" : "WRONG", format, arguments);
    va_end(arguments);
    return as_expected;
}

bool report_failure(const char *word, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    print(word, "FAILED", format, arguments);
    va_end(arguments);
    return false;
}

void report_log(const char *word, const char *path)
{
    FILE *file = fopen(path, "re");
    char line[TEXT_MAX];

    if (!file)
        return;
    while (fgets(line, sizeof(line), file)) {
        line[strcspn(line, "\n")] = '\0';
        report_say(word, "%s", line);
    }
    fclose(file);
}
