/* SPDX-License-Identifier: MIT */
/* Scenarios: what is explored */
#pragma once

#include "explorer.h"

/** The last one has no name. */
extern const struct scenario scenarios[];
