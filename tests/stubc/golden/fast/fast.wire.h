/* Made by stubc from interfaces/fast.h. Do not edit. */
#pragma once

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/message.h>
#include <interfaces/fast.h>

/* crosscall.test.fast 1 on the wire. Little-endian, naturally aligned. */

enum {
    FAST_METHOD_NOTHING = 1,
    FAST_METHOD_ANSWER = 2,
    FAST_METHOD_ANSWER64 = 3,
    FAST_METHOD_FOUR = 4,
    FAST_METHOD_NINE = 5,
    FAST_METHOD_TEN = 6,
    FAST_METHOD_NARROW = 7,
    FAST_METHOD_CUT = 8,
    FAST_METHOD_MOVE = 9,
    FAST_METHOD_SERIES = 10,
    FAST_METHOD_MAYBE = 11,
    FAST_METHOD_SAY = 12,
    FAST_METHOD_DISTANT = 64,
};

/* What both sides must agree on, method by method, in one number each. */
enum {
    FAST_KEY_NOTHING = 0x2b8625d1,
    FAST_KEY_ANSWER = 0x18ccaa8,
    FAST_KEY_ANSWER64 = 0x797a78e3,
    FAST_KEY_FOUR = 0x24bd7517,
    FAST_KEY_NINE = 0x1d6204e5,
    FAST_KEY_TEN = 0x310749ed,
    FAST_KEY_NARROW = 0x6ccfea54,
    FAST_KEY_CUT = 0x514525e6,
    FAST_KEY_MOVE = 0xa7b4ea7,
    FAST_KEY_SERIES = 0x5b57e54c,
    FAST_KEY_MAYBE = 0x12e47071,
    FAST_KEY_SAY = 0x243e4192,
    FAST_KEY_DISTANT = 0x6fcc2df8,
};

/* The most of each buffer and string, in the unit of its length. */
enum {
    FAST_SAY_TEXT_MAX = 64,
};

static inline bool fast_mood_is_valid(int32_t value)
{
    switch (value) {
    case FAST_BAD:
    case FAST_FAIR:
    case FAST_GOOD:
        return true;
    default:
        return false;
    }
}

struct fast_point_wire {
    int32_t x;
    int32_t y;
};
static_assert(sizeof(struct fast_point_wire) == 8, "wire format");
static_assert(offsetof(struct fast_point_wire, x) == 0, "wire format");
static_assert(offsetof(struct fast_point_wire, y) == 4, "wire format");
static_assert(sizeof(struct fast_point) == sizeof(struct fast_point_wire),
              "laid out alike");
static_assert(offsetof(struct fast_point, x) ==
                  offsetof(struct fast_point_wire, x),
              "laid out alike");
static_assert(offsetof(struct fast_point, y) ==
                  offsetof(struct fast_point_wire, y),
              "laid out alike");

/* All bytes of the one are those of the other. */
static inline void fast_point_to_wire(struct fast_point_wire *to,
                                      const struct fast_point *from)
{
    __builtin_memcpy(to, from, sizeof(*to));
}

/* Return: false for what no valid struct fast_point is. */
static inline bool fast_point_from_wire(struct fast_point *to,
                                        const struct fast_point_wire *from)
{
    __builtin_memcpy(to, from, sizeof(*to));
    return true;
}

struct fast_spot_wire {
    uint8_t on;
    uint8_t pad1[3];
    int32_t mood;
    uint16_t size;
    uint16_t pad2;
};
static_assert(sizeof(struct fast_spot_wire) == 12, "wire format");
static_assert(offsetof(struct fast_spot_wire, on) == 0, "wire format");
static_assert(offsetof(struct fast_spot_wire, pad1) == 1, "wire format");
static_assert(offsetof(struct fast_spot_wire, mood) == 4, "wire format");
static_assert(offsetof(struct fast_spot_wire, size) == 8, "wire format");
static_assert(offsetof(struct fast_spot_wire, pad2) == 10, "wire format");

