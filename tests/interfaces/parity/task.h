/* SPDX-License-Identifier: MIT */
/*
 * task: a process server
 */
#pragma once

#include <crosscall/interface.h>

struct task;

enum task_rights {
    TASK_SEE = XC_RIGHT(0),
    TASK_MAKE = XC_RIGHT(1),
    TASK_SIGNAL = XC_RIGHT(2),
    TASK_RULE = XC_RIGHT(3)
};

enum task_phase { TASK_NEW, TASK_RUNNING, TASK_STOPPED, TASK_ENDED };

enum task_word { TASK_HANG_UP = 1, TASK_INTERRUPT = 2, TASK_KILL = 9 };

enum XC_FLAGS task_powers {
    TASK_MAY_FORK = 1,
    TASK_MAY_TRACE = 4,
    TASK_MAY_SLEEP = 0x8000
};

struct task_limits {
    uint64_t memory;
    uint32_t files;
    int32_t priority;
};

struct task_info {
    uint64_t parent;
    enum task_phase phase;
    struct task_limits limits;
    int8_t nice;
};

struct task_plan {
    int8_t nice;
    bool is_stopped;
    enum task_powers powers;
};

struct task_usage {
    double seconds;
    float load;
    uint32_t switches[2];
};

struct XC_INTERFACE("parity.task", 1) task_ops {
    /** create() - @arguments are strings, each with its NUL */
    int (*create)(struct task *self, XC_STRING(31) const char *name,
                  XC_SIZED_BY(len) const char *arguments, size_t len,
                  XC_OPTIONAL const struct task_limits *limits,
                  XC_OUT uint64_t *id) XC_METHOD(1, TASK_MAKE);

    /** argument() - number @index */
    int (*argument)(struct task *self, uint64_t id, uint8_t index,
                    XC_OUT XC_STRING(63) char *argument) XC_METHOD(2, TASK_SEE);

    /** start() - Return: tasks that run */
    int (*start)(struct task *self, uint64_t id) XC_METHOD(3, TASK_RULE);

    /** stop() - what it was comes back */
    int (*stop)(struct task *self, uint64_t id,
                XC_OPTIONAL XC_OUT enum task_phase *phase)
        XC_METHOD(4, TASK_RULE);

    /** resume() - and be told when it was stopped */
    int (*resume)(struct task *self, uint64_t id, XC_OUT int64_t *stopped_ns)
        XC_METHOD(5, TASK_RULE);

    /** finish() - with a code */
    int (*finish)(struct task *self, uint64_t id, int8_t code)
        XC_METHOD(6, TASK_RULE);

    /** reap() - the code of one that has ended, or -EAGAIN */
    int (*reap)(struct task *self, uint64_t id, XC_OUT int8_t *code,
                XC_OPTIONAL XC_OUT struct task_usage *usage)
        XC_METHOD(7, TASK_MAKE);

    /** signal() - a word to it */
    int (*signal)(struct task *self, uint64_t id, enum task_word word)
        XC_METHOD(8, TASK_SIGNAL);

    /** pending() - words that it did not take */
    int (*pending)(struct task *self, uint64_t id, XC_OUT uint32_t *words)
        XC_METHOD(9, TASK_SIGNAL);

    /** mask() - words it does not want; the old mask comes back */
    int (*mask)(struct task *self, uint64_t id,
                XC_OPTIONAL XC_INOUT uint32_t *words)
        XC_METHOD(10, TASK_SIGNAL);

    /** list() - ids */
    int (*list)(struct task *self, XC_OUT XC_COUNTED_BY(max, *n) uint64_t *ids,
                size_t max, XC_OUT size_t *n) XC_METHOD(11, TASK_SEE);

    /** inspect() - what is known of it */
    int (*inspect)(struct task *self, uint64_t id,
                   XC_OUT struct task_info *info) XC_METHOD(12, TASK_SEE);

    /** nice() - a step; where it is now comes back */
    int (*nice)(struct task *self, uint64_t id, XC_INOUT int8_t *step)
        XC_METHOD(13, TASK_RULE);

    /** limit() - new limits; the old ones come back */
    int (*limit)(struct task *self, uint64_t id,
                 XC_OPTIONAL XC_INOUT struct task_limits *limits)
        XC_METHOD(14, TASK_RULE);

    /** adopt() - another parent */
    int (*adopt)(struct task *self, uint64_t id, uint64_t parent)
        XC_METHOD(15, TASK_RULE) XC_FAST;

    /** children() - ids of @parent's. Return: how many there are */
    int (*children)(struct task *self, uint64_t parent,
                    XC_OUT XC_COUNTED_BY(max, XC_RESULT) uint64_t *ids,
                    uint32_t max) XC_METHOD(16, TASK_SEE);

    /** set_variable() - of the environment */
    int (*set_variable)(struct task *self, uint64_t id,
                        XC_STRING(31) const char *name,
                        XC_OPTIONAL XC_STRING(63) const char *value)
        XC_METHOD(17, TASK_RULE);

    /** variable() - of the environment */
    int (*variable)(struct task *self, uint64_t id,
                    XC_STRING(31) const char *name,
                    XC_OPTIONAL XC_OUT XC_STRING(63) char *value)
        XC_METHOD(18, TASK_SEE);

    /** account() - time that was used */
    int (*account)(struct task *self, uint64_t id, double seconds, float load)
        XC_METHOD(19, TASK_RULE) XC_ONEWAY;

    /** used() - of all time */
    int (*used)(struct task *self, uint64_t id, XC_OUT struct task_usage *usage)
        XC_METHOD(20, TASK_SEE);

    /** find() - by name */
    int (*find)(struct task *self, XC_STRING(31) const char *name,
                XC_OUT uint64_t *id) XC_METHOD(21, TASK_SEE);

    /** allow() - powers; the old ones come back */
    int (*allow)(struct task *self, uint64_t id,
                 XC_INOUT enum task_powers *powers) XC_METHOD(23, TASK_RULE);

    /** prepare() - tasks without names, one for each. Return: the first id */
    int64_t (*prepare)(struct task *self,
                       XC_COUNTED_BY(n) const struct task_plan *plans,
                       uint32_t n) XC_METHOD(24, TASK_MAKE);

    /** set_output() - what a task writes to */
    int (*set_output)(struct task *self, uint64_t id, XC_FD int file)
        XC_METHOD(25, TASK_RULE);

    /** output() - what a task writes to */
    int (*output)(struct task *self, uint64_t id, XC_OUT XC_FD int *file)
        XC_METHOD(26, TASK_SEE | TASK_RULE);

    /** signal_all() - several words, one after the other */
    int (*signal_all)(struct task *self, uint64_t id,
                      XC_COUNTED_BY(n) const enum task_word *words, uint8_t n)
        XC_METHOD(27, TASK_SIGNAL);

    /** phases() - of several at once */
    int (*phases)(struct task *self, XC_COUNTED_BY(n) const uint64_t *ids,
                  uint32_t n, XC_OUT XC_COUNTED_BY(n) enum task_phase *phases)
        XC_METHOD(28, TASK_SEE) XC_IDEMPOTENT;

    /** capacity() - Return: tasks that there can be */
    int64_t (*capacity)(struct task *self) XC_METHOD(22, XC_ANYONE);
};

struct task {
    const struct task_ops *ops;
};
