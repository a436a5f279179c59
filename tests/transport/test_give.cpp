// SPDX-License-Identifier: MIT
// Objects that are given to another process
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include "server.h"

namespace {

// What a receiver reports of its claim.
struct Claim {
    int connect = 0;
    uint32_t rights = 0;
    int use = 0;
    int hold = 0;
    int give = 0;    // the object, on, to itself
    uint64_t on = 0; // number of that gift
};

// Instead of a gift's number: use once more what was claimed last.
constexpr uint64_t kAgain = UINT64_MAX;

bool say_claim(int fd, const Claim &claim)
{
    return write(fd, &claim, sizeof(claim)) == sizeof(claim);
}

Claim claim_gift(const std::string &address, uint64_t gift)
{
    static probe *object;
    xc_connect_options options = {};
    probe_identity who = {};
    uint64_t sum;
    Claim claim;

    if (gift == kAgain) {
        claim.use = probe_add(object, 1, 2, &sum);
        return claim;
    }
    options.gift = gift;
    claim.connect = probe_connect(address.c_str(), &options, &object);
    if (claim.connect)
        return claim;
    probe_who(object, &who);
    claim.rights = who.rights;
    claim.use = probe_add(object, 1, 2, &sum);
    claim.hold = probe_hold(object);
    claim.give = probe_give(object, open_pidfd(getpid()), PROBE_USE, &claim.on);
    // Kept until the process ends, like a program would.
    return claim;
}

// A process that claims each gift whose number it is told.
class Receiver {
  public:
    explicit Receiver(const Server &server)
        : process_([address = server.address()](Process::Ends ends) {
              while (uint64_t gift = hear(ends.in))
                  say_claim(ends.out, claim_gift(address, gift));
              return 0;
          }),
          pidfd_(open_pidfd(process_.pid()))
    {
    }
    ~Receiver() { close(pidfd_); }

    int pidfd() const { return pidfd_; }
    void kill() { process_.kill(SIGKILL); }
    void end()
    {
        kill();
        process_.wait();
    }
    Claim claims(uint64_t gift)
    {
        Claim claim;

        say(process_.in(), gift);
        EXPECT_EQ(read(process_.out(), &claim, sizeof(claim)),
                  ssize_t(sizeof(claim)));
        return claim;
    }

  private:
    Process process_;
    int pidfd_;
};

class give : public testing::Test {
  protected:
    give()
        : receiver_(server_), stranger_(server_), object_(connect_to(server_))
    {
        probe *child = nullptr;

        EXPECT_EQ(probe_child(object_.get(), &child), 0);
        child_.reset(child); // with PROBE_USE and XC_RIGHT_GIVE
    }

