/* Made by stubc from interfaces/everything.h. Do not edit. */
#pragma once

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/message.h>
#include <interfaces/everything.h>

/* crosscall.test.counter 1 on the wire. Little-endian, naturally aligned. */

enum {
    COUNTER_METHOD_STEP = 1,
    COUNTER_METHOD_VALUE = 2,
};

/* What both sides must agree on, method by method, in one number each. */
enum {
    COUNTER_KEY_STEP = 0x302370ea,
    COUNTER_KEY_VALUE = 0x1d919f61,
};

/* crosscall.test.everything 3 on the wire. Little-endian, naturally aligned. */

enum {
    EVERYTHING_METHOD_NOTHING = 1,
    EVERYTHING_METHOD_ANSWER = 2,
    EVERYTHING_METHOD_ANSWER64 = 3,
    EVERYTHING_METHOD_ADD = 4,
    EVERYTHING_METHOD_TOTAL = 5,
    EVERYTHING_METHOD_CUT = 6,
    EVERYTHING_METHOD_TWICE = 7,
    EVERYTHING_METHOD_INVERT = 8,
    EVERYTHING_METHOD_NEXT = 9,
    EVERYTHING_METHOD_MIRROR = 10,
    EVERYTHING_METHOD_BLEND = 11,
    EVERYTHING_METHOD_DIGEST = 12,
    EVERYTHING_METHOD_FILL = 13,
    EVERYTHING_METHOD_REVERSE = 14,
    EVERYTHING_METHOD_PICK = 15,
    EVERYTHING_METHOD_EVENS = 16,
    EVERYTHING_METHOD_SPREAD = 17,
    EVERYTHING_METHOD_JOIN = 18,
    EVERYTHING_METHOD_SPLIT = 19,
    EVERYTHING_METHOD_GREET = 20,
    EVERYTHING_METHOD_NOTE = 21,
    EVERYTHING_METHOD_NOTED = 22,
    EVERYTHING_METHOD_OPEN = 23,
    EVERYTHING_METHOD_STEP_BY = 24,
    EVERYTHING_METHOD_TWINS = 25,
    EVERYTHING_METHOD_NAMES = 26,
    EVERYTHING_METHOD_REPEAT = 40,
    EVERYTHING_METHOD_PERMIT = 60,
    EVERYTHING_METHOD_FILTER = 61,
    EVERYTHING_METHOD_CYCLE = 62,
    EVERYTHING_METHOD_DEAL = 63,
    EVERYTHING_METHOD_MAYBE = 64,
    EVERYTHING_METHOD_ASK = 65,
    EVERYTHING_METHOD_TITLE = 66,
    EVERYTHING_METHOD_STEP_ANY = 67,
    EVERYTHING_METHOD_TURN = 68,
    EVERYTHING_METHOD_FADE = 69,
    EVERYTHING_METHOD_COUNT = 70,
};

/* What both sides must agree on, method by method, in one number each. */
enum {
    EVERYTHING_KEY_NOTHING = 0x14ab42be,
    EVERYTHING_KEY_ANSWER = 0xd41bd65,
    EVERYTHING_KEY_ANSWER64 = 0x2173e4f2,
    EVERYTHING_KEY_ADD = 0x7812780,
    EVERYTHING_KEY_TOTAL = 0x2b3b4e3,
    EVERYTHING_KEY_CUT = 0x174072a3,
    EVERYTHING_KEY_TWICE = 0x694d7d51,
    EVERYTHING_KEY_INVERT = 0x15f4b78,
    EVERYTHING_KEY_NEXT = 0x5ac5ef9,
    EVERYTHING_KEY_MIRROR = 0x4e0c031a,
    EVERYTHING_KEY_BLEND = 0x2fa3a310,
    EVERYTHING_KEY_DIGEST = 0x2aa56783,
    EVERYTHING_KEY_FILL = 0x45eef1df,
    EVERYTHING_KEY_REVERSE = 0x56980cfe,
    EVERYTHING_KEY_PICK = 0x6b915df2,
    EVERYTHING_KEY_EVENS = 0x12b8b943,
    EVERYTHING_KEY_SPREAD = 0x4580cb43,
    EVERYTHING_KEY_JOIN = 0x52132ff6,
    EVERYTHING_KEY_SPLIT = 0x42b9205c,
    EVERYTHING_KEY_GREET = 0x17c9683f,
    EVERYTHING_KEY_NOTE = 0x109d1fd5,
    EVERYTHING_KEY_NOTED = 0x32fc6520,
    EVERYTHING_KEY_OPEN = 0xa64acb6,
    EVERYTHING_KEY_STEP_BY = 0x15f1a31a,
    EVERYTHING_KEY_TWINS = 0xce8d1b4,
    EVERYTHING_KEY_NAMES = 0x74c96873,
    EVERYTHING_KEY_REPEAT = 0x59748f86,
    EVERYTHING_KEY_PERMIT = 0x19befc38,
    EVERYTHING_KEY_FILTER = 0x11e37d51,
    EVERYTHING_KEY_CYCLE = 0x2b99947c,
    EVERYTHING_KEY_DEAL = 0x54c340ef,
    EVERYTHING_KEY_MAYBE = 0x58ed2a44,
    EVERYTHING_KEY_ASK = 0x4caabde,
    EVERYTHING_KEY_TITLE = 0xee26e3f,
    EVERYTHING_KEY_STEP_ANY = 0x23e82c2,
    EVERYTHING_KEY_TURN = 0x5eebabab,
    EVERYTHING_KEY_FADE = 0x699b62f2,
    EVERYTHING_KEY_COUNT = 0x3bfb18ab,
};

/* The most of each buffer and string, in the unit of its length. */
enum {
    EVERYTHING_DIGEST_BYTES_MAX = 65536,
    EVERYTHING_FILL_BUF_MAX = 65536,
    EVERYTHING_REVERSE_BYTES_MAX = 65535,
    EVERYTHING_PICK_FROM_MAX = 4096,
    EVERYTHING_PICK_PICKED_MAX = 4096,
    EVERYTHING_EVENS_NUMBERS_MAX = 16384,
    EVERYTHING_SPREAD_KEY_MAX = 16,
    EVERYTHING_SPREAD_DIGEST_MAX = 20,
    EVERYTHING_SPREAD_WORDS_MAX = 4,
    EVERYTHING_JOIN_A_MAX = 65536,
    EVERYTHING_JOIN_B_MAX = 65536,
    EVERYTHING_JOIN_JOINED_MAX = 65536,
    EVERYTHING_SPLIT_TEXT_MAX = 65536,
    EVERYTHING_SPLIT_LEFT_MAX = 65536,
    EVERYTHING_SPLIT_RIGHT_MAX = 65536,
    EVERYTHING_GREET_NAME_MAX = 64,
    EVERYTHING_GREET_GREETING_MAX = 80,
    EVERYTHING_NOTE_WHY_MAX = 64,
    EVERYTHING_TWINS_REMARK_MAX = 80,
    EVERYTHING_REPEAT_TEXT_MAX = 65536,
    EVERYTHING_FILTER_FROM_MAX = 1365,
    EVERYTHING_FILTER_SEEN_MAX = 1365,
    EVERYTHING_CYCLE_COLORS_MAX = 13912,
    EVERYTHING_CYCLE_WHICH_MAX = 13912,
    EVERYTHING_CYCLE_DONE_MAX = 13912,
    EVERYTHING_CYCLE_MODES_MAX = 2,
    EVERYTHING_DEAL_PAIR_MAX = 2,
    EVERYTHING_MAYBE_TEXT_MAX = 16,
    EVERYTHING_MAYBE_BYTES_MAX = 65536,
    EVERYTHING_ASK_BUF_MAX = 65536,
    EVERYTHING_ASK_NAME_MAX = 20,
    EVERYTHING_ASK_FLAGS_MAX = 65536,
    EVERYTHING_TITLE_NAME_MAX = 20,
    EVERYTHING_STEP_ANY_PAIR_MAX = 2,
    EVERYTHING_COUNT_NUMBERS_MAX = 4096,
};

