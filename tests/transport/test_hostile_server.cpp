// SPDX-License-Identifier: MIT
// Servers that do not keep to the protocol
//
// A client gets a status that says so, writes nothing of theirs into its
// caller's memory, and keeps neither descriptors nor mappings.
#include <climits>
#include <cstring>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/futex.h>
#include <random>
#include <sys/syscall.h>
#include <unistd.h>

#include "raw_server.h"
#include "server.h"

namespace {

using Peer = RawServer::Peer;

class hostile_server : public testing::Test {
  protected:
    void SetUp() override { n_fds_ = fds_of(getpid()).size(); }

    // What connecting to it comes to.
    int connect(const std::function<int(Peer &)> &serve,
                uint64_t deadline_ns = 0)
    {
        Directory directory;
        std::string path = directory.path() + "/socket";
        RawServer server(path, serve);
        xc_connect_options options = {};
        probe *object = nullptr;
        int r;

        options.deadline_ns = deadline_ns;
        r = probe_connect(("unix:" + path).c_str(), &options, &object);
        if (r == 0)
            probe_release(object);
        EXPECT_EQ(server.exit_status(), 0);
        return r;
    }

    // What a call comes to whose answer is what @spoil leaves of a good one.
    int64_t call(const std::function<int64_t(probe *)> &method,
                 const std::function<void(reply_slot *)> &spoil)
    {
        Directory directory;
        std::string path = directory.path() + "/socket";
        RawServer server(path, [&](Peer &peer) {
            reply_slot *reply;

            if (!peer.finish() || !peer.wait_for_request())
                return 1;
            reply = peer.reply();
            spoil(reply);
            if (fetch_seq(&reply->seq) == 0)
                publish_seq(&reply->seq, 1);
            syscall(SYS_futex, &reply->seq, FUTEX_WAKE, INT_MAX, nullptr,
                    nullptr, 0);
            return peer.wait_for_end() ? 0 : 2;
        });
        probe *object = nullptr;
        int64_t result;

        if (probe_connect(("unix:" + path).c_str(), nullptr, &object)) {
            ADD_FAILURE() << xc_error_text();
            return 0;
        }
        result = method(object);
        // Nothing more is said to such a server.
        if (result == -XC_E_BAD_REPLY) {
            EXPECT_EQ(probe_mark(object, 1), -XC_E_DISCONNECTED);
        }
        probe_release(object);
        EXPECT_EQ(server.exit_status(), 0);
        return result;
    }

    void TearDown() override
    {
        EXPECT_EQ(fds_of(getpid()).size(), n_fds_);
        EXPECT_TRUE(maps_of(getpid(), "memfd:").empty());
    }

