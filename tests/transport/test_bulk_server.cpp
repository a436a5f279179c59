// SPDX-License-Identifier: MIT
// What a server may do to a client that has large messages
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <gtest/gtest.h>
#include <unistd.h>
#include <vector>

#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/status.h>

#include <probe.stub.h>

#include "process.h"
#include "raw_server.h"

namespace {

using Peer = RawServer::Peer;
using Bytes = std::vector<uint8_t>;

constexpr unsigned kSeals = F_SEAL_SHRINK | F_SEAL_GROW;

bool receive_question(Peer &peer, handshake_bulk *out)
{
    return receive_packet(peer.socket(), out, sizeof(*out)) == sizeof(*out) &&
           out->question.head.type == HANDSHAKE_BULK;
}

// @more: bytes beyond what a correct server makes.
bool answer(Peer &peer, const handshake_bulk &question, size_t more = 0,
            unsigned seals = kSeals, size_t n_fds = 2)
{
    std::vector<int> fds = {
        make_memory(bulk_size(question.request) + more, seals),
        make_memory(bulk_size(question.reply) + more, seals)};
    bool sent;

    sent = send_packet(peer.socket(), &question, sizeof(question),
                       {fds.begin(), fds.begin() + long(n_fds)});
    close(fds[0]);
    close(fds[1]);
    return sent;
}

void reply(Peer &peer, int64_t status, uint32_t len, uint32_t number)
{
    peer.reply()->status = status;
    peer.reply()->len = len;
    publish_seq(&peer.reply()->seq, number);
}

// A client of a server that does @serve after set-up.
class Victim {
  public:
    explicit Victim(const std::function<bool(Peer &)> &serve)
        : path_(directory_.path() + "/socket"), server_(path_, [=](Peer &peer) {
              if (!peer.finish() || !serve(peer))
                  return 1;
              return peer.wait_for_end() ? 0 : 2;
          })
    {
        EXPECT_EQ(probe_connect(("unix:" + path_).c_str(), nullptr, &root), 0)
            << xc_error_text();
    }

    ~Victim()
    {
        probe_release(root);
        EXPECT_EQ(server_.exit_status(), 0);
        EXPECT_TRUE(maps_of(getpid(), "raw-server").empty());
    }