/* Return: false for what no valid struct fast_spot is. */
static inline bool fast_spot_is_valid(const struct fast_spot *value)
{
    if (!xc_is_bool(&value->on))
        return false;
    if (!fast_mood_is_valid((int32_t)value->mood))
        return false;
    return true;
}

/* @to is all zero, and so is its padding. */
static inline void fast_spot_to_wire(struct fast_spot_wire *to,
                                     const struct fast_spot *from)
{
    to->on = xc_bool_byte(&from->on);
    to->mood = from->mood;
    to->size = from->size;
}

/* Return: false for what no valid struct fast_spot is. */
static inline bool fast_spot_from_wire(struct fast_spot *to,
                                       const struct fast_spot_wire *from)
{
    if (from->on > 1 || !xc_is_zero(from->pad1, sizeof(from->pad1)) ||
        !fast_mood_is_valid(from->mood) || from->pad2 != 0)
        return false;
    to->on = (bool)from->on;
    to->mood = (enum fast_mood)from->mood;
    to->size = from->size;
    return true;
}

/* fast.answer, request: value */
struct fast_answer_request {
    int32_t value;
    uint32_t pad1;
};
static_assert(sizeof(struct fast_answer_request) == 8, "wire format");
static_assert(offsetof(struct fast_answer_request, value) == 0, "wire format");
static_assert(offsetof(struct fast_answer_request, pad1) == 4, "wire format");

/* fast.answer64, request: value */
struct fast_answer64_request {
    int64_t value;
};
static_assert(sizeof(struct fast_answer64_request) == 8, "wire format");
static_assert(offsetof(struct fast_answer64_request, value) == 0,
              "wire format");

/* fast.four, request: a, b, c, d */
struct fast_four_request {
    uint64_t a;
    uint64_t b;
    uint64_t c;
    uint64_t d;
};
static_assert(sizeof(struct fast_four_request) == 32, "wire format");
static_assert(offsetof(struct fast_four_request, a) == 0, "wire format");
static_assert(offsetof(struct fast_four_request, b) == 8, "wire format");
static_assert(offsetof(struct fast_four_request, c) == 16, "wire format");
static_assert(offsetof(struct fast_four_request, d) == 24, "wire format");

/* fast.nine, request: a, b, c, d, e, f, g, h, i */
struct fast_nine_request {
    uint64_t a;
    uint64_t b;
    uint64_t c;
    uint64_t d;
    uint64_t e;
    uint64_t f;
    uint64_t g;
    uint64_t h;
    uint64_t i;
};
static_assert(sizeof(struct fast_nine_request) == 72, "wire format");
static_assert(offsetof(struct fast_nine_request, a) == 0, "wire format");
static_assert(offsetof(struct fast_nine_request, b) == 8, "wire format");
static_assert(offsetof(struct fast_nine_request, c) == 16, "wire format");
static_assert(offsetof(struct fast_nine_request, d) == 24, "wire format");
static_assert(offsetof(struct fast_nine_request, e) == 32, "wire format");
static_assert(offsetof(struct fast_nine_request, f) == 40, "wire format");
static_assert(offsetof(struct fast_nine_request, g) == 48, "wire format");
static_assert(offsetof(struct fast_nine_request, h) == 56, "wire format");
static_assert(offsetof(struct fast_nine_request, i) == 64, "wire format");