static inline bool everything_color_is_valid(uint32_t value)
{
    switch (value) {
    case EVERYTHING_RED:
    case EVERYTHING_GREEN:
    case EVERYTHING_BLUE:
        return true;
    default:
        return false;
    }
}

static inline bool everything_sign_is_valid(int32_t value)
{
    switch (value) {
    case EVERYTHING_MINUS:
    case EVERYTHING_NONE:
    case EVERYTHING_PLUS:
        return true;
    default:
        return false;
    }
}

static inline bool everything_access_is_valid(uint32_t value)
{
    return (value & ~(uint32_t)(EVERYTHING_READ | EVERYTHING_WRITE |
                                EVERYTHING_APPEND)) == 0;
}

static inline bool everything_kind_is_valid(uint32_t value)
{
    switch (value) {
    case EVERYTHING_VOID:
    case EVERYTHING_DOT:
    case EVERYTHING_LINE:
    case EVERYTHING_LABEL:
    case EVERYTHING_PATCH:
    case EVERYTHING_AMOUNT:
    case EVERYTHING_MARKS:
        return true;
    default:
        return false;
    }
}

struct everything_point_wire {
    int32_t x;
    int32_t y;
};
static_assert(sizeof(struct everything_point_wire) == 8, "wire format");
static_assert(offsetof(struct everything_point_wire, x) == 0, "wire format");
static_assert(offsetof(struct everything_point_wire, y) == 4, "wire format");
static_assert(sizeof(struct everything_point) ==
                  sizeof(struct everything_point_wire),
              "laid out alike");
static_assert(offsetof(struct everything_point, x) ==
                  offsetof(struct everything_point_wire, x),
              "laid out alike");
static_assert(offsetof(struct everything_point, y) ==
                  offsetof(struct everything_point_wire, y),
              "laid out alike");

/* All bytes of the one are those of the other. */
static inline void everything_point_to_wire(struct everything_point_wire *to,
                                            const struct everything_point *from)
{
    __builtin_memcpy(to, from, sizeof(*to));
}

/* Return: false for what no valid struct everything_point is. */
static inline bool
everything_point_from_wire(struct everything_point *to,
                           const struct everything_point_wire *from)
{
    __builtin_memcpy(to, from, sizeof(*to));
    return true;
}

struct everything_pixel_wire {
    uint8_t visible;
    uint8_t pad1[3];
    struct everything_point_wire at;
    uint8_t channels[3];
    uint8_t pad2;
    uint32_t color;
    uint8_t marks[2];
    uint16_t pad3;
    struct everything_point_wire corners[2];
    double weight;
};
static_assert(sizeof(struct everything_pixel_wire) == 48, "wire format");
static_assert(offsetof(struct everything_pixel_wire, visible) == 0,
              "wire format");
static_assert(offsetof(struct everything_pixel_wire, pad1) == 1, "wire format");
static_assert(offsetof(struct everything_pixel_wire, at) == 4, "wire format");
static_assert(offsetof(struct everything_pixel_wire, channels) == 12,
              "wire format");
static_assert(offsetof(struct everything_pixel_wire, pad2) == 15,
              "wire format");
static_assert(offsetof(struct everything_pixel_wire, color) == 16,
              "wire format");
static_assert(offsetof(struct everything_pixel_wire, marks) == 20,
              "wire format");
static_assert(offsetof(struct everything_pixel_wire, pad3) == 22,
              "wire format");
static_assert(offsetof(struct everything_pixel_wire, corners) == 24,
              "wire format");
static_assert(offsetof(struct everything_pixel_wire, weight) == 40,
              "wire format");

/* Return: false for what no valid struct everything_pixel is. */
static inline bool
everything_pixel_is_valid(const struct everything_pixel *value)
{
    size_t i;

    if (!xc_is_bool(&value->visible))
        return false;
    if (!everything_color_is_valid((uint32_t)value->color))
        return false;
    for (i = 0; i < 2; i++)
        if (!xc_is_bool(&value->marks[i]))
            return false;
    return true;
}

/* @to is all zero, and so is its padding. */
static inline void everything_pixel_to_wire(struct everything_pixel_wire *to,
                                            const struct everything_pixel *from)
{
    size_t i;

    to->visible = xc_bool_byte(&from->visible);
    everything_point_to_wire(&to->at, &from->at);
    for (i = 0; i < 3; i++)
        to->channels[i] = from->channels[i];
    to->color = from->color;
    for (i = 0; i < 2; i++)
        to->marks[i] = xc_bool_byte(&from->marks[i]);
    for (i = 0; i < 2; i++)
        everything_point_to_wire(&to->corners[i], &from->corners[i]);
    to->weight = from->weight;
}

/* Return: false for what no valid struct everything_pixel is. */
static inline bool
everything_pixel_from_wire(struct everything_pixel *to,
                           const struct everything_pixel_wire *from)
{
    size_t i;

    if (from->visible > 1 || !xc_is_zero(from->pad1, sizeof(from->pad1)) ||
        from->pad2 != 0 || !everything_color_is_valid(from->color) ||
        from->pad3 != 0)
        return false;
    to->visible = (bool)from->visible;
    if (!everything_point_from_wire(&to->at, &from->at))
        return false;
    for (i = 0; i < 3; i++)
        to->channels[i] = from->channels[i];
    to->color = (enum everything_color)from->color;
    for (i = 0; i < 2; i++) {
        if (from->marks[i] > 1)
            return false;
        to->marks[i] = (bool)from->marks[i];
    }
    for (i = 0; i < 2; i++)
        if (!everything_point_from_wire(&to->corners[i], &from->corners[i]))
            return false;
    to->weight = from->weight;
    return true;
}

struct everything_number_wire {
    uint8_t width;
    uint8_t pad1[7];
    union {
        uint8_t flag;
        uint8_t byte;
        float ratio;
        uint64_t large;
        uint8_t bytes[8];
    } value;
};
static_assert(sizeof(struct everything_number_wire) == 16, "wire format");
static_assert(offsetof(struct everything_number_wire, width) == 0,
              "wire format");
static_assert(offsetof(struct everything_number_wire, pad1) == 1,
              "wire format");
static_assert(offsetof(struct everything_number_wire, value) == 8,
              "wire format");

/* Return: false for what no valid struct everything_number is. */
static inline bool
everything_number_is_valid(const struct everything_number *value)
{
    switch (value->width) {
    case 0:
        if (!xc_is_bool(&value->value.flag))
            return false;
        break;
    case 1:
    case 4:
    case 8:
        break;
    default:
        return false;
    }
    return true;
}

