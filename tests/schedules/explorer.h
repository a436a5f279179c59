/* SPDX-License-Identifier: MIT */
/*
 * Explorer: every order in which threads can do what others notice
 *
 *     run, from the beginning:   A1 A2 B1 | A3 B2 B3
 *     the next one:              A1 A2 B1 | B2 A3 B3
 *                                prefix, then what comes first
 *
 * Threads are coroutines of one thread. Before each operation on a word that
 * others use a thread says which (explorer_step()), and goes on when it is
 * chosen. So a run is the list of who was chosen, and is done again by it.
 *
 * Two operations are independent if they touch no word in common, or only read
 * it: then one order stands for both. So what a thread is about to do is tried
 * at an earlier place only if it depends on what was done there; and what was
 * tried at a place, and is independent of what has been done since, is not
 * tried again (sleep sets).
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { EXPLORER_THREADS_MAX = 4, EXPLORER_WORDS_MAX = 4 };

/** What a thread is about to do. */
struct operation {
    const char *what;
    const void *words[EXPLORER_WORDS_MAX]; /* n of them */
    unsigned n;
    bool writes;
    bool kills;         /* comes in between any two others */
    const bool *locked; /* NULL, or it can be done while that is false */
};

/** What is explored. */
struct scenario {
    const char *name;
    const char *about;

    /** Make everything anew, and the threads; the same each time. */
    void (*begin)(void);

    /** After a run: assert what has to be true. */
    void (*end)(void);

    /** How many times all may sleep until a slice of time is over. */
    unsigned slices;
};

/** How many runs to do at most, and what came of it. */
struct exploration {
    uint64_t most;
    uint64_t n_runs;   /* whole ones, of which no two are alike */
    uint64_t n_cut;    /* that turned out to be like another one */
    bool is_complete;  /* there are no others */
    const char *wrong; /* what explorer_fail() was told, or NULL */
};

/** explorer_run() - explore, until something is wrong */
void explorer_run(const struct scenario *scenario, struct exploration *all);

/** explorer_replay() - do one run, and print its steps
 * @trace:  as explorer_trace() gave it
 */
void explorer_replay(const struct scenario *scenario, const char *trace,
                     struct exploration *all);

/** explorer_trace() - of the last run: "a12b3" is a 12 times, then b 3 times */
const char *explorer_trace(void);

/* For scenarios: */

/** explorer_thread() - another one, in begin()
 * @must_end:  a run in which it does not is wrong
 */
void explorer_thread(const char *name, void (*run)(void), bool must_end);

/** explorer_kill() - it takes no step more */
void explorer_kill(unsigned thread);

/** explorer_name() - call a word by a name in what is printed */
void explorer_name(const void *word, const char *name);

/** explorer_fail() - this run is wrong */
__attribute__((noreturn)) void explorer_fail(const char *why);

/* For the seam: */

/** explorer_this() - which thread runs, or EXPLORER_THREADS_MAX: none */
unsigned explorer_this(void);

/** explorer_step() - others may come first; no effect outside of threads */
void explorer_step(const struct operation *operation);

/** explorer_sleep() - until explorer_wake() for one of these words */
void explorer_sleep(const void *const *words, unsigned n, bool has_end);

/** explorer_wake() - up to @n threads that sleep on a word */
void explorer_wake(const void *word, int n);
