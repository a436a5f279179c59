/* SPDX-License-Identifier: MIT */
/*
 * Books: what the kernel has of pages and processes, as its calls show it
 *
 * For a marked process, when it is the only one.
 */
#pragma once

#include <stdint.h>

/** books_settle() - have all that this program will ever keep: its heap, and
 * the tables of its pages */
void books_settle(void);

/** books_pages() - how many are free */
int64_t books_pages(void);

/** books_places() - how many processes can be made */
int64_t books_places(void);
