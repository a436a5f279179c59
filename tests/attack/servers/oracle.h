/* SPDX-License-Identifier: MIT */
/* oracle: who is asked, and may lie in each kind of answer there is */
#pragma once

#include <crosscall/interface.h>

struct ear;
struct oracle;

enum ear_rights {
    EAR_HEAR = XC_RIGHT(0),
    EAR_SECRET = XC_RIGHT(1) /* which no oracle is granted */
};

/* The client's own, lent to the oracle. */
struct XC_INTERFACE("crosscall.test.ear", 1) ear_ops {
    /** hear() - something new */
    int (*hear)(struct ear *self, uint32_t word)
        XC_METHOD(1, EAR_HEAR) XC_ONEWAY;

    /** ask() - Return: 1 */
    int (*ask)(struct ear *self, uint64_t value) XC_METHOD(2, EAR_HEAR);

    /** secret() - what the oracle is not to do */
    int (*secret)(struct ear *self, uint64_t value) XC_METHOD(3, EAR_SECRET);
};
struct ear {
    const struct ear_ops *ops;
};

enum oracle_rights { ORACLE_ASK = XC_RIGHT(0) };
enum oracle_mood { ORACLE_GOOD = 1, ORACLE_BAD = 2 };
enum oracle_state { ORACLE_READY = XC_STATE(0) };

enum { ORACLE_NAME_MAX = 40, ORACLE_TALE_MAX = 8 * 1024 * 1024 };

struct XC_INTERFACE("crosscall.test.oracle", 1) oracle_ops {
    /** sum() - of both */
    int (*sum)(struct oracle *self, uint64_t a, uint64_t b,
               XC_OUT uint64_t *sum) XC_METHOD(1, ORACLE_ASK);

    /** speak() - some bytes. Return: how many */
    int64_t (*speak)(struct oracle *self,
                     XC_OUT XC_SIZED_BY(room, XC_RESULT) void *out, size_t room)
        XC_METHOD(2, ORACLE_ASK);

    /** tell() - the same, more than a slot holds */
    int64_t (*tell)(struct oracle *self,
                    XC_OUT XC_SIZED_BY(size, XC_RESULT)
                        XC_UP_TO(ORACLE_TALE_MAX) void *tale,
                    size_t size) XC_METHOD(3, ORACLE_ASK);

    /** name() - its own */
    int (*name)(struct oracle *self,
                XC_OUT XC_STRING(ORACLE_NAME_MAX) char *text)
        XC_METHOD(4, ORACLE_ASK);

    /** omen() - how things are, and whether it is @sure */
    int (*omen)(struct oracle *self, XC_OUT enum oracle_mood *mood,
                XC_OUT bool *sure) XC_METHOD(5, ORACLE_ASK);

    /** open() - a file */
    int (*open)(struct oracle *self, XC_OUT XC_FD int *file)
        XC_METHOD(6, ORACLE_ASK);

    /** show() - memory that it writes */
    int (*show)(struct oracle *self,
                XC_OUT XC_REGION const struct xc_region **region)
        XC_METHOD(7, ORACLE_ASK);

    /** carve() - memory that nobody writes any more */
    int (*carve)(struct oracle *self,
                 XC_OUT XC_REGION XC_FROZEN const struct xc_region **region)
        XC_METHOD(8, ORACLE_ASK);

    /** child() - another one */
    int (*child)(struct oracle *self,
                 XC_OUT XC_GRANT(ORACLE_ASK) struct oracle **out)
        XC_METHOD(9, ORACLE_ASK);

    /** listen() - call @ear until it is released */
    int (*listen)(struct oracle *self, XC_GRANT(EAR_HEAR) struct ear *ear)
        XC_METHOD(10, ORACLE_ASK);
};
struct oracle {
    const struct oracle_ops *ops;
};
