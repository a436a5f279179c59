// SPDX-License-Identifier: MIT
// The Stub of a method whose call is one function of the runtime's
#pragma once

#include "emit/c_names.h"

namespace stubc {

/// Whether a call is no more than a struct in and a struct out, of which each
/// value is one: the runtime has a way of its own for these.
bool is_stub_exchange(const Function &f);

/// What is the same in all calls of it.
void stub_exchange_local(Writer &w, const Function &f);

/// From its arguments, which are known to be good, to its results.
void stub_exchange(Writer &w, const Function &f);

} // namespace stubc
