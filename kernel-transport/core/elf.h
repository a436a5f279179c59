/* SPDX-License-Identifier: MIT */
/*
 * ELF: the first program, into its address space; all others are loaded by it
 */
#pragma once

#include <stdint.h>

struct space;

/**
 * elf_load() - map the segments of a static 64-bit program
 * @space:  an empty one
 * @image:  the file, of @size bytes
 *
 * Return: where it begins, or 0: it is no such program, or there is no memory.
 */
__attribute__((cold)) uint64_t elf_load(struct space *space,
                                        const uint8_t *image, uint64_t size);
