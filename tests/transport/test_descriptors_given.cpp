// SPDX-License-Identifier: MIT
// What a method gives is open no longer in the server's process, however it
// gives it
#include <cerrno>
#include <gtest/gtest.h>
#include <linux/io_uring.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <crosscall/client.h>
#include <crosscall/status.h>

#include "carrier_server.h"
#include "process.h"

namespace {

// More than a server could leave open unnoticed.
constexpr unsigned kCalls = 20;

TEST(descriptors_given, are_closed_where_the_method_fails)
{
    CarrierServer server;
    CarrierRoot root = server.connect();
    const std::size_t before = n_fds_at_rest(server.pid());
    int to_read = -1;
    int to_write = -1;

    for (unsigned i = 0; i < kCalls; i++)
        EXPECT_EQ(carrier_make_pipe(root.get(),
                                    i % 2 ? CARRIER_LATE : CARRIER_HALF_LATE,
                                    &to_read, &to_write),
                  -EMFILE);
    EXPECT_TRUE(
        eventually([&] { return fds_of(server.pid()).size() <= before; }));
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
    const std::size_t before = n_fds_at_rest(server.pid());
    for (unsigned i = 0; i < kCalls; i++)
        call_both();
    EXPECT_TRUE(
        eventually([&] { return fds_of(server.pid()).size() <= before; }));
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

// What takes 5 s to close: a socket that waits for its peer to read. It has to
// be full for good, for a peer's room may grow after the first refusal.
int slow_to_close()
{
    const linger wait = {1, 5};
    const int little = 4096;
    sockaddr_in address = {};
    socklen_t len = sizeof(address);
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    int slow = socket(AF_INET, SOCK_STREAM, 0);
    pollfd room = {slow, POLLOUT, 0};
    char bytes[4096] = {};

    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (setsockopt(listener, SOL_SOCKET, SO_RCVBUF, &little, sizeof(little)) ||
        bind(listener, reinterpret_cast<sockaddr *>(&address), len) ||
        listen(listener, 1) ||
        getsockname(listener, reinterpret_cast<sockaddr *>(&address), &len) ||
        connect(slow, reinterpret_cast<sockaddr *>(&address), len) ||
        setsockopt(slow, SOL_SOCKET, SO_LINGER, &wait, sizeof(wait)))
        return -1;
    while (poll(&room, 1, 50) == 1)
        if (send(slow, bytes, sizeof(bytes), MSG_DONTWAIT) < 0 &&
            errno != EAGAIN)
            return -1;
    return slow;
}

// The control thread closes it, and the worker goes on.
TEST(descriptors_given, hold_up_no_calls_while_they_are_closed)
{
    carrier_ops ops = carrier_object_ops;

    ops.make_pipe = [](carrier *, uint32_t, int *to_read, int *to_write) {
        *to_read = dup(0);
        *to_write = slow_to_close();
        return *to_write < 0 ? -ENOTCONN : -EDOM;
    };

    CarrierServer server(0, &ops);
    CarrierRoot root = server.connect();
    CarrierRoot other = server.connect();
    xc_region *shared = nullptr;
    int none = -1;
    uint64_t start = now_ns();
    const auto share = [&] {
        int r = carrier_share(other.get(), 4096, &shared);

        xc_region_unref(shared);
        shared = nullptr;
        return r;
    };

    EXPECT_EQ(carrier_make_pipe(root.get(), CARRIER_GOOD, &none, &none), -EDOM);
    EXPECT_EQ(carrier_nothing(root.get()), 7);
    for (unsigned i = 0; i < 8; i++)
        EXPECT_EQ(share(), 0);
    EXPECT_LT(ms_since(start), 3'000);

    // There is no room for more, and its calls wait.
    xc_set_deadline(in_ms(100));
    EXPECT_EQ(share(), -XC_E_DEADLINE);
    xc_set_deadline(in_ms(30'000));
    EXPECT_EQ(carrier_nothing(root.get()), 7);
    EXPECT_LT(ms_since(start), 3'500);
    EXPECT_EQ(share(), 0);
    EXPECT_GT(ms_since(start), 4'000);
    xc_set_deadline(0);
}

std::size_t n_regions_in(const CarrierServer &server)
{
    return maps_of(server.pid(), "crosscall-region").size();
}

// When the caller has its answer, all that the server had of it is gone.
TEST(descriptors_given, of_a_lease_is_nothing_mapped_when_the_call_returns)
{
    CarrierServer server;
    CarrierRoot root = server.connect();
    xc_region *region = nullptr;

    ASSERT_EQ(xc_region_new(5000, XC_REGION_ONE_WRITER, &region), 0);
    for (unsigned i = 0; i < kCalls; i++) {
        EXPECT_EQ(carrier_hold_lent(root.get(), region), 0);
        EXPECT_EQ(n_regions_in(server), 0u);
    }
    EXPECT_EQ(carrier_hold(root.get(), region), 0); // but this one is
    EXPECT_EQ(n_regions_in(server), 1u);
    xc_region_unref(region);
}

} // namespace
