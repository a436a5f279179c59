/* SPDX-License-Identifier: MIT */
/*
 * crosscall-demo: one command that shows what Crosscall is for
 *
 * A file server as a process of its own; files copied out of it and into it by
 * typed calls; a handle given to a second process, which may read and is
 * denied writing; and what a call costs. It needs nothing and leaves nothing
 * behind: no process, no file. It succeeds if all was as it had to be.
 */
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "demo.h"
#include "keeper.h"

/* What programs return whose arguments make no sense. */
enum { EXIT_MISUSED = 2 };

static int run(void *data)
{
    return demo_run(data) ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* There is nothing to choose. Return: the exit status */
static int refuse_arguments(const char *first)
{
    bool asked = strcmp(first, "--help") == 0;

    fputs("usage: crosscall-demo\n", asked ? stdout : stderr);
    return asked ? EXIT_SUCCESS : EXIT_MISUSED;
}

int main(int argc, char **argv)
{
    enum keeper_result result;
    struct keeper keeper;
    struct place place;

    if (argc > 1)
        return refuse_arguments(argv[1]);
    keeper_init(&keeper);
    if (place_init(&place)) {
        perror("crosscall-demo: cannot make a directory");
        return EXIT_FAILURE;
    }
    result = keeper_run(&keeper, run, &place);
    if (place_fini(&place)) {
        fprintf(stderr, "crosscall-demo: cannot remove %s: %s\n",
                place.directory, strerror(errno));
        result = KEEPER_FAILED;
    }
    keeper_fini(&keeper);
    switch (result) {
    case KEEPER_OK:
        return EXIT_SUCCESS;
    case KEEPER_INTERRUPTED:
        fputs("crosscall-demo: interrupted; nothing is left\n", stderr);
        break;
    case KEEPER_FAILED:
        fputs("crosscall-demo: not all was as it had to be\n", stderr);
        break;
    }
    return EXIT_FAILURE;
}
