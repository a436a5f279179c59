// SPDX-License-Identifier: MIT
// What a server may do to a client that gives and takes descriptors
#include <gtest/gtest.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <sys/resource.h>
#include <unistd.h>

#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/status.h>

#include "carrier.wire.h"
#include "carrier_server.h"
#include "descriptors.h"
#include "raw_server.h"

namespace {

using Peer = RawServer::Peer;

constexpr int kUntouched = -77;

// A client of a server that does @serve once it has a request.
class Victim {
  public:
    explicit Victim(const std::function<void(Peer &)> &serve)
        : path_(directory_.path() + "/socket"), server_(path_, [=](Peer &peer) {
              if (!peer.finish() || !peer.wait_for_request())
                  return 1;
              serve(peer);
              return peer.wait_for_end() ? 0 : 2;
          })
    {
        EXPECT_EQ(carrier_connect(("unix:" + path_).c_str(), nullptr, &root), 0)
            << xc_error_text();
    }

    ~Victim()
    {
        carrier_release(root);
        EXPECT_EQ(server_.exit_status(), 0);
    }

    carrier *root = nullptr;

  private:
    Directory directory_;
    std::string path_;
    RawServer server_;
};

// Each test ends with as many descriptors as it began with.
class DescriptorsHostileServer : public DescriptorTest {
  protected:
    void TearDown() override
    {
        EXPECT_TRUE(maps_of(getpid(), "raw-server").empty());
        EXPECT_TRUE(CarrierServer().serves()); // by others we are served
        DescriptorTest::TearDown();
    }
};

// For ValuesIn() as well.
class NoRegionGiven : public DescriptorsHostileServer,
                      public testing::WithParamInterface<NoRegion> {};

bool carry(Peer &peer, uint32_t slot, uint32_t number,
           const std::vector<int> &fds, uint32_t n)
{
    const handshake_carry carry = {handshake_head_of(HANDSHAKE_CARRY), slot,
                                   number, n, 0};

    return send_packet(peer.socket(), &carry, sizeof(carry), fds);
}

bool carry_some(Peer &peer, uint32_t n)
{
    return carry(peer, 0, 1, std::vector<int>(n, 0), n);
}

void reply(Peer &peer, int64_t status, const void *bytes = nullptr,
           uint32_t len = 0, uint32_t number = 1)
{
    if (len)
        memcpy(peer.reply()->bytes, bytes, len);
    peer.reply()->len = len;
    peer.reply()->status = status;
    publish_seq(&peer.reply()->seq, number);
}

// What make_pipe() comes to, if that is no success, and what comes after it.
int pipe_of(const std::function<void(Peer &)> &serve, int later)
{
    Victim victim(serve);
    int to_read = kUntouched;
    int to_write = kUntouched;
    int r = carrier_make_pipe(victim.root, CARRIER_GOOD, &to_read, &to_write);

    EXPECT_EQ(to_read, kUntouched);
    EXPECT_EQ(to_write, kUntouched);
    if (later) {
        EXPECT_EQ(carrier_nothing(victim.root), later);
    }
    return r;
}

TEST_F(DescriptorsHostileServer, IsBelievedIfItIsGood)
{
    Victim victim([](Peer &peer) {
        carry_some(peer, 2);
        reply(peer, 5);
    });
    int to_read = -1;
    int to_write = -1;

    EXPECT_EQ(carrier_make_pipe(victim.root, CARRIER_GOOD, &to_read, &to_write),
              5);
    EXPECT_EQ(close(to_read), 0);
    EXPECT_EQ(close(to_write), 0);
}

// After a reply that breaks the contract the connection is at its end.
int bad_reply(const std::function<void(Peer &)> &misdeed)
{
    return pipe_of(
        [=](Peer &peer) {
            misdeed(peer);
            reply(peer, 0);
        },
        -XC_E_DISCONNECTED);
}

TEST_F(DescriptorsHostileServer, GivesNone)
{
    EXPECT_EQ(bad_reply([](Peer &) {}), -XC_E_BAD_REPLY);
}

TEST_F(DescriptorsHostileServer, GivesOneTooFew)
{
    EXPECT_EQ(bad_reply([](Peer &peer) { carry_some(peer, 1); }),
              -XC_E_BAD_REPLY);
}

TEST_F(DescriptorsHostileServer, GivesOneTooMany)
{
    EXPECT_EQ(bad_reply([](Peer &peer) { carry_some(peer, 3); }),
              -XC_E_BAD_REPLY);
}

TEST_F(DescriptorsHostileServer, GivesMoreThanAPacketMayHave)
{
    EXPECT_EQ(bad_reply([](Peer &peer) { carry_some(peer, 9); }),
              -XC_E_BAD_REPLY);
    EXPECT_EQ(bad_reply([](Peer &peer) { carry_some(peer, 253); }),
              -XC_E_BAD_REPLY);
}

TEST_F(DescriptorsHostileServer, Miscounts)
{
    EXPECT_EQ(bad_reply([](Peer &peer) { carry(peer, 0, 1, {0, 0}, 3); }),
              -XC_E_BAD_REPLY);
    EXPECT_EQ(bad_reply([](Peer &peer) { carry(peer, 0, 1, {0, 0, 0}, 2); }),
              -XC_E_BAD_REPLY);
    EXPECT_EQ(bad_reply([](Peer &peer) { carry(peer, 0, 1, {}, 2); }),
              -XC_E_BAD_REPLY);
}

TEST_F(DescriptorsHostileServer, GivesThoseOfAnotherReply)
{
    EXPECT_EQ(bad_reply([](Peer &peer) { carry(peer, 0, 2, {0, 0}, 2); }),
              -XC_E_BAD_REPLY);
    EXPECT_EQ(bad_reply([](Peer &peer) { carry(peer, 1, 1, {0, 0}, 2); }),
              -XC_E_BAD_REPLY);
}

TEST_F(DescriptorsHostileServer, NamesASlotThatIsNone)
{
    EXPECT_EQ(
        bad_reply([](Peer &peer) { carry(peer, CHANNEL_SLOTS, 1, {0, 0}, 2); }),
        -XC_E_BAD_REPLY);
}

TEST_F(DescriptorsHostileServer, GivesSomeAndFails)
{
    EXPECT_EQ(pipe_of(
                  [](Peer &peer) {
                      carry_some(peer, 2);
                      reply(peer, -ENOENT);
                  },
                  0),
              -ENOENT);
}

TEST_F(DescriptorsHostileServer, GivesSomeToAMethodThatTakesNone)
{
    Victim victim([](Peer &peer) {
        for (int i = 0; i < 20; i++)
            carry_some(peer, 8);
        reply(peer, 7);
    });

    EXPECT_EQ(carrier_nothing(victim.root), 7);
}

TEST_F(DescriptorsHostileServer, GivesTheSameAgainAndAgain)
{
    Victim victim([](Peer &peer) {
        for (int i = 0; i < 50; i++)
            carry_some(peer, 2);
        reply(peer, 0);
    });
    int to_read = -1;
    int to_write = -1;

    // What came last is taken, and the others are closed.
    EXPECT_EQ(carrier_make_pipe(victim.root, CARRIER_GOOD, &to_read, &to_write),
              0);
    EXPECT_EQ(close(to_read), 0);
    EXPECT_EQ(close(to_write), 0);
}

TEST_F(DescriptorsHostileServer, DiesBetweenThemAndItsReply)
{
    Directory directory;
    const std::string path = directory.path() + "/socket";
    RawServer server(path, [](Peer &peer) {
        if (!peer.finish() || !peer.wait_for_request())
            return 1;
        carry_some(peer, 2);
        return 0;
    });
    carrier *root = nullptr;
    int to_read = kUntouched;
    int to_write = kUntouched;

    ASSERT_EQ(carrier_connect(("unix:" + path).c_str(), nullptr, &root), 0);
    EXPECT_EQ(carrier_make_pipe(root, CARRIER_GOOD, &to_read, &to_write),
              -XC_E_PEER_DIED);
    EXPECT_EQ(to_read, kUntouched);
    carrier_release(root);
    EXPECT_EQ(server.exit_status(), 0);
}

// The kernel cuts off what does not fit into our table, which is our business.
TEST_F(DescriptorsHostileServer, GivesMoreThanWeCanOpen)
{
    Victim victim([](Peer &peer) {
        carry_some(peer, 2);
        reply(peer, 0);
        if (peer.wait_for_request(2))
            reply(peer, 7, nullptr, 0, 2);
    });
    int free = dup(0); // the lowest number that nothing has
    rlimit before = {};
    int given[2] = {kUntouched, kUntouched};

    close(free);
    ASSERT_EQ(getrlimit(RLIMIT_NOFILE, &before), 0);
    const rlimit one_more = {rlim_t(free) + 1, before.rlim_max};

    ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &one_more), 0);
    EXPECT_EQ(
        carrier_make_pipe(victim.root, CARRIER_GOOD, &given[0], &given[1]),
        -XC_E_RESOURCES);
    ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &before), 0);
    EXPECT_EQ(given[0], kUntouched);
    EXPECT_EQ(given[1], kUntouched);
    EXPECT_EQ(carrier_nothing(victim.root), 7);
}

