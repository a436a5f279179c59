// SPDX-License-Identifier: MIT
// What a client may do to a server by what it says to have given it
#include <gtest/gtest.h>

#include <cstring>
#include <fcntl.h>
#include <functional>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <crosscall/give.h>

#include "agent.wire.h"
#include "agent_server.h"
#include "raw_client.h"
#include "server.h"

namespace {

enum { WAIT_MS = 300 };

// A descriptor that is closed at the end.
class Fd {
  public:
    explicit Fd(int fd) : fd_(fd) { EXPECT_GE(fd, 0); }
    ~Fd() { close(fd_); }
    Fd(const Fd &) = delete;
    Fd &operator=(const Fd &) = delete;
    int get() const { return fd_; }

  private:
    int fd_;
};

Fd door_to(const std::string &path)
{
    return Fd(open(path.c_str(), O_PATH | O_CLOEXEC));
}

// True: the agent has a connection to @server_ already, for what others gave
// it.
class pass_hostile_client : public testing::TestWithParam<bool> {
  protected:
    pass_hostile_client()
        : agents_(WAIT_MS), others_(WAIT_MS), probe_(connect_to(server_)),
          agent_(agents_.connect()), other_(others_.connect()),
          client_(agents_.path())
    {
        EXPECT_TRUE(client_.finish(agent_interface));
        if (GetParam())
            have_it_connect();
        start_ = server_.books();
    }

    void have_it_connect()
    {
        agent_outcome outcome = {};

        EXPECT_EQ(agent_store(agent_.get(), probe_.get()), 0);
        EXPECT_EQ(agent_use_stored(agent_.get(), &outcome), 0);
        EXPECT_EQ(outcome.status, 0);
        EXPECT_TRUE(server_.books_become({2, 2, 0}));
    }

    // A gift of our own, to the agent.
    uint64_t gift()
    {
        uint64_t number = 0;

        EXPECT_EQ(xc_give_to_server(probe_stub(probe_.get()),
                                    agent_stub(agent_.get()), PROBE_USE,
                                    &number),
                  0);
        return number;
    }

