/* SPDX-License-Identifier: MIT */
/* thing: calls that together need all that the runtime asks of the system */
#pragma once

#include <crosscall/interface.h>

struct ear;
struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };
enum thing_state { THING_LIT = XC_STATE(0) };
enum ear_rights { EAR_HEAR = XC_RIGHT(0) };

enum { THING_HAUL_MAX = 1024 * 1024 };

/* The client's own. */
struct XC_INTERFACE("test.ear", 1) ear_ops {
    /** notify() - something happened */
    int (*notify)(struct ear *self, uint64_t value)
        XC_METHOD(1, EAR_HEAR) XC_ONEWAY;

    /** ask() - twice @value. Return: 0 */
    int (*ask)(struct ear *self, uint64_t value, XC_OUT uint64_t *answer)
        XC_METHOD(2, EAR_HEAR);
};
struct ear {
    const struct ear_ops *ops;
};

/* What all clients of the server use, by its books. */
struct thing_totals {
    uint64_t connections;
    uint64_t handles;
    uint64_t gifts;
    uint64_t descriptors;
    uint64_t waits;
    uint64_t bytes; /* of channels and large messages */

    /* What the runtime has in the server's process. */
    uint64_t allocations;
    uint64_t mappings;
    uint64_t files; /* all that are open */
};

struct XC_INTERFACE("test.thing", 1) thing_ops {
    /** add() - a sum, modulo 2^64 */
    int (*add)(struct thing *self, uint64_t a, uint64_t b, XC_OUT uint64_t *sum)
        XC_METHOD(1, THING_USE);

    /** haul() - get back what was sent, though it fits into no slot */
    int64_t (*haul)(struct thing *self,
                    XC_SIZED_BY(len) XC_UP_TO(THING_HAUL_MAX) const void *bytes,
                    size_t len,
                    XC_OUT XC_SIZED_BY(room, XC_RESULT)
                        XC_UP_TO(THING_HAUL_MAX) void *out,
                    size_t room) XC_METHOD(2, THING_USE);

    /** exchange() - a file goes in, the same one comes out */
    int (*exchange)(struct thing *self, XC_FD int file, XC_OUT XC_FD int *same)
        XC_METHOD(3, THING_USE);

    /** fill() - set all of @region to @byte. Return: its size */
    int64_t (*fill)(struct thing *self, XC_REGION struct xc_region *region,
                    uint8_t byte) XC_METHOD(4, THING_USE);

    /** sum() - of a copy. Return: the sum */
    int64_t (*sum)(struct thing *self,
                   XC_REGION XC_PRIVATE const struct xc_region *region)
        XC_METHOD(5, THING_USE);

    /** publish() - a region of @size bytes @byte */
    int (*publish)(struct thing *self, uint64_t size, uint8_t byte,
                   XC_OUT XC_REGION const struct xc_region **region)
        XC_METHOD(6, THING_USE);

    /** light() - set the object's state */
    int (*light)(struct thing *self, uint32_t state) XC_METHOD(7, THING_USE);

    /** spawn() - another thing, of the caller's own */
    int (*spawn)(struct thing *self,
                 XC_OUT XC_GRANT(THING_USE | XC_RIGHT_GIVE) struct thing **out)
        XC_METHOD(8, THING_USE);

    /** hear() - keep @ear, in place of the one before */
    int (*hear)(struct thing *self, XC_GRANT(EAR_HEAR) struct ear *ear)
        XC_METHOD(9, THING_USE);

    /** ring() - notify the ear that is kept. Return: -ENOENT: there is none */
    int (*ring)(struct thing *self, uint64_t value) XC_METHOD(10, THING_USE);

    /** ask() - ask @ear, and keep nothing. Return: 0, or -EREMOTEIO */
    int (*ask)(struct thing *self, XC_GRANT(EAR_HEAR) struct ear *ear,
               uint64_t value, XC_OUT uint64_t *answer)
        XC_METHOD(11, THING_USE);

    /** hush() - let go of the ear */
    int (*hush)(struct thing *self) XC_METHOD(12, THING_USE);

    /** visit() - call @other, of another server's; what that came to, and how
     * the error is told */
    int (*visit)(struct thing *self, XC_GRANT(THING_USE) struct thing *other,
                 XC_OUT int64_t *status, XC_OUT XC_STRING(255) char *words)
        XC_METHOD(13, THING_USE);

    /** books() - the server's */
    int (*books)(struct thing *self, XC_OUT struct thing_totals *out)
        XC_METHOD(14, THING_USE);
};
struct thing {
    const struct thing_ops *ops;
};
