/* SPDX-License-Identifier: MIT */
/* keeper: an object whose server, or client, has secrets in its registers */
#pragma once

#include <crosscall/interface.h>

struct keeper;

enum keeper_rights { KEEPER_USE = XC_RIGHT(0) };

enum { KEEPER_BYTES_MAX = 256, KEEPER_NAME_MAX = 32 };

struct XC_INTERFACE("check.keeper", 1) keeper_ops {
    /** show() - Return: @word, which is no secret; by registers */
    int64_t (*show)(struct keeper *self, uint64_t word)
        XC_METHOD(1, KEEPER_USE);

    /** show_bytes() - the same by a message. Return: how many */
    int64_t (*show_bytes)(struct keeper *self,
                          XC_SIZED_BY(len) const uint8_t *bytes, size_t len)
        XC_METHOD(2, KEEPER_USE);

    /** turn_away() - tell the caller once more, later, that nobody is free */
    int (*turn_away)(struct keeper *self) XC_METHOD(3, KEEPER_USE);

    /** tell() - what a spy has seen since it told last. @whom: to write */
    int (*tell)(struct keeper *self,
                XC_STRING(KEEPER_NAME_MAX) const char *whom)
        XC_METHOD(4, KEEPER_USE);
};

struct keeper {
    const struct keeper_ops *ops;
};
