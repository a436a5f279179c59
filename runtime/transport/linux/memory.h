/* SPDX-License-Identifier: MIT */
/*
 * Memory: memory that two processes can map, and none can take away
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/**
 * memory_new() - a memfd of @size bytes, whole pages, not sealed yet
 *
 * All pages exist: a full memory is an error here, not a SIGBUS later.
 * Return: the descriptor, or -1.
 */
int memory_new(const char *name, size_t size);

/** memory_number() - what names it, and no other, in all processes; 0: unknown
 */
uint64_t memory_number(int fd);

/**
 * memory_map() - map all of it
 * @protection:  as for mmap()
 *
 * Return: NULL if that cannot be.
 */
void *memory_map(int fd, size_t size, int protection);

/**
 * memory_map_frozen() - map all of what nobody writes any more
 * @at:  in the place of what is mapped there; NULL: anywhere
 *
 * Return: NULL if that cannot be.
 */
void *memory_map_frozen(void *at, int fd, size_t size);

/**
 * memory_seals() - what is sealed, of memory that came from a peer
 * @fd:    anything
 * @size:  bytes it has to have
 *
 * Asks for the seals first: only memory of the kernel's own has any, and so no
 * file system that the peer serves is asked anything. What can be cut off,
 * lacks pages, or is made of huge ones, is not for sharing: a touch could fail.
 * Return: F_SEAL_*, or -1 if it is not safe to touch.
 */
int memory_seals(int fd, size_t size);