/* fast.ten, request: a, b, c, d, e, f, g, h, i, j */
struct fast_ten_request {
    uint64_t a;
    uint64_t b;
    uint64_t c;
    uint64_t d;
    uint64_t e;
    uint64_t f;
    uint64_t g;
    uint64_t h;
    uint64_t i;
    uint64_t j;
};
static_assert(sizeof(struct fast_ten_request) == 80, "wire format");
static_assert(offsetof(struct fast_ten_request, a) == 0, "wire format");
static_assert(offsetof(struct fast_ten_request, b) == 8, "wire format");
static_assert(offsetof(struct fast_ten_request, c) == 16, "wire format");
static_assert(offsetof(struct fast_ten_request, d) == 24, "wire format");
static_assert(offsetof(struct fast_ten_request, e) == 32, "wire format");
static_assert(offsetof(struct fast_ten_request, f) == 40, "wire format");
static_assert(offsetof(struct fast_ten_request, g) == 48, "wire format");
static_assert(offsetof(struct fast_ten_request, h) == 56, "wire format");
static_assert(offsetof(struct fast_ten_request, i) == 64, "wire format");
static_assert(offsetof(struct fast_ten_request, j) == 72, "wire format");

/* fast.narrow, request: u8, i8, u16, i16, u32, i32, flag, mood */
struct fast_narrow_request {
    uint8_t u8;
    int8_t i8;
    uint16_t u16;
    int16_t i16;
    uint16_t pad1;
    uint32_t u32;
    int32_t i32;
    uint8_t flag;
    uint8_t pad2[3];
    int32_t mood;
};
static_assert(sizeof(struct fast_narrow_request) == 24, "wire format");
static_assert(offsetof(struct fast_narrow_request, u8) == 0, "wire format");
static_assert(offsetof(struct fast_narrow_request, i8) == 1, "wire format");
static_assert(offsetof(struct fast_narrow_request, u16) == 2, "wire format");
static_assert(offsetof(struct fast_narrow_request, i16) == 4, "wire format");
static_assert(offsetof(struct fast_narrow_request, pad1) == 6, "wire format");
static_assert(offsetof(struct fast_narrow_request, u32) == 8, "wire format");
static_assert(offsetof(struct fast_narrow_request, i32) == 12, "wire format");
static_assert(offsetof(struct fast_narrow_request, flag) == 16, "wire format");
static_assert(offsetof(struct fast_narrow_request, pad2) == 17, "wire format");
static_assert(offsetof(struct fast_narrow_request, mood) == 20, "wire format");

/* fast.cut, request: value */
struct fast_cut_request {
    uint64_t value;
};
static_assert(sizeof(struct fast_cut_request) == 8, "wire format");
static_assert(offsetof(struct fast_cut_request, value) == 0, "wire format");

/* fast.cut, reply: u8, i16, u32, odd, mood */
struct fast_cut_reply {
    uint8_t u8;
    uint8_t pad1;
    int16_t i16;
    uint32_t u32;
    uint8_t odd;
    uint8_t pad2[3];
    int32_t mood;
};
static_assert(sizeof(struct fast_cut_reply) == 16, "wire format");
static_assert(offsetof(struct fast_cut_reply, u8) == 0, "wire format");
static_assert(offsetof(struct fast_cut_reply, pad1) == 1, "wire format");
static_assert(offsetof(struct fast_cut_reply, i16) == 2, "wire format");
static_assert(offsetof(struct fast_cut_reply, u32) == 4, "wire format");
static_assert(offsetof(struct fast_cut_reply, odd) == 8, "wire format");
static_assert(offsetof(struct fast_cut_reply, pad2) == 9, "wire format");
static_assert(offsetof(struct fast_cut_reply, mood) == 12, "wire format");

/* fast.move, request: point, by, spot */
struct fast_move_request {
    struct fast_point_wire point;
    struct fast_point_wire by;
    struct fast_spot_wire spot;
    uint32_t pad1;
};
static_assert(sizeof(struct fast_move_request) == 32, "wire format");
static_assert(offsetof(struct fast_move_request, point) == 0, "wire format");
static_assert(offsetof(struct fast_move_request, by) == 8, "wire format");
static_assert(offsetof(struct fast_move_request, spot) == 16, "wire format");
static_assert(offsetof(struct fast_move_request, pad1) == 28, "wire format");

