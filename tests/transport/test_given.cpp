// SPDX-License-Identifier: MIT
// What is told of a gift makes a Stub of another server's object, or nothing
#include <fcntl.h>
#include <gtest/gtest.h>

#include <crosscall/caller.h>
#include <crosscall/port.h>
#include <crosscall/status.h>

#include "process.h"

extern "C" {
#include "transport/linux/callback_client.h"
#include "transport/linux/given.h"
#include "transport/linux/given_pool.h"
#include "transport/linux/server_state.h"
}

namespace {

class given_accept : public testing::Test {
  protected:
    given_accept()
    {
        const given_limit limit = {};

        EXPECT_EQ(given_pool_new(&limit, &server_.pool), 0);
    }

    ~given_accept() override
    {
        close(door_);
        given_pool_unref(server_.pool);
    }

    int accept(uint64_t giver, xc_given **out)
    {
        xc_caller caller = {};

        caller.process = giver;
        return ::given_accept(&caller, 17, door_, out, &server_);
    }

    const int door_ = open("/dev/null", O_PATH | O_CLOEXEC);
    xc_server server_ = {};
};

TEST_F(given_accept, takes_a_door_of_its_own)
{
    const size_t n_before = fds_of(getpid()).size();
    xc_given *given = nullptr;

    ASSERT_EQ(accept(4711, &given), 0);
    EXPECT_EQ(fds_of(getpid()).size(), n_before + 1);
    given->free(given);
    EXPECT_EQ(fds_of(getpid()).size(), n_before);
}

// Its claim would say "given by 0", which is "by anybody": that is how one
// client would have us use what another one has given us.
TEST_F(given_accept, refuses_a_giver_without_an_identity)
{
    const size_t n_before = fds_of(getpid()).size();
    xc_given *given = nullptr;

    EXPECT_EQ(accept(0, &given), -XC_E_MALFORMED);
    EXPECT_EQ(given, nullptr);
    EXPECT_EQ(fds_of(getpid()).size(), n_before);
}

// A method of a server's, which what was given calls back: to release there is
// a call of its own, and who was given has chosen who answers it.
class given_in_a_lane : public testing::Test {
  protected:
    given_in_a_lane()
    {
        const given_limit limit = {reinterpret_cast<const xc_domain *>(this),
                                   nullptr, 1};

        EXPECT_EQ(given_pool_new(&limit, &connection_.pool), 0);
        connection_.presence = presence_new();
        connection_.callback = &callback_;
        pthread_mutex_init(&connection_.owed_lock, nullptr);
        callback_.connection = &connection_;
        callback_.server = reinterpret_cast<xc_holder *>(this);
        callback_.running = &callback_.lanes[0];
        served_.holder = callback_.server;
        xc_port_thread()->call = &served_;
    }

    ~given_in_a_lane() override
    {
        xc_port_thread()->call = nullptr;
        pthread_mutex_destroy(&connection_.owed_lock);
        presence_free(connection_.presence);
        given_pool_unref(connection_.pool);
    }

    int begin(uint32_t method, uint64_t deadline_ns)
    {
        xc_stub stub = {};
        xc_stub_call call = {};

        stub.handle = 17;
        call.stub = &stub;
        call.method = method;
        call.deadline_ns = deadline_ns;
        return ::given_begin(&connection_.binding, &call);
    }

    connection connection_ = {};
    callback callback_ = {};
    xc_call served_ = {};
};

TEST_F(given_in_a_lane, is_released_later)
{
    EXPECT_EQ(begin(XC_METHOD_RELEASE, UINT64_MAX), -XC_E_WOULD_BLOCK);
    EXPECT_EQ(connection_.n_owed, 1u);
    EXPECT_EQ(connection_.owed[0], 17u);
    EXPECT_EQ(callback_.n_nested, 0u);
}

TEST_F(given_in_a_lane, is_not_released_by_the_next_call_either)
{
    connection_.n_owed = 1;
    connection_.owed[0] = 17;
    EXPECT_EQ(begin(XC_METHOD_PING, 1), -XC_E_DEADLINE); // that is long ago
    EXPECT_EQ(connection_.n_owed, 1u);
    EXPECT_EQ(callback_.n_nested, 0u);
}

} // namespace
