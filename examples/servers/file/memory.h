/* SPDX-License-Identifier: MIT */
/*
 * Memory: a tree of files in the server's own memory, as a volume
 *
 * It is empty at first and gone with the server. All that it holds is charged
 * to the user who made it, whoever writes it: bytes, holes too, by whole pages,
 * and 1 KiB for each file and each directory.
 */
#pragma once

#include <stdint.h>

struct volume;

/** How much there may be, in bytes. */
struct memory_quota {
    uint64_t uid; /* of one user's: more is -EDQUOT */
    uint64_t all; /* more is -ENOSPC */
};

/**
 * memory_volume_new() - an empty tree
 *
 * Return: 0 or a negative errno value.
 */
int memory_volume_new(const struct memory_quota *quota, struct volume **out);
