// SPDX-License-Identifier: MIT
// What a user owes for upkeep: told how long something took, so that nothing
// here depends on how fast the machine is
#include <gtest/gtest.h>

#include <memory>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <crosscall/domain.h>

extern "C" {
#include "transport/linux/control.h"
#include "transport/linux/server_state.h"
#include "transport/linux/upkeep.h"
}

namespace {

class upkeep_share : public testing::Test {
  protected:
    // A server that does not run: its books, and one user.
    void SetUp() override { open(0); }
    void TearDown() override { close(); }

    void open(uint64_t max_upkeep_uid)
    {
        xc_domain_options domain = {};
        xc_caller caller = {};

        caller.known = true;
        caller.uid = 1000;
        server.options = {};
        server.options.max_upkeep_uid = max_upkeep_uid;
        books_take_limits(&server.options, &domain);
        ASSERT_EQ(xc_domain_new(&domain, &server.domain), 0);
        user = xc_domain_find_principal(server.domain, &caller);
        ASSERT_NE(user, nullptr);
    }

    void close()
    {
        xc_principal_unref(user);
        xc_domain_free(server.domain);
    }

    // Something took @spent_ns; what is owed then has to be @owed_ns.
    void expect_owed(uint64_t spent_ns, uint64_t owed_ns)
    {
        const uint64_t before = clock_now();

        upkeep_charge(&server, user, spent_ns);
        EXPECT_GE(xc_principal_owes_until(user), before + owed_ns);
        EXPECT_LE(xc_principal_owes_until(user), clock_now() + owed_ns);
    }

    // One that does not get to run for long may have paid off meanwhile.
    void charge_until_over()
    {
        for (int i = 0; i < 100; i++) {
            upkeep_charge(&server, user, NS_PER_S);
            if (upkeep_is_over(&server, user))
                return;
        }
        ADD_FAILURE() << "owes all that one may, and is not over";
    }

    xc_server server = {};
    xc_principal *user = nullptr;
};

TEST_F(upkeep_share, of_the_default_is_less_than_a_hundredth)
{
    EXPECT_GT(server.options.max_upkeep_uid, 0u);
    EXPECT_LT(server.options.max_upkeep_uid, NS_PER_S / 100);
    expect_owed(NS_PER_MS, NS_PER_S / 8);
}

TEST_F(upkeep_share, is_what_the_program_says)
{
    close();
    open(2 * NS_PER_MS);
    expect_owed(NS_PER_MS, NS_PER_S / 2);
}

TEST_F(upkeep_share, of_a_whole_second_is_owed_once)
{
    close();
    open(NS_PER_S);
    expect_owed(NS_PER_MS, NS_PER_MS);
}

TEST_F(upkeep_share, has_a_most_that_is_owed)
{
    expect_owed(NS_PER_S, UPKEEP_FREE_NS + UPKEEP_WAIT_NS);
}

// Nobody is put off below what may be saved up, nor if nobody else is there.
TEST_F(upkeep_share, is_over_when_more_is_owed_than_is_free)
{
    server.n_peers = 1; // somebody else's
    EXPECT_FALSE(upkeep_is_over(&server, user));
    upkeep_charge(&server, user, 20 * NS_PER_MS); // half of what is free
    EXPECT_FALSE(upkeep_is_over(&server, user));
    EXPECT_EQ(server.put_off_ns, 0u);
    charge_until_over();
    EXPECT_GT(server.put_off_ns, 0u);
    server.n_peers = 0;
    EXPECT_FALSE(upkeep_is_over(&server, user));
}

TEST_F(upkeep_share, of_a_listener_ends_and_begins_anew)
{
    EXPECT_EQ(upkeep_charge_listener(&server, 0), 0u);

    const uint64_t before = clock_now();
    const uint64_t until = upkeep_charge_listener(&server, NS_PER_S);

    EXPECT_GE(until, before + UPKEEP_WAIT_NS);
    EXPECT_LE(until, clock_now() + UPKEEP_WAIT_NS);
}

// The time for a hello is the client's, and not what it is put off for.
TEST_F(upkeep_share, that_is_used_up_makes_no_set_up_late)
{
    const auto greeted = std::make_unique<peer>();
    const uint64_t before = clock_now();

    server.epoll = epoll_create1(EPOLL_CLOEXEC);
    server.peers = greeted.get();
    greeted->server = &server;
    greeted->principal = user;
    greeted->state = PEER_GREETED;
    greeted->socket = eventfd(0, EFD_CLOEXEC);
    greeted->greeted_ns = 1;
    greeted->is_put_off = true;

    set_up_end_late(&server);
    EXPECT_EQ(greeted->state, PEER_GREETED);
    EXPECT_TRUE(greeted->is_put_off);
    upkeep_go_on(&server);
    EXPECT_FALSE(greeted->is_put_off);
    EXPECT_GE(greeted->greeted_ns, before);
    ::close(greeted->socket);
    ::close(server.epoll);
}

} // namespace