/* fast.move, reply: point, spot, before */
struct fast_move_reply {
    struct fast_point_wire point;
    struct fast_spot_wire spot;
    struct fast_spot_wire before;
};
static_assert(sizeof(struct fast_move_reply) == 32, "wire format");
static_assert(offsetof(struct fast_move_reply, point) == 0, "wire format");
static_assert(offsetof(struct fast_move_reply, spot) == 8, "wire format");
static_assert(offsetof(struct fast_move_reply, before) == 20, "wire format");

/* fast.series, request: first */
struct fast_series_request {
    uint64_t first;
};
static_assert(sizeof(struct fast_series_request) == 8, "wire format");
static_assert(offsetof(struct fast_series_request, first) == 0, "wire format");

/* fast.series, reply: a, b, c, d, e, f, g, h, i, j */
struct fast_series_reply {
    uint64_t a;
    uint64_t b;
    uint64_t c;
    uint64_t d;
    uint64_t e;
    uint64_t f;
    uint64_t g;
    uint64_t h;
    uint64_t i;
    uint64_t j;
};
static_assert(sizeof(struct fast_series_reply) == 80, "wire format");
static_assert(offsetof(struct fast_series_reply, a) == 0, "wire format");
static_assert(offsetof(struct fast_series_reply, b) == 8, "wire format");
static_assert(offsetof(struct fast_series_reply, c) == 16, "wire format");
static_assert(offsetof(struct fast_series_reply, d) == 24, "wire format");
static_assert(offsetof(struct fast_series_reply, e) == 32, "wire format");
static_assert(offsetof(struct fast_series_reply, f) == 40, "wire format");
static_assert(offsetof(struct fast_series_reply, g) == 48, "wire format");
static_assert(offsetof(struct fast_series_reply, h) == 56, "wire format");
static_assert(offsetof(struct fast_series_reply, i) == 64, "wire format");
static_assert(offsetof(struct fast_series_reply, j) == 72, "wire format");

/* fast.maybe, request: has_value, value, has_step, step */
struct fast_maybe_request {
    uint8_t has_value;
    uint8_t pad1[3];
    uint32_t value;
    uint8_t has_step;
    uint8_t pad2[3];
    struct fast_point_wire step;
    uint32_t pad3;
};
static_assert(sizeof(struct fast_maybe_request) == 24, "wire format");
static_assert(offsetof(struct fast_maybe_request, has_value) == 0,
              "wire format");
static_assert(offsetof(struct fast_maybe_request, pad1) == 1, "wire format");
static_assert(offsetof(struct fast_maybe_request, value) == 4, "wire format");
static_assert(offsetof(struct fast_maybe_request, has_step) == 8,
              "wire format");
static_assert(offsetof(struct fast_maybe_request, pad2) == 9, "wire format");
static_assert(offsetof(struct fast_maybe_request, step) == 12, "wire format");
static_assert(offsetof(struct fast_maybe_request, pad3) == 20, "wire format");

/* fast.maybe, reply: value */
struct fast_maybe_reply {
    uint32_t value;
    uint32_t pad1;
};
static_assert(sizeof(struct fast_maybe_reply) == 8, "wire format");
static_assert(offsetof(struct fast_maybe_reply, value) == 0, "wire format");
static_assert(offsetof(struct fast_maybe_reply, pad1) == 4, "wire format");

/* fast.say, request: text_len, text[text_len + 1] */
struct fast_say_request {
    uint64_t text_len;
};
static_assert(sizeof(struct fast_say_request) == 8, "wire format");
static_assert(offsetof(struct fast_say_request, text_len) == 0, "wire format");
static_assert(73 <= XC_MESSAGE_MAX, "the largest request fits");
static_assert(80 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* fast.distant, request: value */
struct fast_distant_request {
    int64_t value;
};
static_assert(sizeof(struct fast_distant_request) == 8, "wire format");
static_assert(offsetof(struct fast_distant_request, value) == 0, "wire format");
