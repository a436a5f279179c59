/* SPDX-License-Identifier: MIT */
/* com: objects that begin with query, addref and release, as OSKit's do */
#pragma once

#include <crosscall/interface.h>

struct blk;
struct com;

enum com_rights { COM_USE = XC_RIGHT(0) };

enum com_which { COM_ITSELF = 1, COM_PARTNER = 2 };

struct XC_INTERFACE("crosscall.test.com", 1) com_ops {
    /** query() - the object once more, or its partner */
    int (*query)(struct com *self, enum com_which which,
                 XC_OUT XC_GRANT(COM_USE) struct com **out)
        XC_METHOD(1, COM_USE);

    int (*addref)(struct com *self) XC_ADDREF;
    int (*release)(struct com *self) XC_RELEASE;

    /** number() - Return: which object it is */
    int (*number)(struct com *self) XC_METHOD(2, COM_USE);

    /** hold() - hold @other beyond the call */
    int (*hold)(struct com *self, XC_GRANT(COM_USE) struct com *other)
        XC_METHOD(3, COM_USE);

    /** kept() - Return: the number of what hold() got */
    int (*kept)(struct com *self) XC_METHOD(4, COM_USE);

    /** forget() - let go of what hold() got */
    int (*forget)(struct com *self) XC_METHOD(5, COM_USE);
};

struct com {
    const struct com_ops *ops;
};

struct XC_INTERFACE("crosscall.test.blk", 1) blk_ops {
    struct com_ops com;

    /** size() - Return: how many blocks it has */
    int64_t (*size)(struct blk *self) XC_METHOD(16, COM_USE);
};

struct blk {
    struct com com;
};
