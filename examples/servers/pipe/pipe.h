/* SPDX-License-Identifier: MIT */
/*
 * Pipe: a ring between two ends, each an object of type byte stream
 *
 * A pipe lives as long as somebody holds one of its ends. It is charged to the
 * user that had it made, whoever holds its ends now.
 */
#pragma once

#include <stdint.h>

#include <interfaces/byte_stream.h>

struct pipe;

/** All pipes of one server. Its limits are set by who makes it. */
struct pipe_book {
    struct pipe *first;
    unsigned max;     /* in all */
    unsigned max_uid; /* of one user */
};

/**
 * pipe_new() - make a pipe
 * @book:  counts it; must outlive it
 * @uid:   whom it is charged to
 *
 * Inside of a call, each end ends when nobody holds it any more.
 * Return: 0, -EMFILE, -ENFILE or -ENOMEM.
 * Ownership: outside of a call, end both by pipe_end_free().
 */
int pipe_new(struct pipe_book *book, uint32_t uid, struct byte_stream **reading,
             struct byte_stream **writing);

/** pipe_end_free() - nobody holds this end any more */
void pipe_end_free(struct byte_stream *end);
