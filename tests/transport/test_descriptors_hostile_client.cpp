// SPDX-License-Identifier: MIT
// What a client may do to a server that takes and gives descriptors
#include <gtest/gtest.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <unistd.h>

#include <crosscall/error.h>
#include <crosscall/status.h>

#include "carrier_sender.h"
#include "raw_server.h"

namespace {

// It is refused with @refusal, if that is a status, and hung up on; nothing of
// it stays, and others are served.
void ends_it(const std::function<void(Sender &)> &misdeed, int64_t refusal = 0)
{
    CarrierServer server;
    CarrierRoot other = server.connect();

    {
        Sender sender(server);

        misdeed(sender);
        if (refusal) {
            EXPECT_EQ(sender.status(), refusal);
        }
        EXPECT_TRUE(sender.is_hung_up());
    }
    EXPECT_EQ(carrier_nothing(other.get()), 7);
    EXPECT_TRUE(server.serves());
    other.reset();
    EXPECT_TRUE(server.holds_nothing());
}

TEST(descriptors_hostile_client, a_good_one_is_believed)
{
    CarrierServer server;

    {
        Sender sender(server);

        ASSERT_TRUE(sender.carry_some(0, 2));
        sender.post_same();
        EXPECT_EQ(sender.status(), 1);
        int region = make_memory(REGION_BYTES, F_SEAL_SHRINK | F_SEAL_GROW |
                                                   F_SEAL_FUTURE_WRITE);

        ASSERT_TRUE(sender.carry(0, 2, {region}, 1));
        sender.post_sum(REGION_BYTES);
        EXPECT_EQ(sender.status(), 0);
        close(region);
        EXPECT_TRUE(server.serves());
    }
    EXPECT_TRUE(server.holds_nothing());
}

TEST(descriptors_hostile_client, sends_one_too_many_for_the_method)
{
    ends_it(
        [](Sender &sender) {
            EXPECT_TRUE(sender.carry_some(0, 3));
            sender.post_same();
        },
        -XC_E_MALFORMED);
}

TEST(descriptors_hostile_client, sends_one_too_few_for_the_method)
{
    ends_it(
        [](Sender &sender) {
            EXPECT_TRUE(sender.carry_some(0, 1));
            sender.post_same();
        },
        -XC_E_MALFORMED);
}

TEST(descriptors_hostile_client, sends_none_and_says_so)
{
    ends_it(
        [](Sender &sender) {
            sender.post(0, CARRIER_METHOD_SAME, CARRIER_KEY_SAME, 0,
                        sender.root());
        },
        -XC_E_MALFORMED);
}

TEST(descriptors_hostile_client, sends_some_to_a_method_that_only_gives)
{
    ends_it(
        [](Sender &sender) {
            EXPECT_TRUE(sender.carry_some(0, 1));
            memset(sender.request(0)->bytes, 0, 8);
            sender.post(0, CARRIER_METHOD_MAKE_PIPE, CARRIER_KEY_MAKE_PIPE, 8,
                        sender.root(), REQUEST_CARRIES);
        },
        -XC_E_MALFORMED);
}

TEST(descriptors_hostile_client, sends_some_to_a_method_without_any)
{
    CarrierServer server;

    {
        Sender sender(server);

        ASSERT_TRUE(sender.carry_some(0, 8));
        sender.post(0, CARRIER_METHOD_NOTHING, CARRIER_KEY_NOTHING, 0,
                    sender.root(), REQUEST_CARRIES);
        EXPECT_EQ(sender.status(), 7);
        EXPECT_TRUE(server.serves());
    }
    EXPECT_TRUE(server.holds_nothing());
}

TEST(descriptors_hostile_client, never_sends_what_it_announces)
{
    CarrierServer server;

    {
        Sender sender(server);

        sender.post_same(0);
        ASSERT_TRUE(sender.carry_some(1, 2));
        sender.post_same(1); // its other slots are not held up, nor is anybody
        EXPECT_EQ(sender.status(1), 1);
        EXPECT_FALSE(sender.is_answered(0, in_ms(100)));
        EXPECT_TRUE(server.serves());
    }
    EXPECT_TRUE(server.holds_nothing());
}

TEST(descriptors_hostile_client, announces_nothing_of_what_it_sends)
{
    CarrierServer server;

    {
        Sender sender(server);

        ASSERT_TRUE(sender.carry_some(0, 8)); // and leaves
        ASSERT_TRUE(sender.carry_some(3, 8));
        EXPECT_TRUE(server.serves());
    }
    EXPECT_TRUE(server.holds_nothing());
}

TEST(descriptors_hostile_client, sends_two_packets_for_a_request)
{
    ends_it([](Sender &sender) {
        EXPECT_TRUE(sender.carry_some(0, 2));
        EXPECT_TRUE(sender.carry_some(0, 2));
    });
}

TEST(descriptors_hostile_client, sends_those_of_another_request)
{
    ends_it([](Sender &sender) {
        EXPECT_TRUE(sender.carry(0, 2, {0, 0}, 2));
        sender.post_same();
    });
}

TEST(descriptors_hostile_client, miscounts)
{
    ends_it([](Sender &sender) { sender.carry(0, 1, {0, 0}, 1); });
    ends_it([](Sender &sender) { sender.carry(0, 1, {0}, 2); });
    ends_it([](Sender &sender) { sender.carry(0, 1, {0}, 0); });
    ends_it([](Sender &sender) { sender.carry(0, 1, {}, 0); });
    ends_it([](Sender &sender) { sender.carry(0, 1, {}, UINT32_MAX); });
}

TEST(descriptors_hostile_client, names_a_slot_that_is_none)
{
    ends_it([](Sender &sender) { sender.carry(CHANNEL_SLOTS, 1, {0}, 1); });
    ends_it([](Sender &sender) { sender.carry(UINT32_MAX, 1, {0}, 1); });
}

TEST(descriptors_hostile_client,
     says_that_there_are_more_doors_than_descriptors)
{
    ends_it([](Sender &sender) { sender.carry(0, 1, {0}, 1, 2); });
}

TEST(descriptors_hostile_client, sends_more_than_a_packet_may_have)
{
    ends_it([](Sender &sender) {
        EXPECT_TRUE(sender.carry(0, 1, std::vector<int>(9, 0), 9));
    });
    ends_it([](Sender &sender) {
        EXPECT_TRUE(sender.carry(0, 1, std::vector<int>(253, 0), 8));
    });
}

TEST(descriptors_hostile_client, sends_a_packet_of_another_length)
{
    ends_it([](Sender &sender) {
        const handshake_carry carry = {handshake_head_of(HANDSHAKE_CARRY), 0, 1,
                                       2, 0};

        send_packet(sender.socket(), &carry, sizeof(carry) - 4, {0, 0});
    });
}

TEST(descriptors_hostile_client, sends_some_with_what_takes_none)
{
    ends_it([](Sender &sender) {
        const handshake_head ring = handshake_head_of(HANDSHAKE_RING);

        send_packet(sender.socket(), &ring, sizeof(ring), {0, 0, 0});
    });
}

class NoRegionOf : public testing::TestWithParam<NoRegion> {};

TEST_P(NoRegionOf, OneWriterIsMapped)
{
    ends_it(
        [](Sender &sender) {
            int fd = GetParam().make(REGION_BYTES);

            EXPECT_TRUE(sender.carry(0, 1, {fd}, 1));
            sender.post_sum(strcmp(GetParam().name, "huge_pages") == 0
                                ? 2 << 20
                                : REGION_BYTES);
            close(fd);
        },
        -XC_E_MALFORMED);
}

INSTANTIATE_TEST_SUITE_P(Each, NoRegionOf, testing::ValuesIn(no_regions),
                         [](const auto &one) { return one.param.name; });

// Memory of @bytes and @seals, said to have @size, for a method that takes
// another one.
void refuses_a_region(unsigned seals, size_t bytes, uint64_t size,
                      void (Sender::*post)(uint64_t size))
{
    ends_it(
        [=](Sender &sender) {
            int fd = make_memory(bytes, seals);

            EXPECT_TRUE(sender.carry(0, 1, {fd}, 1));
            (sender.*post)(size);
            close(fd);
        },
        -XC_E_MALFORMED);
}

constexpr unsigned kShared = F_SEAL_SHRINK | F_SEAL_GROW;
constexpr unsigned kOneWriter = kShared | F_SEAL_FUTURE_WRITE;

TEST(descriptors_hostile_client, shares_what_should_have_one_writer)
{
    refuses_a_region(kShared, REGION_BYTES, REGION_BYTES, &Sender::post_sum);
}

TEST(descriptors_hostile_client, seals_what_the_server_should_write)
{
    refuses_a_region(kOneWriter, REGION_BYTES, REGION_BYTES,
                     &Sender::post_fill);
    refuses_a_region(kShared | F_SEAL_WRITE, REGION_BYTES, REGION_BYTES,
                     &Sender::post_fill);
}

TEST(descriptors_hostile_client, states_another_size)
{
    refuses_a_region(kOneWriter, REGION_BYTES, REGION_BYTES - 4096,
                     &Sender::post_sum);
    refuses_a_region(kOneWriter, REGION_BYTES, REGION_BYTES + 1,
                     &Sender::post_sum);
}

// The whole pages of these are what the memory has.
TEST(descriptors_hostile_client, states_a_size_that_no_region_has)
{
    refuses_a_region(kOneWriter, 0, 0, &Sender::post_sum);
    refuses_a_region(kOneWriter, 0, UINT64_MAX, &Sender::post_sum);
    refuses_a_region(kOneWriter, XC_REGION_MAX + 4096, XC_REGION_MAX + 1,
                     &Sender::post_sum);
}

TEST(descriptors_hostile_client, says_frozen_of_what_it_can_write)
{
    refuses_a_region(kOneWriter, REGION_BYTES, REGION_BYTES,
                     &Sender::post_sum_frozen);
    refuses_a_region(kShared, REGION_BYTES, REGION_BYTES,
                     &Sender::post_sum_frozen);
    refuses_a_region(kShared | F_SEAL_WRITE, REGION_BYTES, REGION_BYTES + 1,
                     &Sender::post_sum_frozen);
}

TEST(descriptors_hostile_client, has_what_is_no_region_copied)
{
    refuses_a_region(0, REGION_BYTES, REGION_BYTES, &Sender::post_hold_private);
    refuses_a_region(F_SEAL_GROW, REGION_BYTES, REGION_BYTES,
                     &Sender::post_hold_private);
    refuses_a_region(kShared, REGION_BYTES, REGION_BYTES + 1,
                     &Sender::post_hold_private);
    ends_it(
        [](Sender &sender) {
            int fd = make_memory(REGION_BYTES, kShared);
            int to_write = open(("/proc/self/fd/" + std::to_string(fd)).c_str(),
                                O_WRONLY | O_CLOEXEC);

            EXPECT_TRUE(sender.carry(0, 1, {to_write}, 1));
            sender.post_hold_private(REGION_BYTES);
            close(to_write);
            close(fd);
        },
        -XC_E_MALFORMED);
}

TEST(descriptors_hostile_client, is_believed_with_a_frozen_region_of_its_own)
{
    CarrierServer server;

    {
        Sender sender(server);
        int fd = make_memory(REGION_BYTES, kShared | F_SEAL_WRITE);

        ASSERT_TRUE(sender.carry(0, 1, {fd}, 1));
        sender.post_sum_frozen(REGION_BYTES);
        EXPECT_EQ(sender.status(), 0);
        close(fd);
    }
    EXPECT_TRUE(server.holds_nothing());
}

// What makes the check of the seals be enough.
TEST(descriptors_hostile_client, cannot_shrink_what_the_server_has_mapped)
{
    CarrierServer server;
    int fd = make_memory(REGION_BYTES, kOneWriter);

    {
        Sender sender(server);

        ASSERT_TRUE(sender.carry(0, 1, {fd}, 1));
        sender.post_sum(REGION_BYTES);
        EXPECT_EQ(ftruncate(fd, 0), -1);
        EXPECT_EQ(errno, EPERM);
        EXPECT_EQ(
            fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, 4096),
            -1);
        EXPECT_EQ(errno, EPERM);
        EXPECT_EQ(sender.status(), 0);
    }
    close(fd);
    EXPECT_TRUE(server.holds_nothing());
}

// One call after the other until it is killed.
int call_for_ever(const std::string &path)
{
    carrier *root = nullptr;

    if (carrier_connect(("unix:" + path).c_str(), nullptr, &root))
        return 1;
    for (;;) {
        int out[8];

        if (carrier_all(root, 0, 0, 0, 0, 0, 0, 0, 0, &out[0], &out[1], &out[2],
                        &out[3], &out[4], &out[5], &out[6], &out[7]))
            return 2;
        for (int fd : out)
            close(fd);
    }
}

TEST(descriptors_hostile_client, is_killed_in_the_middle)
{
    CarrierServer server;

    for (unsigned i = 0; i < 20; i++) {
        Process client(
            [&](Process::Ends) { return call_for_ever(server.path()); });

        usleep(20'000 + i * 777); // anywhere in a call
        client.kill(SIGKILL);
        EXPECT_EQ(client.exit_status(), -1); // it had not ended by itself
    }
    EXPECT_TRUE(server.serves());
    EXPECT_TRUE(server.holds_nothing());
}

} // namespace
