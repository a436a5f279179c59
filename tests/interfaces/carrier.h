/* SPDX-License-Identifier: MIT */
/* carrier: open files and shared memory in every place they can have */
#pragma once

#include <crosscall/interface.h>

struct carrier;

enum carrier_rights { CARRIER_READ = XC_RIGHT(0), CARRIER_MAKE = XC_RIGHT(1) };

enum { CARRIER_PEEK = 2 };

/* What fstat() says; equal only for one and the same file. */
struct carrier_file {
    uint64_t device;
    uint64_t inode;
};

struct XC_INTERFACE("crosscall.test.carrier", 1) carrier_ops {
    /** write_to() - write @text to @file. Return: bytes written */
    int64_t (*write_to)(struct carrier *self, XC_FD int file,
                        XC_STRING(100) const char *text)
        XC_METHOD(1, CARRIER_READ);

    /** same() - which files @first and @second are. Return: 1 if one, else 0 */
    int (*same)(struct carrier *self, XC_FD int first, XC_FD int second,
                XC_OUT struct carrier_file *which) XC_METHOD(2, CARRIER_READ);

    /** make_pipe() - a new pipe, both ends; @how: see enum carrier_how */
    int (*make_pipe)(struct carrier *self, uint32_t how,
                     XC_OUT XC_FD int *to_read, XC_OUT XC_FD int *to_write)
        XC_METHOD(3, CARRIER_MAKE);

    /** swap() - keep @file, and give back what was kept before, or @file */
    int (*swap)(struct carrier *self, XC_FD int file, XC_OUT XC_FD int *before)
        XC_METHOD(4, CARRIER_MAKE);

    /** sum() - Return: the sum of the bytes from @offset */
    int64_t (*sum)(struct carrier *self,
                   XC_REGION const struct xc_region *region,
                   XC_WITHIN(region, len) uint64_t offset, uint64_t len)
        XC_METHOD(5, CARRIER_READ);

    /** fill() - set all of @region to @byte. Return: its size */
    int64_t (*fill)(struct carrier *self, XC_REGION struct xc_region *region,
                    uint8_t byte) XC_METHOD(6, CARRIER_MAKE);

    /** publish() - a region of @size bytes @byte that only the object writes;
     * with CARRIER_TOO_LATE it is -EDOM, though there is one */
    int (*publish)(struct carrier *self, uint64_t size, uint8_t byte,
                   XC_OUT XC_REGION const struct xc_region **region)
        XC_METHOD(7, CARRIER_READ);

    /** share() - a region that both sides write; with an odd @size it is -EDOM,
     * though there is one */
    int (*share)(struct carrier *self, uint64_t size,
                 XC_OUT XC_REGION struct xc_region **region)
        XC_METHOD(8, CARRIER_MAKE);

    /** publish_more() - set what publish() and share() gave to @byte */
    int (*publish_more)(struct carrier *self, uint8_t byte)
        XC_METHOD(9, CARRIER_MAKE);

    /** mixed() - copy @from to @into, and the same bytes to @file; @copy is a
     * pipe that has them. Return: how many */
    int64_t (*mixed)(struct carrier *self, XC_FD int file,
                     XC_REGION const struct xc_region *from,
                     XC_REGION struct xc_region *into, XC_OUT XC_FD int *copy,
                     XC_OUT XC_REGION const struct xc_region **again,
                     XC_OUT XC_GRANT(CARRIER_READ) struct carrier **next)
        XC_METHOD(10, CARRIER_MAKE);

    /** all() - eight files in, eight out: the same, in the other order */
    int (*all)(struct carrier *self, XC_FD int a, XC_FD int b, XC_FD int c,
               XC_FD int d, XC_FD int e, XC_FD int f, XC_FD int g, XC_FD int h,
               XC_OUT XC_FD int *out_a, XC_OUT XC_FD int *out_b,
               XC_OUT XC_FD int *out_c, XC_OUT XC_FD int *out_d,
               XC_OUT XC_FD int *out_e, XC_OUT XC_FD int *out_f,
               XC_OUT XC_FD int *out_g, XC_OUT XC_FD int *out_h)
        XC_METHOD(11, CARRIER_READ);

    /** nothing() - a call without any. Return: 7 */
    int (*nothing)(struct carrier *self) XC_METHOD(12, XC_ANYONE);

    /** sum_frozen() - Return: the sum of all bytes, or -EDOM if they might
     * change */
    int64_t (*sum_frozen)(struct carrier *self,
                          XC_REGION XC_FROZEN const struct xc_region *region)
        XC_METHOD(13, CARRIER_READ);