    Server server_;
    Receiver receiver_; // these fork, and so come before connections
    Receiver stranger_;
    Probe object_;
    Probe child_;
};

TEST_F(give, lets_the_receiver_use_the_object_with_those_rights)
{
    uint64_t gift = 0;

    ASSERT_EQ(probe_give(object_.get(), receiver_.pidfd(), PROBE_USE, &gift),
              0);
    EXPECT_TRUE(server_.books_become({1, 2, 1}));
    Claim claim = receiver_.claims(gift);
    EXPECT_EQ(claim.connect, 0);
    EXPECT_EQ(claim.rights, unsigned(PROBE_USE));
    EXPECT_EQ(claim.use, 0);
    EXPECT_EQ(claim.hold, -XC_E_DENIED);
    EXPECT_EQ(claim.give, -XC_E_DENIED); // without XC_RIGHT_GIVE
    EXPECT_TRUE(server_.books_become({2, 3, 0}));
    EXPECT_TRUE(works(object_.get()));
}

TEST_F(give, takes_no_right_that_the_giver_lacks)
{
    uint64_t gift = 0;

    for (xc_rights more :
         {xc_rights(PROBE_HOLD), xc_rights(PROBE_CRASH), xc_rights(1) << 30})
        EXPECT_EQ(probe_give(child_.get(), receiver_.pidfd(), PROBE_USE | more,
                             &gift),
                  -XC_E_DENIED);
    EXPECT_EQ(server_.books().gifts, 0u);
    EXPECT_EQ(gift, 0u);
    EXPECT_EQ(probe_give(child_.get(), receiver_.pidfd(), PROBE_USE, &gift), 0);
}

TEST_F(give, can_be_handed_on_with_the_right_to_give)
{
    uint64_t gift = 0;

    ASSERT_EQ(probe_give(child_.get(), receiver_.pidfd(),
                         PROBE_USE | XC_RIGHT_GIVE, &gift),
              0);
    Claim claim = receiver_.claims(gift);
    EXPECT_EQ(claim.rights, PROBE_USE | XC_RIGHT_GIVE);
    EXPECT_EQ(claim.give, 0);
}

TEST_F(give, names_one_process_and_no_other)
{
    uint64_t gift = 0;

    ASSERT_EQ(probe_give(child_.get(), receiver_.pidfd(), PROBE_USE, &gift), 0);
    EXPECT_EQ(stranger_.claims(gift).connect, -XC_E_DENIED);
    EXPECT_EQ(receiver_.claims(gift + 1).connect, -XC_E_DENIED);
    // It is still there for whom it is meant.
    EXPECT_EQ(receiver_.claims(gift).connect, 0);
}

TEST_F(give, can_be_claimed_once)
{
    uint64_t gift = 0;

    ASSERT_EQ(probe_give(child_.get(), receiver_.pidfd(), PROBE_USE, &gift), 0);
    EXPECT_EQ(receiver_.claims(gift).connect, 0);
    EXPECT_EQ(receiver_.claims(gift).connect, -XC_E_DENIED);
}

TEST_F(give, needs_the_pidfd_of_a_living_process)
{
    uint64_t gift = 0;
    int no_process = open("/dev/null", O_RDONLY | O_CLOEXEC);

    EXPECT_EQ(probe_give(child_.get(), no_process, PROBE_USE, &gift),
              -XC_E_DENIED);
    EXPECT_EQ(probe_give(child_.get(), 0, PROBE_USE, &gift), -XC_E_DENIED);
    stranger_.end();
    EXPECT_EQ(probe_give(child_.get(), stranger_.pidfd(), PROBE_USE, &gift),
              -XC_E_DENIED);
    EXPECT_TRUE(works(child_.get()));
    EXPECT_EQ(server_.books().gifts, 0u);
    close(no_process);
}

TEST_F(give, of_what_is_not_a_stub_is_an_error)
{
    probe local = {nullptr};
    probe_ops ops = {};
    uint64_t gift = 0;

    local.ops = &ops;
    EXPECT_EQ(probe_give(&local, receiver_.pidfd(), PROBE_USE, &gift),
              -XC_E_FOREIGN_OBJECT);
}

TEST_F(give, is_limited_in_number)
{
    uint64_t gift = 0;
    int r = 0;

    for (int i = 0; i < 10'000 && r == 0; i++)
        r = probe_give(child_.get(), receiver_.pidfd(), PROBE_USE, &gift);
    EXPECT_EQ(r, -XC_E_QUOTA);
    EXPECT_TRUE(works(child_.get()));
}

TEST_F(give, ends_with_the_giver)
{
    uint64_t gift = 0;

    ASSERT_EQ(probe_give(child_.get(), receiver_.pidfd(), PROBE_USE, &gift), 0);
    child_.reset();
    object_.reset();
    EXPECT_TRUE(server_.books_become({0, 0, 0}));
    EXPECT_EQ(receiver_.claims(gift).connect, -XC_E_DENIED);
}

TEST_F(give, ends_when_the_giver_is_killed)
{
    std::string address = server_.address();
    int pidfd = receiver_.pidfd();
    Process giver([=](Process::Ends ends) {
        probe *object = nullptr;
        uint64_t gift = 0;

        if (probe_connect(address.c_str(), nullptr, &object) ||
            probe_give(object, pidfd, PROBE_USE, &gift))
            return 1;
        say(ends.out, gift);
        for (;;)
            pause();
    });
    uint64_t gift = hear(giver.out());

    ASSERT_NE(gift, 0u);
    EXPECT_TRUE(server_.books_become({2, 3, 1}));
    giver.kill(SIGKILL);
    giver.wait();
    EXPECT_TRUE(server_.books_become({1, 2, 0}));
    EXPECT_EQ(receiver_.claims(gift).connect, -XC_E_DENIED);
}

// Long before the 30 s are over; what others were given stays.
TEST_F(give, ends_when_the_receiver_is_killed)
{
    uint64_t gift = 0;

    ASSERT_EQ(probe_give(child_.get(), stranger_.pidfd(), PROBE_USE, &gift), 0);
    for (int i = 0; i < 3; i++) {
        uint64_t lost = 0;

        ASSERT_EQ(probe_give(child_.get(), receiver_.pidfd(), PROBE_USE, &lost),
                  0);
    }
    EXPECT_TRUE(server_.books_become({1, 2, 4}));
    receiver_.end();
    EXPECT_TRUE(server_.books_become({1, 2, 1}));
    EXPECT_EQ(stranger_.claims(gift).connect, 0);
}

// Nor does it take somebody who waits for it.
TEST_F(give, ends_when_the_receiver_is_killed_and_not_buried)
{
    uint64_t gift = 0;

    ASSERT_EQ(probe_give(child_.get(), receiver_.pidfd(), PROBE_USE, &gift), 0);
    receiver_.kill();
    EXPECT_TRUE(server_.books_become({1, 2, 0}));
}

TEST_F(give, ends_with_the_receiver_also_while_there_is_work)
{
    uint64_t gift = 0;

    ASSERT_EQ(probe_give(child_.get(), receiver_.pidfd(), PROBE_USE, &gift), 0);
    receiver_.end();
    EXPECT_TRUE(eventually([&] {
        for (int i = 0; i < 1000; i++)
            EXPECT_TRUE(works(child_.get()));
        return server_.books().gifts == 0;
    }));
}

TEST_F(give, to_a_server_needs_no_pidfd)
{
    Server other;
    Probe receiver = connect_to(other);
    uint64_t gift = 0;

    EXPECT_EQ(xc_give_to_server(probe_stub(child_.get()),
                                probe_stub(receiver.get()), PROBE_USE, &gift),
              0);
    EXPECT_EQ(receiver_.claims(gift).connect, -XC_E_DENIED);
    EXPECT_TRUE(server_.books_become({1, 2, 1}));
}

TEST_F(give, can_be_revoked)
{
    uint64_t gift = 0;
    uint64_t unclaimed = 0;

    ASSERT_EQ(probe_give(child_.get(), receiver_.pidfd(), PROBE_USE, &gift), 0);
    ASSERT_EQ(receiver_.claims(gift).use, 0);
    ASSERT_EQ(
        probe_give(child_.get(), stranger_.pidfd(), PROBE_USE, &unclaimed), 0);
    EXPECT_EQ(receiver_.claims(kAgain).use, 0);

    EXPECT_EQ(probe_revoke(object_.get()), 0); // another object's
    EXPECT_EQ(receiver_.claims(kAgain).use, 0);
    EXPECT_EQ(probe_revoke(child_.get()), 0);
    EXPECT_EQ(receiver_.claims(kAgain).use, -XC_E_STALE_HANDLE);
    EXPECT_EQ(stranger_.claims(unclaimed).connect, -XC_E_DENIED);
    EXPECT_TRUE(works(child_.get()));
    EXPECT_TRUE(server_.books_become({2, 2, 0}));
}

TEST_F(give, can_be_revoked_with_what_was_given_on)
{
    uint64_t gift = 0;

    ASSERT_EQ(probe_give(child_.get(), receiver_.pidfd(),
                         PROBE_USE | XC_RIGHT_GIVE, &gift),
              0);
    const Claim claim = receiver_.claims(gift);
    ASSERT_EQ(claim.give, 0);
    EXPECT_EQ(receiver_.claims(claim.on).use, 0);
    EXPECT_TRUE(server_.books_become({3, 4, 0}));
    EXPECT_EQ(probe_revoke(child_.get()), 0);
    EXPECT_EQ(receiver_.claims(kAgain).use, -XC_E_STALE_HANDLE);
    EXPECT_TRUE(server_.books_become({3, 2, 0}));
    EXPECT_EQ(probe_revoke(child_.get()), 0);
    EXPECT_TRUE(works(child_.get()));
}

TEST_F(give, of_what_is_not_a_stub_cannot_be_revoked)
{
    probe local = {nullptr};
    probe_ops ops = {};

    local.ops = &ops;
    EXPECT_EQ(probe_revoke(&local), -XC_E_FOREIGN_OBJECT);
}

// The receiver's copy is its own: it goes on without the giver.
TEST_F(give, outlives_the_giver_once_it_is_claimed)
{
    uint64_t gift = 0;

    ASSERT_EQ(probe_give(child_.get(), receiver_.pidfd(), PROBE_USE, &gift), 0);
    ASSERT_EQ(receiver_.claims(gift).use, 0);
    child_.reset();
    object_.reset();
    EXPECT_TRUE(server_.books_become({1, 1, 0}));
}

} // namespace