/* @to is all zero, and so is its padding. */
static inline void
everything_number_to_wire(struct everything_number_wire *to,
                          const struct everything_number *from)
{
    to->width = from->width;
    switch (to->width) {
    case 0:
        to->value.flag = xc_bool_byte(&from->value.flag);
        break;
    case 1:
        to->value.byte = from->value.byte;
        break;
    case 4:
        to->value.ratio = from->value.ratio;
        break;
    case 8:
        to->value.large = from->value.large;
        break;
    }
}

/* Return: false for what no valid struct everything_number is. */
static inline bool
everything_number_from_wire(struct everything_number *to,
                            const struct everything_number_wire *from)
{
    if (!xc_is_zero(from->pad1, sizeof(from->pad1)))
        return false;
    to->width = from->width;
    __builtin_memset(&to->value, 0, sizeof(to->value));
    switch (from->width) {
    case 0:
        if (from->value.flag > 1 ||
            !xc_is_zero(from->value.bytes + sizeof(from->value.flag),
                        sizeof(from->value) - sizeof(from->value.flag)))
            return false;
        to->value.flag = (bool)from->value.flag;
        break;
    case 1:
        if (!xc_is_zero(from->value.bytes + sizeof(from->value.byte),
                        sizeof(from->value) - sizeof(from->value.byte)))
            return false;
        to->value.byte = from->value.byte;
        break;
    case 4:
        if (!xc_is_zero(from->value.bytes + sizeof(from->value.ratio),
                        sizeof(from->value) - sizeof(from->value.ratio)))
            return false;
        to->value.ratio = from->value.ratio;
        break;
    case 8:
        to->value.large = from->value.large;
        break;
    default:
        return false;
    }
    return true;
}

struct everything_mark_wire {
    uint32_t color;
    union {
        uint8_t warm;
        int32_t sign;
        int16_t levels[3];
        uint8_t bytes[8];
    } as;
};
static_assert(sizeof(struct everything_mark_wire) == 12, "wire format");
static_assert(offsetof(struct everything_mark_wire, color) == 0, "wire format");
static_assert(offsetof(struct everything_mark_wire, as) == 4, "wire format");

/* Return: false for what no valid struct everything_mark is. */
static inline bool everything_mark_is_valid(const struct everything_mark *value)
{
    if (!everything_color_is_valid((uint32_t)value->color))
        return false;
    switch ((uint32_t)value->color) {
    case EVERYTHING_RED:
        if (!xc_is_bool(&value->as.warm))
            return false;
        break;
    case EVERYTHING_BLUE:
        if (!everything_sign_is_valid((int32_t)value->as.sign))
            return false;
        break;
    }
    return true;
}

/* @to is all zero, and so is its padding. */
static inline void everything_mark_to_wire(struct everything_mark_wire *to,
                                           const struct everything_mark *from)
{
    size_t i;

    to->color = from->color;
    switch (to->color) {
    case EVERYTHING_RED:
        to->as.warm = xc_bool_byte(&from->as.warm);
        break;
    case EVERYTHING_BLUE:
        to->as.sign = from->as.sign;
        break;
    case EVERYTHING_GREEN:
        for (i = 0; i < 3; i++)
            to->as.levels[i] = from->as.levels[i];
        break;
    }
}

/* Return: false for what no valid struct everything_mark is. */
static inline bool
everything_mark_from_wire(struct everything_mark *to,
                          const struct everything_mark_wire *from)
{
    size_t i;

    if (!everything_color_is_valid(from->color))
        return false;
    to->color = (enum everything_color)from->color;
    __builtin_memset(&to->as, 0, sizeof(to->as));
    switch (from->color) {
    case EVERYTHING_RED:
        if (from->as.warm > 1 ||
            !xc_is_zero(from->as.bytes + sizeof(from->as.warm),
                        sizeof(from->as) - sizeof(from->as.warm)))
            return false;
        to->as.warm = (bool)from->as.warm;
        break;
    case EVERYTHING_BLUE:
        if (!everything_sign_is_valid(from->as.sign) ||
            !xc_is_zero(from->as.bytes + sizeof(from->as.sign),
                        sizeof(from->as) - sizeof(from->as.sign)))
            return false;
        to->as.sign = (enum everything_sign)from->as.sign;
        break;
    case EVERYTHING_GREEN:
        if (!xc_is_zero(from->as.bytes + sizeof(from->as.levels),
                        sizeof(from->as) - sizeof(from->as.levels)))
            return false;
        for (i = 0; i < 3; i++)
            to->as.levels[i] = from->as.levels[i];
        break;
    }
    return true;
}

struct everything_figure_wire {
    uint32_t kind;
    uint8_t filled;
    uint8_t pad1[3];
    union {
        struct everything_point_wire dot;
        struct everything_point_wire ends[2];
        int8_t label[13];
        struct everything_pixel_wire patch;
        struct everything_number_wire amount;
        struct everything_mark_wire marks[2];
        uint8_t bytes[48];
    } as;
};
static_assert(sizeof(struct everything_figure_wire) == 56, "wire format");
static_assert(offsetof(struct everything_figure_wire, kind) == 0,
              "wire format");
static_assert(offsetof(struct everything_figure_wire, filled) == 4,
              "wire format");
static_assert(offsetof(struct everything_figure_wire, pad1) == 5,
              "wire format");
static_assert(offsetof(struct everything_figure_wire, as) == 8, "wire format");

/* Return: false for what no valid struct everything_figure is. */
static inline bool
everything_figure_is_valid(const struct everything_figure *value)
{
    size_t i;

    if (!everything_kind_is_valid((uint32_t)value->kind))
        return false;
    if (!xc_is_bool(&value->filled))
        return false;
    switch ((uint32_t)value->kind) {
    case EVERYTHING_PATCH:
        if (!everything_pixel_is_valid(&value->as.patch))
            return false;
        break;
    case EVERYTHING_AMOUNT:
        if (!everything_number_is_valid(&value->as.amount))
            return false;
        break;
    case EVERYTHING_MARKS:
        for (i = 0; i < 2; i++)
            if (!everything_mark_is_valid(&value->as.marks[i]))
                return false;
        break;
    }
    return true;
}

/* @to is all zero, and so is its padding. */
static inline void
everything_figure_to_wire(struct everything_figure_wire *to,
                          const struct everything_figure *from)
{
    size_t i;

    to->kind = from->kind;
    to->filled = xc_bool_byte(&from->filled);
    switch (to->kind) {
    case EVERYTHING_DOT:
        everything_point_to_wire(&to->as.dot, &from->as.dot);
        break;
    case EVERYTHING_LINE:
        for (i = 0; i < 2; i++)
            everything_point_to_wire(&to->as.ends[i], &from->as.ends[i]);
        break;
    case EVERYTHING_LABEL:
        for (i = 0; i < 13; i++)
            to->as.label[i] = from->as.label[i];
        break;
    case EVERYTHING_PATCH:
        everything_pixel_to_wire(&to->as.patch, &from->as.patch);
        break;
    case EVERYTHING_AMOUNT:
        everything_number_to_wire(&to->as.amount, &from->as.amount);
        break;
    case EVERYTHING_MARKS:
        for (i = 0; i < 2; i++)
            everything_mark_to_wire(&to->as.marks[i], &from->as.marks[i]);
        break;
    }
}

