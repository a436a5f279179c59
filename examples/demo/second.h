/* SPDX-License-Identifier: MIT */
/*
 * Second: another process, which is given a handle that may only read
 *
 *     demo                                second
 *      | file_give(pidfd of second) -> gift
 *      | ------------- gift, by a pipe ---> |
 *                                           | file_connect(.gift)
 *                                           | file_read()   works
 *                                           | file_write()  is denied
 *
 * The gift's number is no secret: it works for this one process.
 */
#pragma once

#include <stdbool.h>

struct dir;

/**
 * second_try() - give a file to a second process, and let it try
 * @dir:      the server's
 * @address:  the server's
 * @name:     of a file
 *
 * Prints what happens.
 * Return: whether reading worked and writing was denied.
 */
bool second_try(struct dir *dir, const char *address, const char *name);
