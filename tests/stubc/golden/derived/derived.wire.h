/* Made by stubc from interfaces/derived.h. Do not edit. */
#pragma once

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/message.h>
#include <interfaces/derived.h>

/* crosscall.test.tape 1 on the wire. Little-endian, naturally aligned. */

enum {
    TAPE_METHOD_WIND = 16,
};

/* What both sides must agree on, method by method, in one number each. */
enum {
    TAPE_KEY_WIND = 0x7d09d217,
};

/* tape.wind, request: position */
struct tape_wind_request {
    uint64_t position;
};
static_assert(sizeof(struct tape_wind_request) == 8, "wire format");
static_assert(offsetof(struct tape_wind_request, position) == 0, "wire format");

/* crosscall.test.deck 1 on the wire. Little-endian, naturally aligned. */

enum {
    DECK_METHOD_LOAD = 32,
};

/* What both sides must agree on, method by method, in one number each. */
enum {
    DECK_KEY_LOAD = 0x7e15ea68,
};

/* deck.load, request: tape */
struct deck_load_request {
    uint64_t tape;
};
static_assert(sizeof(struct deck_load_request) == 8, "wire format");
static_assert(offsetof(struct deck_load_request, tape) == 0, "wire format");

/* deck.load, reply: old */
struct deck_load_reply {
    uint64_t old;
};
static_assert(sizeof(struct deck_load_reply) == 8, "wire format");
static_assert(offsetof(struct deck_load_reply, old) == 0, "wire format");
