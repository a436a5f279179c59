/* SPDX-License-Identifier: MIT */
/*
 * tree: names for values and documents, below each other
 */
#pragma once

#include <interfaces/parity/document.h>

struct tree;

enum tree_rights {
    TREE_READ = XC_RIGHT(0),
    TREE_CHANGE = XC_RIGHT(1),
    TREE_OPEN = XC_RIGHT(2)
};

enum tree_kind { TREE_VALUE = 1, TREE_LINK = 2, TREE_DOCUMENT = 3 };

enum { TREE_NAME_MAX = 47, TREE_PATH_MAX = 4 * TREE_NAME_MAX };

struct tree_entry {
    uint32_t id;
    uint32_t links;
    uint64_t size;
};

struct tree_info {
    enum tree_kind kind;
    bool is_hidden;
    struct tree_entry entry;
};

struct XC_INTERFACE("parity.tree", 1) tree_ops {
    /** create() - a name with a value. Return: its id */
    int (*create)(struct tree *self, XC_STRING(TREE_NAME_MAX) const char *name,
                  XC_SIZED_BY(len) const void *value, size_t len)
        XC_METHOD(1, TREE_CHANGE);

    /** remove() - Return: names that are left */
    int (*remove)(struct tree *self, XC_STRING(TREE_NAME_MAX) const char *name)
        XC_METHOD(2, TREE_CHANGE);

    /** move() - another name */
    int (*move)(struct tree *self, XC_STRING(TREE_NAME_MAX) const char *from,
                XC_STRING(TREE_NAME_MAX) const char *to)
        XC_METHOD(3, TREE_CHANGE);

    /** lookup() - what a name is */
    int (*lookup)(struct tree *self, XC_STRING(TREE_NAME_MAX) const char *name,
                  XC_OUT struct tree_info *info) XC_METHOD(4, TREE_READ);

    /** list() - entries from @cursor on, which moves. Return: 1 if more */
    int (*list)(struct tree *self, XC_INOUT uint32_t *cursor,
                XC_OUT XC_COUNTED_BY(max, *n) struct tree_entry *entries,
                uint32_t max, XC_OUT uint32_t *n) XC_METHOD(5, TREE_READ);

    /** get() - the value. Return: bytes placed */
    int64_t (*get)(struct tree *self, XC_STRING(TREE_NAME_MAX) const char *name,
                   XC_OUT XC_SIZED_BY(max, XC_RESULT) void *value, size_t max)
        XC_METHOD(6, TREE_READ);

    /** put() - another value */
    int (*put)(struct tree *self, XC_STRING(TREE_NAME_MAX) const char *name,
               XC_SIZED_BY(len) const void *value, size_t len)
        XC_METHOD(7, TREE_CHANGE);

    /** count() - Return: names */
    int (*count)(struct tree *self) XC_METHOD(8, XC_ANYONE);

    /** has() - whether there is such a name */
    int (*has)(struct tree *self, XC_STRING(TREE_NAME_MAX) const char *name,
               XC_OUT bool *is_there) XC_METHOD(9, TREE_READ);

    /** link() - a name for a name */
    int (*link)(struct tree *self, XC_STRING(TREE_NAME_MAX) const char *name,
                XC_STRING(TREE_NAME_MAX) const char *target)
        XC_METHOD(10, TREE_CHANGE);

    /** target() - of a link */
    int (*points_to)(struct tree *self,
                     XC_STRING(TREE_NAME_MAX) const char *name,
                     XC_OUT XC_STRING(TREE_NAME_MAX) char *target)
        XC_METHOD(11, TREE_READ);

    /** hide() - from those who list; what was before comes back */
    int (*hide)(struct tree *self, XC_STRING(TREE_NAME_MAX) const char *name,
                XC_INOUT bool *is_hidden) XC_METHOD(12, TREE_CHANGE);

    /** open() - the document of a name */
    int (*open)(struct tree *self, XC_STRING(TREE_NAME_MAX) const char *name,
                XC_OUT XC_GRANT(DOCUMENT_READ |
                                DOCUMENT_WRITE) struct document **document)
        XC_METHOD(13, TREE_OPEN);

    /** store() - the bytes of @document as the value of a name */
    int (*store)(struct tree *self, XC_STRING(TREE_NAME_MAX) const char *name,
                 XC_GRANT(DOCUMENT_READ) struct document *document)
        XC_METHOD(14, TREE_CHANGE | TREE_OPEN);

    /** name_of() - of an id */
    int (*name_of)(struct tree *self, uint32_t id,
                   XC_OUT XC_STRING(TREE_NAME_MAX) char *name)
        XC_METHOD(15, TREE_READ);

    /** simplify() - a path without . and double slashes */
    int (*simplify)(struct tree *self,
                    XC_STRING(TREE_PATH_MAX) const char *path,
                    XC_OUT XC_STRING(TREE_PATH_MAX) char *simple)
        XC_METHOD(16, XC_ANYONE);

    /** match() - ids of the names that begin with @prefix */
    int (*match)(struct tree *self, XC_STRING(TREE_NAME_MAX) const char *prefix,
                 XC_OUT XC_COUNTED_BY(max, *n) uint32_t *ids, uint16_t max,
                 XC_OUT uint16_t *n) XC_METHOD(17, TREE_READ);

    /** touch() - count a use */
    int (*touch)(struct tree *self, XC_STRING(TREE_NAME_MAX) const char *name)
        XC_METHOD(18, TREE_CHANGE) XC_ONEWAY;

    /** uses() - Return: of all names together */
    int64_t (*uses)(struct tree *self) XC_METHOD(19, TREE_READ);

    /** limit() - names that there can be; the old limit comes back */
    int (*limit)(struct tree *self, XC_INOUT int16_t *n)
        XC_METHOD(21, TREE_CHANGE);

    /** clear() - Return: names that went */
    int (*clear)(struct tree *self) XC_METHOD(20, TREE_CHANGE);
};

struct tree {
    const struct tree_ops *ops;
};
