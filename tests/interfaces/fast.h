/* SPDX-License-Identifier: MIT */
/*
 * fast: what travels in registers, for tests of a target's stubs
 *
 * Each method says what it does, so that one test object serves all tests.
 */
#pragma once

#include <crosscall/interface.h>

struct fast;

enum fast_rights { FAST_CALL = XC_RIGHT(0), FAST_CHANGE = XC_RIGHT(3) };

enum fast_mood { FAST_BAD = -1, FAST_FAIR = 0, FAST_GOOD = 1 };

/* No padding, nothing invalid: one word. */
struct fast_point {
    int32_t x;
    int32_t y;
};

/* Padding, a bool and an enum; a word and a half. */
struct fast_spot {
    bool on;
    enum fast_mood mood;
    uint16_t size;
};

enum { FAST_TEXT_MAX = 64 };

struct XC_INTERFACE("crosscall.test.fast", 1) fast_ops {
    /** nothing() - do nothing */
    int (*nothing)(struct fast *self) XC_METHOD(1, FAST_CALL) XC_FAST;

    /** answer() - Return: @value, whatever it is */
    int (*answer)(struct fast *self, int32_t value)
        XC_METHOD(2, XC_ANYONE) XC_FAST;

    /** answer64() - Return: @value, whatever it is */
    int64_t (*answer64)(struct fast *self, int64_t value)
        XC_METHOD(3, FAST_CALL) XC_FAST;

    /** four() - Return: what is 1000 a + 100 b + 10 c + d */
    int64_t (*four)(struct fast *self, uint64_t a, uint64_t b, uint64_t c,
                    uint64_t d) XC_METHOD(4, FAST_CALL) XC_FAST;

    /** nine() - Return: the sum of each parameter times its place */
    int64_t (*nine)(struct fast *self, uint64_t a, uint64_t b, uint64_t c,
                    uint64_t d, uint64_t e, uint64_t f, uint64_t g, uint64_t h,
                    uint64_t i) XC_METHOD(5, FAST_CALL) XC_FAST;

    /** ten() - one too many: by a message. Return: the same */
    int64_t (*ten)(struct fast *self, uint64_t a, uint64_t b, uint64_t c,
                   uint64_t d, uint64_t e, uint64_t f, uint64_t g, uint64_t h,
                   uint64_t i, uint64_t j) XC_METHOD(6, FAST_CALL);

    /** narrow() - Return: the sum of all */
    int64_t (*narrow)(struct fast *self, uint8_t u8, int8_t i8, uint16_t u16,
                      int16_t i16, uint32_t u32, int32_t i32, bool flag,
                      enum fast_mood mood) XC_METHOD(7, FAST_CALL) XC_FAST;

    /** cut() - the low bits of @value in each width */
    int (*cut)(struct fast *self, uint64_t value, XC_OUT uint8_t *u8,
               XC_OUT int16_t *i16, XC_OUT uint32_t *u32, XC_OUT bool *odd,
               XC_OUT enum fast_mood *mood) XC_METHOD(8, FAST_CALL) XC_FAST;

    /** move() - @point, moved by @by; @spot is put out, and was in @before */
    int (*move)(struct fast *self, XC_INOUT struct fast_point *point,
                struct fast_point by, XC_INOUT struct fast_spot *spot,
                XC_OUT struct fast_spot *before)
        XC_METHOD(9, FAST_CHANGE) XC_FAST;

    /** series() - all that a reply has room for: @first and what follows */
    int (*series)(struct fast *self, uint64_t first, XC_OUT uint64_t *a,
                  XC_OUT uint64_t *b, XC_OUT uint64_t *c, XC_OUT uint64_t *d,
                  XC_OUT uint64_t *e, XC_OUT uint64_t *f, XC_OUT uint64_t *g,
                  XC_OUT uint64_t *h, XC_OUT uint64_t *i, XC_OUT uint64_t *j)
        XC_METHOD(10, FAST_CALL) XC_FAST;

    /** maybe() - @value, if there is one, goes up by @step, if that is there.
     * Return: how many of them there are */
    int (*maybe)(struct fast *self, XC_OPTIONAL XC_INOUT uint32_t *value,
                 XC_OPTIONAL const struct fast_point *step)
        XC_METHOD(11, FAST_CALL) XC_FAST;

    /** say() - bytes never go by registers. Return: how many */
    int64_t (*say)(struct fast *self, XC_STRING(FAST_TEXT_MAX) const char *text)
        XC_METHOD(12, FAST_CALL);

    /** distant() - its number is above those that can: by a message. Return:
     * @value */
    int64_t (*distant)(struct fast *self, int64_t value)
        XC_METHOD(64, FAST_CALL);
};

struct fast {
    const struct fast_ops *ops;
};
