/* SPDX-License-Identifier: MIT */
/* Player: both sides of one */
#pragma once

#include "stress.stub.h"

enum { PLAYER_NAME_SIZE = 3 };

struct player_who {
    uint64_t seed;
    uint32_t index;
    char name[PLAYER_NAME_SIZE];
};

/** player_name() - what a player serves under. @index: below 10 */
static inline void player_name(uint32_t index, char name[PLAYER_NAME_SIZE])
{
    name[0] = 'p';
    name[1] = (char)('0' + index);
    name[2] = '\0';
}

/** player_n_open() - what others hold of this one's */
uint64_t player_n_open(void);

/** player_call_others() - until the judge says that it is enough; for
 * PLAYER_CLIENTS threads. @data: struct player_who */
void player_call_others(void *data);
