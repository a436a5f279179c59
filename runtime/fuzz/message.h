/* SPDX-License-Identifier: MIT */
/* Message: how the bytes of an input become a request or a reply */
#pragma once

#include <crosscall/fuzz.h>
#include <crosscall/message.h>

/* What an input asks for beside the ordinary. */
enum {
    FUZZ_RAW = 1,        /* leave the fixed part as it is */
    FUZZ_BEND = 6,       /* both bits: make it shorter or longer */
    FUZZ_MISFIT = 0x18,  /* both bits: descriptors other than it should have */
    FUZZ_SPECIAL = 0xe0, /* from here on: not even the header is right */
};

/* Bytes from here on ask for something odd. */
enum { FUZZ_SELDOM = 0xf0 };

enum {
    /* Most bytes of a message here: enough to be more than a slot has. What a
     * message says can be more than it has, as ever. */
    FUZZ_MESSAGE_MAX = 512 * 1024
};

/* Bytes as they are put together; 8-byte aligned. */
struct fuzz_message {
    _Alignas(
        8) uint8_t bytes[FUZZ_MESSAGE_MAX + XC_MESSAGE_AREA - XC_MESSAGE_MAX];
};

/*
 * fuzz_bend() - the length of a message as it is sent
 *
 * @size is what the fixed part says, and may be more than any message has;
 * @max is what the back-end lets through, at most FUZZ_MESSAGE_MAX.
 */
size_t fuzz_bend(struct xc_fuzz_input *input, unsigned how, size_t size,
                 size_t fixed, size_t max);
