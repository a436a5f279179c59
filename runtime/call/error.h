/* SPDX-License-Identifier: MIT */
/* Error: how the runtime records a failure for xc_last_error() */
#pragma once

#include <crosscall/error.h>
#include <crosscall/stub.h>

/** Record a failure of a call. Return: @status, negative, as int */
int xc_error_of_call(const struct xc_stub *stub, uint32_t method, int status);

/** Say more of the failure that was recorded, as far as there is room. */
void xc_error_say(const char *more);
