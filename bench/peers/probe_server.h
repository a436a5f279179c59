/* SPDX-License-Identifier: MIT */
/* Probe server: crosscall's own side of a call */
#pragma once

#include <crosscall/server.h>

/**
 * probe_serve() - serve a probe, and say peer_ready()
 * @options:  NULL: none
 *
 * Return: -1, after a message; it is killed in the end.
 */
int probe_serve(const char *address, const struct xc_server_options *options,
                int ready_fd);

/** probe_fail() - say what failed, with crosscall's error. Return: -1 */
int probe_fail(const char *what);
