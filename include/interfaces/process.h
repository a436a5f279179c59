/* SPDX-License-Identifier: MIT */
/*
 * Process: programs of the microkernel, started, looked at and ended
 *
 * Nobody who serves these waits for anybody. Whoever waits for an end sleeps
 * until there is something new, and asks again: see xc_kernel_notices in
 * <crosscall/kernel_user.h>.
 */
#pragma once

#include <crosscall/interface.h>

struct process;
struct processes;

/* What a holder of a process may be allowed to do. */
enum process_rights {
    PROCESS_LOOK = XC_RIGHT(0), /* what it is, and how it ended */
    PROCESS_KILL = XC_RIGHT(1)  /* who started it, and user 0 */
};

/* What a holder of all of them may be allowed to do. */
enum processes_rights {
    PROCESSES_START = XC_RIGHT(0),
    PROCESSES_FIND = XC_RIGHT(1)
};

enum {
    PROCESS_FILE_MAX = 63,
    PROCESS_LINE_MAX = 111, /* bytes of a command line, its file's name too */

    /** Of a user who is not 0: processes that it started and that run, and any
     * that have ended, each time that it holds one; how often it may hold any;
     * and pages that those which run may have, together. */
    PROCESSES_OF_USER = 16,
    PROCESSES_HELD_BY_USER = 64,
    PROCESS_PAGES_OF_USER = 16384,

    /** What a process may have if nothing else is said. */
    PROCESS_PAGES = 4096
};

/** What is known of a process. */
struct process_info {
    uint64_t identity; /* as callers are known by */
    uint32_t user;
    uint32_t pages; /* of 4 KiB, that it may have: what it maps and has
                       accepted, page tables, 3 for itself; more is -ENOMEM */
    int32_t status; /* after its end; XC_ENDED_FAULT: by a fault */
    uint32_t has_ended;
};

/** What a user has of what it may have. */
struct process_allotment {
    uint32_t processes; /* that it started, or holds: see above */
    uint32_t processes_most;
    uint32_t held;
    uint32_t held_most;
    uint64_t pages; /* that those which run may have, together */
    uint64_t pages_most;
};

struct XC_INTERFACE("crosscall.process", 1) process_ops {
    /** look() - what it is */
    int (*look)(struct process *self, XC_OUT struct process_info *out)
        XC_METHOD(1, PROCESS_LOOK);

    /** ended() - how it ended. Return: 0, or -EAGAIN: it runs */
    int (*ended)(struct process *self, XC_OUT int32_t *status)
        XC_METHOD(2, PROCESS_LOOK);

    /**
     * kill() - end it, wherever it is
     * @status:  how it ended, to whoever asks
     *
     * Who waits for its answer is told that it died. Return: 0, or -ESRCH: it
     * has ended.
     */
    int (*kill)(struct process *self, int32_t status)
        XC_METHOD(3, PROCESS_KILL);
};

struct process {
    const struct process_ops *ops;
};

struct XC_INTERFACE("crosscall.processes", 1) processes_ops {
    /**
     * start() - start a program from a boot file
     * @file:   its name
     * @line:   arguments, with spaces between
     * @user:   whose it is: the caller's own, or, if that is 0, any
     * @pages:  that it may have; 0: PROCESS_PAGES
     * @out:    the process, to be killed as well; it goes on when nobody holds
     *          it any more
     *
     * Return: 0; -ENOENT: there is no such file; -EPERM: it is another user's;
     *         -E2BIG: the line is too long; -EDQUOT: the caller's user has as
     *         much as it may; -ENOEXEC: it is no program; -ENOMEM: it needs
     *         more pages to begin than it may have, or than there are; -EAGAIN:
     *         there are as many processes as can be.
     */
    int (*start)(struct processes *self,
                 XC_STRING(PROCESS_FILE_MAX) const char *file,
                 XC_STRING(PROCESS_LINE_MAX) const char *line, uint32_t user,
                 uint32_t pages,
                 XC_OUT XC_GRANT(PROCESS_LOOK |
                                 PROCESS_KILL) struct process **out)
        XC_METHOD(1, PROCESSES_START);

    /**
     * find() - a process that has this identity
     *
     * It can be killed by who started it, as long as that runs, and by user 0.
     * Return: 0; -ESRCH: there is none, or it has ended and nobody holds it;
     * -EDQUOT: the caller's user holds as many as it may.
     */
    int (*find)(struct processes *self, uint64_t identity,
                XC_OUT XC_GRANT(PROCESS_LOOK |
                                PROCESS_KILL) struct process **out)
        XC_METHOD(2, PROCESSES_FIND);

    /** allotment() - of the caller's user. Most of user 0: 0, there is none */
    int (*allotment)(struct processes *self,
                     XC_OUT struct process_allotment *out)
        XC_METHOD(3, PROCESSES_START);
};

struct processes {
    const struct processes_ops *ops;
};
