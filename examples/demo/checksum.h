/* SPDX-License-Identifier: MIT */
/*
 * Checksum: 64-bit FNV-1a, to tell whether a copy is a copy
 *
 * Against accidents, not against somebody who forges.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

#define CHECKSUM_START UINT64_C(0xcbf29ce484222325)

/** checksum_add() - of what came before and of these bytes */
uint64_t checksum_add(uint64_t checksum, const void *bytes, size_t len);

/**
 * checksum_file() - of a whole file, read from the host
 * @path:  where
 * @out:   the checksum
 *
 * Return: 0, or -1 if the file cannot be read; errno says why.
 */
int checksum_file(const char *path, uint64_t *out);
