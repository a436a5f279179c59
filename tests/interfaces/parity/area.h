/* SPDX-License-Identifier: MIT */
/*
 * area: a region manager, who keeps memory and maps of it
 */
#pragma once

#include <crosscall/interface.h>

struct area;

enum area_rights {
    AREA_READ = XC_RIGHT(0),
    AREA_WRITE = XC_RIGHT(1),
    AREA_MAP = XC_RIGHT(2),
    AREA_MANAGE = XC_RIGHT(3)
};

enum area_access { AREA_NONE, AREA_READ_ONLY, AREA_READ_WRITE };

enum area_advice { AREA_NORMAL, AREA_SOON, AREA_NEVER };

struct area_span {
    uint64_t offset;
    uint64_t length;
};

struct area_view {
    uint64_t address;
    struct area_span span;
    enum area_access access;
    bool is_pinned;
};

struct area_load {
    uint32_t areas;
    uint32_t views;
    uint64_t bytes;
    float fill;
};

struct XC_INTERFACE("parity.area", 1) area_ops {
    /** create() - zeroed. Return: its id */
    int (*create)(struct area *self, size_t size, enum area_access access)
        XC_METHOD(1, AREA_MANAGE);

    /** drop() - Return: areas that are left */
    int (*drop)(struct area *self, uint32_t id) XC_METHOD(2, AREA_MANAGE);

    /** resize() - the old size comes back */
    int (*resize)(struct area *self, uint32_t id, XC_INOUT size_t *size)
        XC_METHOD(3, AREA_MANAGE);

    /** label() - a name to find it by */
    int (*label)(struct area *self, uint32_t id, XC_STRING(23) const char *name)
        XC_METHOD(4, AREA_MANAGE);

    /** find() - by name. Return: its id */
    int (*find)(struct area *self, XC_STRING(23) const char *name)
        XC_METHOD(5, AREA_READ);

    /** label_of() - its name */
    int (*label_of)(struct area *self, uint32_t id,
                    XC_OUT XC_STRING(23) char *name) XC_METHOD(6, AREA_READ);

    /** read() - Return: bytes placed */
    int64_t (*read)(struct area *self, uint32_t id, uint64_t offset,
                    XC_OUT XC_SIZED_BY(max, XC_RESULT) void *buf, size_t max)
        XC_METHOD(7, AREA_READ);

    /** write() - Return: bytes taken */
    int64_t (*write)(struct area *self, uint32_t id, uint64_t offset,
                     XC_SIZED_BY(len) const void *buf, size_t len)
        XC_METHOD(8, AREA_WRITE);

    /** zero() - spans, all of them or none; without any the whole area */
    int (*zero)(struct area *self, uint32_t id,
                XC_OPTIONAL XC_COUNTED_BY(n) const struct area_span *spans,
                uint16_t n) XC_METHOD(9, AREA_WRITE);

    /** copy() - from one to another */
    int (*copy)(struct area *self, uint32_t from, struct area_span span,
                uint32_t to, uint64_t offset)
        XC_METHOD(10, AREA_READ | AREA_WRITE);

    /** exchange() - bytes both ways */
    int (*exchange)(struct area *self, uint32_t id, uint64_t offset,
                    XC_INOUT XC_COUNTED_BY(*n, *n) uint32_t *words,
                    XC_INOUT uint32_t *n) XC_METHOD(11, AREA_READ | AREA_WRITE);

    /** map() - make a view where it wishes to be; it says where it is */
    int (*map)(struct area *self, uint32_t id, XC_INOUT struct area_view *view)
        XC_METHOD(12, AREA_MAP);

    /** unmap() - the view at @address, as it was */
    int (*unmap)(struct area *self, uint64_t address,
                 XC_OUT struct area_view *view) XC_METHOD(13, AREA_MAP);

    /** protect() - what was before comes back */
    int (*protect)(struct area *self, uint64_t address,
                   XC_INOUT enum area_access *access) XC_METHOD(14, AREA_MAP);

    /** resolve() - which area and which byte of it an address is */
    int (*resolve)(struct area *self, uint64_t address, XC_OUT uint32_t *id,
                   XC_OPTIONAL XC_OUT uint64_t *offset) XC_METHOD(15, AREA_MAP);

    /** views() - addresses of all, or only how many there are */
    int (*views)(struct area *self,
                 XC_OPTIONAL XC_OUT XC_COUNTED_BY(max, *n) uint64_t *addresses,
                 size_t max, XC_OUT size_t *n) XC_METHOD(16, AREA_MAP);

    /** pin() - a view, in memory */
    int (*pin)(struct area *self, uint64_t address, bool is_pinned)
        XC_METHOD(17, AREA_MAP | AREA_MANAGE) XC_FAST;

    /** advise() - what will be needed */
    int (*advise)(struct area *self, uint32_t id, enum area_advice advice,
                  const struct area_span *span)
        XC_METHOD(18, AREA_MAP) XC_ONEWAY;

    /** advised() - the last one, and how many there were */
    int64_t (*advised)(struct area *self, XC_OUT enum area_advice *advice)
        XC_METHOD(19, AREA_MAP);

    /** maps() - all views, whole */
    int (*maps)(struct area *self,
                XC_OUT XC_COUNTED_BY(max, *n) struct area_view *views,
                uint32_t max, XC_OUT uint32_t *n) XC_METHOD(21, AREA_MAP);

    /** remap() - give @views these accesses; what was before comes back */
    int (*remap)(struct area *self,
                 XC_INOUT XC_COUNTED_BY(n) struct area_view *views, uint8_t n)
        XC_METHOD(22, AREA_MAP);

    /** load_from() - all bytes of @from into an area. Return: how many */
    int64_t (*load_from)(struct area *self, uint32_t id,
                         XC_REGION const struct xc_region *from)
        XC_METHOD(23, AREA_WRITE);

    /** unload_to() - the bytes of an area into @to. Return: how many */
    int64_t (*unload_to)(struct area *self, uint32_t id,
                         XC_REGION struct xc_region *to)
        XC_METHOD(24, AREA_READ);

    /** publish() - memory with the bytes of an area, which only we write */
    int (*publish)(struct area *self, uint32_t id,
                   XC_OUT XC_REGION const struct xc_region **memory)
        XC_METHOD(25, AREA_READ);

    /** share() - memory that everybody writes, zeroed, of an area's size */
    int (*share)(struct area *self, uint32_t id,
                 XC_OUT XC_REGION struct xc_region **memory)
        XC_METHOD(26, AREA_READ | AREA_WRITE);

    /**
     * sweep() - zero the marked of the first @n bytes, or all of them
     *
     * Marked are then those that were not zero. Return: how many.
     */
    int (*sweep)(struct area *self, uint32_t id,
                 XC_OPTIONAL XC_INOUT XC_COUNTED_BY(n) bool *marks, uint8_t n)
        XC_METHOD(27, AREA_WRITE);

    /** total() - of all areas */
    int (*total)(struct area *self, XC_OUT struct area_load *load)
        XC_METHOD(20, XC_ANYONE);
};

struct area {
    const struct area_ops *ops;
};
