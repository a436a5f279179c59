/* SPDX-License-Identifier: MIT */
/*
 * Drum: a C type that inherits nothing, and is exported all the same
 *
 * It counts beats and plays a loop of bytes: one object, bound by the names of
 * its functions to two interfaces that do not know each other. A reel is the
 * same for an interface with inherited methods.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include <crosscall/object.h>
#include <interfaces/derived.h>

#ifdef __cplusplus
extern "C" {
#endif

struct drum {
    int64_t beats;
    uint8_t last;
};

extern const struct xc_x *const drum_as_counter;
extern const struct xc_x *const drum_as_stream;

enum { REEL_SIZE = 64 };

struct reel {
    char bytes[REEL_SIZE];
    uint64_t position;
    int64_t n_loaded;
    struct stream *spare; /* what load() gives back */
};

extern const struct xc_x *const reel_as_deck;
extern const struct xc_x *const reel_as_tape;

#ifdef __cplusplus
}
#endif