/* Return: false for what no valid struct everything_figure is. */
static inline bool
everything_figure_from_wire(struct everything_figure *to,
                            const struct everything_figure_wire *from)
{
    size_t i;

    if (!everything_kind_is_valid(from->kind) || from->filled > 1 ||
        !xc_is_zero(from->pad1, sizeof(from->pad1)))
        return false;
    to->kind = (enum everything_kind)from->kind;
    to->filled = (bool)from->filled;
    __builtin_memset(&to->as, 0, sizeof(to->as));
    switch (from->kind) {
    case EVERYTHING_DOT:
        if (!everything_point_from_wire(&to->as.dot, &from->as.dot) ||
            !xc_is_zero(from->as.bytes + sizeof(from->as.dot),
                        sizeof(from->as) - sizeof(from->as.dot)))
            return false;
        break;
    case EVERYTHING_LINE:
        if (!xc_is_zero(from->as.bytes + sizeof(from->as.ends),
                        sizeof(from->as) - sizeof(from->as.ends)))
            return false;
        for (i = 0; i < 2; i++)
            if (!everything_point_from_wire(&to->as.ends[i], &from->as.ends[i]))
                return false;
        break;
    case EVERYTHING_LABEL:
        if (!xc_is_zero(from->as.bytes + sizeof(from->as.label),
                        sizeof(from->as) - sizeof(from->as.label)))
            return false;
        for (i = 0; i < 13; i++)
            to->as.label[i] = (char)from->as.label[i];
        break;
    case EVERYTHING_PATCH:
        if (!everything_pixel_from_wire(&to->as.patch, &from->as.patch))
            return false;
        break;
    case EVERYTHING_AMOUNT:
        if (!everything_number_from_wire(&to->as.amount, &from->as.amount) ||
            !xc_is_zero(from->as.bytes + sizeof(from->as.amount),
                        sizeof(from->as) - sizeof(from->as.amount)))
            return false;
        break;
    case EVERYTHING_MARKS:
        if (!xc_is_zero(from->as.bytes + sizeof(from->as.marks),
                        sizeof(from->as) - sizeof(from->as.marks)))
            return false;
        for (i = 0; i < 2; i++)
            if (!everything_mark_from_wire(&to->as.marks[i],
                                           &from->as.marks[i]))
                return false;
        break;
    default: /* carries nothing */
        if (!xc_is_zero(from->as.bytes, sizeof(from->as)))
            return false;
        break;
    }
    return true;
}

/* everything.answer, request: value */
struct everything_answer_request {
    int32_t value;
    uint32_t pad1;
};
static_assert(sizeof(struct everything_answer_request) == 8, "wire format");
static_assert(offsetof(struct everything_answer_request, value) == 0,
              "wire format");
static_assert(offsetof(struct everything_answer_request, pad1) == 4,
              "wire format");

/* everything.answer64, request: value */
struct everything_answer64_request {
    int64_t value;
};
static_assert(sizeof(struct everything_answer64_request) == 8, "wire format");
static_assert(offsetof(struct everything_answer64_request, value) == 0,
              "wire format");

/* everything.add, request: a, b */
struct everything_add_request {
    uint64_t a;
    uint64_t b;
};
static_assert(sizeof(struct everything_add_request) == 16, "wire format");
static_assert(offsetof(struct everything_add_request, a) == 0, "wire format");
static_assert(offsetof(struct everything_add_request, b) == 8, "wire format");

/* everything.add, reply: sum */
struct everything_add_reply {
    uint64_t sum;
};
static_assert(sizeof(struct everything_add_reply) == 8, "wire format");
static_assert(offsetof(struct everything_add_reply, sum) == 0, "wire format");

/*
 * everything.total, request: u8, i16, u32, i8, u64, u16, i32, i64, size, number
 */
struct everything_total_request {
    uint8_t u8;
    uint8_t pad1;
    int16_t i16;
    uint32_t u32;
    int8_t i8;
    uint8_t pad2[7];
    uint64_t u64;
    uint16_t u16;
    uint16_t pad3;
    int32_t i32;
    int64_t i64;
    uint64_t size;
    int64_t number;
};
static_assert(sizeof(struct everything_total_request) == 56, "wire format");
static_assert(offsetof(struct everything_total_request, u8) == 0,
              "wire format");
static_assert(offsetof(struct everything_total_request, pad1) == 1,
              "wire format");
static_assert(offsetof(struct everything_total_request, i16) == 2,
              "wire format");
static_assert(offsetof(struct everything_total_request, u32) == 4,
              "wire format");
static_assert(offsetof(struct everything_total_request, i8) == 8,
              "wire format");
static_assert(offsetof(struct everything_total_request, pad2) == 9,
              "wire format");
static_assert(offsetof(struct everything_total_request, u64) == 16,
              "wire format");
static_assert(offsetof(struct everything_total_request, u16) == 24,
              "wire format");
static_assert(offsetof(struct everything_total_request, pad3) == 26,
              "wire format");
static_assert(offsetof(struct everything_total_request, i32) == 28,
              "wire format");
static_assert(offsetof(struct everything_total_request, i64) == 32,
              "wire format");
static_assert(offsetof(struct everything_total_request, size) == 40,
              "wire format");
static_assert(offsetof(struct everything_total_request, number) == 48,
              "wire format");

/* everything.cut, request: value */
struct everything_cut_request {
    uint64_t value;
};
static_assert(sizeof(struct everything_cut_request) == 8, "wire format");
static_assert(offsetof(struct everything_cut_request, value) == 0,
              "wire format");

/* everything.cut, reply: u8, u16, u32, u64, i8, i16, i32, i64, size */
struct everything_cut_reply {
    uint8_t u8;
    uint8_t pad1;
    uint16_t u16;
    uint32_t u32;
    uint64_t u64;
    int8_t i8;
    uint8_t pad2;
    int16_t i16;
    int32_t i32;
    int64_t i64;
    uint64_t size;
};
static_assert(sizeof(struct everything_cut_reply) == 40, "wire format");
static_assert(offsetof(struct everything_cut_reply, u8) == 0, "wire format");
static_assert(offsetof(struct everything_cut_reply, pad1) == 1, "wire format");
static_assert(offsetof(struct everything_cut_reply, u16) == 2, "wire format");
static_assert(offsetof(struct everything_cut_reply, u32) == 4, "wire format");
static_assert(offsetof(struct everything_cut_reply, u64) == 8, "wire format");
static_assert(offsetof(struct everything_cut_reply, i8) == 16, "wire format");
static_assert(offsetof(struct everything_cut_reply, pad2) == 17, "wire format");
static_assert(offsetof(struct everything_cut_reply, i16) == 18, "wire format");
static_assert(offsetof(struct everything_cut_reply, i32) == 20, "wire format");
static_assert(offsetof(struct everything_cut_reply, i64) == 24, "wire format");
static_assert(offsetof(struct everything_cut_reply, size) == 32, "wire format");

/* everything.twice, request: f, d */
struct everything_twice_request {
    float f;
    uint32_t pad1;
    double d;
};
static_assert(sizeof(struct everything_twice_request) == 16, "wire format");
static_assert(offsetof(struct everything_twice_request, f) == 0, "wire format");
static_assert(offsetof(struct everything_twice_request, pad1) == 4,
              "wire format");
