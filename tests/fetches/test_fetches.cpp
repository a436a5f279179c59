// SPDX-License-Identifier: MIT
// No byte of a peer's is fetched twice for one decision, on either side
#include <cstdlib>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "traced.h"

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

/** Both sides of one interface, from the first call to the last. */
class Fetches : public testing::Test {
  protected:
    void SetUp() override { directory_ = mkdtemp(name_); }

    void TearDown() override
    {
        unlink((directory_ + "/socket").c_str());
        rmdir(directory_.c_str());
    }

    void run(const std::string &interface)
    {
        const std::string address = "unix:" + directory_ + "/socket";
        Traced server(Writer::Server, {"serve", interface, address});
        ASSERT_EQ(server.first_line(), "ready");
        Traced client(Writer::Client, {"call", interface, address});

        EXPECT_EQ(client.wait(), 0);
        server.kill();
        server.wait();
        of_client = std::move(client.audit);
        of_server = std::move(server.audit);
    }

    Audit of_client{Writer::Client};
    Audit of_server{Writer::Server};

  private:
    char name_[32] = "/tmp/crosscall-test-XXXXXX";
    std::string directory_;
};

TEST_F(Fetches, OfAllValuesAreMadeOnce)
{
    run("everything");
    EXPECT_THAT(of_client.findings(), IsEmpty());
    EXPECT_THAT(of_server.findings(), IsEmpty());
    EXPECT_GT(of_client.n_turns(Memory::Channel), 120u);
    EXPECT_GT(of_server.n_turns(Memory::Channel), 120u);
    EXPECT_GT(of_client.n_loaded(Memory::Channel), 5'000u); // it may not spin
    EXPECT_GT(of_server.n_loaded(Memory::Channel), 10'000u);
}

TEST_F(Fetches, OfLargeBuffersAreMadeOnce)
{
    run("bulky");
    EXPECT_THAT(of_client.findings(), IsEmpty());
    EXPECT_THAT(of_server.findings(), IsEmpty());
    EXPECT_GT(of_client.n_loaded(Memory::Bulk), 200'000u);
    EXPECT_GT(of_server.n_loaded(Memory::Bulk), 200'000u);
}

TEST_F(Fetches, OfCallbacksAndEventsAreMadeOnce)
{
    run("watched");
    EXPECT_THAT(of_client.findings(), IsEmpty());
    EXPECT_THAT(of_server.findings(), IsEmpty());
    EXPECT_GT(of_client.n_turns(Memory::Callback), 80u);
    EXPECT_GT(of_server.n_turns(Memory::Callback), 80u);
    EXPECT_GT(of_client.n_loaded(Memory::Callback), 300'000u);
    EXPECT_GT(of_server.n_loaded(Memory::Callback), 40u);
}

TEST_F(Fetches, ThatAreMadeTwiceAreFound)
{
    run("careless");
    EXPECT_THAT(of_client.findings(), IsEmpty());
    EXPECT_THAT(of_server.findings(), Contains(HasSubstr("request+")));
}

} // namespace
