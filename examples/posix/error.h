/* SPDX-License-Identifier: MIT */
/* Error: what a call said, as errno values */
#pragma once

#include <stddef.h>
#include <stdint.h>

/**
 * xcp_written() - what a server says of a write, if that can be
 * @r:    its word, which is not trusted
 * @len:  bytes that it was sent, not 0
 *
 * Return: @r, or -EIO if it is 0 or more than @len.
 */
int64_t xcp_written(int64_t r, size_t len);

/** xcp_result() - set errno if @r is negative. Return: @r, or -1 */
int64_t xcp_result(int64_t r);