static_assert(offsetof(struct everything_twice_request, d) == 8, "wire format");

/* everything.twice, reply: f_twice, d */
struct everything_twice_reply {
    float f_twice;
    uint32_t pad1;
    double d;
};
static_assert(sizeof(struct everything_twice_reply) == 16, "wire format");
static_assert(offsetof(struct everything_twice_reply, f_twice) == 0,
              "wire format");
static_assert(offsetof(struct everything_twice_reply, pad1) == 4,
              "wire format");
static_assert(offsetof(struct everything_twice_reply, d) == 8, "wire format");

/* everything.invert, request: flag, toggled */
struct everything_invert_request {
    uint8_t flag;
    uint8_t toggled;
    uint8_t pad1[6];
};
static_assert(sizeof(struct everything_invert_request) == 8, "wire format");
static_assert(offsetof(struct everything_invert_request, flag) == 0,
              "wire format");
static_assert(offsetof(struct everything_invert_request, toggled) == 1,
              "wire format");
static_assert(offsetof(struct everything_invert_request, pad1) == 2,
              "wire format");

/* everything.invert, reply: inverted, toggled */
struct everything_invert_reply {
    uint8_t inverted;
    uint8_t toggled;
    uint8_t pad1[6];
};
static_assert(sizeof(struct everything_invert_reply) == 8, "wire format");
static_assert(offsetof(struct everything_invert_reply, inverted) == 0,
              "wire format");
static_assert(offsetof(struct everything_invert_reply, toggled) == 1,
              "wire format");
static_assert(offsetof(struct everything_invert_reply, pad1) == 2,
              "wire format");

/* everything.next, request: color, sign */
struct everything_next_request {
    uint32_t color;
    int32_t sign;
};
static_assert(sizeof(struct everything_next_request) == 8, "wire format");
static_assert(offsetof(struct everything_next_request, color) == 0,
              "wire format");
static_assert(offsetof(struct everything_next_request, sign) == 4,
              "wire format");

/* everything.next, reply: after, sign */
struct everything_next_reply {
    uint32_t after;
    int32_t sign;
};
static_assert(sizeof(struct everything_next_reply) == 8, "wire format");
static_assert(offsetof(struct everything_next_reply, after) == 0,
              "wire format");
static_assert(offsetof(struct everything_next_reply, sign) == 4, "wire format");

/* everything.mirror, request: point */
struct everything_mirror_request {
    struct everything_point_wire point;
};
static_assert(sizeof(struct everything_mirror_request) == 8, "wire format");
static_assert(offsetof(struct everything_mirror_request, point) == 0,
              "wire format");

/* everything.mirror, reply: out */
struct everything_mirror_reply {
    struct everything_point_wire out;
};
static_assert(sizeof(struct everything_mirror_reply) == 8, "wire format");
static_assert(offsetof(struct everything_mirror_reply, out) == 0,
              "wire format");

/* everything.blend, request: pixel, into */
struct everything_blend_request {
    struct everything_pixel_wire pixel;
    struct everything_pixel_wire into;
};
static_assert(sizeof(struct everything_blend_request) == 96, "wire format");
static_assert(offsetof(struct everything_blend_request, pixel) == 0,
              "wire format");
static_assert(offsetof(struct everything_blend_request, into) == 48,
              "wire format");

/* everything.blend, reply: into */
struct everything_blend_reply {
    struct everything_pixel_wire into;
};
static_assert(sizeof(struct everything_blend_reply) == 48, "wire format");
static_assert(offsetof(struct everything_blend_reply, into) == 0,
              "wire format");

/* everything.digest, request: len, bytes[len] */
struct everything_digest_request {
    uint64_t len;
};
static_assert(sizeof(struct everything_digest_request) == 8, "wire format");
static_assert(offsetof(struct everything_digest_request, len) == 0,
              "wire format");