    /** sum_private() - set the first byte of what publish() gave to @byte, and
     * sum up; @region is a copy, also if it is that. Return: as above */
    int64_t (*sum_private)(struct carrier *self,
                           XC_REGION XC_PRIVATE const struct xc_region *region,
                           uint8_t byte) XC_METHOD(14, CARRIER_READ);

    /** publish_frozen() - @size bytes @byte that nobody writes any more; with
     * CARRIER_TOO_LATE they are not frozen */
    int (*publish_frozen)(struct carrier *self, uint64_t size, uint8_t byte,
                          XC_OUT XC_REGION
                              XC_FROZEN const struct xc_region **region)
        XC_METHOD(15, CARRIER_READ);

    /** hold_private() - keep @region. Return: the sum of the one before, or 0
     */
    int64_t (*hold_private)(struct carrier *self,
                            XC_REGION XC_PRIVATE const struct xc_region *region)
        XC_METHOD(16, CARRIER_MAKE);

    /** hold() - keep @region. Return: the sum of the one before, or 0 */
    int64_t (*hold)(struct carrier *self,
                    XC_REGION const struct xc_region *region)
        XC_METHOD(17, CARRIER_MAKE);

    /** hold_lent() - try to keep @region, in vain. Return: its sum */
    int64_t (*hold_lent)(struct carrier *self,
                         XC_REGION XC_LEASE const struct xc_region *region)
        XC_METHOD(18, CARRIER_MAKE);

    /** give_back() - @region; without a reference of its own if @how is
     * CARRIER_FORGETS, from what hold() kept if it is CARRIER_KEPT */
    int (*give_back)(struct carrier *self,
                     XC_REGION const struct xc_region *region, uint32_t how,
                     XC_OUT XC_REGION const struct xc_region **again)
        XC_METHOD(19, CARRIER_MAKE);

    /** give_back_lent() - @region, which is lent */
    int (*give_back_lent)(struct carrier *self,
                          XC_REGION XC_LEASE const struct xc_region *region,
                          XC_OUT XC_REGION const struct xc_region **again)
        XC_METHOD(20, CARRIER_MAKE);

    /** pass_on() - @region to @other; @said: how that failed, or "". Return:
     * its sum, or 0 */
    int64_t (*pass_on)(struct carrier *self,
                       XC_REGION const struct xc_region *region,
                       XC_GRANT(CARRIER_READ) struct carrier *other,
                       XC_OUT XC_STRING(200) char *said)
        XC_METHOD(21, CARRIER_MAKE);

    /** pass_on_lent() - the same of what is lent */
    int64_t (*pass_on_lent)(struct carrier *self,
                            XC_REGION XC_LEASE const struct xc_region *region,
                            XC_GRANT(CARRIER_READ) struct carrier *other,
                            XC_OUT XC_STRING(200) char *said)
        XC_METHOD(22, CARRIER_MAKE);

    /** give_twice() - what hold() kept, by both; with one reference */
    int (*give_twice)(struct carrier *self,
                      XC_OUT XC_REGION const struct xc_region **first,
                      XC_OUT XC_REGION const struct xc_region **second)
        XC_METHOD(23, CARRIER_MAKE);

    /** move() - @len bytes of one region to another place in it */
    int (*move)(struct carrier *self, XC_WITHIN(region, len) uint32_t from,
                XC_REGION struct xc_region *region, uint16_t len,
                XC_WITHIN(region, len) size_t to) XC_METHOD(24, CARRIER_MAKE);

    /** peek() - Return: the byte at @at; behind it is one more */
    int (*peek)(struct carrier *self, XC_REGION const struct xc_region *region,
                XC_WITHIN(region, CARRIER_PEEK) uint64_t at)
        XC_METHOD(25, CARRIER_READ);
};

struct carrier {
    const struct carrier_ops *ops;
};

enum { CARRIER_TOO_LATE = 0xdd };

/* How give_back() does it. */
enum carrier_back { CARRIER_TAKES = 0, CARRIER_FORGETS = 1, CARRIER_KEPT = 2 };

/* How make_pipe() does it. */
enum carrier_how {
    CARRIER_GOOD = 0,
    CARRIER_FAIL = 1,     /* -EMFILE, and nothing is written */
    CARRIER_HALF = 2,     /* success, but to_write stays as it was */
    CARRIER_LATE = 3,     /* -EMFILE, though both are written */
    CARRIER_HALF_LATE = 4 /* -EMFILE, though to_read is written */
};
