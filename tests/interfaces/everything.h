/* SPDX-License-Identifier: MIT */
/*
 * everything: every word of the interface language, for tests
 *
 * Each method says what it does, so that one test object serves all tests.
 */
#pragma once

#include <crosscall/interface.h>

struct counter;
struct everything;

enum counter_rights { COUNTER_READ = XC_RIGHT(0), COUNTER_STEP = XC_RIGHT(1) };

/* counter: what travels as a capability */
struct XC_INTERFACE("crosscall.test.counter", 1) counter_ops {
    /** step() - count on by one. Return: the new count */
    int64_t (*step)(struct counter *self) XC_METHOD(1, COUNTER_STEP);

    /** value() - Return: the count */
    int64_t (*value)(struct counter *self) XC_METHOD(2, COUNTER_READ);
};

struct counter {
    const struct counter_ops *ops;
};

enum everything_rights {
    EVERYTHING_CALL = XC_RIGHT(0),
    EVERYTHING_CHANGE = XC_RIGHT(1),
    EVERYTHING_OPEN = XC_RIGHT(2)
};

enum everything_color {
    EVERYTHING_RED = 1,
    EVERYTHING_GREEN = 2,
    EVERYTHING_BLUE = 4,
    EVERYTHING_AZURE = 4 /* another name for one value */
};

enum everything_sign {
    EVERYTHING_MINUS = -1,
    EVERYTHING_NONE = 0,
    EVERYTHING_PLUS = 1
};

/* Any combination; the last one is no bit of its own. */
enum XC_FLAGS everything_access {
    EVERYTHING_READ = 1 << 0,
    EVERYTHING_WRITE = 1 << 1,
    EVERYTHING_APPEND = 1 << 4,
    EVERYTHING_ALL = 0x13
};

/* No padding, nothing invalid. */
struct everything_point {
    int32_t x;
    int32_t y;
};

/* Padding, a nested struct, arrays, a bool and an enum. */
struct everything_pixel {
    bool visible;
    struct everything_point at;
    uint8_t channels[3];
    enum everything_color color;
    bool marks[2];
    struct everything_point corners[2];
    double weight;
};

/* A union by a number. */
struct everything_number {
    uint8_t width;
    XC_UNION_BY(width) union {
        XC_CASE(0) bool flag;
        XC_CASE(1) uint8_t byte;
        XC_CASE(4) float ratio;
        XC_CASE(8) uint64_t large;
    } value;
};

/* A union by an enum, of whose values each has a member. */
struct everything_mark {
    enum everything_color color;
    XC_UNION_BY(color) union {
        XC_CASE(EVERYTHING_RED) bool warm;
        XC_CASE(EVERYTHING_BLUE) enum everything_sign sign;
        XC_CASE(EVERYTHING_GREEN) int16_t levels[3];
    } as;
};

enum everything_kind {
    EVERYTHING_VOID, /* carries nothing */
    EVERYTHING_DOT,
    EVERYTHING_LINE,
    EVERYTHING_LABEL,
    EVERYTHING_PATCH,
    EVERYTHING_AMOUNT,
    EVERYTHING_MARKS
};

/* Structs in a union, padding, arrays and unions in these. */
struct everything_figure {
    enum everything_kind kind;
    bool filled;
    XC_UNION_BY(kind) union {
        XC_CASE(EVERYTHING_DOT) struct everything_point dot;
        XC_CASE(EVERYTHING_LINE) struct everything_point ends[2];
        XC_CASE(EVERYTHING_LABEL) char label[13];
        XC_CASE(EVERYTHING_PATCH) struct everything_pixel patch;
        XC_CASE(EVERYTHING_AMOUNT) struct everything_number amount;
        XC_CASE(EVERYTHING_MARKS) struct everything_mark marks[2];
    } as;
};

/* An element of counted buffers. */
struct everything_sample {
    uint64_t when;
    uint32_t value;
    uint32_t flags;
};

enum { EVERYTHING_NAME_MAX = 64, EVERYTHING_DIGEST_SIZE = 20 };

struct XC_INTERFACE("crosscall.test.everything", 3) everything_ops {
    /** nothing() - do nothing */
    int (*nothing)(struct everything *self) XC_METHOD(1, XC_ANYONE);

