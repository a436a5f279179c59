/* SPDX-License-Identifier: MIT */
#include "weak.h"

#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static const char *chosen = "";

/* It is there to crash: without a core file each time. */
__attribute__((constructor)) static void choose(void)
{
    const struct rlimit none = {0, 0};

    if (getenv("WEAK"))
        chosen = getenv("WEAK");
    setrlimit(RLIMIT_CORE, &none);
}

bool weak(const char *name) { return strcmp(chosen, name) == 0; }

void weak_moment(void) { usleep(7000); }
