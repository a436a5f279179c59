// SPDX-License-Identifier: MIT
// Programs on the fake machine: what a test has them do, call by call
//
// The first one is marked, and has registered. Each of those that it makes has
// a page of code, registers, and gives the processor back.
#pragma once

#include <cstdint>
#include <gtest/gtest.h>
#include <vector>

#include "core.h"

namespace programs {

constexpr uint64_t code = 0x400000;
constexpr uint64_t dispatcher = 0x10000000;
constexpr uint64_t data = 0x20000000;   // nothing is there
constexpr uint64_t window = 0x30000000; // nor there
constexpr uint64_t critical = code + 0x800;
constexpr uint64_t critical_end = code + 0x900;
constexpr uint32_t readable = XC_PAGES_READ;
constexpr uint32_t writable = XC_PAGES_READ | XC_PAGES_WRITE;
constexpr uint32_t executable = XC_PAGES_READ | XC_PAGES_EXECUTE;
constexpr uint32_t frozen = XC_PAGES_READ | XC_PAGES_FROZEN;

// Entries, each another one.
constexpr xc_entries entries = {code + 0x10, code + 0x20, code + 0x30,
                                code + 0x40, code + 0x50, code + 0x60};

// An ELF file of one page of code.
std::vector<uint8_t> image();

// Who runs.
xc_identity current();

fake_left ask(uint64_t rax, uint64_t a0 = 0, uint64_t a1 = 0, uint64_t a2 = 0,
              uint64_t a3 = 0, uint64_t a4 = 0);

// A raw call that returns to who made it.
int64_t raw(uint64_t number, uint64_t a0 = 0, uint64_t a1 = 0, uint64_t a2 = 0,
            uint64_t a3 = 0, uint64_t a4 = 0);

// What is where in a process's memory.
uint8_t *at(xc_identity identity, uint64_t address);
xc_dispatcher *dispatcher_of(xc_identity identity);

// What a program offers, in its own memory behind the dispatcher.
constexpr uint64_t offers_max = 8;
constexpr uint64_t offers = dispatcher + sizeof(xc_dispatcher);
xc_offer *offers_of(xc_identity identity);

// Who runs offers something, by that number.
void offer(uint64_t number, xc_identity to, uint64_t address, uint64_t pages,
           uint64_t rights);

// Who runs maps a dispatcher and registers.
void enroll();

// By a marked one: a process of so many pages, with code that it has from us.
xc_identity make(uint32_t user = 0, uint64_t pages = 0);

// make(), and it has registered.
xc_identity spawn(uint32_t user = 0, uint64_t pages = 0);

// Hand the processor over, by a call.
void become(xc_identity identity);

// How many pages are free.
uint32_t free_pages();

// Take pages away until so many are free.
void leave_free(uint32_t pages, std::vector<uint32_t> *taken);
void give_back(std::vector<uint32_t> *taken);

// The machine, with its first program. When it has gone all is as it should be.
class Kernel : public testing::Test {
  protected:
    void SetUp() override;
    void TearDown() override;

    xc_identity system = 0;
};

} // namespace programs
