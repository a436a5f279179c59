/* SPDX-License-Identifier: MIT */
/* Descriptors: what the messages of a harness carry */
#pragma once

#include <crosscall/descriptors.h>
#include <crosscall/fuzz.h>

/*
 * fuzz_carry() - descriptors that go with a message
 * @how:      FUZZ_MISFIT: too few, too many, or one that is something else
 * @carried:  what the message should carry, XC_FUZZ_NOTHING behind
 * @out:      borrowed; all of them are open for as long as the process runs
 *
 * Return: how many.
 */
uint32_t fuzz_carry(struct xc_fuzz_input *input, unsigned how,
                    const enum xc_fuzz_carried carried[XC_DESCRIPTORS_MAX],
                    int out[XC_DESCRIPTORS_MAX]);

/*
 * fuzz_lowest_free() - the number that a descriptor would get
 *
 * The same before and after an input, or something was not closed.
 */
int fuzz_lowest_free(void);
