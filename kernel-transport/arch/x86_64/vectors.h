/* SPDX-License-Identifier: MIT */
/*
 * What assembly enters in C
 */
#pragma once

#include <stdint.h>

struct arch_frame;

/** A fault or an interrupt; returns if what it interrupted goes on. */
void vector_entered(const struct arch_frame *frame);
