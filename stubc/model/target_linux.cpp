// SPDX-License-Identifier: MIT
// Target linux: a slot of shared memory
//
// The words that every message has stand in the slot's header, which the
// runtime fills and reads (transport/linux/channel.h); byte 0 of the message is
// the first one behind it.
#include "model/register_plan.h"

namespace stubc {

static constexpr FixedWord request[] = {
    {"handle", "of the X object"},
    {"method", "its number"},
    {"key", "hash of the method's shape"},
    {"deadline", "absolute, CLOCK_MONOTONIC"},
    {"len", "bytes of the message"},
};

static constexpr FixedWord reply[] = {
    {"status", "the method's result, or why there is none"},
    {"len", "bytes of the message"},
};

extern const Target linux_target;
const Target linux_target = {"linux", request, reply, {}, {}, 0};

} // namespace stubc
