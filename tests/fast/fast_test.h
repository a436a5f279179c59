// SPDX-License-Identifier: MIT
// Fast: generated Stub, generated X object, the library's assembly, and between
// them a kernel of the test's own
#pragma once

#include "target.h"

#include <crosscall/fast.h>
#include <fast.stub.h>

#include <gtest/gtest.h>

inline constexpr xc_handle handle = UINT64_C(0x300000007);
inline constexpr xc_rights rights = FAST_CALL | FAST_CHANGE;

// What library and Stub have asked for, since the test began.
struct FastSeen {
    unsigned n_begun;     // messages
    unsigned n_abandoned; // connections
    unsigned n_denied;
    unsigned n_over;
    void *left; // the X object that was left last
};
extern FastSeen seen;

// A binding in which messages end where they would begin.
extern xc_fast_binding fast_binding;
xc_transport_ops fast_test_ops();

class Fast : public testing::Test {
  protected:
    void SetUp() override;

    // From now on the server answers @status, whatever it is asked.
    void lie(int64_t status);

    target target_ = {};
    xc_fast_row *row_ = nullptr;
    fast *stub_ = nullptr;
};

inline int64_t nine(fast *stub)
{
    return fast_nine(stub, 1, 2, 3, 4, 5, 6, 7, 8, 9);
}
