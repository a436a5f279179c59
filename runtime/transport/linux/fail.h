/* SPDX-License-Identifier: MIT */
/* Fail: record why, in words, for xc_error_text() */
#pragma once

/**
 * xc_fail() - record a failure of this thread
 * @status:  XC_E_*, positive
 * @format:  what, where, and how to mend it, as for printf
 *
 * Return: the negated @status.
 */
int xc_fail(int status, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
