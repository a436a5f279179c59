/* SPDX-License-Identifier: MIT */
/* Options: the command line of crosscall-bench */
#pragma once

#include <regex.h>
#include <stdbool.h>

struct options {
    const char *json;    /* file to write, or NULL */
    const char *samples; /* the same */
    const char *plot;    /* the same */
    bool quick;
    bool list;
    bool scale;
    bool has_filter;
    regex_t filter;
};

/** options_parse() - ends the program where the command line is wrong */
void options_parse(int argc, char **argv, struct options *out);