    /** answer() - Return: @value, whatever it is */
    int (*answer)(struct everything *self, int32_t value)
        XC_METHOD(2, EVERYTHING_CALL);

    /** answer64() - Return: @value, whatever it is */
    int64_t (*answer64)(struct everything *self, int64_t value)
        XC_METHOD(3, EVERYTHING_CALL);

    /** add() - the leanest method with a result: @sum is @a + @b */
    int (*add)(struct everything *self, uint64_t a, uint64_t b,
               XC_OUT uint64_t *sum) XC_METHOD(4, EVERYTHING_CALL);

    /** total() - Return: the sum of all parameters */
    int64_t (*total)(struct everything *self, uint8_t u8, int16_t i16,
                     uint32_t u32, int8_t i8, uint64_t u64, uint16_t u16,
                     int32_t i32, int64_t i64, size_t size, long number)
        XC_METHOD(5, EVERYTHING_CALL);

    /** cut() - the low bits of @value in each width */
    int (*cut)(struct everything *self, uint64_t value, XC_OUT uint8_t *u8,
               XC_OUT uint16_t *u16, XC_OUT uint32_t *u32, XC_OUT uint64_t *u64,
               XC_OUT int8_t *i8, XC_OUT int16_t *i16, XC_OUT int32_t *i32,
               XC_OUT int64_t *i64, XC_OUT size_t *size)
        XC_METHOD(6, EVERYTHING_CALL);

    /** twice() - both numbers doubled; @d in place */
    int (*twice)(struct everything *self, float f, XC_OUT float *f_twice,
                 XC_INOUT double *d) XC_METHOD(7, EVERYTHING_CALL);

    /** invert() - @inverted is not @flag, @toggled is changed in place */
    int (*invert)(struct everything *self, bool flag, XC_OUT bool *inverted,
                  XC_INOUT bool *toggled) XC_METHOD(8, EVERYTHING_CALL);

    /** next() - red, green, blue, red; the sign changes its side */
    int (*next)(struct everything *self, enum everything_color color,
                XC_OUT enum everything_color *after,
                XC_INOUT enum everything_sign *sign)
        XC_METHOD(9, EVERYTHING_CALL);

    /** mirror() - @out is @point with x and y exchanged */
    int (*mirror)(struct everything *self, struct everything_point point,
                  XC_OUT struct everything_point *out)
        XC_METHOD(10, EVERYTHING_CALL);

    /** blend() - @into gets the channels of @pixel, and its visible is true */
    int (*blend)(struct everything *self, const struct everything_pixel *pixel,
                 XC_INOUT struct everything_pixel *into)
        XC_METHOD(11, EVERYTHING_CALL);

    /** permit() - @granted is @wanted without writing; @kept loses @wanted */
    int (*permit)(struct everything *self, enum everything_access wanted,
                  XC_OUT enum everything_access *granted,
                  XC_INOUT enum everything_access *kept)
        XC_METHOD(60, EVERYTHING_CALL);

    /** filter() - the pixels of @from that are visible */
    int (*filter)(struct everything *self,
                  XC_COUNTED_BY(n) const struct everything_pixel *from,
                  uint32_t n,
                  XC_OUT XC_COUNTED_BY(max,
                                       *n_seen) struct everything_pixel *seen,
                  uint32_t max, XC_OUT uint32_t *n_seen)
        XC_METHOD(61, EVERYTHING_CALL);

    /** cycle() - next color where @which says so, @done the opposite of it */
    int (*cycle)(struct everything *self,
                 XC_INOUT XC_COUNTED_BY(n) enum everything_color *colors,
                 uint16_t n, XC_COUNTED_BY(n) const bool *which,
                 XC_OUT XC_COUNTED_BY(n) bool *done,
                 XC_OUT XC_COUNTED_BY(2) enum everything_access *modes)
        XC_METHOD(62, EVERYTHING_CALL);

    /** deal() - two pixels, and a counter that begins where @like is */
    int (*deal)(struct everything *self,
                XC_GRANT(COUNTER_READ) struct counter *like,
                XC_OUT XC_COUNTED_BY(2) struct everything_pixel *pair,
                XC_OUT XC_GRANT(COUNTER_READ) struct counter **out)
        XC_METHOD(63, EVERYTHING_OPEN);

