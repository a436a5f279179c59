/* SPDX-License-Identifier: MIT */
/*
 * Report: what the demo prints
 *
 * A word, what was done, and whether it was what had to be:
 *
 *     read     8.0 MiB in 128 calls ...                                 ok
 */
#pragma once

#include <stdbool.h>

/** report_say() - a line that claims nothing. @format: as for printf */
void report_say(const char *word, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/**
 * report_check() - a line that claims something
 * @as_expected:  whether it holds
 *
 * Return: @as_expected.
 */
bool report_check(bool as_expected, const char *word, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/** report_failure() - what could not be done. Return: false */
bool report_failure(const char *word, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/** report_log() - each line of a file, if there is one */
void report_log(const char *word, const char *path);