TEST_F(DescriptorsHostileServer, AnswersNothing)
{
    Victim victim([](Peer &) {});
    carrier_file which = {};
    uint64_t start = now_ns();

    // One for each slot, and one that gets none.
    for (unsigned i = 0; i <= CHANNEL_SLOTS; i++) {
        xc_set_deadline(in_ms(50));
        int r = carrier_same(victim.root, 0, 0, &which);

        EXPECT_TRUE(r == -XC_E_DEADLINE || r == -XC_E_WOULD_BLOCK) << r;
    }
    xc_set_deadline(0);
    EXPECT_LT(ms_since(start), 5000.0 * kPatience);
}

TEST_P(NoRegionGiven, IsMapped)
{
    const bool is_huge = strcmp(GetParam().name, "huge_pages") == 0;
    Victim victim([=](Peer &peer) {
        const carrier_publish_reply published = {
            is_huge ? uint64_t(2 << 20) : uint64_t(REGION_BYTES)};
        int fd = GetParam().make(REGION_BYTES);

        carry(peer, 0, 1, {fd}, 1);
        close(fd);
        reply(peer, 0, &published, sizeof(published));
    });
    const xc_region *region = nullptr;

    EXPECT_EQ(carrier_publish(victim.root, REGION_BYTES, 'a', &region),
              -XC_E_BAD_REPLY);
    EXPECT_EQ(region, nullptr);
}

