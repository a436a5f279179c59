/* SPDX-License-Identifier: MIT */
/*
 * Kernel ABI: what a program and the microkernel say to each other
 *
 * Everything goes by one instruction, `syscall` on x86-64, with a word in rax:
 *
 *     0 .. 4095              a system call of somebody else's (Linux's, say):
 *                            reflected to the program's own TRAP entry
 *     XC_RAW_* .. + 10       a raw call: the few things that the kernel does
 *     a portal               a handoff: the processor goes to that process
 *
 * A handoff saves nothing, stores no message and remembers no call. The kernel
 * finds the portal's row by a mask, compares one word, puts the identity of who
 * calls into rax, switches the address space and enters the process at the
 * point that it registered. All other registers are the message. A return is a
 * handoff, too: to the identity of who called.
 *
 * An identity is the portal word of a process's return entry; that of its call
 * entry is XC_CALL_PORTAL(identity). Neither is a secret nor a power: anybody
 * may enter, and who was entered decides by who entered.
 */
#pragma once

#include <stdint.h>

/** {generation, offset of a row}; the row is a multiple of 64, never 0. */
typedef uint64_t xc_identity;

/** Where a process is entered by who calls it; the identity is where it is
 * entered by who returns to it. */
#define XC_CALL_PORTAL(identity) ((identity) + 32)

enum {
    XC_PAGE = 4096,
    XC_LINUX_CALLS = 4096, /* numbers below are reflected */
    XC_PROCESSES_MAX = 128,
    XC_MAP_PAGES_MAX = 32, /* pages in one raw call */
    XC_ASYNC_WORDS = 6,    /* of one asynchronous message */
    XC_ASYNC_ROOM = 32,    /* messages that wait in a ring */
    XC_MODULES_MAX = 31
};

/** What raw calls say, negated; Linux's numbers. */
enum xc_raw_error {
    XC_EPERM = 1,   /* the call is for marked processes */
    XC_ENOENT = 2,  /* there is no such offer */
    XC_ESRCH = 3,   /* there is no such process */
    XC_EAGAIN = 11, /* not now */
    XC_ENOMEM = 12, /* no page is free, or one has all that one may have */
    XC_EINVAL = 22  /* an argument is out of its range */
};

/**
 * Raw calls. Arguments in rdi, rsi, rdx, r10, r8; result in rax, negative: a
 * negated enum xc_raw_error. rcx, r11, r9 and the arguments' registers are
 * lost, all others stay.
 *
 * "Marked" calls are the first process's, and those of processes that it marks:
 * to all others they answer -EPERM.
 */
enum xc_raw {
    /** (struct xc_dispatcher *) this program's, a page that it may write;
     * once. -EINVAL */
    XC_RAW_REGISTER = XC_LINUX_CALLS,

    /** (identity or 0) give the processor away, to that process if it has
     * work; comes back by the RUN entry, so that nothing of the caller's is
     * kept that it did not keep itself */
    XC_RAW_YIELD,

    /** (identity, bits) set bits of a process's pending word, and have it look
     * if it sleeps. -ESRCH */
    XC_RAW_NOTIFY,

    /** (identity, const uint64_t words[XC_ASYNC_WORDS]) -ESRCH, -EAGAIN: its
     * ring is full */
    XC_RAW_SEND,

    /** (address, pages, enum xc_pages) change what is mapped: fresh zeroed
     * pages, other rights for what is there, or nothing. Accepted pages get no
     * more than was offered; a page that others have, too, is not executed.
     * XC_PAGES_FROZEN is for what is there, and was never anybody else's to
     * write. -EINVAL, -ENOMEM */
    XC_RAW_MAP,

    /** (identity, number, first, pages, address) map so many pages of what
     * that process offers us, from its @first on, where nothing is. Return:
     * their rights, enum xc_pages; XC_PAGES_FROZEN only if all of them are.
     * -ESRCH, -ENOENT (no such offer is for us), -EINVAL (it has no such pages
     * to offer, or something is there), -ENOMEM */
    XC_RAW_ACCEPT,

