/* SPDX-License-Identifier: MIT */
#include "options.h"

#include <argp.h>
#include <stdlib.h>

static const struct argp_option table[] = {
    {"json", 'j', "FILE", 0, "write the figures, in Google Benchmark's form",
     0},
    {"samples", 's', "FILE", 0, "write all samples, as text, in ns", 0},
    {"quick", 'q', NULL, 0, "a few seconds, for a first look", 0},
    {"filter", 'f', "REGEX", 0, "only what matches, as crosscall/null/", 0},
    {"plot", 'p', "FILE", 0, "write points for plot.gp", 0},
    {"scale", 'S', NULL, 0, "many clients of one server, and nothing else", 0},
    {"list", 'l', NULL, 0, "print the names and do nothing", 0},
    {0},
};

static error_t parse_option(int key, char *arg, struct argp_state *state)
{
    struct options *options = state->input;
    char text[128];
    int r;

    switch (key) {
    case 'j':
        options->json = arg;
        return 0;
    case 's':
        options->samples = arg;
        return 0;
    case 'q':
        options->quick = true;
        return 0;
    case 'p':
        options->plot = arg;
        return 0;
    case 'S':
        options->scale = true;
        return 0;
    case 'l':
        options->list = true;
        return 0;
    case 'f':
        r = regcomp(&options->filter, arg, REG_EXTENDED | REG_NOSUB);
        if (r) {
            regerror(r, &options->filter, text, sizeof(text));
            argp_error(state, "--filter: %s", text);
        }
        options->has_filter = true;
        return 0;
    case ARGP_KEY_ARG:
        argp_error(state, "what is '%s'?", arg);
        return EINVAL;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

void options_parse(int argc, char **argv, struct options *out)
{
    static const struct argp argp = {
        .options = table,
        .parser = parse_option,
        .doc = "Measure round trips of a call between two processes: ours, "
               "and by hand over what the kernel has.",
    };

    *out = (struct options){0};
    argp_parse(&argp, argc, argv, 0, NULL, out);
}