    void post_use(uint64_t what, const std::vector<int> &fds, uint32_t n_doors)
    {
        const handshake_carry carry = {handshake_head_of(HANDSHAKE_CARRY), 0,
                                       client_.seq[0] + 1, uint32_t(fds.size()),
                                       n_doors};

        if (!fds.empty()) {
            ASSERT_TRUE(
                send_packet(client_.socket(), &carry, sizeof(carry), fds));
        }
        memcpy(client_.request(0)->bytes, &what, sizeof(what));
        client_.post(0, AGENT_METHOD_USE, AGENT_KEY_USE, sizeof(what),
                     client_.root(), fds.empty() ? 0 : REQUEST_CARRIES);
        EXPECT_TRUE(client_.is_answered(0, in_ms(20'000)));
    }

    // What became of the call itself.
    int64_t pass(uint64_t what, const std::vector<int> &fds,
                 uint32_t n_doors = 1)
    {
        post_use(what, fds, n_doors);
        return client_.reply(0)->status;
    }

    // What became of the method's use of the object.
    int64_t use(uint64_t what, const std::vector<int> &fds)
    {
        agent_use_reply reply;

        EXPECT_EQ(pass(what, fds), 0);
        memcpy(&reply, client_.reply(0)->bytes, sizeof(reply));
        return reply.out.status;
    }

    bool others_are_served()
    {
        agent_outcome outcome = {};

        return agent_use(agent_.get(), probe_.get(), &outcome) == 0 &&
               outcome.status == 0;
    }

    Server server_;
    AgentServer agents_;
    AgentServer others_;
    Probe probe_;
    Agent agent_;
    Agent other_;
    RawClient client_;
    Books start_;
};

INSTANTIATE_TEST_SUITE_P(connected, pass_hostile_client, testing::Bool());

TEST_P(pass_hostile_client, a_good_one_is_believed)
{
    Fd door = door_to(server_.path());

    EXPECT_EQ(use(xc_handle_of_gift(gift(), 0), {door.get()}), 0);
    EXPECT_TRUE(server_.books_become(start_));
}

TEST_P(pass_hostile_client, numbers_that_are_no_gift)
{
    Fd door = door_to(server_.path());
    uint64_t number = gift();

    for (uint64_t other : {number + 1, number + (1u << 24), UINT64_MAX >> 8})
        EXPECT_EQ(use(xc_handle_of_gift(other, 0), {door.get()}), -XC_E_DENIED)
            << other;
    EXPECT_EQ(use(xc_handle_of_gift(number, 0), {door.get()}), 0);
    EXPECT_EQ(use(xc_handle_of_gift(number, 0), {door.get()}), -XC_E_DENIED);
    EXPECT_TRUE(others_are_served());
}

// Else the agent would do for one client what another one entrusted it with.
TEST_P(pass_hostile_client, somebody_elses_gift)
{
    std::string address = server_.address();
    std::string agents = "unix:" + agents_.path();
    Fd door = door_to(server_.path());
    Process victim([=](Process::Ends ends) {
        probe *object = nullptr;
        agent *at = nullptr;
        uint64_t number = 0;

        if (probe_connect(address.c_str(), nullptr, &object) ||
            agent_connect(agents.c_str(), nullptr, &at) ||
            xc_give_to_server(probe_stub(object), agent_stub(at), PROBE_USE,
                              &number))
            return 1;
        say(ends.out, number);
        hear(ends.in);
        return 0;
    });
    uint64_t number = hear(victim.out());

    ASSERT_NE(number, 0u);
    EXPECT_EQ(use(xc_handle_of_gift(number, 0), {door.get()}), -XC_E_DENIED);
    EXPECT_TRUE(server_.wait_for_audit("claimed a gift"));
    EXPECT_EQ(server_.books().gifts, 1u);
}

// Who connects without a gift gets the root object, by its own rights: the
// agent's are not for its clients to use.
TEST_P(pass_hostile_client, no_gift_at_all)
{
    Fd door = door_to(server_.path());

    EXPECT_EQ(pass(xc_handle_of_gift(0, 0), {door.get()}), -XC_E_STALE_HANDLE);
    EXPECT_TRUE(others_are_served());
}

TEST_P(pass_hostile_client, a_gift_without_a_door)
{
    Fd door = door_to(server_.path());
    uint64_t number = gift();

    EXPECT_EQ(pass(xc_handle_of_gift(number, 0), {}), -XC_E_STALE_HANDLE);
    EXPECT_EQ(pass(xc_handle_of_gift(number, 1), {door.get()}),
              -XC_E_STALE_HANDLE);
    EXPECT_EQ(pass(xc_handle_of_gift(number, 63), {door.get()}),
              -XC_E_STALE_HANDLE);
    EXPECT_EQ(pass(xc_handle_of_gift(number, 0), {door.get()}, 0),
              -XC_E_STALE_HANDLE);
    EXPECT_EQ(pass(xc_handle_of_gift(number, 0) | XC_HANDLE_LENT, {door.get()}),
              -XC_E_STALE_HANDLE);
    EXPECT_EQ(use(xc_handle_of_gift(number, 0), {door.get()}), 0);
}

// Doors that are an attack by themselves: the connection ends.
TEST_P(pass_hostile_client, what_opens_a_file_is_no_door)
{
    int pair[2];

    ASSERT_EQ(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair), 0);
    Fd file(open("/dev/null", O_RDONLY | O_CLOEXEC));
    Fd connected(pair[0]);
    Fd other_end(pair[1]);

    for (int fd : {file.get(), connected.get()}) {
        RawClient client(agents_.path());
        const handshake_carry carry = {handshake_head_of(HANDSHAKE_CARRY), 0, 1,
                                       1, 1};
        const uint64_t what = xc_handle_of_gift(1, 0);

        ASSERT_TRUE(client.finish(agent_interface));
        ASSERT_TRUE(send_packet(client.socket(), &carry, sizeof(carry), {fd}));
        memcpy(client.request(0)->bytes, &what, sizeof(what));
        client.post(0, AGENT_METHOD_USE, AGENT_KEY_USE, sizeof(what),
                    client.root(), REQUEST_CARRIES);
        ASSERT_TRUE(client.is_answered(0, in_ms(20'000)));
        EXPECT_EQ(client.reply(0)->status, -XC_E_MALFORMED);
        EXPECT_TRUE(client.is_hung_up());
    }
    EXPECT_TRUE(others_are_served());
}

TEST_P(pass_hostile_client, doors_that_lead_elsewhere)
{
    Directory directory;
    const std::string path = directory.path() + "/stream";
    sockaddr_un address = {};
    Fd stream(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    struct {
        const char *what;
        std::string path;
        int64_t status;
    } const doors[] = {
        {"another server", others_.path(), -XC_E_DENIED},
        {"a socket of another kind", path, -XC_E_PROTOCOL},
        {"a folder", directory.path(), -XC_E_NO_SERVER},
        {"a device", "/dev/null", -XC_E_FOREIGN_OBJECT},
        {"a file of a process", "/proc/self/status", -XC_E_FOREIGN_OBJECT},
    };

    address.sun_family = AF_UNIX;
    memcpy(address.sun_path, path.c_str(), path.size() + 1);
    ASSERT_EQ(bind(stream.get(), reinterpret_cast<sockaddr *>(&address),
                   sizeof(address)),
              0);
    ASSERT_EQ(listen(stream.get(), 8), 0);
    for (const auto &each : doors) {
        Fd door = door_to(each.path);

        EXPECT_EQ(use(xc_handle_of_gift(gift(), 0), {door.get()}), each.status)
            << each.what;
    }
    EXPECT_TRUE(others_are_served());
}

TEST_P(pass_hostile_client, a_server_that_never_answers)
{
    Directory directory;
    const std::string path = directory.path() + "/silent";
    sockaddr_un address = {};
    Fd silent(socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0));

    address.sun_family = AF_UNIX;
    memcpy(address.sun_path, path.c_str(), path.size() + 1);
    ASSERT_EQ(bind(silent.get(), reinterpret_cast<sockaddr *>(&address),
                   sizeof(address)),
              0);
    ASSERT_EQ(listen(silent.get(), 1), 0);
    Fd door = door_to(path);
    for (int i = 0; i < 4; i++) { // the first ones are let in, and told nothing
        const uint64_t start = now_ns();

        EXPECT_EQ(use(xc_handle_of_gift(1, 0), {door.get()}), -XC_E_DEADLINE);
        EXPECT_GE(ms_since(start), WAIT_MS);
        EXPECT_LT(ms_since(start), 5 * WAIT_MS * kPatience);
    }
    EXPECT_TRUE(others_are_served());
}

TEST_P(pass_hostile_client, an_object_of_another_interface)
{
    Fd door = door_to(others_.path());
    uint64_t number = 0;

    ASSERT_EQ(xc_give_to_server(agent_stub(other_.get()),
                                agent_stub(agent_.get()), AGENT_USE, &number),
              0);
    EXPECT_EQ(use(xc_handle_of_gift(number, 0), {door.get()}), -XC_E_SHAPE);
    EXPECT_TRUE(others_are_served());
}

TEST_P(pass_hostile_client, more_doors_than_descriptors)
{
    const handshake_carry carry = {handshake_head_of(HANDSHAKE_CARRY), 0, 1, 1,
                                   2};
    Fd door = door_to(server_.path());

    ASSERT_TRUE(
        send_packet(client_.socket(), &carry, sizeof(carry), {door.get()}));
    EXPECT_TRUE(client_.is_hung_up());
    EXPECT_TRUE(others_are_served());
}

} // namespace