static_assert(65544 <= XC_MESSAGE_MAX, "the largest request fits");
static_assert(65536 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* everything.fill, request: byte, count, len */
struct everything_fill_request {
    uint8_t byte;
    uint8_t pad1[7];
    uint64_t count;
    uint64_t len;
};
static_assert(sizeof(struct everything_fill_request) == 24, "wire format");
static_assert(offsetof(struct everything_fill_request, byte) == 0,
              "wire format");
static_assert(offsetof(struct everything_fill_request, pad1) == 1,
              "wire format");
static_assert(offsetof(struct everything_fill_request, count) == 8,
              "wire format");
static_assert(offsetof(struct everything_fill_request, len) == 16,
              "wire format");

/* everything.fill, reply: buf[result] */
static_assert(65536 <= XC_MESSAGE_MAX, "the largest reply fits");
static_assert(65536 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* everything.reverse, request: len, bytes[len] */
struct everything_reverse_request {
    uint16_t len;
    uint8_t pad1[6];
};
static_assert(sizeof(struct everything_reverse_request) == 8, "wire format");
static_assert(offsetof(struct everything_reverse_request, len) == 0,
              "wire format");
static_assert(offsetof(struct everything_reverse_request, pad1) == 2,
              "wire format");
static_assert(65543 <= XC_MESSAGE_MAX, "the largest request fits");

/* everything.reverse, reply: bytes[len] */
static_assert(65535 <= XC_MESSAGE_MAX, "the largest reply fits");
static_assert(65536 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* everything.pick, request: n, max, from[n] */
struct everything_pick_request {
    uint32_t n;
    uint32_t max;
};
static_assert(sizeof(struct everything_pick_request) == 8, "wire format");
static_assert(offsetof(struct everything_pick_request, n) == 0, "wire format");
static_assert(offsetof(struct everything_pick_request, max) == 4,
              "wire format");
static_assert(65544 <= XC_MESSAGE_MAX, "the largest request fits");

/* everything.pick, reply: n_picked, picked[*n_picked] */
struct everything_pick_reply {
    uint32_t n_picked;
    uint32_t pad1;
};
static_assert(sizeof(struct everything_pick_reply) == 8, "wire format");
static_assert(offsetof(struct everything_pick_reply, n_picked) == 0,
              "wire format");
static_assert(offsetof(struct everything_pick_reply, pad1) == 4, "wire format");
static_assert(65544 <= XC_MESSAGE_MAX, "the largest reply fits");
static_assert(131072 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* everything.evens, request: n, numbers[*n] */
struct everything_evens_request {
    uint32_t n;
    uint32_t pad1;
};
static_assert(sizeof(struct everything_evens_request) == 8, "wire format");
static_assert(offsetof(struct everything_evens_request, n) == 0, "wire format");
static_assert(offsetof(struct everything_evens_request, pad1) == 4,
              "wire format");
static_assert(65544 <= XC_MESSAGE_MAX, "the largest request fits");

/* everything.evens, reply: n, numbers[*n] */
struct everything_evens_reply {
    uint32_t n;
    uint32_t pad1;
};
static_assert(sizeof(struct everything_evens_reply) == 8, "wire format");
static_assert(offsetof(struct everything_evens_reply, n) == 0, "wire format");
static_assert(offsetof(struct everything_evens_reply, pad1) == 4,
              "wire format");
static_assert(65544 <= XC_MESSAGE_MAX, "the largest reply fits");
static_assert(65536 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* everything.spread, request: key[16] */
static_assert(16 <= XC_MESSAGE_MAX, "the largest request fits");

/* everything.spread, reply: digest[EVERYTHING_DIGEST_SIZE], words[4] */
static_assert(36 <= XC_MESSAGE_MAX, "the largest reply fits");
static_assert(64 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* everything.join, request: a_len, b_len, max, a[a_len], b[b_len] */
struct everything_join_request {
    uint64_t a_len;
    uint64_t b_len;
    uint64_t max;
};
static_assert(sizeof(struct everything_join_request) == 24, "wire format");
static_assert(offsetof(struct everything_join_request, a_len) == 0,
              "wire format");
static_assert(offsetof(struct everything_join_request, b_len) == 8,
              "wire format");
static_assert(offsetof(struct everything_join_request, max) == 16,
              "wire format");

/* everything.join, reply: joined[result] */
static_assert(65536 <= XC_MESSAGE_MAX, "the largest reply fits");
static_assert(131072 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* everything.split, request: len, at, left_max, right_max, text[len] */
struct everything_split_request {
    uint64_t len;
    int8_t at;
    uint8_t pad1[7];
    uint64_t left_max;
    uint64_t right_max;
};
static_assert(sizeof(struct everything_split_request) == 32, "wire format");
static_assert(offsetof(struct everything_split_request, len) == 0,
              "wire format");
static_assert(offsetof(struct everything_split_request, at) == 8,
              "wire format");
static_assert(offsetof(struct everything_split_request, pad1) == 9,
              "wire format");
static_assert(offsetof(struct everything_split_request, left_max) == 16,
              "wire format");
static_assert(offsetof(struct everything_split_request, right_max) == 24,
              "wire format");
static_assert(65568 <= XC_MESSAGE_MAX, "the largest request fits");

/*
 * everything.split, reply: left_len, right_len, left[*left_len],
 * right[*right_len]
 */
struct everything_split_reply {
    uint64_t left_len;
    uint64_t right_len;
};
static_assert(sizeof(struct everything_split_reply) == 16, "wire format");
static_assert(offsetof(struct everything_split_reply, left_len) == 0,
              "wire format");
static_assert(offsetof(struct everything_split_reply, right_len) == 8,
              "wire format");
static_assert(131072 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* everything.greet, request: name_len, name[name_len + 1] */
struct everything_greet_request {
    uint64_t name_len;
};
static_assert(sizeof(struct everything_greet_request) == 8, "wire format");
static_assert(offsetof(struct everything_greet_request, name_len) == 0,
              "wire format");
static_assert(73 <= XC_MESSAGE_MAX, "the largest request fits");

/* everything.greet, reply: greeting_len, greeting[greeting_len + 1] */
struct everything_greet_reply {
    uint64_t greeting_len;
};
static_assert(sizeof(struct everything_greet_reply) == 8, "wire format");
static_assert(offsetof(struct everything_greet_reply, greeting_len) == 0,
              "wire format");
static_assert(89 <= XC_MESSAGE_MAX, "the largest reply fits");
static_assert(176 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* everything.note, request: value, why_len, why[why_len + 1] */
struct everything_note_request {
    uint32_t value;
    uint32_t pad1;
    uint64_t why_len;
};
static_assert(sizeof(struct everything_note_request) == 16, "wire format");
static_assert(offsetof(struct everything_note_request, value) == 0,
              "wire format");
static_assert(offsetof(struct everything_note_request, pad1) == 4,
              "wire format");
static_assert(offsetof(struct everything_note_request, why_len) == 8,
              "wire format");
static_assert(81 <= XC_MESSAGE_MAX, "the largest request fits");
static_assert(80 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* everything.noted, reply: count, last */
struct everything_noted_reply {
    uint64_t count;
    uint32_t last;
    uint32_t pad1;
};
static_assert(sizeof(struct everything_noted_reply) == 16, "wire format");
static_assert(offsetof(struct everything_noted_reply, count) == 0,
              "wire format");
static_assert(offsetof(struct everything_noted_reply, last) == 8,
              "wire format");
static_assert(offsetof(struct everything_noted_reply, pad1) == 12,
              "wire format");

/* everything.open, request: start */
struct everything_open_request {
    uint32_t start;
    uint32_t pad1;
};
static_assert(sizeof(struct everything_open_request) == 8, "wire format");
static_assert(offsetof(struct everything_open_request, start) == 0,
              "wire format");
static_assert(offsetof(struct everything_open_request, pad1) == 4,
              "wire format");

/* everything.open, reply: out */
struct everything_open_reply {
    uint64_t out;
};
static_assert(sizeof(struct everything_open_reply) == 8, "wire format");
static_assert(offsetof(struct everything_open_reply, out) == 0, "wire format");

/* everything.step_by, request: steps, counter */
struct everything_step_by_request {
    uint32_t steps;
    uint32_t pad1;
    uint64_t counter;
};
static_assert(sizeof(struct everything_step_by_request) == 16, "wire format");
static_assert(offsetof(struct everything_step_by_request, steps) == 0,
              "wire format");
static_assert(offsetof(struct everything_step_by_request, pad1) == 4,
              "wire format");
static_assert(offsetof(struct everything_step_by_request, counter) == 8,
              "wire format");

/* everything.twins, request: like */
struct everything_twins_request {
    uint64_t like;
};
static_assert(sizeof(struct everything_twins_request) == 8, "wire format");
static_assert(offsetof(struct everything_twins_request, like) == 0,
              "wire format");

/* everything.twins, reply: remark_len, first, second, remark[remark_len + 1] */
struct everything_twins_reply {
    uint64_t remark_len;
    uint64_t first;
    uint64_t second;
};
static_assert(sizeof(struct everything_twins_reply) == 24, "wire format");
static_assert(offsetof(struct everything_twins_reply, remark_len) == 0,
              "wire format");
static_assert(offsetof(struct everything_twins_reply, first) == 8,
              "wire format");
static_assert(offsetof(struct everything_twins_reply, second) == 16,
              "wire format");
static_assert(105 <= XC_MESSAGE_MAX, "the largest reply fits");
static_assert(96 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* everything.names, request: call, request, reply, r, stub, status, pad1 */
struct everything_names_request {
    uint32_t call;
    uint8_t request;
    uint8_t pad1_[3];
    uint64_t reply;
    uint16_t r;
    uint16_t pad2;
    uint32_t stub;
    uint64_t status;
    uint64_t pad1;
};
static_assert(sizeof(struct everything_names_request) == 40, "wire format");
static_assert(offsetof(struct everything_names_request, call) == 0,
              "wire format");
static_assert(offsetof(struct everything_names_request, request) == 4,
              "wire format");
static_assert(offsetof(struct everything_names_request, pad1_) == 5,
              "wire format");
static_assert(offsetof(struct everything_names_request, reply) == 8,
              "wire format");
static_assert(offsetof(struct everything_names_request, r) == 16,
              "wire format");
static_assert(offsetof(struct everything_names_request, pad2) == 18,
              "wire format");
static_assert(offsetof(struct everything_names_request, stub) == 20,
              "wire format");
static_assert(offsetof(struct everything_names_request, status) == 24,
              "wire format");
static_assert(offsetof(struct everything_names_request, pad1) == 32,
              "wire format");

/* everything.names, reply: out, total */
struct everything_names_reply {
    uint32_t out;
    uint8_t total;
    uint8_t pad1_[3];
};
static_assert(sizeof(struct everything_names_reply) == 8, "wire format");
static_assert(offsetof(struct everything_names_reply, out) == 0, "wire format");
static_assert(offsetof(struct everything_names_reply, total) == 4,
              "wire format");
static_assert(offsetof(struct everything_names_reply, pad1_) == 5,
              "wire format");

/* everything.repeat, request: times, max, len, text[*len] */
struct everything_repeat_request {
    uint8_t times;
    uint8_t pad1[7];
    uint64_t max;
    uint64_t len;
};
static_assert(sizeof(struct everything_repeat_request) == 24, "wire format");
static_assert(offsetof(struct everything_repeat_request, times) == 0,
              "wire format");
static_assert(offsetof(struct everything_repeat_request, pad1) == 1,
              "wire format");
static_assert(offsetof(struct everything_repeat_request, max) == 8,
              "wire format");
static_assert(offsetof(struct everything_repeat_request, len) == 16,
              "wire format");
static_assert(65560 <= XC_MESSAGE_MAX, "the largest request fits");

/* everything.repeat, reply: len, text[*len] */
struct everything_repeat_reply {
    uint64_t len;
};
static_assert(sizeof(struct everything_repeat_reply) == 8, "wire format");
static_assert(offsetof(struct everything_repeat_reply, len) == 0,
              "wire format");
static_assert(65544 <= XC_MESSAGE_MAX, "the largest reply fits");
static_assert(65536 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* everything.permit, request: wanted, kept */
struct everything_permit_request {
    uint32_t wanted;
    uint32_t kept;
};
static_assert(sizeof(struct everything_permit_request) == 8, "wire format");
static_assert(offsetof(struct everything_permit_request, wanted) == 0,
              "wire format");
static_assert(offsetof(struct everything_permit_request, kept) == 4,
              "wire format");

/* everything.permit, reply: granted, kept */
struct everything_permit_reply {
    uint32_t granted;
    uint32_t kept;
};
static_assert(sizeof(struct everything_permit_reply) == 8, "wire format");
static_assert(offsetof(struct everything_permit_reply, granted) == 0,
              "wire format");
static_assert(offsetof(struct everything_permit_reply, kept) == 4,
              "wire format");

/* everything.filter, request: n, max, from[n] */
struct everything_filter_request {
    uint32_t n;
    uint32_t max;
};
static_assert(sizeof(struct everything_filter_request) == 8, "wire format");
static_assert(offsetof(struct everything_filter_request, n) == 0,
              "wire format");
static_assert(offsetof(struct everything_filter_request, max) == 4,
              "wire format");
static_assert(65528 <= XC_MESSAGE_MAX, "the largest request fits");

/* everything.filter, reply: n_seen, seen[*n_seen] */
struct everything_filter_reply {
    uint32_t n_seen;
    uint32_t pad1;
};
static_assert(sizeof(struct everything_filter_reply) == 8, "wire format");
static_assert(offsetof(struct everything_filter_reply, n_seen) == 0,
              "wire format");
static_assert(offsetof(struct everything_filter_reply, pad1) == 4,
              "wire format");
static_assert(65528 <= XC_MESSAGE_MAX, "the largest reply fits");
static_assert(131040 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* everything.cycle, request: n, colors[n], which[n] */
struct everything_cycle_request {
    uint16_t n;
    uint8_t pad1[6];
};
static_assert(sizeof(struct everything_cycle_request) == 8, "wire format");
static_assert(offsetof(struct everything_cycle_request, n) == 0, "wire format");
static_assert(offsetof(struct everything_cycle_request, pad1) == 2,
              "wire format");
static_assert(69568 <= XC_MESSAGE_MAX, "the largest request fits");

/* everything.cycle, reply: colors[n], done[n], modes[2] */
static_assert(69568 <= XC_MESSAGE_MAX, "the largest reply fits");
static_assert(83504 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* everything.deal, request: like */
struct everything_deal_request {
    uint64_t like;
};
static_assert(sizeof(struct everything_deal_request) == 8, "wire format");
static_assert(offsetof(struct everything_deal_request, like) == 0,
              "wire format");

/* everything.deal, reply: out, pair[2] */
struct everything_deal_reply {
    uint64_t out;
};
static_assert(sizeof(struct everything_deal_reply) == 8, "wire format");
static_assert(offsetof(struct everything_deal_reply, out) == 0, "wire format");
static_assert(104 <= XC_MESSAGE_MAX, "the largest reply fits");
static_assert(96 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/*
 * everything.maybe, request: has_pixel, pixel, has_text, text_len, has_bytes,
 * len, has_number, has_weight, weight, has_point, has_into, into, has_color,
 * color, text[text_len + 1], bytes[len]
 */
struct everything_maybe_request {
    uint8_t has_pixel;
    uint8_t pad1[7];
    struct everything_pixel_wire pixel;
    uint8_t has_text;
    uint8_t pad2[7];
    uint64_t text_len;
    uint8_t has_bytes;
    uint8_t pad3[3];
    uint32_t len;
    uint8_t has_number;
    uint8_t has_weight;
    uint8_t pad4[6];
    double weight;
    uint8_t has_point;
    uint8_t has_into;
    uint8_t pad5[6];
    struct everything_pixel_wire into;
    uint8_t has_color;
    uint8_t pad6[3];
    uint32_t color;
};
static_assert(sizeof(struct everything_maybe_request) == 160, "wire format");
static_assert(offsetof(struct everything_maybe_request, has_pixel) == 0,
              "wire format");
static_assert(offsetof(struct everything_maybe_request, pad1) == 1,
              "wire format");
static_assert(offsetof(struct everything_maybe_request, pixel) == 8,
              "wire format");
static_assert(offsetof(struct everything_maybe_request, has_text) == 56,
              "wire format");
static_assert(offsetof(struct everything_maybe_request, pad2) == 57,
              "wire format");
static_assert(offsetof(struct everything_maybe_request, text_len) == 64,
              "wire format");
static_assert(offsetof(struct everything_maybe_request, has_bytes) == 72,
              "wire format");
static_assert(offsetof(struct everything_maybe_request, pad3) == 73,
              "wire format");
static_assert(offsetof(struct everything_maybe_request, len) == 76,
              "wire format");
static_assert(offsetof(struct everything_maybe_request, has_number) == 80,
              "wire format");
static_assert(offsetof(struct everything_maybe_request, has_weight) == 81,
              "wire format");
static_assert(offsetof(struct everything_maybe_request, pad4) == 82,
              "wire format");
static_assert(offsetof(struct everything_maybe_request, weight) == 88,
              "wire format");
static_assert(offsetof(struct everything_maybe_request, has_point) == 96,
              "wire format");
static_assert(offsetof(struct everything_maybe_request, has_into) == 97,
              "wire format");
static_assert(offsetof(struct everything_maybe_request, pad5) == 98,
              "wire format");
static_assert(offsetof(struct everything_maybe_request, into) == 104,
              "wire format");
static_assert(offsetof(struct everything_maybe_request, has_color) == 152,
              "wire format");
static_assert(offsetof(struct everything_maybe_request, pad6) == 153,
              "wire format");
static_assert(offsetof(struct everything_maybe_request, color) == 156,
              "wire format");
static_assert(65713 <= XC_MESSAGE_MAX, "the largest request fits");

/* everything.maybe, reply: number, weight, point, into, color */
struct everything_maybe_reply {
    uint32_t number;
    uint32_t pad1;
    double weight;
    struct everything_point_wire point;
    struct everything_pixel_wire into;
    uint32_t color;
    uint32_t pad2;
};
static_assert(sizeof(struct everything_maybe_reply) == 80, "wire format");
static_assert(offsetof(struct everything_maybe_reply, number) == 0,
              "wire format");
static_assert(offsetof(struct everything_maybe_reply, pad1) == 4,
              "wire format");
static_assert(offsetof(struct everything_maybe_reply, weight) == 8,
              "wire format");
static_assert(offsetof(struct everything_maybe_reply, point) == 16,
              "wire format");
static_assert(offsetof(struct everything_maybe_reply, into) == 24,
              "wire format");
static_assert(offsetof(struct everything_maybe_reply, color) == 72,
              "wire format");
static_assert(offsetof(struct everything_maybe_reply, pad2) == 76,
              "wire format");
static_assert(65568 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/*
 * everything.ask, request: byte, has_buf, max, has_name, has_flags, n, flags[n]
 */
struct everything_ask_request {
    uint8_t byte;
    uint8_t has_buf;
    uint8_t pad1[6];
    uint64_t max;
    uint8_t has_name;
    uint8_t has_flags;
    uint16_t pad2;
    uint32_t n;
};
static_assert(sizeof(struct everything_ask_request) == 24, "wire format");
static_assert(offsetof(struct everything_ask_request, byte) == 0,
              "wire format");
static_assert(offsetof(struct everything_ask_request, has_buf) == 1,
              "wire format");
static_assert(offsetof(struct everything_ask_request, pad1) == 2,
              "wire format");
static_assert(offsetof(struct everything_ask_request, max) == 8, "wire format");
static_assert(offsetof(struct everything_ask_request, has_name) == 16,
              "wire format");
static_assert(offsetof(struct everything_ask_request, has_flags) == 17,
              "wire format");
static_assert(offsetof(struct everything_ask_request, pad2) == 18,
              "wire format");
static_assert(offsetof(struct everything_ask_request, n) == 20, "wire format");
static_assert(65560 <= XC_MESSAGE_MAX, "the largest request fits");

/* everything.ask, reply: name_len, buf[result], name[name_len + 1], flags[n] */
struct everything_ask_reply {
    uint64_t name_len;
};
static_assert(sizeof(struct everything_ask_reply) == 8, "wire format");
static_assert(offsetof(struct everything_ask_reply, name_len) == 0,
              "wire format");
static_assert(131104 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* everything.title, request: has_name */
struct everything_title_request {
    uint8_t has_name;
    uint8_t pad1[7];
};
static_assert(sizeof(struct everything_title_request) == 8, "wire format");
static_assert(offsetof(struct everything_title_request, has_name) == 0,
              "wire format");
static_assert(offsetof(struct everything_title_request, pad1) == 1,
              "wire format");

/* everything.title, reply: name_len, name[name_len + 1] */
struct everything_title_reply {
    uint64_t name_len;
};
static_assert(sizeof(struct everything_title_reply) == 8, "wire format");
static_assert(offsetof(struct everything_title_reply, name_len) == 0,
              "wire format");
static_assert(29 <= XC_MESSAGE_MAX, "the largest reply fits");
static_assert(32 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* everything.step_any, request: has_counter, counter, has_pair */
struct everything_step_any_request {
    uint8_t has_counter;
    uint8_t pad1[7];
    uint64_t counter;
    uint8_t has_pair;
    uint8_t pad2[7];
};
static_assert(sizeof(struct everything_step_any_request) == 24, "wire format");
static_assert(offsetof(struct everything_step_any_request, has_counter) == 0,
              "wire format");
static_assert(offsetof(struct everything_step_any_request, pad1) == 1,
              "wire format");
static_assert(offsetof(struct everything_step_any_request, counter) == 8,
              "wire format");
static_assert(offsetof(struct everything_step_any_request, has_pair) == 16,
              "wire format");
static_assert(offsetof(struct everything_step_any_request, pad2) == 17,
              "wire format");

/* everything.step_any, reply: pair[2] */
static_assert(8 <= XC_MESSAGE_MAX, "the largest reply fits");
static_assert(16 <= XC_SCRATCH_USED_MAX, "the buffers have room");

/* everything.turn, request: figure, number */
struct everything_turn_request {
    struct everything_figure_wire figure;
    struct everything_number_wire number;
};
static_assert(sizeof(struct everything_turn_request) == 72, "wire format");
static_assert(offsetof(struct everything_turn_request, figure) == 0,
              "wire format");
static_assert(offsetof(struct everything_turn_request, number) == 56,
              "wire format");

/* everything.turn, reply: turned, number */
struct everything_turn_reply {
    struct everything_figure_wire turned;
    struct everything_number_wire number;
};
static_assert(sizeof(struct everything_turn_reply) == 72, "wire format");
static_assert(offsetof(struct everything_turn_reply, turned) == 0,
              "wire format");
static_assert(offsetof(struct everything_turn_reply, number) == 56,
              "wire format");

/* everything.fade, request: has_mark, mark, has_faded */
struct everything_fade_request {
    uint8_t has_mark;
    uint8_t pad1[3];
    struct everything_mark_wire mark;
    uint8_t has_faded;
    uint8_t pad2[7];
};
static_assert(sizeof(struct everything_fade_request) == 24, "wire format");
static_assert(offsetof(struct everything_fade_request, has_mark) == 0,
              "wire format");
static_assert(offsetof(struct everything_fade_request, pad1) == 1,
              "wire format");
static_assert(offsetof(struct everything_fade_request, mark) == 4,
              "wire format");
static_assert(offsetof(struct everything_fade_request, has_faded) == 16,
              "wire format");
static_assert(offsetof(struct everything_fade_request, pad2) == 17,
              "wire format");

/* everything.fade, reply: faded */
struct everything_fade_reply {
    struct everything_mark_wire faded;
    uint32_t pad1;
};
static_assert(sizeof(struct everything_fade_reply) == 16, "wire format");
static_assert(offsetof(struct everything_fade_reply, faded) == 0,
              "wire format");
static_assert(offsetof(struct everything_fade_reply, pad1) == 12,
              "wire format");

/* everything.count, request: n, numbers[n] */
struct everything_count_request {
    uint32_t n;
    uint32_t pad1;
};
static_assert(sizeof(struct everything_count_request) == 8, "wire format");
static_assert(offsetof(struct everything_count_request, n) == 0, "wire format");
static_assert(offsetof(struct everything_count_request, pad1) == 4,
              "wire format");
static_assert(65544 <= XC_MESSAGE_MAX, "the largest request fits");

/* everything.count, reply: numbers[n] */
static_assert(65536 <= XC_MESSAGE_MAX, "the largest reply fits");
static_assert(65536 <= XC_SCRATCH_USED_MAX, "the buffers have room");
