// SPDX-License-Identifier: MIT
// The core's headers, which are C, for tests in C++
#pragma once

#include <stdnoreturn.h>

#undef noreturn
#define noreturn [[noreturn]]
extern "C" {
#include "core/elf.h"
#include "core/kernel.h"
#include "core/preempt.h"
#include "core/ready.h"
#include "core/space.h"
#include "fake/fake.h"
}
#undef noreturn
