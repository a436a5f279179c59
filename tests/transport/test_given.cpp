// SPDX-License-Identifier: MIT
// What is told of a gift makes a Stub of another server's object, or nothing
#include <fcntl.h>
#include <gtest/gtest.h>

#include <crosscall/caller.h>
#include <crosscall/status.h>

#include "process.h"

extern "C" {
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

} // namespace
