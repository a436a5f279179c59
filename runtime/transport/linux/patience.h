/* SPDX-License-Identifier: MIT */
/*
 * Patience: how long this thread still waits
 *
 * Until a deadline, or until it is cancelled: by a word of this process, which
 * it sleeps on as well if it has set one, or by the caller whose call it
 * serves, at which it looks once a slice.
 */
#pragma once

#include <pthread.h>
#include <stdint.h>

#include "transport/linux/futex.h"

/**
 * patience_left() - time left, at most a slice
 *
 * Errors: -XC_E_CANCELLED, -XC_E_DEADLINE
 */
int patience_left(uint64_t deadline_ns, uint64_t *slice);

/**
 * patience_away() - the same, and in a method another thread is the worker now
 *
 * For a loop that sleeps. If it is 0 then until patience_back(): see crew.h.
 */
int patience_away(uint64_t deadline_ns, uint64_t *slice);

/** patience_back() - at the end of such a loop, however often it slept */
void patience_back(void);

/** patience_unsent() - @r, or what it is where nothing was sent yet */
int patience_unsent(int r);

/**
 * patience_words() - sleep on this thread's word of cancelling as well
 * @words:  with room for one more
 *
 * Return: how many there are then.
 */
unsigned patience_words(struct futex_waitv *words, unsigned n);

/** patience_sleep() - while @word is @value, nothing cancels, for a slice */
void patience_sleep(const uint32_t *word, uint32_t value, uint64_t slice,
                    enum futex_scope scope);

/**
 * patience_lock() - lock; it ends with patience_back()
 *
 * Errors: as patience_left(); it is not locked then
 */
int patience_lock(pthread_mutex_t *mutex, uint64_t deadline_ns);
