/* SPDX-License-Identifier: MIT */
/*
 * document: a file
 */
#pragma once

#include <crosscall/interface.h>

struct document;

enum document_rights {
    DOCUMENT_READ = XC_RIGHT(0),
    DOCUMENT_WRITE = XC_RIGHT(1),
    DOCUMENT_OWN = XC_RIGHT(2)
};

enum document_kind { DOCUMENT_PLAIN = 1, DOCUMENT_SEALED = 2 };

enum document_part { DOCUMENT_DATA = 0, DOCUMENT_HOLE = 1 };

enum { DOCUMENT_DIGEST = 16, DOCUMENT_KEY_MAX = 31 };

struct document_times {
    int64_t read_ns;
    int64_t write_ns;
};

struct document_info {
    uint64_t size;
    enum document_kind kind;
    uint16_t mode;
    struct document_times times;
};

struct document_range {
    uint64_t begin;
    uint64_t end;
};

struct XC_INTERFACE("parity.document", 1) document_ops {
    /** read_at() - Return: bytes placed; 0 at the end */
    int64_t (*read_at)(struct document *self, uint64_t offset,
                       XC_OUT XC_SIZED_BY(len, XC_RESULT) void *buf, size_t len)
        XC_METHOD(1, DOCUMENT_READ);

    /** write_at() - Return: bytes taken */
    int64_t (*write_at)(struct document *self, uint64_t offset,
                        XC_SIZED_BY(len) const void *buf, size_t len)
        XC_METHOD(2, DOCUMENT_WRITE);

    /** append() - Return: where it went */
    int64_t (*append)(struct document *self, XC_SIZED_BY(len) const void *buf,
                      size_t len) XC_METHOD(3, DOCUMENT_WRITE);

    /** size() - Return: bytes */
    int64_t (*size)(struct document *self) XC_METHOD(4, DOCUMENT_READ);

    /** truncate() - what is new is zero */
    int (*truncate)(struct document *self, uint64_t size)
        XC_METHOD(5, DOCUMENT_WRITE);

    /** inspect() - all there is to know */
    int (*inspect)(struct document *self, XC_OUT struct document_info *info)
        XC_METHOD(6, XC_ANYONE);

    /** set_times() - as they were, for those who restore */
    int (*set_times)(struct document *self, const struct document_times *times)
        XC_METHOD(7, DOCUMENT_OWN);

    /** set_mode() - the old one comes back */
    int (*set_mode)(struct document *self, XC_INOUT uint16_t *mode)
        XC_METHOD(8, DOCUMENT_OWN);

    /** lock() - or -EAGAIN, with the range that is in the way */
    int (*lock)(struct document *self, struct document_range range,
                bool is_exclusive, XC_OUT struct document_range *other)
        XC_METHOD(9, DOCUMENT_WRITE);

    /** unlock() - Return: ranges that were let go */
    int (*unlock)(struct document *self, struct document_range range)
        XC_METHOD(10, DOCUMENT_WRITE);

    /** locks() - those that are held */
    int (*locks)(struct document *self,
                 XC_OUT XC_COUNTED_BY(max, *n) struct document_range *ranges,
                 uint8_t max, XC_OUT uint8_t *n) XC_METHOD(11, DOCUMENT_READ);

    /** fill() - the same byte everywhere in @range */
    int (*fill)(struct document *self, const struct document_range *range,
                uint8_t byte) XC_METHOD(12, DOCUMENT_WRITE);

    /** find() - the next data or hole behind @from */
    int (*find)(struct document *self, uint64_t from, enum document_part part,
                XC_OUT uint64_t *at) XC_METHOD(13, DOCUMENT_READ);

    /** move() - bytes within the document */
    int (*move)(struct document *self, struct document_range from, uint64_t to)
        XC_METHOD(14, DOCUMENT_READ | DOCUMENT_WRITE);

    /** compare() - with what is there at @offset */
    int (*compare)(struct document *self, uint64_t offset,
                   XC_SIZED_BY(len) const void *bytes, size_t len,
                   XC_OUT bool *is_same) XC_METHOD(15, DOCUMENT_READ);

    /** digest() - of all of it */
    int (*digest)(struct document *self, XC_OUT XC_COUNTED_BY(DOCUMENT_DIGEST)
                                             uint8_t digest[DOCUMENT_DIGEST])
        XC_METHOD(16, DOCUMENT_READ);

    /** set_attribute() - a name and a value */
    int (*set_attribute)(struct document *self,
                         XC_STRING(DOCUMENT_KEY_MAX) const char *key,
                         XC_SIZED_BY(len) const void *value, size_t len)
        XC_METHOD(17, DOCUMENT_OWN);

    /** attribute() - Return: bytes placed */
    int (*attribute)(struct document *self,
                     XC_STRING(DOCUMENT_KEY_MAX) const char *key,
                     XC_OUT XC_SIZED_BY(max, XC_RESULT) void *value, size_t max)
        XC_METHOD(18, DOCUMENT_READ);

    /** swap() - bytes with bytes at @offset, both ways */
    int (*swap)(struct document *self, uint64_t offset,
                XC_INOUT XC_SIZED_BY(len) void *bytes, uint16_t len)
        XC_METHOD(19, DOCUMENT_READ | DOCUMENT_WRITE);

    /** seal() - no more changes */
    int (*seal)(struct document *self) XC_METHOD(20, DOCUMENT_OWN);
};

struct document {
    const struct document_ops *ops;
};
