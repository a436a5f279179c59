// SPDX-License-Identifier: MIT
// What a method gives is open no longer in the server's process, however it
// gives it
#include <cerrno>
#include <gtest/gtest.h>
#include <linux/io_uring.h>
#include <sys/syscall.h>
#include <unistd.h>

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

// It has no copy: what came is closed once, and nothing else is.
TEST(descriptors_given, are_refused_if_they_are_those_that_came)
{
    carrier_ops ops = carrier_object_ops;

    ops.swap = [](carrier *, int file, int *before) {
        *before = file;
        return 0;
    };
    ops.all = [](carrier *, int, int, int, int, int, int, int, int h, int *a,
                 int *b, int *c, int *d, int *e, int *f, int *g, int *out_h) {
        for (int *out : {a, b, c, d, e, f, g, out_h})
            *out = h;
        return -ENOSPC;
    };

    CarrierServer server(0, &ops);

    {
        CarrierRoot root = server.connect();
        int given = -1;
        int all[8] = {-1, -1, -1, -1, -1, -1, -1, -1};

        EXPECT_EQ(carrier_swap(root.get(), 0, &given), -EIO);
        EXPECT_EQ(given, -1);
        EXPECT_EQ(carrier_all(root.get(), 0, 0, 0, 0, 0, 0, 0, 0, &all[0],
                              &all[1], &all[2], &all[3], &all[4], &all[5],
                              &all[6], &all[7]),
                  -ENOSPC);
        EXPECT_EQ(all[0], -1);
        EXPECT_TRUE(server.serves());
    }
    EXPECT_TRUE(server.holds_nothing());
}

TEST(descriptors_given, are_refused_if_one_is_given_twice)
{
    carrier_ops ops = carrier_object_ops;

    ops.make_pipe = [](carrier *, uint32_t, int *to_read, int *to_write) {
        *to_read = *to_write = dup(0);
        return 0;
    };

    CarrierServer server(0, &ops);

    {
        CarrierRoot root = server.connect();
        int to_read = -1;
        int to_write = -1;

        EXPECT_EQ(
            carrier_make_pipe(root.get(), CARRIER_GOOD, &to_read, &to_write),
            -EIO);
        EXPECT_EQ(to_read, -1);
        EXPECT_EQ(carrier_nothing(root.get()), 7);
    }
    EXPECT_TRUE(server.holds_nothing());
}

// The object's own doing, and not its caller's.
TEST(descriptors_given, are_refused_if_they_cannot_be_sent)
{
    carrier_ops ops = carrier_object_ops;

    ops.make_pipe = [](carrier *, uint32_t, int *to_read, int *to_write) {
        *to_read = dup(0);
        *to_write = 4095; /* it is not open */
        return 0;
    };
    ops.swap = [](carrier *, int, int *before) {
        io_uring_params params = {};

        *before = int(syscall(SYS_io_uring_setup, 1, &params));
        return 0;
    };

    CarrierServer server(0, &ops);

    {
        CarrierRoot root = server.connect();
        int to_read = -1;
        int to_write = -1;

        EXPECT_EQ(
            carrier_make_pipe(root.get(), CARRIER_GOOD, &to_read, &to_write),
            -EIO);
        EXPECT_EQ(carrier_swap(root.get(), 0, &to_read), -EIO);
        EXPECT_EQ(carrier_nothing(root.get()), 7);
    }
    EXPECT_TRUE(server.holds_nothing());
}

} // namespace
