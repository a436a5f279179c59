/* SPDX-License-Identifier: MIT */
/*
 * watch: what a client hands to a server, to be told and asked
 *
 * Two interfaces that need each other share a header.
 */
#pragma once

#include <crosscall/interface.h>

struct watch;
struct watched;

enum watch_rights {
    WATCH_NOTIFY = XC_RIGHT(0),
    WATCH_ASK = XC_RIGHT(1),
    WATCH_DESCEND = XC_RIGHT(2)
};

enum { WATCH_TEXT_MAX = 8192 };

/* The client's own. */
struct XC_INTERFACE("crosscall.test.watch", 1) watch_ops {
    /** notify() - something changed */
    int (*notify)(struct watch *self, uint64_t value)
        XC_METHOD(1, WATCH_NOTIFY) XC_ONEWAY;

    /** ask() - what the client makes of @value. Return: 0 */
    int (*ask)(struct watch *self, uint64_t value, XC_OUT uint64_t *answer)
        XC_METHOD(2, WATCH_ASK);

    /** descend() - call the watched object's descend(). Return: calls made */
    int (*descend)(struct watch *self, uint32_t levels)
        XC_METHOD(3, WATCH_DESCEND);

    /** tell() - the same as notify(), with more to carry */
    int (*tell)(struct watch *self, XC_SIZED_BY(len) const void *text,
                size_t len) XC_METHOD(4, WATCH_NOTIFY) XC_ONEWAY;

    /** spawn() - another watch of the client's. Return: 0 */
    int (*spawn)(struct watch *self,
                 XC_OUT XC_GRANT(WATCH_ASK) struct watch **out)
        XC_METHOD(5, WATCH_ASK);
};
struct watch {
    const struct watch_ops *ops;
};

enum watched_rights { WATCHED_USE = XC_RIGHT(0) };

/* The server's. */
struct XC_INTERFACE("crosscall.test.watched", 1) watched_ops {
    /** add() - keep @watch. Return: how many are kept */
    int (*add)(struct watched *self,
               XC_GRANT(WATCH_NOTIFY | WATCH_ASK) struct watch *watch)
        XC_METHOD(1, WATCHED_USE);

    /** add_quiet() - the same, without waiting for it */
    int (*add_quiet)(struct watched *self,
                     XC_GRANT(WATCH_NOTIFY) struct watch *watch)
        XC_METHOD(2, WATCHED_USE) XC_ONEWAY;

    /** remove() - let go of what was kept last. Return: how many are left */
    int (*remove)(struct watched *self) XC_METHOD(3, WATCHED_USE);

    /** change() - notify all. Return: how many could not be told */
    int (*change)(struct watched *self, uint64_t value)
        XC_METHOD(4, WATCHED_USE);

    /** ask() - ask what was kept last. Return: 0, or what it got, as errno */
    int (*ask)(struct watched *self, uint64_t value, XC_OUT uint64_t *answer)
        XC_METHOD(5, WATCHED_USE);

    /** ask_once() - ask @watch, and keep nothing */
    int (*ask_once)(struct watched *self,
                    XC_GRANT(WATCH_ASK) struct watch *watch, uint64_t value,
                    XC_OUT uint64_t *answer) XC_METHOD(6, WATCHED_USE);

    /** ask_quiet() - ask @watch without the right to. Return: the status */
    int64_t (*ask_quiet)(struct watched *self,
                         XC_GRANT(WATCH_NOTIFY) struct watch *watch,
                         XC_OUT int64_t *status) XC_METHOD(7, WATCHED_USE);

    /**
     * descend() - call @watch's descend(), and so on
     *
     * Return: calls made below this one; -ELOOP where the depth ends.
     */
    int (*descend)(struct watched *self, uint32_t levels,
                   XC_GRANT(WATCH_DESCEND) struct watch *watch)
        XC_METHOD(8, WATCHED_USE);

    /** tell() - the longest text to what was kept last. Return: as ask() */
    int (*tell)(struct watched *self, uint32_t len) XC_METHOD(9, WATCHED_USE);

    /** status() - what the last call to a watch came to */
    int64_t (*status)(struct watched *self, XC_OUT int64_t *status)
        XC_METHOD(10, WATCHED_USE);

    /** ask_spawn() - have @watch make another one, and ask that */
    int (*ask_spawn)(struct watched *self,
                     XC_GRANT(WATCH_ASK) struct watch *watch, uint64_t value,
                     XC_OUT uint64_t *answer) XC_METHOD(11, WATCHED_USE);

    /** nap() - take some time, for a test of deadlines */
    int (*nap)(struct watched *self, uint32_t milliseconds)
        XC_METHOD(12, WATCHED_USE);
};
struct watched {
    const struct watched_ops *ops;
};
