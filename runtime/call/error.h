/* SPDX-License-Identifier: MIT */
/* Error: how the runtime records a failure for xc_last_error() */
#pragma once

#include <crosscall/error.h>
#include <crosscall/stub.h>

/** Record a failure of a call. Return: @status, negative, as int */
int xc_error_of_call(const struct xc_stub *stub, uint32_t method, int status);

/** The same for an argument that cannot be sent. Return: @status */
int xc_error_of_parameter(const struct xc_stub *stub, uint32_t method,
                          int status, const char *parameter);
