/* SPDX-License-Identifier: MIT */
/* Place: a directory for the socket of a peer that wants a path */
#pragma once

#ifdef __cplusplus
extern "C" {
#endif

struct place {
    char directory[64];
    char path[80]; /* <directory>/socket */
};

/** place_make() - Return: 0 or -1, and it said why */
int place_make(struct place *place);

/** place_remove() - socket and directory; what is gone already is fine */
void place_remove(const struct place *place);

#ifdef __cplusplus
}
#endif