    /** marked: (user, pages) make a process, which has so many pages at most:
     * what it maps, whoever has it, too, what it has accepted, page tables, the
     * notice and its dispatcher. With more than that it is told -ENOMEM by
     * whatever needs them. 0: no limit. Return: its identity. -EAGAIN,
     * -ENOMEM, -EINVAL */
    XC_RAW_PROCESS_NEW,

    /** marked: (identity, address, pages, enum xc_pages, own address) fresh
     * pages in a process that was not started, which are mapped at our own
     * address, too, writable */
    XC_RAW_PROCESS_FILL,

    /** marked: (identity, entry, stack, word, enum xc_mark) it begins there,
     * with the word in rdi. -EINVAL, too: a page that it executes is still at
     * our own address, or anywhere else */
    XC_RAW_PROCESS_START,

    /** (identity, status) end a process: oneself (0), or, marked, any. All that
     * it had goes; everybody is told by XC_PENDING_DEATH. -ESRCH, -EPERM */
    XC_RAW_PROCESS_END,

    /** marked: (enum xc_device, number, value) ports, interrupts, power */
    XC_RAW_DEVICE,

    XC_RAW_END
};

/** Rights of pages. None of them is both written and executed. */
enum xc_pages {
    XC_PAGES_NONE = 0, /* unmap */
    XC_PAGES_READ = 1,
    XC_PAGES_WRITE = 2,
    XC_PAGES_EXECUTE = 4,
    XC_PAGES_FROZEN = 8 /* beside READ: nobody can write them, ever again */
};

enum xc_mark {
    XC_MARK_NONE = 0,
    XC_MARK_SYSTEM = 1 /* may make marked calls */
};

/** What XC_RAW_DEVICE does. */
enum xc_device {
    XC_DEVICE_READ8,     /* port. Return: the byte */
    XC_DEVICE_WRITE8,    /* port, byte */
    XC_DEVICE_INTERRUPT, /* line, identity: whose pending bit XC_PENDING_DEVICE
                          * it sets from now on; 0: nobody's. -ESRCH */
    XC_DEVICE_DONE,      /* line: it may come again */
    XC_DEVICE_OFF        /* exit status, below 126: the machine ends */
};

/** Bits of xc_dispatcher.pending. */
enum xc_pending {
    XC_PENDING_TIMER = 1 << 1, /* wake_ns has come */
    XC_PENDING_ASYNC = 1 << 2, /* the ring holds messages */
    XC_PENDING_DEATH = 1 << 3, /* somebody died: is it whom we wait for? */
    XC_PENDING_DEVICE = 1 << 4,
    XC_PENDING_USER = 1 << 16 /* these and above mean what programs agree on */
};

/** Registers of a preempted or faulting program; the order is the kernel's. */
struct xc_saved {
    uint64_t rax, rbx, rcx, rdx, rsi, rdi, rbp, rsp;
    uint64_t r8, r9, r10, r11, r12, r13, r14, r15;
    uint64_t rip, rflags;
    uint64_t fs_base, gs_base;
    uint64_t cause;   /* vector of a fault; bits 32..: its error code */
    uint64_t address; /* of a page fault */
    uint64_t reserved[2];
    uint8_t vectors[512] __attribute__((aligned(16))); /* fxsave's */
};

/** A message that nobody waits for. */
struct xc_async {
    xc_identity from;
    uint64_t words[XC_ASYNC_WORDS];
    uint64_t reserved;
};

/**
 * Offer: pages of a program's that one process may map
 *
 * In the program's own memory, at dispatcher.offers; its place there is its
 * number. The kernel looks when somebody accepts, and keeps nothing: pages are
 * offered as long as it stands there that they are, and with rights that the
 * program has then, too. Nothing is offered that is executed.
 */
struct xc_offer {
    xc_identity to; /* 0: nobody */
    uint64_t address;
    uint64_t pages;
    uint32_t rights;   /* enum xc_pages */
    uint32_t reserved; /* the program's own */
};

