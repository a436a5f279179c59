/* SPDX-License-Identifier: MIT */
/* Fail: record why, in words, for xc_error_text() */
#pragma once

/**
 * kernel_fail() - record a failure of this thread
 * @status:  XC_E_*, positive
 * @parts:   what, where, and how to mend it; ends with NULL
 *
 * Return: the negated @status.
 */
int kernel_fail(int status, const char *const *parts);

/** The same, of parts that are written here. */
#define KERNEL_FAIL(status, ...)                                               \
    kernel_fail(status, (const char *const[]){__VA_ARGS__, NULL})
