// SPDX-License-Identifier: MIT
#include "watcher.h"

#include <gtest/gtest.h>

#include <crosscall/error.h>

// Each of the threads that stand by for methods that wait keeps a buffer or two
// from the first call on that it serves.
constexpr uint64_t kBuffers = 16;

static std::vector<uint64_t> numbers_of(const thing_totals &books)
{
    return {books.connections, books.handles, books.gifts,    books.descriptors,
            books.waits,       books.bytes,   books.mappings, books.files};
}

Watcher::Watcher(const ThingServer &server)
    : client_(server.address(), "", 20'000)
{
    client_.patient();
    EXPECT_EQ(client_.connect(client_.address, &client_.root), 0)
        << xc_error_text();
    before_ = books();
}

double Watcher::is_served()
{
    const uint64_t start = now_ns();
    uint64_t sum = 0;

    client_.patient();
    EXPECT_EQ(thing_add(client_.root, 1, 2, &sum), 0) << xc_error_text();
    return ms_since(start);
}

bool Watcher::sees_nothing_left()
{
    return eventually([&] {
        const thing_totals now = books();

        return numbers_of(now) == numbers_of(before_) &&
               now.allocations <= before_.allocations + kBuffers;
    });
}

std::string Watcher::what_is_left()
{
    const thing_totals now = books();

    return testing::PrintToString(numbers_of(now)) + ", it was " +
           testing::PrintToString(numbers_of(before_)) + "; " +
           std::to_string(now.allocations) + " allocations, it was " +
           std::to_string(before_.allocations);
}

thing_totals Watcher::books()
{
    thing_totals now = {};

    client_.patient();
    EXPECT_EQ(thing_books(client_.root, &now), 0) << xc_error_text();
    return now;
}
