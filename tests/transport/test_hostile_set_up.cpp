// SPDX-License-Identifier: MIT
// Clients that do not keep to the handshake
//
// Each is hung up on, leaves a record and no descriptor, and nobody else
// notices.
#include <cstring>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <random>
#include <sys/socket.h>
#include <unistd.h>

#include "raw_client.h"
#include "server.h"

namespace {

class hostile_set_up : public testing::Test {
  protected:
    hostile_set_up() : watcher_(connect_to(server_))
    {
        EXPECT_TRUE(works(watcher_.get()));
        n_fds_ = server_.n_fds();
    }

    void TearDown() override
    {
        watcher_.reset();
        EXPECT_EQ(server_.stop(), 0);
    }

    // Hung up on, recorded, forgotten.
    void expect_end_of(RawClient &client, const std::string &why)
    {
        EXPECT_TRUE(works(watcher_.get()));
        EXPECT_TRUE(client.is_hung_up());
        EXPECT_TRUE(server_.wait_for_audit(why)) << why;
        EXPECT_TRUE(server_.books_become({1, 1, 0}));
        EXPECT_TRUE(server_.fds_become(n_fds_));
        EXPECT_TRUE(works(watcher_.get()));
        EXPECT_TRUE(serves(server_));
    }

    Server server_;
    Probe watcher_;
    size_t n_fds_ = 0;
};

std::vector<int> many_fds(size_t n) { return std::vector<int>(n, 0); }

TEST_F(hostile_set_up, random_bytes)
{
    std::minstd_rand random(1);

    for (size_t len : {1u, 7u, 8u, 48u, 4144u, 8192u}) {
        RawClient client(server_.path());
        std::vector<uint8_t> bytes(len);

        for (uint8_t &byte : bytes)
            byte = uint8_t(random());
        ASSERT_TRUE(client.is_welcomed());
        EXPECT_TRUE(send_packet(client.socket(), bytes.data(), len));
        expect_end_of(client, "does not speak the protocol");
    }
}

TEST_F(hostile_set_up, packet_longer_than_any)
{
    RawClient client(server_.path());
    std::vector<uint8_t> bytes(60'000, 0x55);

    ASSERT_TRUE(client.is_welcomed());
    EXPECT_TRUE(send_packet(client.socket(), bytes.data(), bytes.size()));
    expect_end_of(client, "no packet");
}

TEST_F(hostile_set_up, wrong_magic)
{
    RawClient client(server_.path());
    ASSERT_TRUE(client.is_welcomed());
    handshake_hello hello = client.hello();

    hello.head.magic ^= 1;
    EXPECT_TRUE(client.send_hello(hello));
    expect_end_of(client, "does not speak the protocol");
}

TEST_F(hostile_set_up, another_version)
{
    for (uint16_t version : {uint16_t(0), uint16_t(2)}) {
        RawClient client(server_.path());
        ASSERT_TRUE(client.is_welcomed());
        handshake_hello hello = client.hello();

        hello.head.version = version;
        EXPECT_TRUE(client.send_hello(hello));
        EXPECT_EQ(client.refusal(), unsigned(XC_E_VERSION));
        expect_end_of(client, "another protocol version");
    }
}

TEST_F(hostile_set_up, truncated_hello)
{
    for (size_t len : {9u, 24u, 47u, 48u, 49u}) {
        RawClient client(server_.path());
        ASSERT_TRUE(client.is_welcomed());
        handshake_hello hello = client.hello();

        EXPECT_TRUE(send_packet(client.socket(), &hello, len));
        expect_end_of(client, "malformed hello");
    }
}

TEST_F(hostile_set_up, more_methods_than_there_may_be)
{
    for (uint32_t n : {513u, 0x20000000u, 0xffffffffu}) {
        RawClient client(server_.path());
        std::vector<uint8_t> bytes(sizeof(handshake_hello) + 8);
        ASSERT_TRUE(client.is_welcomed());
        handshake_hello hello = client.hello();

        hello.n_methods = n;
        memcpy(bytes.data(), &hello, sizeof(hello));
        EXPECT_TRUE(send_packet(client.socket(), bytes.data(), bytes.size()));
        expect_end_of(client, "malformed hello");
    }
}

TEST_F(hostile_set_up, padding_that_is_not_zero)
{
    RawClient client(server_.path());
    ASSERT_TRUE(client.is_welcomed());
    handshake_hello hello = client.hello();

    hello.pad = 1;
    EXPECT_TRUE(client.send_hello(hello));
    expect_end_of(client, "malformed hello");
}

TEST_F(hostile_set_up, wrong_nonce)
{
    RawClient client(server_.path());
    ASSERT_TRUE(client.is_welcomed());
    handshake_hello hello = client.hello();

    hello.nonce[HANDSHAKE_NONCE_SIZE - 1] ^= 0x80;
    EXPECT_TRUE(client.send_hello(hello));
    EXPECT_EQ(client.refusal(), unsigned(XC_E_DENIED));
    expect_end_of(client, "could not prove");
}

TEST_F(hostile_set_up, method_of_another_shape)
{
    RawClient client(server_.path());
    uint32_t method = 0;
    ASSERT_TRUE(client.is_welcomed());
    handshake_hello hello = client.hello();

    hello.methods[2].key ^= 1;
    EXPECT_TRUE(client.send_hello(hello));
    EXPECT_EQ(client.refusal(&method), unsigned(XC_E_SHAPE));
    EXPECT_EQ(method, hello.methods[2].number);
    expect_end_of(client, "another interface");
}

TEST_F(hostile_set_up, method_that_does_not_exist)
{
    RawClient client(server_.path());
    uint32_t method = 0;
    ASSERT_TRUE(client.is_welcomed());
    handshake_hello hello = client.hello();

    hello.n_methods = HANDSHAKE_METHODS_MAX;
    for (uint32_t i = 0; i < HANDSHAKE_METHODS_MAX; i++)
        hello.methods[i] = {0xffffffff - i, 0};
    EXPECT_TRUE(client.send_hello(hello));
    EXPECT_EQ(client.refusal(&method), unsigned(XC_E_SHAPE));
    EXPECT_EQ(method, 0xffffffffu);
    expect_end_of(client, "another interface");
}

TEST_F(hostile_set_up, gift_that_was_never_given)
{
    for (uint64_t gift : {uint64_t(1), ~uint64_t(0)}) {
        RawClient client(server_.path());
        ASSERT_TRUE(client.is_welcomed());
        handshake_hello hello = client.hello();

        hello.gift = gift;
        EXPECT_TRUE(client.send_hello(hello));
        EXPECT_EQ(client.refusal(), unsigned(XC_E_DENIED));
        expect_end_of(client, "gift that is not its own");
    }
}

TEST_F(hostile_set_up, another_packet_instead_of_hello)
{
    for (int type : std::initializer_list<int>{
             HANDSHAKE_WELCOME, HANDSHAKE_ACCEPT, HANDSHAKE_GIVE,
             HANDSHAKE_GIVEN, HANDSHAKE_RING, 0, 0xffff}) {
        RawClient client(server_.path());
        ASSERT_TRUE(client.is_welcomed());
        handshake_hello hello = client.hello();

        hello.head.type = uint16_t(type);
        EXPECT_TRUE(client.send_hello(hello));
        expect_end_of(client, "malformed hello");
    }
}

TEST_F(hostile_set_up, hello_twice)
{
    RawClient client(server_.path());

    ASSERT_TRUE(client.finish());
    EXPECT_TRUE(client.send_hello(client.hello()));
    expect_end_of(client, "malformed packet");
}

/* From Linux 6.16 on nobody can pass descriptors before being admitted. */
bool is_refused_by_kernel(bool sent)
{
    if (sent)
        return false;
    EXPECT_EQ(errno, EPERM);
    return true;
}

TEST_F(hostile_set_up, descriptors_with_hello)
{
    for (size_t n : {1u, 2u, 8u}) {
        RawClient client(server_.path());
        ASSERT_TRUE(client.is_welcomed());

        if (is_refused_by_kernel(
                client.send_hello(client.hello(), many_fds(n))))
            continue;
        expect_end_of(client, "malformed hello");
    }
    for (size_t n : {9u, 200u, 253u}) {
        RawClient client(server_.path());
        ASSERT_TRUE(client.is_welcomed());

        if (is_refused_by_kernel(
                client.send_hello(client.hello(), many_fds(n))))
            continue;
        expect_end_of(client, "no packet");
    }
}

TEST_F(hostile_set_up, descriptors_with_a_ring)
{
    handshake_head ring = handshake_head_of(HANDSHAKE_RING);

    for (size_t n : {1u, 8u, 9u, 200u}) {
        RawClient client(server_.path());
        ASSERT_TRUE(client.finish());

        EXPECT_TRUE(
            send_packet(client.socket(), &ring, sizeof(ring), many_fds(n)));
        expect_end_of(client, n <= 8 ? "malformed packet" : "no packet");
    }
}

TEST_F(hostile_set_up, descriptors_without_bytes)
{
    RawClient client(server_.path());
    ASSERT_TRUE(client.is_welcomed());

    // An empty packet looks like the end of the stream.
    if (is_refused_by_kernel(
            send_packet(client.socket(), "", 0, many_fds(200))))
        return;
    EXPECT_TRUE(client.is_hung_up());
    EXPECT_TRUE(server_.fds_become(n_fds_));
    EXPECT_TRUE(serves(server_));
}

TEST_F(hostile_set_up, packets_that_only_servers_send)
{
    for (int type : std::initializer_list<int>{
             HANDSHAKE_WELCOME, HANDSHAKE_ACCEPT, HANDSHAKE_REFUSE,
             HANDSHAKE_GIVEN, 0, 0xffff}) {
        RawClient client(server_.path());
        handshake_given packet = {};

        packet.head = handshake_head_of(HANDSHAKE_GIVEN);
        packet.head.type = uint16_t(type);
        ASSERT_TRUE(client.finish());
        EXPECT_TRUE(send_packet(client.socket(), &packet, sizeof(packet)));
        expect_end_of(client, "malformed packet");
    }
}

TEST_F(hostile_set_up, gives_faster_than_they_are_answered)
{
    RawClient client(server_.path());
    handshake_give give = {};
    ASSERT_TRUE(client.finish());

    give.head = handshake_head_of(HANDSHAKE_GIVE);
    give.handle = client.root();
    for (int i = 0; i < 2000; i++)
        if (!send_packet(client.socket(), &give, sizeof(give), {0}))
            break;
    EXPECT_TRUE(works(watcher_.get()));
    shutdown(client.socket(), SHUT_RDWR);
    EXPECT_TRUE(server_.books_become({1, 1, 0}));
    EXPECT_TRUE(server_.fds_become(n_fds_));
    EXPECT_TRUE(serves(server_));
}

TEST_F(hostile_set_up, silence_ends_after_two_seconds)
{
    uint64_t start = now_ns();
    RawClient client(server_.path());

    ASSERT_TRUE(client.is_welcomed());
    expect_end_of(client, "no hello in time");
    EXPECT_GE(ms_since(start), 1900);
    EXPECT_LE(ms_since(start), 4000 * kPatience);
}

// More than four of one user wait for their turn, and for two seconds at most.
TEST_F(hostile_set_up, half_open_connections_beyond_four_wait)
{
    std::vector<std::unique_ptr<RawClient>> clients;

    for (int i = 0; i < 4; i++) {
        clients.push_back(std::make_unique<RawClient>(server_.path()));
        ASSERT_TRUE(clients.back()->is_welcomed());
    }
    clients.push_back(std::make_unique<RawClient>(server_.path()));
    EXPECT_FALSE(clients[4]->has_mail(100));
    EXPECT_TRUE(clients[0]->send_hello(clients[0]->hello()));
    EXPECT_TRUE(clients[4]->is_welcomed());

    // Four say nothing, and are hung up on. One of our own programs waits.
    EXPECT_TRUE(works(watcher_.get()));
    EXPECT_TRUE(serves(server_));
    EXPECT_TRUE(server_.wait_for_audit("no hello in time"));
    clients.clear();
    EXPECT_TRUE(server_.books_become({1, 1, 0}));
    EXPECT_TRUE(server_.fds_become(n_fds_));
}

TEST_F(hostile_set_up, hanging_up_at_every_step)
{
    for (int step = 0; step < 4; step++)
        for (int i = 0; i < 20; i++) {
            RawClient client(server_.path());
            uint8_t byte;

            if (step >= 1)
                client.is_welcomed();
            if (step >= 2)
                client.send_hello(client.hello());
            if (step >= 3)
                receive_packet(client.socket(), &byte, sizeof(byte));
        }
    EXPECT_TRUE(server_.books_become({1, 1, 0}));
    EXPECT_TRUE(server_.fds_become(n_fds_));
    EXPECT_TRUE(serves(server_));
}

} // namespace
