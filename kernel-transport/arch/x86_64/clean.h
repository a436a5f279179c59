/* SPDX-License-Identifier: MIT */
/*
 * Vector and floating-point registers with nothing in them, for fxrstor
 */
#pragma once

#include <stdint.h>

extern const uint8_t clean_vectors[512];
