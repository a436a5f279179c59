// SPDX-License-Identifier: MIT
// Event: what a stop at a probe means; docs/tracing.md has the arguments
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <sys/types.h>

#include "tracer.h"

// Which call: a slot of a channel has one at a time.
struct Place {
    uint64_t channel = 0;
    uint64_t slot = 0;
    auto operator<=>(const Place &) const = default;
};

struct Event {
    enum class Kind { call, dispatch, deny, answer, reply };

    Kind kind = Kind::call;
    uint64_t ns = 0;
    pid_t pid = 0;
    pid_t tid = 0;
    Place place; // but for deny, which is about the call that its thread is in

    uint64_t seq = 0;    // of call, dispatch
    uint32_t method = 0; // of call, dispatch, deny
    std::string name;    // of call, deny: interface.method, as far as is known
    bool is_oneway = false;
    pid_t client = 0;    // of dispatch, deny
    uint64_t handle = 0; // of call, dispatch
    uint64_t needs = 0;  // of deny
    uint64_t holds = 0;
    int64_t result =
        0; // of answer, reply: what the method or the call returned
};

// Names are read from the memory of who was hit. Return: nothing for a probe
// that is none of these.
std::optional<Event> event_of(const Hit &hit);
