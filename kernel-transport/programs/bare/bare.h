/* SPDX-License-Identifier: MIT */
/*
 * Bare: a program with one thread and nothing between it and the kernel
 *
 * For tests of the kernel and for measurements. All that a process made by
 * bare_spawn() has is a copy of this program's image, and a stack.
 */
#pragma once

#include <crosscall/kernel_abi.h>
#include <stdint.h>

#include "bare/raw.h"

extern struct xc_dispatcher bare_dispatcher;

/** What it offers, and to whom: from bare_register() on. */
enum { BARE_OFFERS = 2 };
extern struct xc_offer bare_offers[BARE_OFFERS];

extern xc_identity bare_replier; /* who returned last */

/* Entries, for bare_dispatcher; each of them begins in the critical range. */
extern const char bare_entry_call[], bare_entry_reply[], bare_entry_run[],
    bare_entry_interrupt[], bare_critical_begin[], bare_critical_end[];

/* For trap and page_fault, of programs that want them: to bare_fault(), which
 * the program has, and on where it was when that returns; system calls get
 * their number, plus 1000. */
extern const char bare_entry_trap[], bare_entry_fault[];
void bare_fault(void) __attribute__((weak));

/** The first process's, with 0; what it returns ends the machine. */
int main(void);

/** Register; from now on this process can be entered, at entries of its own
 * that are in bare_dispatcher already, else at those of bare programs. */
void bare_register(void);

/** The same with another critical range. */
void bare_register_critical(uint64_t begin, uint64_t end);

/** Call a portal with a word, as often as it says that it cannot now. Return:
 * the word that came back, or -XC_ESRCH: it was nobody, or has ended. */
int64_t bare_call(uint64_t portal, uint64_t word);

/** Hand the processor to a portal, once. Return: also -XC_EAGAIN. */
int64_t bare_hand(uint64_t portal, uint64_t word);

/** Give the processor away, to that process if it has work. */
void bare_pause(xc_identity to);

/** Sleep until the kernel or somebody else sets a bit. Return: the bits. */
uint32_t bare_sleep(void);

/** What a call's entry leads to: the program says what. */
extern uint64_t (*bare_serve)(uint64_t word, xc_identity caller);

/** End this process. */
void bare_end(int32_t status) __attribute__((noreturn));

/** Wait until that process has ended. Return: its status. */
int32_t bare_ended(xc_identity identity);

/** Spawn one of user 1000, wait until it has ended, and print by what. */
void bare_try(const char *name, void (*body)(void));

/** Sleep until somebody calls; never returns. */
void bare_wait(void) __attribute__((noreturn));

/** Make a process of this image that begins in @body. */
xc_identity bare_spawn(void (*body)(void), uint32_t user, enum xc_mark mark);

/** Print on the serial line: for the first process, and whom it has marked. */
void bare_print(const char *text);
void bare_print_number(const char *text, int64_t number);
