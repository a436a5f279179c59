/* SPDX-License-Identifier: MIT */
/*
 * Kernel user: what a program of the microkernel has below its binding
 *
 * kernel-transport/user implements it; runtime/transport/kernel and generated
 * code for registers use it. Threads, calls and returns, sleep, pages: all of
 * it is the program's own, above the raw calls of <crosscall/kernel_abi.h>.
 *
 * Registers of a call, and of its reply:
 *
 *     rax   portal word; entered: who calls or returns, as the kernel says
 *     r15   handle of the caller's thread; a reply brings it back
 *     rdi   handle of the object;  in a reply its status
 *     r10   method | key << 32;    in a reply one more word
 *           XC_KERNEL_MESSAGE: it is no call by registers
 *     rsi rdx r8 r9 rbx rbp r12 r13 r14   nine words, both ways
 *     rcx r11 rsp   nothing
 *
 * The message path, xc_kernel_call(), has length and deadline in the first two
 * words, and bytes in memory that both sides map.
 */
#pragma once

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/kernel_abi.h>
#include <crosscall/port.h>

#ifdef __cplusplus
extern "C" {
#endif

struct xc_fast_row;

/** What must not be interrupted, and calls nothing else. */
#define XC_KERNEL_CRITICAL __attribute__((section("xc_critical")))

/** A call by registers that has no good end; what a Stub knows of it. */
struct xc_fast_end {
    int64_t status;
    uint64_t thread;
    xc_identity who;
    uint64_t words[9]; /* of a denial: struct xc_denial_reply */
};

/**
 * A thread, as entries and generated Stubs know it
 *
 * Who calls says so here, between the addresses that the program registered as
 * its critical range:
 *
 *     number++; sp, pc; peer; r15 = the word of offset and number; syscall
 *
 * A reply is let in if both peer and that word are the same, and goes on at pc
 * with sp. Other things that end a call go on there, too: with r15 = 0, and a
 * negated XC_E_* in rdi. Behind the syscall it goes on if nobody was entered,
 * with a negated errno value in rax: then peer has to be 0 again.
 */
struct xc_kernel_thread {
    xc_identity peer; /* whom it has called; 0: it is in no call */
    uint32_t offset;  /* of this thread, among all; odd, so that the word of
                       * both is never 0 */
    uint32_t number;  /* of its call */
    uint64_t sp, pc;
    uint64_t deadline_ns; /* of its call, or of its sleep; 0: it has none, as
                           * calls by registers */
    int64_t result;       /* what ended it, if it is no reply */
    struct xc_kernel_thread *next;
    uint64_t frame; /* rbp, in a call by registers */
    /* Of one that serves: the end of its stack, and the row whose call it runs,
     * or ran last before it stood by; NULL: that came by a message. */
    uint64_t stack;
    struct xc_fast_row *serving; /* <crosscall/fast.h> */
    uint64_t method;             /* of that call, as it came */
    uint64_t denied[3];          /* what goes with a refusal of it */
    /* Of one that calls by registers. */
    const void *calls; /* the object */
    struct xc_fast_end end;
    uint64_t is_saved; /* it was preempted: all of it is where that goes */
    struct xc_thread core;
    struct xc_call call; /* that call, when somebody wants to know it */
};

/** The thread that runs. */
extern struct xc_kernel_thread *xc_kernel_self;

/** Registers of a call or reply, by the message path. */
struct xc_kernel_words {
    uint64_t first;   /* rdi: handle, or status */
    uint64_t method;  /* r10 */
    uint64_t word[9]; /* rsi rdx r8 r9 rbx rbp r12 r13 r14 */
};

enum {
    /** Status of a reply of the library's own: no thread stands by. */
    XC_KERNEL_BUSY = -(1 << 20),
    /** The same of a binding: whoever calls is not known there. */
    XC_KERNEL_STRANGER = XC_KERNEL_BUSY - 1,

    /** The word of a turn that says which thread waits for the next one. */
    XC_KERNEL_TURN = 8
};

/** A bit of r10: what comes with it is for xc_kernel_serve(). */
#define XC_KERNEL_MESSAGE (UINT64_C(1) << 63)

/**
 * xc_kernel_call() - call a process, wait for its return
 * @server:  any word
 * @words:   what goes, and then what came
 *
 * A server that cannot be entered, or is busy, is tried again until the
 * deadline. The status that came is anything but XC_KERNEL_BUSY.
 * Return: 0, or 1 if the deadline came before: nothing was sent
 * Errors: -XC_E_DEADLINE, -XC_E_PEER_DIED, -XC_E_DISCONNECTED (there is no such
 *         process, and nothing was sent)
 */
int xc_kernel_call(xc_identity server, uint64_t deadline_ns,
                   struct xc_kernel_words *words);

/**
 * xc_kernel_try_call() - the same, but who cannot be entered is tried once
 *
 * Errors: -XC_E_WOULD_BLOCK as well; nothing was sent
 */
int xc_kernel_try_call(xc_identity server, uint64_t deadline_ns,
                       struct xc_kernel_words *words);

/** xc_kernel_call_number() - of this thread's last call: its offset, and the
 * number */
static inline uint64_t xc_kernel_call_number(void)
{
    return xc_kernel_self->offset | (uint64_t)xc_kernel_self->number << 32;
}

/**
 * xc_kernel_turn() - go on in a thread that waits for us, and wait for that
 * @other:   whose it is
 * @thread:  number of its call, or of its turn: it waits for nobody else's
 * @words:   what goes, and then what came: in word XC_KERNEL_TURN which thread
 *           waits
 *
 * If that thread does not wait any more, nobody says so before the deadline.
 * Return: 0, or 1 if the deadline came before: nothing was sent
 * Errors: as xc_kernel_call()
 */
int xc_kernel_turn(xc_identity other, uint64_t thread, uint64_t deadline_ns,
                   struct xc_kernel_words *words);

/**
 * xc_kernel_serve() - a binding's: somebody calls this process
 * @caller:  as the kernel says
 * @thread:  of the caller's, as it says
 * @words:   what came; what it is left with is the reply
 *
 * On a thread of xc_kernel_stand_by()'s.
 * Return: @thread, or after turns the one that waits now: what goes back with
 *         the reply
 */
uint64_t xc_kernel_serve(xc_identity caller, uint64_t thread,
                         struct xc_kernel_words *words);

/**
 * xc_kernel_leave_with_care() - a call by registers ends by xc_kernel_left()
 * @thread:  is in one
 */
void xc_kernel_leave_with_care(struct xc_kernel_thread *thread);

/** xc_kernel_take_care() - the same of all that are in calls of a row. Return:
 * how many. In the critical range */
unsigned xc_kernel_take_care(const struct xc_fast_row *row);

/** xc_kernel_serves() - whether somebody is in a call by registers here */
bool xc_kernel_serves(xc_identity caller);

/** xc_kernel_left() - a binding's: a call of a row has run, and @words are its
 * reply. The thread serves nobody after it. */
void xc_kernel_left(struct xc_kernel_words *words);

/** xc_kernel_appear() - a binding's: xc_current_call() shall know the call by
 * registers that this thread runs */
void xc_kernel_appear(struct xc_kernel_thread *self);

/**
 * xc_kernel_stand_by() - let so many threads wait for calls
 *
 * Before there are any every caller is told that we are busy.
 * Errors: -XC_E_RESOURCES
 */
int xc_kernel_stand_by(unsigned n_threads);

/** xc_kernel_thread_start() - one more thread of ours, for good
 * Errors: -XC_E_RESOURCES */
int xc_kernel_thread_start(void (*run)(void *data), void *data);

/** xc_kernel_idle() - which of these wait, in the order in which they began to
 * exist: a bit each. For xc_domain_pass_idle() */
uint32_t xc_kernel_idle(void);

/** xc_kernel_hold() - wait until no call runs, and let none begin */
void xc_kernel_hold(void);
void xc_kernel_let_go(void);

/**
 * xc_kernel_sleep() - until somebody of this process wakes who sleeps there
 * @word:  sleep only if it still is @seen; &XC_NOTICE->deaths is woken when
 *         any process has ended
 *
 * Errors: -XC_E_DEADLINE
 */
int xc_kernel_sleep(const volatile uint32_t *word, uint32_t seen,
                    uint64_t deadline_ns);
void xc_kernel_wake(const volatile uint32_t *word);

/**
 * How many notices have come: a process has ended, a line has interrupted that
 * is ours, somebody told us so. What it was, its service says:
 *
 *     do {
 *         seen = xc_kernel_notices;
 *         r = process_ended(process, &status);
 *     } while (r == -EAGAIN &&
 *              !xc_kernel_sleep(&xc_kernel_notices, seen, deadline_ns));
 *
 * Anybody may tell us, so to be told is no more than to look again.
 */
extern volatile uint32_t xc_kernel_notices;

/** xc_kernel_tell() - a notice to another process, if there is such a one */
void xc_kernel_tell(xc_identity process);

/** xc_kernel_lock() - a word of this program's, 0 if nobody has it; waits */
void xc_kernel_lock(uint32_t *word);
void xc_kernel_unlock(uint32_t *word);

/** xc_kernel_known() - what is known of a process; NULL: there is none such */
const struct xc_known *xc_kernel_known(xc_identity identity);

/** xc_kernel_room() - addresses for so many pages, of which none is mapped, or
 * NULL. @n: at most XC_MAP_PAGES_MAX */
void *xc_kernel_room(unsigned n);

/** xc_kernel_pages() - the same, zeroed and writable */
void *xc_kernel_pages(unsigned n);

/** xc_kernel_unmap() - end of either, whatever is there; NULL is allowed */
void xc_kernel_unmap(const void *address);

/**
 * xc_kernel_offer() - let a process map these pages of ours
 *
 * Until it is withdrawn, which has to be before they are unmapped: whatever
 * comes to that address next would be offered, too.
 * Return: the offer's number, 1 or more, or -XC_E_RESOURCES
 */
int64_t xc_kernel_offer(xc_identity to, const void *address, size_t pages,
                        enum xc_pages rights);

/** xc_kernel_withdraw() - nobody maps them any more; 0 is allowed */
void xc_kernel_withdraw(uint64_t number);

/**
 * xc_kernel_accept() - map what somebody offers us
 * @number:  as it says
 * @room:    of xc_kernel_room() or xc_kernel_area(), for so many pages
 *
 * Return: their rights, enum xc_pages; on failure some of them may be there.
 * Errors: -XC_E_MALFORMED (there is no such offer), -XC_E_RESOURCES
 */
int64_t xc_kernel_accept(xc_identity from, uint64_t number, size_t pages,
                         void *room);

/** xc_kernel_area() - addresses for any number of pages, of which none is
 * mapped, or NULL */
void *xc_kernel_area(size_t pages);

/** xc_kernel_area_end() - and of what is mapped there; NULL is allowed */
void xc_kernel_area_end(void *address);

/** xc_kernel_map() - XC_RAW_MAP for any number of pages; on failure some are
 * as they shall be. Errors: -XC_E_RESOURCES, -XC_E_DENIED */
int xc_kernel_map(void *address, size_t pages, unsigned rights);

/** xc_kernel_raw() - a raw call. Return: its result */
int64_t xc_kernel_raw(enum xc_raw number, uint64_t a, uint64_t b, uint64_t c,
                      uint64_t d, uint64_t e);

/** What a program is told when it begins, at the word that it begins with. */
struct xc_kernel_start {
    xc_identity system; /* who started it, and knows who serves what */
    xc_identity self;
    uint64_t pages;         /* that it may have; 0: as many as there are */
    char command_line[112]; /* words with spaces between; ends with 0 */
};

/** This program's. */
extern const struct xc_kernel_start *xc_kernel_start;

#ifdef __cplusplus
}
#endif
