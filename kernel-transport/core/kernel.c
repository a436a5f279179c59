/* SPDX-License-Identifier: MIT */
#include "core/kernel.h"

struct kernel kernel __attribute__((aligned(XC_PAGE)));
