// SPDX-License-Identifier: MIT
// What a server may do to a client by what it says to have given it
#include <gtest/gtest.h>

#include <cstring>
#include <fcntl.h>
#include <functional>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <crosscall/state.h>

#include "agent.wire.h"
#include "agent_server.h"
#include "raw_server.h"
#include "server.h"

namespace {

using Peer = RawServer::Peer;

class pass_hostile_server : public testing::Test {
  protected:
    pass_hostile_server() : root_(connect_to(server_)) {}

    // What get_stored() comes to where the reply says that it is @handle, and
    // what open(@door, @flags) is goes with it; and, if a Stub came of it, what
    // its first use comes to.
    int64_t get(xc_handle handle, const std::string &door, int flags = O_PATH)
    {
        Directory directory;
        const std::string path = directory.path() + "/raw";
        RawServer server(path, [&](Peer &peer) {
            if (!peer.finish() || !peer.wait_for_request())
                return 1;
            reply(peer, handle, door, flags);
            return peer.wait_for_end() ? 0 : 2;
        });
        agent *object = nullptr;
        probe *out = nullptr;
        int64_t r;

        EXPECT_EQ(agent_connect(("unix:" + path).c_str(), nullptr, &object), 0);
        Agent owner(object);
        r = agent_get_stored(object, &out);
        if (r) {
            EXPECT_EQ(out, nullptr);
        }
        got_ = r == 0;
        Probe owner_of_out(out);
        if (got_)
            r = use_(out);
        owner_of_out.reset();
        owner.reset();
        EXPECT_EQ(server.exit_status(), 0);
        return r;
    }

    Server server_;
    Probe root_;
    bool got_ = false;
    std::function<int(probe *)> use_ = [](probe *out) {
        probe_identity who = {};

        return probe_who(out, &who);
    };

  private:
    static void reply(Peer &peer, xc_handle handle, const std::string &door,
                      int flags)
    {
        const handshake_carry carry = {handshake_head_of(HANDSHAKE_CARRY), 0, 1,
                                       1, 1};
        int fd = door.empty() ? -1 : open(door.c_str(), flags | O_CLOEXEC);

        if (fd >= 0)
            send_packet(peer.socket(), &carry, sizeof(carry), {fd});
        close(fd);
        memcpy(peer.reply()->bytes, &handle, sizeof(handle));
        peer.reply()->len = sizeof(handle);
        peer.reply()->status = 0;
        publish_seq(&peer.reply()->seq, 1);
    }
};

TEST_F(pass_hostile_server, what_did_not_come_is_no_object)
{
    EXPECT_LT(get(xc_handle_of_gift(1, 0), ""), 0);
    EXPECT_FALSE(got_);
    for (unsigned number : {1u, 7u, 8u, 31u, 32u, 63u}) {
        EXPECT_LT(get(xc_handle_of_gift(1, number), server_.path()), 0);
        EXPECT_FALSE(got_) << number;
    }
}

// To connect without a gift is to ask for the root object, as oneself.
TEST_F(pass_hostile_server, no_gift_is_no_object)
{
    EXPECT_LT(get(xc_handle_of_gift(0, 0), server_.path()), 0);
    EXPECT_FALSE(got_);
    EXPECT_TRUE(server_.books_become({1, 1, 0}));
}

TEST_F(pass_hostile_server, what_opens_a_file_is_no_door)
{
    EXPECT_LT(get(xc_handle_of_gift(1, 0), "/dev/null", O_RDONLY), 0);
    EXPECT_FALSE(got_);
}

TEST_F(pass_hostile_server, what_was_not_given_is_found_out_at_the_first_use)
{
    EXPECT_EQ(get(xc_handle_of_gift(1, 0), server_.path()), -XC_E_DENIED);
    EXPECT_TRUE(got_);
    EXPECT_EQ(get(xc_handle_of_gift(1, 0), "/dev/null"), -XC_E_FOREIGN_OBJECT);
    EXPECT_TRUE(got_);
}

// Numbers are the same for all: what another process gave us is not for this
// server to point at.
TEST_F(pass_hostile_server, somebody_elses_gift)
{
    uint64_t gift = 0;
    int self = open_pidfd(getpid());

    ASSERT_EQ(probe_give(root_.get(), self, PROBE_USE, &gift), 0);
    close(self);
    EXPECT_EQ(get(xc_handle_of_gift(gift, 0), server_.path()), -XC_E_DENIED);
    EXPECT_TRUE(server_.books_become({1, 1, 1}));
}

// Somebody who listens, and says nothing.
class Silent {
  public:
    Silent()
    {
        sockaddr_un address = {};

        address.sun_family = AF_UNIX;
        memcpy(address.sun_path, path_.c_str(), path_.size() + 1);
        EXPECT_EQ(bind(socket_, reinterpret_cast<sockaddr *>(&address),
                       sizeof(address)),
                  0);
        EXPECT_EQ(listen(socket_, 8), 0);
    }

    ~Silent() { close(socket_); }

    const std::string &path() const { return path_; }

  private:
    Directory directory_;
    const std::string path_ = directory_.path() + "/silent";
    const int socket_ = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
};

TEST_F(pass_hostile_server, a_third_one_that_is_silent_takes_no_longer)
{
    Silent silent;
    uint64_t start = now_ns();

    xc_set_deadline(in_ms(500));
    EXPECT_EQ(get(xc_handle_of_gift(1, 0), silent.path()), -XC_E_DEADLINE);
    xc_set_deadline(0);
    EXPECT_TRUE(got_);
    EXPECT_LT(ms_since(start), 3000 * kPatience);
}

TEST_F(pass_hostile_server, a_third_one_that_is_silent_holds_up_no_poll)
{
    Silent silent;

    use_ = [](probe *out) {
        uint64_t start = now_ns();
        xc_poll_item item = {};

        xc_set_deadline(0);
        item.stub = probe_stub(out);
        item.wanted = XC_STATE_CHANGED;
        EXPECT_EQ(xc_poll(&item, 1, 0), 0);
        EXPECT_EQ(item.status, -XC_E_WOULD_BLOCK);
        EXPECT_EQ(xc_poll(&item, 1, in_ms(200)), 0);
        EXPECT_EQ(item.status, -XC_E_WOULD_BLOCK);
        EXPECT_LT(ms_since(start), 4000);
        return 0;
    };
    xc_set_deadline(in_ms(500)); /* to adopt it */
    EXPECT_EQ(get(xc_handle_of_gift(1, 0), silent.path()), 0);
    EXPECT_TRUE(got_);
}

} // namespace