    /** maybe() - what is wanted. Return: a bit for each that is there */
    int (*maybe)(struct everything *self,
                 XC_OPTIONAL const struct everything_pixel *pixel,
                 XC_OPTIONAL XC_STRING(16) const char *text,
                 XC_OPTIONAL XC_SIZED_BY(len) const void *bytes, uint32_t len,
                 XC_OPTIONAL XC_OUT uint32_t *number,
                 XC_OPTIONAL XC_INOUT double *weight,
                 XC_OPTIONAL XC_OUT struct everything_point *point,
                 XC_OPTIONAL XC_INOUT struct everything_pixel *into,
                 XC_OPTIONAL XC_INOUT enum everything_color *color)
        XC_METHOD(64, EVERYTHING_CALL);

    /** ask() - Return: how many bytes @buf would take; @flags are inverted */
    int64_t (*ask)(struct everything *self, uint8_t byte,
                   XC_OPTIONAL XC_OUT XC_SIZED_BY(max, XC_RESULT) void *buf,
                   size_t max, XC_OPTIONAL XC_OUT XC_STRING(20) char *name,
                   XC_OPTIONAL XC_INOUT XC_COUNTED_BY(n) bool *flags,
                   uint32_t n) XC_METHOD(65, EVERYTHING_CALL);

    /** title() - @name is "title" */
    int (*title)(struct everything *self,
                 XC_OPTIONAL XC_OUT XC_STRING(20) char *name)
        XC_METHOD(66, EVERYTHING_CALL);

    /** step_any() - step @counter, if there is one. Return: its count, or 0 */
    int64_t (*step_any)(
        struct everything *self,
        XC_OPTIONAL XC_GRANT(COUNTER_STEP) struct counter *counter,
        XC_OPTIONAL XC_OUT XC_COUNTED_BY(2) enum everything_color *pair)
        XC_METHOD(67, EVERYTHING_CALL | EVERYTHING_CHANGE);

    /** turn() - @turned is @figure with x and y exchanged; @number + 1 */
    int (*turn)(struct everything *self, const struct everything_figure *figure,
                XC_OUT struct everything_figure *turned,
                XC_INOUT struct everything_number *number)
        XC_METHOD(68, EVERYTHING_CALL);

    /** fade() - the next color of @mark, if there is one, with nothing in it */
    int (*fade)(struct everything *self,
                XC_OPTIONAL const struct everything_mark *mark,
                XC_OPTIONAL XC_OUT struct everything_mark *faded)
        XC_METHOD(69, EVERYTHING_CALL);

    /** count() - each of the @n numbers + 1 */
    int (*count)(struct everything *self,
                 XC_INOUT XC_COUNTED_BY(n) struct everything_number *numbers,
                 uint32_t n) XC_METHOD(70, EVERYTHING_CHANGE);

    /** digest() - Return: the sum of the bytes */
    int64_t (*digest)(struct everything *self,
                      XC_SIZED_BY(len) const void *bytes, size_t len)
        XC_METHOD(12, XC_ANYONE);

    /** fill() - @count bytes of value @byte. Return: min(@count, @len) */
    int64_t (*fill)(struct everything *self, uint8_t byte, uint64_t count,
                    XC_OUT XC_SIZED_BY(len, XC_RESULT) void *buf, size_t len)
        XC_METHOD(13, EVERYTHING_CALL);

    /** reverse() - the bytes in the other order, in place */
    int (*reverse)(struct everything *self,
                   XC_INOUT XC_SIZED_BY(len) uint8_t *bytes, uint16_t len)
        XC_METHOD(14, EVERYTHING_CHANGE);

    /** pick() - the samples of @from whose value is odd */
    int (*pick)(
        struct everything *self,
        XC_COUNTED_BY(n) const struct everything_sample *from, uint32_t n,
        XC_OUT XC_COUNTED_BY(max, *n_picked) struct everything_sample *picked,
        uint32_t max, XC_OUT uint32_t *n_picked) XC_METHOD(15, EVERYTHING_CALL);

