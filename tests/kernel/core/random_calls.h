// SPDX-License-Identifier: MIT
// Programs that ask for anything: half of it meant well, the rest wild
//
// What they do next is said by words: random ones, or a fuzzer's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "programs.h"

// Where choices come from.
class Words {
  public:
    explicit Words(uint64_t seed) : state_(seed) {}
    Words(const uint8_t *bytes, size_t len) : bytes_(bytes), len_(len) {}

    uint64_t next();
    uint64_t below(uint64_t n) { return next() % n; }
    bool at_end() const { return bytes_ && len_ == 0; }

  private:
    uint64_t state_ = 0;
    const uint8_t *bytes_ = nullptr;
    size_t len_ = 0;
};

class RandomCalls {
  public:
    explicit RandomCalls(Words *words);

    // One raw call, handoff, tick, fault or interrupt.
    void step();

    // End all processes. Return: what is wrong then; "": nothing.
    std::string end();

    // How often each raw call did what it was asked for.
    uint64_t done[XC_RAW_END - XC_RAW_REGISTER] = {};
    uint64_t handoffs = 0, machines = 0;

  private:
    void boot();
    void raw_call();
    void look_after(const fake_left &left);
    void scribble();
    xc_identity identity();
    uint64_t address();
    uint64_t pages();
    uint64_t rights();
    uint64_t wild();

    Words *words_;
    xc_identity seen_[16] = {}; // some are dead
    int idle_ = 0;
};
