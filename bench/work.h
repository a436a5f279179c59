/* SPDX-License-Identifier: MIT */
/*
 * Work: what the server does in a call, the same behind each peer
 *
 * A peer carries bytes from one process's private memory to the other's; these
 * functions look at them there, so that no peer can save itself the way.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

enum {
    WORK_BYTES_MAX = 64 * 1024,       /* most in one message of any peer */
    WORK_BULK_MAX = 16 * 1024 * 1024, /* of those that take larger ones */
    WORK_READ_MAX = 1024 * 1024,      /* most of one read of the file */
    WORK_STARTS = 16,                 /* places in the file to begin at */
    WORK_START_STEP = 4096,           /* from one to the next */
    WORK_LINE = 64                    /* bytes between two looks */
};

/** The server's object. */
struct work {
    uint64_t words[WORK_BYTES_MAX / 8];
    int file; /* in memory, so that no disk is measured; -1: none */
};

/** work_init() - words of which no two are alike */
void work_init(struct work *work);

/** work_null() - Return: the sum */
uint64_t work_null(uint64_t a, uint64_t b);

/** work_put() - Return: sum of one word of each cache line */
uint64_t work_put(const void *bytes, size_t len);

/** work_open() - have the file, too. Return: 0, or -1; errno says why */
int work_open(struct work *work);

/**
 * work_read() - bytes of the file, straight to where they are wanted
 * @len:  up to WORK_READ_MAX, from one of the places to begin at
 *
 * Return: 0, or -1 if there are not as many.
 */
int work_read(const struct work *work, uint64_t offset, void *to, size_t len);

/** work_file_sum() - what work_put() finds in so much of the file */
uint64_t work_file_sum(uint64_t offset, size_t len);

/** work_get() - fill @bytes, with the words again and again; @first is the
 * first one */
void work_get(const struct work *work, uint64_t first, void *bytes, size_t len);

/** work_mark() - change one word of each cache line: @first, @first + 1... */
void work_mark(void *bytes, size_t len, uint64_t first);

/** work_mark_sum() - what work_put() finds there */
uint64_t work_mark_sum(size_t len, uint64_t first);