    /** evens() - drop odd numbers, in place; @n becomes what is left */
    int (*evens)(struct everything *self,
                 XC_INOUT XC_COUNTED_BY(*n, *n) int32_t *numbers,
                 XC_INOUT uint32_t *n) XC_METHOD(16, EVERYTHING_CHANGE);

    /** spread() - @digest repeats @key, @words are 1, 2, 3, 4 */
    int (*spread)(struct everything *self, XC_SIZED_BY(16) const uint8_t *key,
                  XC_OUT XC_SIZED_BY(EVERYTHING_DIGEST_SIZE) uint8_t *digest,
                  XC_OUT XC_COUNTED_BY(4) uint32_t *words)
        XC_METHOD(17, EVERYTHING_CALL);

    /** join() - @a, then @b. Return: bytes placed in @joined, or -ENOSPC */
    int64_t (*join)(struct everything *self, XC_SIZED_BY(a_len) const char *a,
                    size_t a_len, XC_SIZED_BY(b_len) const char *b,
                    size_t b_len,
                    XC_OUT XC_SIZED_BY(max, XC_RESULT) char *joined, size_t max)
        XC_METHOD(18, EVERYTHING_CALL);

    /** split() - what stands before the first @at, and what behind it */
    int (*split)(struct everything *self, XC_SIZED_BY(len) const char *text,
                 size_t len, char at,
                 XC_OUT XC_SIZED_BY(left_max, *left_len) char *left,
                 size_t left_max, XC_OUT size_t *left_len,
                 XC_OUT XC_SIZED_BY(right_max, *right_len) char *right,
                 size_t right_max, XC_OUT size_t *right_len)
        XC_METHOD(19, EVERYTHING_CALL);

    /** greet() - @greeting is "hello " and @name */
    int (*greet)(struct everything *self,
                 XC_STRING(EVERYTHING_NAME_MAX) const char *name,
                 XC_OUT XC_STRING(80) char *greeting)
        XC_METHOD(20, EVERYTHING_CALL);

    /** note() - remember @value, without an answer */
    int (*note)(struct everything *self, uint32_t value,
                XC_STRING(EVERYTHING_NAME_MAX) const char *why)
        XC_METHOD(21, EVERYTHING_CHANGE) XC_ONEWAY;

    /** noted() - how often note() ran, and its last value */
    int (*noted)(struct everything *self, XC_OUT uint64_t *count,
                 XC_OUT uint32_t *last) XC_METHOD(22, EVERYTHING_CALL);

    /** open() - a new counter */
    int (*open)(struct everything *self, uint32_t start,
                XC_OUT XC_GRANT(COUNTER_READ | COUNTER_STEP |
                                XC_RIGHT_GIVE) struct counter **out)
        XC_METHOD(23, EVERYTHING_OPEN);

    /** step_by() - step @counter. Return: the new count */
    int64_t (*step_by)(struct everything *self, uint32_t steps,
                       XC_GRANT(COUNTER_STEP) struct counter *counter)
        XC_METHOD(24, EVERYTHING_CALL | EVERYTHING_CHANGE);

    /** twins() - two new counters that begin where @like is */
    int (*twins)(struct everything *self,
                 XC_GRANT(COUNTER_READ) struct counter *like,
                 XC_OUT XC_STRING(80) char *remark,
                 XC_OUT XC_GRANT(COUNTER_READ) struct counter **first,
                 XC_OUT XC_GRANT(COUNTER_READ |
                                 COUNTER_STEP) struct counter **second)
        XC_METHOD(25, EVERYTHING_OPEN);

    /** names() - Return: the sum; generated locals have these names, too */
    int64_t (*names)(struct everything *self, uint32_t call, uint8_t request,
                     uint64_t reply, uint16_t r, uint32_t stub, uint64_t status,
                     uint64_t pad1, XC_OUT uint32_t *out, XC_OUT uint8_t *total)
        XC_METHOD(26, EVERYTHING_CALL);

    /** repeat() - the *@len bytes of @text are said @times times */
    int (*repeat)(struct everything *self, uint8_t times,
                  XC_INOUT XC_SIZED_BY(max, *len) char *text, size_t max,
                  XC_INOUT size_t *len) XC_METHOD(40, EVERYTHING_CALL);
};

struct everything {
    const struct everything_ops *ops;
};
