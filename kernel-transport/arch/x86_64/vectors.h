/* SPDX-License-Identifier: MIT */
/*
 * What assembly enters in C
 */
#pragma once

#include <stdint.h>

struct arch_frame;

/** A fault or an interrupt; returns if what it interrupted goes on. */
void vector_entered(const struct arch_frame *frame);

/** A system call of somebody else's. Return: the program's trap entry. */
uint64_t fault_call(uint64_t number, uint64_t place, uint64_t stack);
