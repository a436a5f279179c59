/* SPDX-License-Identifier: MIT */
/*
 * stress: what players call each other for, and whom they tell
 *
 * Each player is a server of all others, and a client of them. The judge is the
 * first program: what players need of it is the system's interface, and this.
 */
#pragma once

#include <crosscall/interface.h>
#include <interfaces/system.h>

struct judge;
struct player;

enum player_rights { PLAYER_USE = XC_RIGHT(0) };

enum { PLAYERS = 8, PLAYER_CLIENTS = 2, TURN_MAX = 3000 };

struct XC_INTERFACE("check.player", 1) player_ops {
    /** who() - whose object it is */
    int (*who)(struct player *self, XC_OUT uint64_t *identity)
        XC_METHOD(1, PLAYER_USE);

    /** mix() - what nobody else would answer, see stress_mix() */
    int (*mix)(struct player *self, uint64_t a, uint64_t b,
               XC_OUT uint64_t *mixed) XC_METHOD(2, PLAYER_USE);

    /** turn() - the same bytes, the last one first. Return: how many */
    int64_t (*turn)(struct player *self, XC_SIZED_BY(len) const uint8_t *bytes,
                    size_t len,
                    XC_OUT XC_SIZED_BY(room, XC_RESULT) uint8_t *turned,
                    size_t room) XC_METHOD(3, PLAYER_USE);

    /** note() - nobody answers */
    int (*note)(struct player *self, uint64_t word)
        XC_METHOD(4, PLAYER_USE) XC_ONEWAY;

    /** open() - another one, that is counted until nobody holds it */
    int (*open)(struct player *self,
                XC_OUT XC_GRANT(PLAYER_USE) struct player **out)
        XC_METHOD(5, PLAYER_USE);

    /** die() - in the middle of a call */
    int (*die)(struct player *self) XC_METHOD(6, PLAYER_USE);
};

struct player {
    const struct player_ops *ops;
};

enum judge_rights { JUDGE_HEAR = XC_RIGHT(24) };

struct XC_INTERFACE("check.judge", 1) judge_ops {
    struct system_ops system;

    /**
     * report() - what the caller's thread has done since it said so last
     * @calls:  that were answered, and rightly
     * @told:   that were not, because the other one had ended
     *
     * Return: 0, or 1: it is enough.
     */
    int (*report)(struct judge *self, uint32_t calls, uint32_t told)
        XC_METHOD(201, JUDGE_HEAR);

    /** wrong() - what must not be. @what: the method; @status: what it said */
    int (*wrong)(struct judge *self, uint32_t what, int64_t status)
        XC_METHOD(202, JUDGE_HEAR);

    /** over() - one of the caller's threads calls nobody any more. @n_open:
     * what others hold */
    int (*over)(struct judge *self, uint64_t n_open) XC_METHOD(203, JUDGE_HEAR);
};

struct judge {
    struct system system;
};
