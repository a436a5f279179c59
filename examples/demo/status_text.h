/* SPDX-License-Identifier: MIT */
/* Status text: what a call said, in words, whoever said it */
#pragma once

#include <stdint.h>

/**
 * status_text() - the object's own error, or why there is no answer from it
 * @r:  the last call's result, negative
 */
const char *status_text(int64_t r);
