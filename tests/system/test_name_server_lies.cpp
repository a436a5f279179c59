// SPDX-License-Identifier: MIT
// Name servers, and bound objects whose server lies to them, or says nothing:
// who looks these up has nothing of it, and all others are served
#include "name_server.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <crosscall/status.h>

#include "name.wire.h"
#include "raw_client.h"
#include "raw_server.h"

namespace {

using Peer = RawServer::Peer;

struct Lie {
    const char *name;
    int (*serve)(Peer &peer); // what the name server has connected to
};

int until_it_hangs_up(Peer &peer)
{
    while (!peer.wait_for_end())
        ;
    return 0;
}

int says_nothing(Peer &peer) { return until_it_hangs_up(peer); }

int hangs_up(Peer &) { return 0; }

int welcomes_with_garbage(Peer &peer)
{
    uint8_t bytes[200];

    memset(bytes, 0xa5, sizeof(bytes));
    send_packet(peer.socket(), bytes, sizeof(bytes));
    return until_it_hangs_up(peer);
}

int accepts_without_memory(Peer &peer)
{
    if (peer.welcome() && peer.receive_hello())
        peer.accept({});
    return until_it_hangs_up(peer);
}

int accepts_memory_that_shrinks(Peer &peer)
{
    const std::vector<int> fds = {make_memory(CHANNEL_SIZE, 0),
                                  make_memory(CHANNEL_SIZE, 0)};

    if (peer.welcome() && peer.receive_hello() && peer.accept(fds))
        for (int fd : fds)
            if (ftruncate(fd, 0))
                return 1;
    return until_it_hangs_up(peer);
}

int writes_all_over_its_memory(Peer &peer)
{
    if (peer.finish())
        memset(peer.header(), 0xff, CHANNEL_SIZE);
    return until_it_hangs_up(peer);
}

// Each time that it is asked to give the object to somebody.
int answers_gives(Peer &peer, handshake_given lie, size_t len)
{
    handshake_give give;

    if (!peer.finish())
        return 1;
    while (receive_packet(peer.socket(), &give, sizeof(give)) > 0) {
        lie.head = handshake_head_of(HANDSHAKE_GIVEN);
        lie.cookie += give.cookie;
        send_packet(peer.socket(), &lie, len);
    }
    return 0;
}

int gives_what_is_not_there(Peer &peer)
{
    return answers_gives(peer, {{}, 0, 4711, 0, 0}, sizeof(handshake_given));
}

int gives_no_number(Peer &peer)
{
    return answers_gives(peer, {}, sizeof(handshake_given));
}

int gives_too_large_a_number(Peer &peer)
{
    return answers_gives(peer, {{}, 0, UINT64_MAX, 0, 0},
                         sizeof(handshake_given));
}

int refuses_for_no_reason_that_there_is(Peer &peer)
{
    return answers_gives(peer, {{}, 0, 1, 0x12345678, 1},
                         sizeof(handshake_given));
}

int answers_gives_too_short(Peer &peer)
{
    return answers_gives(peer, {{}, 0, 1, 0, 0}, sizeof(handshake_given) - 1);
}

int answers_gives_of_others(Peer &peer)
{
    return answers_gives(peer, {{}, 1, 1, 0, 0}, sizeof(handshake_given));
}

// Binds what is behind a path, as if it had been given it there.
int64_t bind_gift(RawClient &client, const std::string &name,
                  const std::string &path)
{
    const handshake_carry carry = {handshake_head_of(HANDSHAKE_CARRY), 0,
                                   client.seq[0] + 1, 1, 1};
    const name_dir_bind_request request = {
        name.size(), xc_handle_of_gift(1, 0), {XC_RIGHTS_ALL, XC_RIGHTS_ALL}};
    const size_t len = sizeof(request) + name.size() + 1;
    const int door = open(path.c_str(), O_PATH | O_CLOEXEC);

    EXPECT_TRUE(send_packet(client.socket(), &carry, sizeof(carry), {door}));
    close(door);
    auto *bytes = reinterpret_cast<char *>(client.request(0)->bytes);
    memcpy(bytes, &request, sizeof(request));
    memcpy(bytes + sizeof(request), name.c_str(), name.size() + 1);
    client.post(0, NAME_DIR_METHOD_BIND, NAME_DIR_KEY_BIND, uint32_t(len),
                client.root(), REQUEST_CARRIES);
    EXPECT_TRUE(client.is_answered(0, in_ms(20'000)));
    return client.reply(0)->status;
}

class NameServerLies : public NameServerTest,
                       public testing::WithParamInterface<Lie> {
  protected:
    bool others_are_served()
    {
        return has_hello(find(root, "disk").get()) &&
               bind_status("more", dir_as_any(disk.get())) == 0 &&
               unbind("more") == 0;
    }

    Directory place_;
    const std::string path_ = place_.path() + "/liar";
};

} // namespace

TEST_P(NameServerLies, are_for_who_looks_them_up)
{
    RawServer liar(path_, GetParam().serve);
    RawClient client(server.address().substr(strlen("unix:")));

    publish(root, "disk", disk);
    ASSERT_TRUE(client.finish(name_dir_interface));
    ASSERT_EQ(bind_gift(client, "liar", path_), 0);
    Process user([&](Process::Ends ends) {
        const NameDir mine = server.connect();

        xc_set_deadline(in_ms(2'000));
        say(ends.out, 1);
        any *found = nullptr; // a Stub of nothing, if it is one
        if (find_status(mine, "liar/deep") == 0)
            return 1;
        xc_set_deadline(in_ms(2'000));
        name_find(mine.get(), "liar", &found);
        const Any owner(found);
        return found && has_hello(found) ? 1 : 0;
    });
    EXPECT_EQ(hear(user.out()), 1u);
    for (int i = 0; i < 10; i++)
        EXPECT_TRUE(others_are_served()) << i;
    EXPECT_EQ(user.exit_status(), 0);
    EXPECT_TRUE(others_are_served());
    const int r = unbind("liar");
    EXPECT_TRUE(r == 0 || r == -ENOENT) << r;
    EXPECT_TRUE(eventually([&] { return names(root, "") == "disk "; }));
    EXPECT_EQ(liar.exit_status(), 0) << "it is let go of";
    EXPECT_TRUE(others_are_served());
}

INSTANTIATE_TEST_SUITE_P(
    Of, NameServerLies,
    testing::Values(
        Lie{"says_nothing", says_nothing}, Lie{"hangs_up", hangs_up},
        Lie{"welcomes_with_garbage", welcomes_with_garbage},
        Lie{"accepts_without_memory", accepts_without_memory},
        Lie{"accepts_memory_that_shrinks", accepts_memory_that_shrinks},
        Lie{"writes_all_over_its_memory", writes_all_over_its_memory},
        Lie{"gives_what_is_not_there", gives_what_is_not_there},
        Lie{"gives_no_number", gives_no_number},
        Lie{"gives_too_large_a_number", gives_too_large_a_number},
        Lie{"refuses_for_no_reason_that_there_is",
            refuses_for_no_reason_that_there_is},
        Lie{"answers_gives_too_short", answers_gives_too_short},
        Lie{"answers_gives_of_others", answers_gives_of_others}),
    [](const testing::TestParamInfo<Lie> &lie) {
        return std::string(lie.param.name);
    });
