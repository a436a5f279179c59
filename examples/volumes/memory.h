/* SPDX-License-Identifier: MIT */
/*
 * Memory: a tree of files in the server's own memory, as a volume
 *
 * It is empty at first and gone with the server. All that it holds is charged
 * to the user who made it, whoever writes it: bytes, holes too, by whole pages,
 * and 1 KiB for each file and each directory.
 */
#pragma once

struct quota;
struct volume;

/**
 * memory_volume_new() - an empty tree
 * @quota:  of bytes
 *
 * Return: 0 or a negative errno value.
 */
int memory_volume_new(const struct quota *quota, struct volume **out);
