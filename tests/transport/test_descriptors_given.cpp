// SPDX-License-Identifier: MIT
// What a method gives and then fails is open no longer in the server's process
#include <cerrno>
#include <gtest/gtest.h>

#include "carrier_server.h"
#include "process.h"

namespace {

// More than a server could leave open unnoticed.
constexpr unsigned kCalls = 20;

TEST(descriptors_given, are_closed_where_the_method_fails)
{
    CarrierServer server;
    CarrierRoot root = server.connect();
    const std::size_t before = fds_of(server.pid()).size();
    int to_read = -1;
    int to_write = -1;

    for (unsigned i = 0; i < kCalls; i++)
        EXPECT_EQ(carrier_make_pipe(root.get(),
                                    i % 2 ? CARRIER_LATE : CARRIER_HALF_LATE,
                                    &to_read, &to_write),
                  -EMFILE);
    EXPECT_EQ(fds_of(server.pid()).size(), before);
    EXPECT_EQ(to_read, -1);
    EXPECT_EQ(to_write, -1);
}

TEST(descriptors_given, of_regions_are_closed_where_the_method_fails)
{
    CarrierServer server;
    CarrierRoot root = server.connect();
    const xc_region *published = nullptr;
    xc_region *shared = nullptr;
    const auto call_both = [&] {
        EXPECT_EQ(
            carrier_publish(root.get(), 5000, CARRIER_TOO_LATE, &published),
            -EDOM);
        EXPECT_EQ(carrier_share(root.get(), 5001, &shared), -EDOM);
    };

    call_both(); // it keeps the last of each for itself
    const std::size_t before = fds_of(server.pid()).size();
    for (unsigned i = 0; i < kCalls; i++)
        call_both();
    EXPECT_EQ(fds_of(server.pid()).size(), before);
    EXPECT_EQ(published, nullptr);
    EXPECT_EQ(shared, nullptr);
}

} // namespace
