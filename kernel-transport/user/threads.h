/* SPDX-License-Identifier: MIT */
/*
 * Threads: of a program, by the program
 *
 *     runs      xc_kernel_self
 *     ready     in the list; what it was doing is on its stack, or in saved
 *     waits     in a call (peer), or asleep (sleeps_on)
 *     stands by in user_standing_by, for a call that comes; the first one
 *               still does while it runs that
 *
 * Each change of these is made in the critical range, so nobody sees half of
 * one: there is one processor.
 */
#pragma once

#include <crosscall/kernel_user.h>
#include <crosscall/port.h>
#include <crosscall/yield_x86_64.h>
#include <stdbool.h>

#include "x86_64/offsets.h"

/** What must not be interrupted. */
#define USER_CRITICAL __attribute__((section("xc_critical")))

struct user_thread {
    struct xc_kernel_thread thread;
    const volatile uint32_t *sleeps_on; /* NULL: it does not sleep */
    struct {
        uint32_t number; /* of a call that was found to wait */
        uint64_t deadline_ns;
    } found;
    bool is_taken;
    struct {
        xc_identity caller; /* that could not be entered by a return */
        uint64_t call;
        uint64_t until_ns;
    } refused;
    void (*run)(void *data); /* where it began */
    void *data;
    struct xc_saved saved;
} __attribute__((aligned(THREAD_SIZE)));

extern struct user_thread user_threads[THREADS_MAX];

enum { USER_STACK_PAGES = 16 };

/** How long a call lasts that says nothing of it. */
#define USER_CALL_NS (UINT64_C(5) * 1000000000)

/** Pending bits that programs have agreed on. */
enum {
    /** Somebody could not enter us, and will try again. */
    USER_PENDING_WANTED = XC_PENDING_USER,

    /** There is something new for us somewhere. */
    USER_PENDING_TOLD = XC_PENDING_USER << 1,

    /** Our own: somebody has to be told that we are busy. */
    USER_PENDING_OWES = XC_PENDING_USER << 2
};

/** user_threads_init() - the caller becomes the first one, and can be entered
 */
void user_threads_init(void);

/** user_thread_new() - one that nobody runs yet, or NULL */
struct user_thread *user_thread_new(void);

/** user_stack_new() - Return: its end, from which it grows down; 0: no memory
 */
uint64_t user_stack_new(void);

/** The running thread. */
static inline struct user_thread *user_self(void)
{
    return (struct user_thread *)xc_kernel_self;
}

/** user_yield_to() - let others run, and @to, or 0, first of all */
void user_yield_to(xc_identity to);

/** Threads that can go on, in turn: the last one, and it leads to the first;
 * NULL: there is none. */
extern struct xc_kernel_thread *user_ready_last;

/** Threads for calls that come. The first one may be the thread that runs: its
 * call is over before another one comes, if nothing lets one in. */
extern struct xc_kernel_thread *user_standing_by;

/** user_stand_no_more() - before anybody is let in
 * @self:  the thread that runs */
void user_stand_no_more(struct xc_kernel_thread *self);

/** Whether it is one of them that waits for one. */
bool user_stands_by(const struct xc_kernel_thread *thread);

/** One of them, and the caller that it is for; see entries.S. */
extern struct xc_kernel_thread *user_set_aside;
extern xc_identity user_next_in;

/* In assembly: */
void user_switch(xc_identity to);
void user_give_away(xc_identity to);
int64_t user_return_busy(xc_identity caller, uint64_t thread,
                         const struct xc_kernel_words *words);
_Noreturn void user_continue(struct xc_kernel_thread *thread);
_Noreturn void user_resume(const struct xc_saved *saved);
int64_t user_call_words(struct xc_kernel_words *words, xc_identity peer,
                        uint64_t portal, uint64_t thread);
void user_begin(void);
extern const char user_returned_with_care[];
void user_entry_run(void);
void user_entry_interrupt(void);
void user_entry_trap(void);
void user_entry_page_fault(void);
void user_entry_call(void);
void user_entry_reply(void);

/* What assembly calls: */
_Noreturn void user_dispatch(xc_identity to);
_Noreturn void user_yield(void);
_Noreturn void user_interrupted(void);
_Noreturn void user_faulted(void);
_Noreturn void user_turn_away_later(xc_identity caller, uint64_t thread,
                                    const struct xc_kernel_words *words);
_Noreturn void user_thread_main(struct user_thread *thread);
int user_return_later(xc_identity caller, int64_t error, uint64_t call);
