// SPDX-License-Identifier: MIT
// Descriptors run out: in a process, in what a user may have under way, or in
// what the kernel lets be under way
//
// Who caused it is not told from who suffers from it, where that cannot be
// known.
#include <gtest/gtest.h>

#include <cerrno>
#include <memory>
#include <string>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <crosscall/error.h>
#include <crosscall/status.h>

#include "carrier_sender.h"

namespace {

// Where what is refused would go.
int none[8];

// The kernel cuts off what does not fit into the server's table. Whose they
// were is known, and nobody is ended for what others did.
TEST(descriptors_shortage, a_full_server_refuses_the_call_that_has_no_room)
{
    CarrierServer server(64);
    CarrierRoot other = server.connect();
    carrier_file which = {};

    {
        std::vector<std::unique_ptr<Sender>> senders;

        // Each may leave 32 with the server, after its set-up, which takes some
        // for a moment.
        for (int i = 0; i < 2; i++) {
            senders.push_back(std::make_unique<Sender>(server));
            senders.back()->post_nothing();
            ASSERT_EQ(senders.back()->status(), 7);
        }
        for (const auto &sender : senders)
            for (uint32_t slot = 0; slot < CHANNEL_SLOTS; slot++)
                sender->carry_some(slot, 8);
        senders.back()->post_same(3);
        EXPECT_EQ(senders.back()->status(3), -XC_E_QUOTA);
        EXPECT_EQ(carrier_all(other.get(), 0, 0, 0, 0, 0, 0, 0, 0, &none[0],
                              &none[1], &none[2], &none[3], &none[4], &none[5],
                              &none[6], &none[7]),
                  -XC_E_QUOTA);
        EXPECT_EQ(carrier_nothing(other.get()), 7);

        handshake_give give = {};
        handshake_given given = {};

        give.head = handshake_head_of(HANDSHAKE_GIVE);
        ASSERT_TRUE(send_packet(senders.front()->socket(), &give, sizeof(give),
                                std::vector<int>(8, 0)));
        EXPECT_EQ(
            receive_packet(senders.front()->socket(), &given, sizeof(given)),
            ssize_t(sizeof(given)));
        EXPECT_EQ(given.status, uint32_t(XC_E_QUOTA));
        for (const auto &sender : senders)
            EXPECT_FALSE(sender->has_mail(0)); // nor is it hung up on
    }
    EXPECT_TRUE(eventually(
        [&] { return carrier_same(other.get(), 0, 0, &which) == 1; }));
    other.reset();
    EXPECT_TRUE(server.holds_nothing());
    EXPECT_TRUE(server.serves());
}

TEST(descriptors_shortage, a_user_has_64_under_way_to_a_server)
{
    CarrierServer server;
    CarrierRoot other = server.connect();
    carrier_file which = {};

    {
        Sender first(server);
        Sender second(server);
        Sender third(server);

        for (uint32_t slot = 0; slot < CHANNEL_SLOTS; slot++) {
            ASSERT_TRUE(first.carry_some(slot, 8));
            ASSERT_TRUE(second.carry_some(slot, 8));
        }
        // Both have been read once a later packet of theirs has.
        ASSERT_TRUE(
            eventually([&] { return fds_of(server.pid()).size() >= 64 + 8; }));
        ASSERT_TRUE(third.carry_some(0, 2));
        third.post_same();
        EXPECT_EQ(third.status(), -XC_E_QUOTA);
        EXPECT_EQ(carrier_same(other.get(), 0, 0, &which), -XC_E_QUOTA);
        EXPECT_EQ(carrier_nothing(other.get()), 7); // it is still connected

        first.post_same(0); // and one of theirs is none of the others' business
        EXPECT_EQ(first.status(), -XC_E_MALFORMED);
    }
    EXPECT_TRUE(eventually(
        [&] { return carrier_same(other.get(), 0, 0, &which) == 1; }));
    other.reset();
    EXPECT_TRUE(server.holds_nothing());
}

TEST(descriptors_shortage, who_never_reads_ends)
{
    CarrierServer server;
    CarrierRoot other = server.connect();

    {
        Sender sender(server);
        unsigned n = 0;
        int64_t status = 0;

        memset(sender.request(0)->bytes, 0, 8);
        while (status == 0 && ++n < 100)
            ASSERT_TRUE(sender.call(CARRIER_METHOD_MAKE_PIPE,
                                    CARRIER_KEY_MAKE_PIPE, 8, sender.root(),
                                    &status));
        EXPECT_EQ(status, -XC_EIO);
        EXPECT_LT(n, 32u); // two each: what is under way is little
        EXPECT_EQ(carrier_nothing(other.get()), 7);
        EXPECT_TRUE(sender.is_hung_up());
        EXPECT_TRUE(server.serves());
    }
    other.reset();
    EXPECT_TRUE(server.holds_nothing());
}

// The kernel counts for each user: nobody else's are counted with these, if we
// may choose.
uid_t own_uid() { return uid_t(1'000'000 + getpid()); }

// In a process of that user: packets that nobody reads, until it is killed.
int leave_unread(Process::Ends ends, uid_t uid)
{
    int sockets[2];

    if ((geteuid() == 0 && setuid(uid)) ||
        socketpair(AF_UNIX, SOCK_SEQPACKET, 0, sockets))
        return 1;
    for (int n = 0; n < 80; n += 8)
        if (!send_packet(sockets[0], "", 1, std::vector<int>(8, 0)))
            return 2;
    say(ends.out, 1);
    for (;;)
        pause();
}

// Others of the server's user have used up what that one may have under way.
TEST(descriptors_shortage, what_the_kernel_does_not_send_fails_one_call)
{
    CarrierServer server(64, &carrier_object_ops, own_uid());
    CarrierRoot root = server.connect();

    {
        Sender lender(server);
        carrier *late = nullptr;

        {
            Process others([uid = own_uid()](Process::Ends ends) {
                return leave_unread(ends, uid);
            });

            ASSERT_EQ(hear(others.out()), 1u);
            EXPECT_EQ(
                carrier_make_pipe(root.get(), CARRIER_GOOD, &none[0], &none[1]),
                -ETOOMANYREFS);
            EXPECT_EQ(carrier_nothing(root.get()), 7);
            EXPECT_EQ(server.try_to_connect(&late), -XC_E_RESOURCES);
            EXPECT_FALSE(lender.finish_callback());
        }
        EXPECT_TRUE(eventually([&] { return lender.finish_callback(); }));
        EXPECT_TRUE(server.serves());
    }
    root.reset();
    EXPECT_TRUE(server.holds_nothing());
}

// With several connections, none of which has too much.
TEST(descriptors_shortage, a_user_has_a_quarter_of_what_a_server_may_give)
{
    CarrierServer server(64);
    CarrierRoot other = server.connect();

    {
        Sender first(server);
        Sender second(server);
        int64_t status = 0;

        for (Sender *sender : {&first, &second})
            for (int i = 0; i < 4; i++) {
                ASSERT_TRUE(sender->call(CARRIER_METHOD_MAKE_PIPE,
                                         CARRIER_KEY_MAKE_PIPE, 8,
                                         sender->root(), &status));
                EXPECT_EQ(status, 0);
            }
        EXPECT_EQ(
            carrier_make_pipe(other.get(), CARRIER_GOOD, &none[0], &none[1]),
            -ETOOMANYREFS);
        EXPECT_EQ(carrier_nothing(other.get()), 7);

        // One of them reads.
        char bytes[64];
        std::vector<int> fds;

        EXPECT_GT(receive_packet(first.socket(), bytes, sizeof(bytes), &fds),
                  0);
        while (first.has_mail(0))
            receive_packet(first.socket(), bytes, sizeof(bytes), &fds);
        EXPECT_EQ(fds.size(), 8u);
        for (int fd : fds)
            close(fd);
        EXPECT_TRUE(server.serves());
    }
    other.reset();
    EXPECT_TRUE(server.holds_nothing());
}

// Room for @n descriptors more in this process.
class Room {
  public:
    explicit Room(unsigned n)
    {
        std::vector<int> taken;

        for (unsigned i = 0; i <= n; i++)
            taken.push_back(dup(0));
        EXPECT_EQ(getrlimit(RLIMIT_NOFILE, &before_), 0);
        const rlimit limit = {rlim_t(taken.back()), before_.rlim_max};

        EXPECT_EQ(setrlimit(RLIMIT_NOFILE, &limit), 0);
        for (int fd : taken)
            close(fd);
    }

    ~Room() { EXPECT_EQ(setrlimit(RLIMIT_NOFILE, &before_), 0); }
    Room(const Room &) = delete;

  private:
    rlimit before_ = {};
};

// For the socket; the server's process; and one of two memories.
TEST(descriptors_shortage, a_client_without_room_says_so)
{
    CarrierServer server;

    for (unsigned n : {1u, 2u, 3u}) {
        Room room(n);
        carrier *root = nullptr;

        EXPECT_EQ(server.try_to_connect(&root), -XC_E_RESOURCES);
        EXPECT_NE(std::string(xc_error_text()).find("no room"),
                  std::string::npos)
            << xc_error_text();
    }
    EXPECT_TRUE(server.serves());
    EXPECT_TRUE(server.holds_nothing());
}

} // namespace