    size_t n_fds_ = 0;
};

int add(probe *object)
{
    uint64_t sum = 77;
    int r = probe_add(object, 1, 2, &sum);

    EXPECT_TRUE(r == 0 || sum == 77); // untouched by a failure
    return r;
}

// Sets a status that comes without any bytes.
auto with_status(int64_t status)
{
    return [=](reply_slot *reply) { reply->status = status; };
}

TEST_F(hostile_server, that_sends_rubbish_instead_of_welcome)
{
    for (size_t len : {1u, 8u, 24u, 4000u, 8192u})
        EXPECT_EQ(connect([=](Peer &peer) {
                      std::vector<uint8_t> bytes(len, 0x5a);

                      send_packet(peer.socket(), bytes.data(), len);
                      return peer.wait_for_end() ? 0 : 1;
                  }),
                  -XC_E_PROTOCOL);
}

TEST_F(hostile_server, that_sends_too_long_a_packet)
{
    EXPECT_EQ(connect([](Peer &peer) {
                  std::vector<uint8_t> bytes(60'000, 0x5a);

                  send_packet(peer.socket(), bytes.data(), bytes.size());
                  return peer.wait_for_end() ? 0 : 1;
              }),
              -XC_E_PROTOCOL);
}

TEST_F(hostile_server, of_another_version)
{
    for (uint16_t version : {uint16_t(0), uint16_t(2)})
        EXPECT_EQ(connect([=](Peer &peer) {
                      handshake_welcome welcome = {};

                      welcome.head = handshake_head_of(HANDSHAKE_WELCOME);
                      welcome.head.version = version;
                      send_packet(peer.socket(), &welcome, sizeof(welcome));
                      return peer.wait_for_end() ? 0 : 1;
                  }),
                  -XC_E_VERSION);
}

TEST_F(hostile_server, whose_welcome_is_short)
{
    EXPECT_EQ(connect([](Peer &peer) {
                  handshake_head head = handshake_head_of(HANDSHAKE_WELCOME);

                  send_packet(peer.socket(), &head, sizeof(head));
                  return peer.wait_for_end() ? 0 : 1;
              }),
              -XC_E_PROTOCOL);
}

TEST_F(hostile_server, that_floods_with_descriptors)
{
    EXPECT_EQ(connect([](Peer &peer) {
                  handshake_welcome welcome = {};

                  welcome.head = handshake_head_of(HANDSHAKE_WELCOME);
                  send_packet(peer.socket(), &welcome, sizeof(welcome),
                              std::vector<int>(200, 0));
                  return peer.wait_for_end() ? 0 : 1;
              }),
              -XC_E_PROTOCOL);
}

TEST_F(hostile_server, that_hangs_up)
{
    EXPECT_EQ(connect([](Peer &) { return 0; }), -XC_E_DENIED);
    EXPECT_LT(connect([](Peer &peer) { return peer.welcome() ? 0 : 1; }),
              -XC_ERRNO_MAX);
}

TEST_F(hostile_server, that_says_nothing)
{
    uint64_t start = now_ns();

    EXPECT_EQ(connect([](Peer &peer) { return peer.wait_for_end() ? 0 : 1; },
                      in_ms(100)),
              -XC_E_DEADLINE);
    EXPECT_EQ(connect(
                  [](Peer &peer) {
                      return peer.welcome() && peer.wait_for_end() ? 0 : 1;
                  },
                  in_ms(100)),
              -XC_E_DEADLINE);
    EXPECT_LE(ms_since(start), 2000 * kPatience);
}

TEST_F(hostile_server, that_refuses_for_no_known_reason)
{
    for (uint32_t status : {0u, 1u, 99999u, 0xffffffffu})
        EXPECT_EQ(connect([=](Peer &peer) {
                      handshake_refuse refuse = {};

                      refuse.head = handshake_head_of(HANDSHAKE_REFUSE);
                      refuse.status = status;
                      peer.welcome();
                      peer.receive_hello();
                      send_packet(peer.socket(), &refuse, sizeof(refuse));
                      return peer.wait_for_end() ? 0 : 1;
                  }),
                  -XC_E_PROTOCOL);
}

TEST_F(hostile_server, that_refuses_a_method_we_do_not_have)
{
    EXPECT_EQ(connect([=](Peer &peer) {
                  handshake_refuse refuse = {};

                  refuse.head = handshake_head_of(HANDSHAKE_REFUSE);
                  refuse.status = XC_E_SHAPE;
                  refuse.method = 0xffffffff;
                  peer.welcome();
                  peer.receive_hello();
                  send_packet(peer.socket(), &refuse, sizeof(refuse));
                  return peer.wait_for_end() ? 0 : 1;
              }),
              -XC_E_SHAPE);
}

// A client whose acceptance comes with other descriptors than a channel's.
std::function<int(Peer &)> accept_with(std::function<std::vector<int>()> fds)
{
    return [=](Peer &peer) {
        peer.welcome();
        peer.receive_hello();
        peer.accept(fds());
        return peer.wait_for_end() ? 0 : 1;
    };
}

TEST_F(hostile_server, whose_memory_is_not_sealed)
{
    for (unsigned seals : {0u, unsigned(F_SEAL_GROW), unsigned(F_SEAL_SHRINK)})
        for (bool first : {true, false})
            EXPECT_EQ(connect(accept_with([=] {
                          int good = make_memory(CHANNEL_SIZE,
                                                 F_SEAL_SHRINK | F_SEAL_GROW);
                          int bad = make_memory(CHANNEL_SIZE, seals);

                          return first ? std::vector<int>{bad, good}
                                       : std::vector<int>{good, bad};
                      })),
                      -XC_E_PROTOCOL);
}

TEST_F(hostile_server, whose_memory_is_not_of_the_right_size)
{
    for (size_t size : {size_t(0), size_t(4096), size_t(CHANNEL_SIZE - 1),
                        size_t(CHANNEL_SIZE + 4096)})
        EXPECT_EQ(connect(accept_with([=] {
                      unsigned seals = F_SEAL_SHRINK | F_SEAL_GROW;

                      return std::vector<int>{make_memory(CHANNEL_SIZE, seals),
                                              make_memory(size, seals)};
                  })),
                  -XC_E_PROTOCOL);
}

TEST_F(hostile_server, whose_memory_is_no_memory)
{
    EXPECT_EQ(connect(accept_with([] {
                  int fds[2];

                  return pipe(fds) ? std::vector<int>()
                                   : std::vector<int>{fds[0], fds[1]};
              })),
              -XC_E_PROTOCOL);
    EXPECT_EQ(connect(accept_with([] {
                  int fd = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);

                  return std::vector<int>{fd, fd};
              })),
              -XC_E_PROTOCOL);
}

TEST_F(hostile_server, that_sends_another_number_of_descriptors)
{
    for (size_t n : {0u, 1u, 3u, 200u})
        EXPECT_EQ(
            connect(accept_with([=] {
                return std::vector<int>(
                    n, make_memory(CHANNEL_SIZE, F_SEAL_SHRINK | F_SEAL_GROW));
            })),
            -XC_E_PROTOCOL);
}

TEST_F(hostile_server, with_another_layout)
{
    for (uint32_t n_slots : {0u, 3u, 5u, 0xffffffffu})
        EXPECT_EQ(connect([=](Peer &peer) {
                      handshake_accept accept = {};

                      accept.head = handshake_head_of(HANDSHAKE_ACCEPT);
                      accept.n_slots = n_slots;
                      accept.slot_size = CHANNEL_SLOT_SIZE;
                      peer.welcome();
                      peer.receive_hello();
                      peer.make_channel();
                      send_packet(peer.socket(), &accept, sizeof(accept),
                                  peer.fds());
                      return peer.wait_for_end() ? 0 : 1;
                  }),
                  -XC_E_VERSION);
}

TEST_F(hostile_server, is_tried_with_a_good_answer_first)
{
    EXPECT_EQ(call(add,
                   [](reply_slot *reply) {
                       reply->len = 8;
                       reply->bytes[0] = 3;
                   }),
              0);
}

TEST_F(hostile_server, whose_reply_is_longer_than_a_slot)
{
    for (uint32_t len : {uint32_t(XC_MESSAGE_MAX + 1), 0x80000000u, ~0u})
        EXPECT_EQ(call(add, [=](reply_slot *reply) { reply->len = len; }),
                  -XC_E_BAD_REPLY);
}

TEST_F(hostile_server, whose_reply_has_another_length)
{
    for (uint32_t len : {0u, 7u, 9u, 16u, uint32_t(XC_MESSAGE_MAX)})
        EXPECT_EQ(call(add, [=](reply_slot *reply) { reply->len = len; }),
                  -XC_E_BAD_REPLY);
}

TEST_F(hostile_server, whose_sequence_jumps)
{
    for (uint32_t seq : {2u, 0x80000000u, ~0u})
        EXPECT_EQ(call(add,
                       [=](reply_slot *reply) {
                           reply->len = 8;
                           __atomic_store_n(&reply->seq, seq, __ATOMIC_SEQ_CST);
                       }),
                  -XC_E_BAD_REPLY);
}

TEST_F(hostile_server, that_says_what_only_the_runtime_may)
{
    for (int64_t status : {-XC_E_WOULD_BLOCK, -XC_E_PEER_DIED,
                           -XC_E_DISCONNECTED, -XC_E_BAD_REPLY, -XC_E_NO_SERVER,
                           -XC_E_RESOURCES, -XC_E_END, -99999, INT_MIN})
        EXPECT_EQ(call(add, with_status(status)), -XC_E_BAD_REPLY) << status;
    EXPECT_EQ(call(add, with_status(INT64_MIN)), -XC_E_BAD_REPLY);
    EXPECT_EQ(call(add, with_status(INT64_MIN + 1)), -XC_E_BAD_REPLY);
}

TEST_F(hostile_server, that_says_what_an_x_may)
{
    for (int status : std::initializer_list<int>{
             XC_E_DENIED, XC_E_STALE_HANDLE, XC_E_NO_METHOD, XC_E_SHAPE,
             XC_E_MALFORMED, XC_E_TOO_LARGE, XC_E_QUOTA, XC_E_DEADLINE, EIO,
             XC_ERRNO_MAX})
        EXPECT_EQ(call(add, with_status(-status)), -status);
}

TEST_F(hostile_server, whose_result_is_no_int)
{
    for (int64_t result : {int64_t(INT_MAX) + 1, INT64_MAX})
        EXPECT_EQ(call(add,
                       [=](reply_slot *reply) {
                           reply->len = 8;
                           reply->status = result;
                       }),
                  -XC_E_BAD_REPLY);
}

TEST_F(hostile_server, whose_result_is_above_the_bound)
{
    uint8_t room[17];

    memset(room, 0x33, sizeof(room));
    for (int64_t result : {int64_t(17), int64_t(XC_INLINE_MAX), INT64_MAX})
        EXPECT_EQ(call(
                      [&](probe *object) {
                          return probe_echo(object, "x", 1, room, 16);
                      },
                      [=](reply_slot *reply) {
                          reply->status = result;
                          reply->len = uint32_t(
                              std::min(result, int64_t(XC_MESSAGE_MAX)));
                      }),
                  -XC_E_BAD_REPLY);
    for (uint8_t byte : room)
        EXPECT_EQ(byte, 0x33);
}

TEST_F(hostile_server, whose_new_object_has_no_handle)
{
    probe *child = nullptr;

    EXPECT_EQ(call([&](probe *object) { return probe_child(object, &child); },
                   [](reply_slot *reply) { reply->len = 8; }),
              -XC_E_BAD_REPLY);
    EXPECT_EQ(child, nullptr);
}

TEST_F(hostile_server, whose_reply_changes_all_the_time)
{
    EXPECT_EQ(call(
                  [](probe *object) -> int64_t {
                      uint8_t out[256];
                      int64_t r = 0;

                      for (int i = 0;
                           i < 2000 && r != -XC_E_DEADLINE &&
                           r != -XC_E_BAD_REPLY && r != -XC_E_DISCONNECTED;
                           i++) {
                          xc_set_deadline(in_ms(50));
                          r = probe_echo(object, "x", 1, out, sizeof(out));
                          EXPECT_LE(r, int64_t(sizeof(out)));
                      }
                      xc_set_deadline(0);
                      return 0;
                  },
                  [](reply_slot *reply) {
                      std::minstd_rand random(3);
                      uint64_t end = in_ms(200);

                      while (now_ns() < end) {
                          reply->len = uint32_t(random() % 300);
                          reply->status = int64_t(random() % 300);
                          __atomic_fetch_add(&reply->seq, 1, __ATOMIC_SEQ_CST);
                      }
                  }),
              0);
}

} // namespace