INSTANTIATE_TEST_SUITE_P(Each, NoRegionGiven, testing::ValuesIn(no_regions),
                         [](const auto &one) { return one.param.name; });

// What share() comes to where the server says @size of a memfd with @seals.
int share_of(unsigned seals, uint64_t size)
{
    Victim victim([=](Peer &peer) {
        const carrier_share_reply shared = {size};
        int fd = make_memory(REGION_BYTES, seals);

        carry(peer, 0, 1, {fd}, 1);
        close(fd);
        reply(peer, 0, &shared, sizeof(shared));
    });
    xc_region *region = nullptr;
    int r = carrier_share(victim.root, REGION_BYTES, &region);

    xc_region_unref(region);
    return r;
}

TEST_F(DescriptorsHostileServer, SealsWhatBothShouldWrite)
{
    const unsigned size = F_SEAL_SHRINK | F_SEAL_GROW;

    EXPECT_EQ(share_of(size, REGION_BYTES), 0);
    EXPECT_EQ(share_of(size | F_SEAL_FUTURE_WRITE, REGION_BYTES),
              -XC_E_BAD_REPLY);
    EXPECT_EQ(share_of(size | F_SEAL_WRITE, REGION_BYTES), -XC_E_BAD_REPLY);
}

TEST_F(DescriptorsHostileServer, SaysFrozenOfWhatItCanWrite)
{
    const auto give = [](unsigned seals) {
        Victim victim([=](Peer &peer) {
            const carrier_publish_frozen_reply published = {REGION_BYTES};
            int fd = make_memory(REGION_BYTES, seals);

            carry(peer, 0, 1, {fd}, 1);
            close(fd);
            reply(peer, 0, &published, sizeof(published));
        });
        const xc_region *region = nullptr;
        int r = carrier_publish_frozen(victim.root, REGION_BYTES, 'a', &region);

        xc_region_unref(region);
        return r;
    };
    const unsigned size = F_SEAL_SHRINK | F_SEAL_GROW;

    EXPECT_EQ(give(size | F_SEAL_WRITE), 0);
    EXPECT_EQ(give(size | F_SEAL_FUTURE_WRITE), -XC_E_BAD_REPLY);
    EXPECT_EQ(give(size), -XC_E_BAD_REPLY);
}

TEST_F(DescriptorsHostileServer, StatesASizeThatNoRegionHas)
{
    const unsigned size = F_SEAL_SHRINK | F_SEAL_GROW;

    EXPECT_EQ(share_of(size, 0), -XC_E_BAD_REPLY);
    EXPECT_EQ(share_of(size, UINT64_MAX), -XC_E_BAD_REPLY);
    EXPECT_EQ(share_of(size, uint64_t(XC_REGION_MAX) + 1), -XC_E_BAD_REPLY);
    EXPECT_EQ(share_of(size, REGION_BYTES + 1), -XC_E_BAD_REPLY);
    EXPECT_EQ(share_of(size, REGION_BYTES - 4096), -XC_E_BAD_REPLY);
}

} // namespace
