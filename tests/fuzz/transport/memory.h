/* SPDX-License-Identifier: MIT */
/*
 * Memory: what memfds are made of, and who may write it
 *
 * Each piece has a place of its own in one range of addresses, with nothing
 * behind it, so that a load can be told to be of a peer's memory.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct memory {
    char *at;
    size_t size;
    unsigned references; /* files and mappings */
    unsigned mappings;
    int seals;
    bool is_ours;     /* we made it */
    bool has_holes;   /* not all of its pages are there */
    bool is_huge;     /* of another file system */
    bool peer_writes; /* as far as our mappings are concerned */
    bool we_write;
    uint64_t number; /* inode */
};

/** memory_begin() - none is left of the input before; all is zero again */
void memory_begin(void);

/** memory_make() - NULL: all places are taken, or it is too large */
struct memory *memory_make(bool is_ours);

/** memory_resize() - Return: whether there is a place so large */
bool memory_resize(struct memory *memory, size_t size);

void memory_unref(struct memory *memory);

enum { MEMORY_PLACES = 48 };
#define MEMORY_PLACE_SIZE ((size_t)64 << 20)

/** Where all of it is, and each piece, by its place there. */
extern char *memory_range;
extern struct memory memory_each[MEMORY_PLACES];

/** memory_find() - the one that @at is in, or NULL; called at every load */
static inline struct memory *memory_find(const void *at)
{
    size_t offset = (size_t)((const char *)at - memory_range);

    return __builtin_expect(offset < MEMORY_PLACES * MEMORY_PLACE_SIZE, 0)
               ? &memory_each[offset / MEMORY_PLACE_SIZE]
               : NULL;
}

/** Which half of a channel. */
enum memory_half { THEIRS, OURS };

/** memory_of_size() - the first that is mapped, or NULL
 * @half:  OURS: that we write
 */
struct memory *memory_of_size(size_t size, enum memory_half half);

/** memory_mappings() - how many there are */
unsigned memory_mappings(void);
