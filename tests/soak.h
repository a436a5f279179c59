// SPDX-License-Identifier: MIT
// How much of something random or hostile is done
//
// Tests that could go on for ever say what is enough each time. ./dev soak has
// them do a multiple of it, and begin elsewhere.
#pragma once

#include <cstdint>
#include <cstdlib>

// @variable as a number, or @otherwise if it is not set.
inline uint64_t number_of(const char *variable, uint64_t otherwise)
{
    const char *text = std::getenv(variable);

    return text && *text ? std::strtoull(text, nullptr, 10) : otherwise;
}

// @n, times $CROSSCALL_SOAK.
inline uint64_t soak(uint64_t n) { return n * number_of("CROSSCALL_SOAK", 1); }

// Where a test's random numbers begin: the same each time, but for
// $CROSSCALL_SEED. Who uses it prints it when something is wrong.
inline uint64_t first_seed() { return number_of("CROSSCALL_SEED", 1); }
