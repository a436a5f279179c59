/* SPDX-License-Identifier: MIT */
/* Context: what one has to know of the machine to believe a figure */
#pragma once

struct json_object;

/**
 * context_new() - describe machine, kernel and build
 *
 * The names are Google Benchmark's where it has one. The host's name stays at
 * home.
 *
 * Ownership: release with json_object_put().
 */
struct json_object *context_new(void);
