/* SPDX-License-Identifier: MIT */
/*
 * Core: the runtime's own headers, which are C, as a C++ test sees them
 *
 * In C `export` is a word like any other, and the runtime uses it.
 */
#pragma once

#include <cstddef>
#include <cstdint>

#define export exported
extern "C" {
#include "call/domain_state.h"
#include "object/epoch.h"
#include "object/interface.h"
#include "object/map.h"
#include "object/table.h"
#include "object/xobject.h"
}
#undef export
