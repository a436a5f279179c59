/* SPDX-License-Identifier: MIT */
/* Wait: until an open object is worth another try */
#pragma once

#include "open.h"

/**
 * xcp_wait() - @events: POLLIN or POLLOUT
 *
 * Return: 0, or a negative status: there will be none.
 */
int xcp_wait(const struct xcp_open *open, short events);
