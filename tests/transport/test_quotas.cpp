// SPDX-License-Identifier: MIT
// Each limit of a user: what is within is fine, one more is refused and told to
// the audit by name, nobody else notices, and what ends makes room again
#include <gtest/gtest.h>

#include <semaphore.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/region.h>
#include <crosscall/status.h>

#include "hoard_server.h"
#include "raw_client.h"

namespace {

enum { PAGE = 4096 };

struct UnrefRegion {
    void operator()(xc_region *region) const { xc_region_unref(region); }
};
using Region = std::unique_ptr<xc_region, UnrefRegion>;

Region make_region(size_t size)
{
    xc_region *made = nullptr;

    EXPECT_EQ(xc_region_new(size, XC_REGION_ONE_WRITER, &made), 0);
    return Region(made);
}

Hoard child_of(const Hoard &from, int wanted = 0)
{
    hoard *made = nullptr;

    EXPECT_EQ(hoard_child(from.get(), &made), wanted) << xc_error_text();
    return Hoard(wanted ? nullptr : made);
}

int give(const Hoard &object, int receiver)
{
    uint64_t gift;

    return hoard_give(object.get(), receiver, XC_RIGHTS_ALL, &gift);
}

// The next record is of this limit and of our user; others go on.
void expect_told(HoardServer &server, const std::string &quota, uint64_t limit,
                 const std::string &method = "")
{
    AuditLine line = server.wait_for("event", "quota");

    EXPECT_EQ(line["quota"], quota);
    EXPECT_EQ(line["limit"], std::to_string(limit));
    EXPECT_EQ(line["code"], "XC_E_QUOTA");
    EXPECT_EQ(line["uid"], std::to_string(geteuid()));
    EXPECT_EQ(line["gid"], std::to_string(getegid()));
    EXPECT_EQ(line["pid"], std::to_string(getpid()));
    EXPECT_EQ(line["method"], method);
    EXPECT_EQ(line["interface"], method.empty() ? "" : "test.hoard");
    EXPECT_EQ(line["server"], server.address());
    EXPECT_EQ(line["suppressed"], "0");
    EXPECT_FALSE(line["why"].empty());
    EXPECT_EQ(line["time"].size(), 27u) << line["time"];
    EXPECT_GE(server.books_of(geteuid())->quota_hits, 1u);
    if (geteuid() != 0)
        puts("not root: there is no other user to try");
    EXPECT_TRUE(geteuid() != 0 || serves_another(server));
}

TEST(quota, of_connections)
{
    xc_server_options options = {};

    options.max_connections_uid = 2;
    HoardServer server(options);
    Hoard first = server.connect();
    Hoard second = server.connect();

    EXPECT_EQ(server.try_to_connect(), -XC_E_QUOTA);
    expect_told(server, "connections", 2);
    second.reset();
    EXPECT_TRUE(eventually([&] { return server.try_to_connect() == 0; }));
}

TEST(quota, of_connections_of_all_users)
{
    xc_server_options options = {};

    options.max_connections = 1;
    HoardServer server(options);
    Hoard first = server.connect();

    EXPECT_EQ(server.try_to_connect(), -XC_E_QUOTA);
    EXPECT_EQ(server.wait_for("event", "quota")["quota"], "connections_of_all");
    first.reset();
    EXPECT_TRUE(eventually([&] { return server.try_to_connect() == 0; }));
}

// Who is too many waits, so nothing is told.
TEST(quota, of_set_ups)
{
    xc_server_options options = {};

    options.max_set_ups_uid = 1;
    options.max_set_up_ns = 60 * UINT64_C(1'000'000'000);
    HoardServer server(options);
    auto first = std::make_unique<RawClient>(server.path());

    ASSERT_TRUE(first->is_welcomed());
    RawClient second(server.path());
    EXPECT_TRUE(eventually([&] { return server.books().connections == 2; }));
    EXPECT_EQ(server.books().set_ups, 1u);
    EXPECT_FALSE(second.has_mail(50));
    EXPECT_TRUE(geteuid() != 0 || serves_another(server));
    first.reset();
    EXPECT_TRUE(second.is_welcomed());
    EXPECT_TRUE(server.lines().empty());
}

// Who is known by its hello makes room for the next.
TEST(quota, of_set_ups_is_not_for_connections)
{
    xc_server_options options = {};

    options.max_set_ups_uid = 1;
    HoardServer server(options);
    Hoard first = server.connect();
    Hoard second = server.connect();

    EXPECT_EQ(server.books().set_ups, 0u);
    EXPECT_EQ(server.books().connections, 2u);
}

TEST(quota, of_the_time_that_a_set_up_takes)
{
    xc_server_options options = {};

    options.max_set_up_ns = 1'000'000;
    HoardServer server(options);
    RawClient client(server.path());

    EXPECT_TRUE(client.is_hung_up());
    EXPECT_EQ(server.wait_for("event", "refused")["code"], "XC_E_DEADLINE");
    EXPECT_EQ(server.books_of(geteuid())->refused, 1u);
}

constexpr uint64_t kChannel = 2 * CHANNEL_SIZE;
constexpr uint64_t kWayBack = CALLBACK_TO_SERVER_SIZE + CALLBACK_TO_CLIENT_SIZE;

TEST(quota, of_channels)
{
    xc_server_options options = {};

    options.max_channels_uid = 2 * kChannel - 1;
    HoardServer server(options);
    Hoard first = server.connect();

    EXPECT_EQ(server.books().channel_bytes, kChannel);
    EXPECT_EQ(server.try_to_connect(), -XC_E_QUOTA);
    expect_told(server, "channel_bytes", 2 * kChannel - 1);
    first.reset();
    EXPECT_TRUE(eventually([&] { return server.try_to_connect() == 0; }));
}

struct Lent {
    hoard base;
};

TEST(quota, of_ways_back)
{
    static const hoard_ops ops = {};
    Lent lent = {{&ops}};
    xc_server_options options = {};

    options.max_channels_uid = 2 * kChannel + kWayBack;
    HoardServer server(options);
    Hoard first = server.connect();

    EXPECT_EQ(hoard_stash(first.get(), &lent.base), 0) << xc_error_text();
    EXPECT_EQ(server.books().channel_bytes, kChannel + kWayBack);
    Hoard second = server.connect();
    EXPECT_EQ(hoard_stash(second.get(), &lent.base), -XC_E_RESOURCES);
    expect_told(server, "channel_bytes", 2 * kChannel + kWayBack);
    EXPECT_EQ(hoard_drop(second.get()), 0);
    first.reset();
    EXPECT_TRUE(
        eventually([&] { return hoard_stash(second.get(), &lent.base) == 0; }));
}

// Whichever connections they are of.
TEST(quota, of_handles)
{
    xc_server_options options = {};

    options.max_handles_uid = 5;
    HoardServer server(options);
    Hoard first = server.connect();
    Hoard second = server.connect();
    Hoard a = child_of(first);
    Hoard b = child_of(first);
    Hoard c = child_of(second);

    child_of(second, -XC_E_QUOTA);
    expect_told(server, "handles", 5, "child");
    EXPECT_EQ(server.try_to_connect(), -XC_E_QUOTA);
    expect_told(server, "handles", 5);
    a.reset();
    EXPECT_TRUE(eventually([&] { return server.try_to_connect() == 0; }));
}

TEST(quota, of_handles_of_a_connection)
{
    xc_server_options options = {};

    options.max_handles = 3;
    HoardServer server(options);
    Hoard first = server.connect();
    Hoard second = server.connect();
    Hoard a = child_of(first);
    Hoard b = child_of(first);

    child_of(first, -XC_E_QUOTA);
    expect_told(server, "handles_of_connection", 3, "child");
    Hoard c = child_of(second);
    b.reset();
    b = child_of(first);
}

// An object of the server's own that it keeps is held for who passed it.
TEST(quota, of_handles_that_the_server_keeps_for_a_user)
{
    xc_server_options options = {};

    options.max_handles_uid = 4;
    HoardServer server(options);
    Hoard root = server.connect();

    for (int i = 0; i < 3; i++)
        ASSERT_EQ(hoard_stash(root.get(), root.get()), 0);
    EXPECT_EQ(hoard_stash(root.get(), root.get()), -XC_E_QUOTA);
    expect_told(server, "handles", 4, "stash");
    EXPECT_EQ(hoard_drop(root.get()), 0);
    EXPECT_EQ(server.books_of(geteuid())->handles, 1u);
    EXPECT_EQ(hoard_stash(root.get(), root.get()), 0);
}

TEST(quota, of_gifts)
{
    xc_server_options options = {};
    int receiver = open_pidfd(getpid());

    options.max_gifts_uid = 3;
    HoardServer server(options);
    Hoard first = server.connect();
    Hoard second = server.connect();
    Hoard a = child_of(first);
    Hoard b = child_of(second);

    EXPECT_EQ(give(a, receiver), 0);
    EXPECT_EQ(give(a, receiver), 0);
    EXPECT_EQ(give(b, receiver), 0);
    EXPECT_EQ(give(b, receiver), -XC_E_QUOTA);
    expect_told(server, "gifts", 3);
    EXPECT_EQ(server.books_of(geteuid())->gifts, 3u);
    a.reset();
    first.reset();
    EXPECT_TRUE(eventually([&] { return give(b, receiver) == 0; }));
    close(receiver);
}

TEST(quota, of_gifts_of_a_connection)
{
    xc_server_options options = {};
    int receiver = open_pidfd(getpid());

    options.max_gifts = 1;
    HoardServer server(options);
    Hoard first = server.connect();
    Hoard second = server.connect();
    Hoard a = child_of(first);
    Hoard b = child_of(second);

    EXPECT_EQ(give(a, receiver), 0);
    EXPECT_EQ(give(a, receiver), -XC_E_QUOTA);
    expect_told(server, "gifts_of_connection", 1);
    EXPECT_EQ(give(b, receiver), 0);
    close(receiver);
}

TEST(quota, of_the_memory_of_regions)
{
    xc_server_options options = {};

    options.max_bulk_uid = 3 * PAGE;
    HoardServer server(options);
    Hoard first = server.connect();
    Hoard second = server.connect();
    Region page = make_region(1);
    Region pages = make_region(2 * PAGE);

    EXPECT_EQ(hoard_store(first.get(), pages.get()), 0);
    EXPECT_EQ(hoard_store(second.get(), page.get()), 0);
    EXPECT_EQ(server.books_of(geteuid())->bulk_bytes, uint64_t(3 * PAGE));
    EXPECT_EQ(hoard_store(second.get(), page.get()), -XC_E_QUOTA);
    expect_told(server, "bulk_bytes", 3 * PAGE, "store");

    // What is kept is paid for, whoever is still connected.
    first.reset();
    second.reset();
    EXPECT_TRUE(eventually([&] { return server.books().connections == 0; }));
    EXPECT_EQ(server.books_of(geteuid())->bulk_bytes, uint64_t(3 * PAGE));
    first = server.connect();
    EXPECT_EQ(hoard_drop(first.get()), 0);
    EXPECT_EQ(server.books_of(geteuid())->bulk_bytes, 0u);
    EXPECT_EQ(hoard_store(first.get(), pages.get()), 0);
}

TEST(quota, of_the_memory_of_one_region)
{
    xc_server_options options = {};

    options.max_region = 2 * PAGE;
    HoardServer server(options);
    Hoard root = server.connect();
    Region fits = make_region(2 * PAGE);
    Region larger = make_region(2 * PAGE + 1);

    EXPECT_EQ(hoard_store(root.get(), fits.get()), 0);
    EXPECT_EQ(hoard_store(root.get(), larger.get()), -XC_E_QUOTA);
    expect_told(server, "region_bytes", 2 * PAGE, "store");
}

// Those of regions that are kept are the server's, and a call has some.
TEST(quota, of_descriptors)
{
    xc_server_options options = {};

    options.max_descriptors_uid = 3;
    options.workers = 3; // one waits in hold(), one is for others
    HoardServer server(options);
    Hoard first = server.connect();
    Hoard second = server.connect();
    Region page = make_region(1);

    EXPECT_EQ(hoard_store(first.get(), page.get()), 0);
    EXPECT_TRUE(eventually([&] { return server.books().descriptors == 1; }));
    std::thread holds([&] {
        xc_set_deadline(in_ms(60'000));
        EXPECT_EQ(hoard_hold(first.get(), 0, 1), 0);
    });
    EXPECT_TRUE(eventually([&] { return server.books().descriptors == 3; }));
    EXPECT_EQ(hoard_look(second.get(), 0), -XC_E_QUOTA);
    expect_told(server, "descriptors", 3);
    server.let_go();
    holds.join();
    EXPECT_TRUE(eventually([&] { return hoard_look(second.get(), 0) == 0; }));
    EXPECT_EQ(hoard_drop(second.get()), 0);
    EXPECT_TRUE(eventually([&] { return server.books().descriptors == 0; }));
}

sem_t may_return;

int wait_till_told(hoard *, hoard *, uint32_t)
{
    while (sem_wait(&may_return))
        ;
    return 0;
}

// For two-way calls of a client's own object.
TEST(quota, of_methods_that_wait)
{
    hoard_ops ops = {};
    hoard own = {&ops};
    xc_server_options options = {};

    ops.dive = wait_till_told;
    sem_init(&may_return, 0, 0);
    options.max_wait_ns = 60 * UINT64_C(1'000'000'000);
    options.max_waits_uid = 1;
    HoardServer server(options);
    Hoard first = server.connect();
    Hoard second = server.connect();

    std::thread waits([&] {
        xc_set_deadline(in_ms(60'000));
        EXPECT_EQ(hoard_dive(first.get(), &own, 1), 0);
    });
    EXPECT_TRUE(eventually([&] { return server.books().waits == 1; }));
    EXPECT_EQ(hoard_dive(second.get(), &own, 1), -EREMOTEIO);
    expect_told(server, "waits", 1, "dive");
    sem_post(&may_return);
    waits.join();
    EXPECT_TRUE(eventually([&] { return server.books().waits == 0; }));
    sem_post(&may_return);
    EXPECT_EQ(hoard_dive(second.get(), &own, 1), 0);
}

TEST(quota, of_calls_within_a_call)
{
    HoardServer server;
    Hoard root = server.connect();

    EXPECT_EQ(hoard_dive(root.get(), root.get(), 7), 0);
    EXPECT_EQ(hoard_dive(root.get(), root.get(), 8), -EDQUOT);
    expect_told(server, "depth", 8, "dive");
    EXPECT_EQ(hoard_dive(root.get(), root.get(), 7), 0);
    EXPECT_EQ(server.books_of(geteuid())->handles, 1u);
}

} // namespace
