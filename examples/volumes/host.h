/* SPDX-License-Identifier: MIT */
/* Host: what lies below a directory of the host, as a volume */
#pragma once

struct volume;

/**
 * host_volume_new() - serve what lies below a directory
 * @path:  of the host, trusted
 *
 * Return: 0 or a negative errno value.
 */
int host_volume_new(const char *path, struct volume **out);
