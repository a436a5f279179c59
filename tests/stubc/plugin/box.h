/* SPDX-License-Identifier: MIT */
/* box: an interface for the plugin's tests, with what stubc makes of it cut
   down to what the checks look at */
#pragma once

#include <crosscall/interface.h>

struct box;
struct lid;

enum lid_rights { LID_LOOK = XC_RIGHT(0), LID_TURN = XC_RIGHT(1) };
enum box_rights { BOX_READ = XC_RIGHT(8), BOX_WRITE = XC_RIGHT(9) };

enum box_side { BOX_LEFT, BOX_RIGHT };

struct box_size {
    uint32_t width;
    uint32_t height;
};

struct XC_INTERFACE("test.lid", 1) lid_ops {
    int (*look)(struct lid *self) XC_METHOD(1, LID_LOOK);
    int (*turn)(struct lid *self, uint32_t degrees) XC_METHOD(2, LID_TURN);
    int (*slam)(struct lid *self) XC_METHOD(3, LID_TURN) XC_ONEWAY;
};
struct lid {
    const struct lid_ops *ops;
};

struct XC_INTERFACE("test.box", 1) box_ops {
    int (*weight)(struct box *self, XC_OUT uint32_t *grams)
        XC_METHOD(1, BOX_READ) XC_NONBLOCKING;
    int (*measure)(struct box *self, enum box_side side,
                   XC_OUT struct box_size *size) XC_METHOD(2, BOX_READ);
    int64_t (*fill)(struct box *self, uint64_t amount,
                    XC_GRANT(LID_LOOK) struct lid *lid)
        XC_METHOD(3, BOX_WRITE) XC_NONBLOCKING;
    int (*open)(struct box *self, XC_OUT XC_GRANT(LID_LOOK) struct lid **lid)
        XC_METHOD(4, BOX_READ);
    int64_t (*list)(struct box *self,
                    XC_OUT XC_SIZED_BY(len, XC_RESULT) void *names, size_t len)
        XC_METHOD(5, BOX_READ);
};
struct box {
    const struct box_ops *ops;
};

#include "box_calls.h"