    // Of a large call, which leaves the caller's buffer as it is.
    int64_t haul(size_t len = 100'000)
    {
        const Bytes bytes(len);
        Bytes back(len, 0x55);
        const int64_t r = probe_haul(root, bytes.data(), bytes.size(),
                                     back.data(), back.size());

        EXPECT_EQ(back, Bytes(len, 0x55));
        return r;
    }

    probe *root = nullptr;

  private:
    Directory directory_;
    std::string path_;
    RawServer server_;
};

TEST(bulk_server, sends_memory_that_it_could_take_away)
{
    Victim victim([](Peer &peer) {
        handshake_bulk question;

        return receive_question(peer, &question) &&
               answer(peer, question, 0, 0);
    });

    EXPECT_EQ(victim.haul(), -XC_E_PROTOCOL);
    EXPECT_EQ(victim.haul(), -XC_E_DISCONNECTED);
}

TEST(bulk_server, sends_memory_of_another_size)
{
    Victim victim([](Peer &peer) {
        handshake_bulk question;

        return receive_question(peer, &question) &&
               answer(peer, question, 4096);
    });

    EXPECT_EQ(victim.haul(), -XC_E_PROTOCOL);
}

TEST(bulk_server, sends_half_of_it)
{
    Victim victim([](Peer &peer) {
        handshake_bulk question;

        return receive_question(peer, &question) &&
               answer(peer, question, 0, kSeals, 1);
    });

    EXPECT_EQ(victim.haul(), -XC_E_PROTOCOL);
}

TEST(bulk_server, has_none)
{
    Victim victim([](Peer &peer) {
        for (int status : {int(XC_E_QUOTA), int(XC_E_RESOURCES), 99}) {
            handshake_bulk question;

            if (!receive_question(peer, &question))
                return false;
            question.question.status = uint32_t(status);
            answer(peer, question, 0, kSeals, 0);
        }
        return true;
    });

    EXPECT_EQ(victim.haul(), -XC_E_QUOTA);
    EXPECT_EQ(victim.haul(), -XC_E_RESOURCES);
    EXPECT_EQ(victim.haul(), -XC_E_RESOURCES);
}

// It has dropped what there was before it found that there is no more.
TEST(bulk_server, has_no_more_and_nothing_left)
{
    Victim victim([](Peer &peer) {
        handshake_bulk question;

        if (!receive_question(peer, &question) || !answer(peer, question) ||
            !peer.wait_for_request(1))
            return false;
        reply(peer, -XC_E_DENIED, 0, 1);
        if (!receive_question(peer, &question))
            return false;
        question.question.status = XC_E_QUOTA;
        return answer(peer, question, 0, kSeals, 0) &&
               receive_question(peer, &question) && answer(peer, question) &&
               peer.wait_for_request(2) &&
               (reply(peer, -XC_E_DENIED, 0, 2), true);
    });

    EXPECT_EQ(victim.haul(), -XC_E_DENIED);
    EXPECT_EQ(victim.haul(PROBE_BULK_MAX), -XC_E_QUOTA);
    EXPECT_EQ(victim.haul(), -XC_E_DENIED);
}

// An answer to an older question would be of memory that was replaced.
TEST(bulk_server, answers_another_question)
{
    Victim victim([](Peer &peer) {
        handshake_bulk first;
        handshake_bulk second;

        if (!receive_question(peer, &first) || !receive_question(peer, &second))
            return false;
        return answer(peer, first, 0, 0) && answer(peer, second) &&
               peer.wait_for_request() &&
               (reply(peer, -XC_E_DENIED, 0, 1), true);
    });
    const uint64_t before = xc_set_deadline(in_ms(100));

    EXPECT_EQ(victim.haul(), -XC_E_WOULD_BLOCK);
    xc_set_deadline(before);
    EXPECT_EQ(victim.haul(), -XC_E_DENIED);
}

TEST(bulk_server, replies_with_more_than_there_is)
{
    for (uint32_t len : {uint32_t(bulk_size(100'000) + 1), 0x80000000u, ~0u}) {
        Victim victim([len](Peer &peer) {
            handshake_bulk question;

            return receive_question(peer, &question) &&
                   answer(peer, question) && peer.wait_for_request() &&
                   (reply(peer, int64_t(len), len, 1), true);
        });

        EXPECT_EQ(victim.haul(), -XC_E_BAD_REPLY);
        EXPECT_EQ(victim.haul(), -XC_E_DISCONNECTED);
    }
}

TEST(bulk_server, replies_with_another_length_than_it_says)
{
    struct {
        int64_t status;
        uint32_t len;
    } const cases[] = {
        {100'000, 99'999}, {99'999, 100'000}, {100'001, 100'001}, {90'000, 0}};

    for (const auto &each : cases) {
        Victim victim([each](Peer &peer) {
            handshake_bulk question;

            return receive_question(peer, &question) &&
                   answer(peer, question) && peer.wait_for_request() &&
                   (reply(peer, each.status, each.len, 1), true);
        });

        EXPECT_EQ(victim.haul(), -XC_E_BAD_REPLY) << each.status;
    }
}

// The memory is there, and no longer this call's.
TEST(bulk_server, replies_to_a_small_call_at_length)
{
    Victim victim([](Peer &peer) {
        handshake_bulk question;

        return receive_question(peer, &question) && answer(peer, question) &&
               peer.wait_for_request(1) &&
               (reply(peer, -XC_E_DENIED, 0, 1), peer.wait_for_request(2)) &&
               (reply(peer, 0, XC_MESSAGE_MAX + 1, 2), true);
    });
    uint64_t sum = 5;

    EXPECT_EQ(victim.haul(), -XC_E_DENIED);
    EXPECT_EQ(probe_add(victim.root, 1, 2, &sum), -XC_E_BAD_REPLY);
    EXPECT_EQ(sum, 5u);
}

} // namespace
