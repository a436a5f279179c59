/* SPDX-License-Identifier: MIT */
/*
 * Proof: what the drivers of the proof say to the analyser
 *
 * Generated drivers (stubc --emit proof) call these. Nothing here is compiled:
 * Frama-C's Eva reads it beside the generated code.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/handle.h>

struct xc_binding;
struct xc_x;

extern volatile int proof_source;
extern int proof_sink;

/*@ requires room: \valid((char *)to + (0 .. len - 1));
    assigns ((char *)to)[0 .. len - 1] \from proof_source;
    ensures written: \initialized((char *)to + (0 .. len - 1)); */
void proof_any(void *to, size_t len);

/*@ requires there: \valid_read((char *)from + (0 .. len - 1));
    requires written: \initialized((char *)from + (0 .. len - 1));
    assigns proof_sink \from ((char *)from)[0 .. len - 1]; */
void proof_read(const void *from, size_t len);

/*@ assigns \result \from min, max, proof_source;
    ensures between: min <= \result <= max; */
uint64_t proof_between(uint64_t min, uint64_t max);

/*@ requires room: \valid((char *)to + (0 .. len - 1));
    assigns ((char *)to)[0 .. len - 1] \from proof_source;
    ensures written: \initialized((char *)to + (0 .. len - 1)); */
void proof_elements(void *to, size_t len); /* with bools; see README.md */

/** Either value that a bool can have. */
void proof_bool(bool *to);
void proof_bools(bool *to, size_t n);

/**
 * Any length up to @largest, in classes of @width that are analysed apart. The
 * domains of Eva know no relation between two variables: that two lengths
 * together fit is seen class by class, with the guard of XC_MESSAGE_AREA as
 * the tolerance.
 */
uint64_t proof_length(uint64_t width, uint64_t largest);

/** The field of the next message's fixed part is such a length. */
void proof_length_at(uint32_t offset, uint32_t size, uint64_t width);

/** The byte there says whether something is; the two cases are told apart. */
void proof_present_at(uint32_t offset);

/** The next result of a call is such a length. */
void proof_length_is_result(uint64_t width);

/** The call is over; lengths are no longer told apart. */
void proof_message_ends(void);

/** The dispatcher gets any request for @method. */
void proof_call(const struct xc_x *x, uint32_t method, void *target);

/** A binding, whose peer may answer anything. */
struct xc_binding *proof_binding(void);
struct xc_binding *proof_other_binding(void);

/** NULL, or @pointer; the two cases are told apart. */
void *proof_maybe(const void *pointer);

/** NULL, or @pointer. */
void *proof_null_or(const void *pointer);

/** NULL, or any of the two. */
void *proof_one_of(void *a, void *b);

/** What __builtin_memcpy is in the proof. */
void *proof_memcpy(void *to, const void *from, size_t len);
