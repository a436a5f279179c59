/* SPDX-License-Identifier: MIT */
/* worlds: an everything object for each test, though the server is the same */
#pragma once

#include <crosscall/interface.h>

#include <interfaces/everything.h>

struct worlds;

struct XC_INTERFACE("check.worlds", 1) worlds_ops {
    /** open() - a new one; it ends when nobody holds it */
    int (*open)(struct worlds *self,
                XC_OUT XC_GRANT(EVERYTHING_CALL | EVERYTHING_CHANGE |
                                EVERYTHING_OPEN |
                                XC_RIGHT_GIVE) struct everything **out)
        XC_METHOD(1, XC_ANYONE);
};

struct worlds {
    const struct worlds_ops *ops;
};