/**
 * Where a program is entered. Fixed when it registers. At each of them rsp is
 * anything, and so is every other register but those named here.
 *
 * Who has no trap or page_fault entry (0), and does what would lead there, is
 * ended with XC_ENDED_FAULT.
 *
 * A handoff that is not possible enters nobody: it returns behind the `syscall`
 * with rax negative, -EAGAIN (not now) or -ESRCH (no such process).
 */
struct xc_entries {
    /** It has the processor, and nothing in its user area. */
    uint64_t run;

    /** The same, and the user area holds who was preempted. */
    uint64_t interrupt;

    /** It made a system call of somebody else's, or a fault that is no page
     * fault: the exception area says which. Of a call only rax, rsp, rip and
     * rflags are there, and cause is XC_CAUSE_CALL; all else is still in its
     * register. */
    uint64_t trap;

    /** The exception area says where. */
    uint64_t page_fault;

    /** rax: who calls. */
    uint64_t call;

    /** rax: who returns. */
    uint64_t reply;
};

/**
 * Dispatcher: what a process and the kernel share
 *
 * The program's own memory, which it may write at any time: the kernel believes
 * nothing of it, and reads no word of it twice.
 *
 * Code in [critical_begin, critical_end) is never half done to anybody who
 * enters: preempted there, the kernel keeps the state itself, the program
 * cannot be entered, and it is resumed verbatim. Who leads it to trap or
 * page_fault from there is ended with XC_ENDED_FAULT: so these entries, which
 * have to empty the exception area before the next fault, begin there. The same
 * holds for interrupt and the user area. Before a program has registered, all
 * of it is critical.
 */
struct xc_dispatcher {
    struct xc_entries entries;
    uint64_t critical_begin, critical_end;

    uint32_t pending;  /* the kernel sets bits, the program takes them */
    uint32_t has_work; /* the program's: it wants the processor. Seen with the
                        * next tick, or when it is notified (by itself, say) */
    uint64_t wake_ns;  /* the program's: wake it then; 0: never */

    uint32_t async_sent;  /* the kernel's: messages that it has put */
    uint32_t async_taken; /* the program's */

    uint64_t offers;   /* the program's: struct xc_offer[], or 0 */
    uint32_t n_offers; /* so many */
    uint32_t reserved;
    uint64_t more[2];

    struct xc_saved user __attribute__((aligned(64)));
    struct xc_saved exception __attribute__((aligned(64)));
    struct xc_async async[XC_ASYNC_ROOM];
};

enum {
    XC_CAUSE_CALL = 256,     /* in xc_saved.cause: a system call, no fault */
    XC_ENDED_FAULT = 1 << 16 /* status of who was ended, plus the vector */
};

/** One process, as all others may know it. */
struct xc_known {
    xc_identity identity; /* 0: none */
    uint32_t user;
    uint32_t marked;
    xc_identity ended; /* who was here before */
    int32_t status;    /* and how it ended */
    uint32_t reserved;
};

/**
 * Notice: two pages that the kernel writes and everybody reads, at XC_NOTICE
 *
 * Who a caller is, is found by its row: the entry's identity equal, or it is
 * dead.
 */
struct xc_notice {
    uint64_t now_ns; /* since the machine started; lags by one tick at most */
    uint64_t tick_ns;
    uint32_t deaths; /* how many processes have ended */
    uint32_t reserved;
    uint64_t more[5];
    struct xc_known known[XC_PROCESSES_MAX]; /* by row / 64 */
};

#define XC_NOTICE ((const struct xc_notice *)UINT64_C(0x7fff00000000))

/** Boot modules: the first process finds them here, read-only, and itself as
 * the first of them. */
struct xc_module {
    uint64_t address, size; /* where the first process has it */
    char command_line[112]; /* ends with 0, always */
};

struct xc_modules {
    uint64_t n;
    uint64_t reserved[15];
    struct xc_module module[XC_MODULES_MAX]; /* n of them */
};

#define XC_MODULES ((const struct xc_modules *)UINT64_C(0x7ffe00000000))
