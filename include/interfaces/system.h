/* SPDX-License-Identifier: MIT */
/*
 * System: what a program of the microkernel asks the first program for
 *
 * Everybody has a connection to it from the start.
 */
#pragma once

#include <crosscall/interface.h>
#include <interfaces/device.h>
#include <interfaces/process.h>
#include <interfaces/timer.h>

struct system;

/* What a holder may be allowed to do. */
enum system_rights {
    SYSTEM_WRITE = XC_RIGHT(0), /* to the console */
    SYSTEM_SERVE = XC_RIGHT(1), /* under a name */
    SYSTEM_FIND = XC_RIGHT(2),  /* who serves */
    SYSTEM_USE = XC_RIGHT(3),   /* processes, time and devices */
    SYSTEM_FILES = XC_RIGHT(4)  /* what the machine was booted with: user 0 */
};

enum {
    SYSTEM_NAME_MAX = 63,     /* bytes of the longest name */
    SYSTEM_TEXT_MAX = 4096,   /* bytes of text in one call */
    SYSTEM_TEXT_RATE = 65536, /* in a second, of one process; and at once */
};

/** A file that the machine was booted with. */
struct boot_file {
    uint64_t size;                   /* bytes */
    uint64_t offer;                  /* of its pages, to the caller, to read:
                                        see xc_kernel_accept(). 0: it has none */
    char name[PROCESS_FILE_MAX + 1]; /* ends with 0; a longer one is cut */
};

struct XC_INTERFACE("crosscall.system", 1) system_ops {
    /**
     * write() - show text on the console
     *
     * Return: 0, or -EAGAIN: it is more than a process may write. It is left
     *         out, and the console says later how much that was.
     */
    int (*write)(struct system *self,
                 XC_SIZED_BY(len) XC_UP_TO(SYSTEM_TEXT_MAX) const char *text,
                 size_t len) XC_METHOD(1, SYSTEM_WRITE);

    /**
     * serve() - the caller's process is who has this name, while it lives
     *
     * Return: 0, -EEXIST (another one has it), or -ENOSPC.
     */
    int (*serve)(struct system *self,
                 XC_STRING(SYSTEM_NAME_MAX) const char *name)
        XC_METHOD(2, SYSTEM_SERVE);

    /** find() - who has a name: its identity. Return: 0 or -ENOENT */
    int (*find)(struct system *self,
                XC_STRING(SYSTEM_NAME_MAX) const char *name,
                XC_OUT uint64_t *identity) XC_METHOD(3, SYSTEM_FIND);

    /** processes() - by which programs are started, looked at and ended */
    int (*processes)(struct system *self,
                     XC_OUT XC_GRANT(PROCESSES_START |
                                     PROCESSES_FIND) struct processes **out)
        XC_METHOD(4, SYSTEM_USE);

    /** timer() - time, and a notice of it */
    int (*timer)(struct system *self,
                 XC_OUT XC_GRANT(TIMER_READ | TIMER_SET) struct timer **out)
        XC_METHOD(5, SYSTEM_USE);

    /** devices() - interrupts and ports, for programs that drive something */
    int (*devices)(struct system *self,
                   XC_OUT XC_GRANT(DEVICES_CLAIM) struct devices **out)
        XC_METHOD(6, SYSTEM_USE);

    /**
     * file() - a boot file, by its number, from 0 on
     *
     * Its pages are offered until it is asked for again, by whomever.
     * Return: 0; -ENOENT: there is none with this number, nor behind it;
     *         -ENOMEM: no more is offered.
     */
    int (*file)(struct system *self, uint32_t number,
                XC_OUT struct boot_file *out) XC_METHOD(7, SYSTEM_FILES);
};

struct system {
    const struct system_ops *ops;
};
