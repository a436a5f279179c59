/* SPDX-License-Identifier: MIT */
/* derived: a tape is a stream, and a deck is a tape */
#pragma once

#include <crosscall/interface.h>
#include <interfaces/stream.h>

struct deck;
struct tape;

enum tape_rights { TAPE_WIND = XC_RIGHT(8) };

struct XC_INTERFACE("crosscall.test.tape", 1) tape_ops {
    struct stream_ops stream;

    /** wind() - go to @position. Return: where the tape was */
    int64_t (*wind)(struct tape *self, uint64_t position)
        XC_METHOD(16, TAPE_WIND);
};

struct tape {
    struct stream stream;
};

enum deck_rights { DECK_LOAD = XC_RIGHT(16) };

struct XC_INTERFACE("crosscall.test.deck", 1) deck_ops {
    struct tape_ops tape;

    /** load() - another tape; the old one comes out */
    int (*load)(struct deck *self,
                XC_GRANT(STREAM_READ | TAPE_WIND) struct tape *tape,
                XC_OUT XC_GRANT(STREAM_READ) struct stream **old)
        XC_METHOD(32, DECK_LOAD | STREAM_READ);
};

struct deck {
    struct tape tape;
};
