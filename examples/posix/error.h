/* SPDX-License-Identifier: MIT */
/* Error: what a call said, as errno values */
#pragma once

#include <stdint.h>

/** xcp_errno_of() - Return: the errno value for a negative status */
int xcp_errno_of(int64_t status);

/** xcp_result() - set errno if @r is negative. Return: @r, or -1 */
int64_t xcp_result(int64_t r);
