/* SPDX-License-Identifier: MIT */
#include "transport/linux/presence.h"

#include <stddef.h>
#include <sys/mman.h>

struct presence *presence_new(void)
{
    struct presence *presence =
        mmap(NULL, sizeof(*presence), PROT_READ | PROT_WRITE,
             MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    if (presence == MAP_FAILED)
        return NULL;
    if (madvise(presence, sizeof(*presence), MADV_WIPEONFORK)) {
        munmap(presence, sizeof(*presence));
        return NULL;
    }
    *presence = (struct presence){.here = 1, .alive = 1, .usual = 1};
    return presence;
}

void presence_free(struct presence *presence)
{
    if (presence)
        munmap(presence, sizeof(*presence));
}
