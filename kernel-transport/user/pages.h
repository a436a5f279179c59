/* SPDX-License-Identifier: MIT */
/* Pages: how many this program has mapped because it was asked to */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/** Before so many are mapped. false: these are not to be had */
bool user_pages_take(size_t n);

/** They have been unmapped, or never were mapped. */
void user_pages_give(size_t n);
