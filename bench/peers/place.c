/* SPDX-License-Identifier: MIT */
#include "peers/place.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "peers/peer.h"

int place_make(struct place *place)
{
    snprintf(place->directory, sizeof(place->directory),
             "/tmp/crosscall-bench-XXXXXX");
    if (!mkdtemp(place->directory))
        return peer_fail(place->directory);
    snprintf(place->path, sizeof(place->path), "%s/socket", place->directory);
    return 0;
}

void place_remove(const struct place *place)
{
    unlink(place->path);
    rmdir(place->directory);
}
