// SPDX-License-Identifier: MIT
// What a server says of its users: right at every moment, and nothing is left
// when they are gone
#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <ostream>
#include <random>
#include <tuple>
#include <unistd.h>
#include <vector>

#include <crosscall/error.h>
#include <crosscall/region.h>
#include <crosscall/status.h>

#include "hoard_server.h"
#include "raw_client.h"

static auto all_of(const xc_server_books &b)
{
    return std::tuple(b.connections, b.set_ups, b.handles, b.gifts,
                      b.descriptors, b.channel_bytes, b.bulk_bytes);
}

static bool operator==(const xc_server_books &a, const xc_server_books &b)
{
    return all_of(a) == all_of(b);
}

static std::ostream &operator<<(std::ostream &out, const xc_server_books &b)
{
    return out << b.connections << " connections, " << b.set_ups << " set-ups, "
               << b.handles << " handles, " << b.gifts << " gifts, "
               << b.descriptors << " descriptors, " << b.channel_bytes
               << " bytes of channels, " << b.bulk_bytes << " of regions";
}

namespace {

constexpr xc_server_books kNothing = {};
constexpr uint64_t kChannel = 2 * CHANNEL_SIZE;

// What is released is so by a one-way call, and descriptors are closed by a
// thread that nobody waits for.
void expect_books(const HoardServer &server, const xc_server_books &wanted)
{
    EXPECT_TRUE(eventually([&] { return server.books() == wanted; }))
        << "there are " << server.books() << "\nand not " << wanted;
}

TEST(counters, say_what_a_user_did)
{
    HoardServer server;
    Hoard root = server.connect();
    uint32_t uid = geteuid();

    for (int i = 0; i < 1000; i++)
        EXPECT_EQ(hoard_look(root.get(), 0), 0);
    EXPECT_EQ(server.books_of(uid)->calls, 1000u);
    root.reset();
    root = server.connect();
    EXPECT_EQ(hoard_drop(root.get()), 0);
    // those of connections that have ended count
    EXPECT_TRUE(
        eventually([&] { return server.books_of(uid)->calls == 1001; }));

    RawClient rubbish(server.path());
    ASSERT_TRUE(send_packet(rubbish.socket(), "rubbish!", 8));
    EXPECT_TRUE(rubbish.is_hung_up());
    EXPECT_EQ(server.wait_for("event", "refused")["code"], "XC_E_PROTOCOL");
    EXPECT_EQ(server.books_of(uid)->refused, 1u);

    EXPECT_EQ(hoard_dive(root.get(), root.get(), 9), -EDQUOT);
    EXPECT_EQ(server.books_of(uid)->quota_hits, 1u);
    EXPECT_EQ(server.books_of(uid)->denials, 0u);
    EXPECT_EQ(server.books_of(uid)->bad_messages, 0u);
    // What it called within a call the server called itself.
    EXPECT_EQ(server.books().calls, server.books_of(uid)->calls + 8);
    EXPECT_EQ(server.users(), std::vector<uint32_t>{uid});
    EXPECT_FALSE(server.books_of(uid + 1));
}

TEST(counters, tell_users_apart)
{
    if (geteuid() != 0)
        GTEST_SKIP() << "needs root, to be another user as well";
    HoardServer server;
    Hoard root = server.connect();
    std::string address = server.address();

    EXPECT_EQ(hoard_administer(root.get()), 0);
    EXPECT_EQ(as_user(ANOTHER_UID,
                      [&]() -> uint64_t {
                          hoard *other = nullptr;

                          return hoard_connect(address.c_str(), nullptr,
                                               &other) == 0 &&
                                 hoard_administer(other) == -XC_E_DENIED &&
                                 hoard_look(other, 0) == 0;
                      }),
              1u);
    EXPECT_EQ(server.books_of(0)->calls, 1u);
    EXPECT_EQ(server.books_of(0)->denials, 0u);
    EXPECT_EQ(server.books_of(ANOTHER_UID)->calls, 2u);
    EXPECT_EQ(server.books_of(ANOTHER_UID)->denials, 1u);
    EXPECT_EQ(server.books().denials, 1u);
    EXPECT_EQ(server.users().size(), 2u);
    EXPECT_TRUE(eventually([&] { return server.books().connections == 1; }));
    EXPECT_EQ(*server.books_of(ANOTHER_UID), kNothing); // and it is remembered
}

// A request that is too short for what it should be.
TEST(counters, name_the_method_of_a_bad_request)
{
    HoardServer server;
    RawClient client(server.path());
    int64_t status = 0;

    ASSERT_TRUE(client.finish(hoard_interface));
    client.call(6, hoard_interface.methods[5].key, 1, client.root(), &status);
    EXPECT_TRUE(client.is_hung_up());
    AuditLine line = server.wait_for("event", "bad_message");
    EXPECT_EQ(line["interface"], "test.hoard");
    EXPECT_EQ(line["method"], "look");
    EXPECT_EQ(line["why"], "sent a malformed request");
    EXPECT_EQ(server.books_of(geteuid())->bad_messages, 1u);
}

TEST(counters, count_bad_messages)
{
    HoardServer server;
    RawClient client(server.path());

    ASSERT_TRUE(client.finish(hoard_interface));
    ASSERT_TRUE(send_packet(client.socket(), "rubbish!", 8));
    EXPECT_TRUE(client.is_hung_up());
    EXPECT_EQ(server.wait_for("event", "bad_message")["code"],
              "XC_E_MALFORMED");
    EXPECT_EQ(server.books_of(geteuid())->bad_messages, 1u);
    expect_books(server, kNothing);
}

TEST(audit, of_one_user_is_limited_by_an_option)
{
    xc_server_options options = {};

    options.max_audits_uid = 2;
    options.max_connections_uid = 1;
    HoardServer server(options);
    Hoard root = server.connect();
    uint64_t start = now_ns();
    unsigned n = 0;
    unsigned n_told = 0;
    unsigned n_suppressed = 0;

    for (; n < 50; n++)
        EXPECT_EQ(server.try_to_connect(), -XC_E_QUOTA);
    // A record of one of the next seconds says how many were left out.
    EXPECT_TRUE(eventually([&] {
        EXPECT_EQ(server.try_to_connect(), -XC_E_QUOTA);
        n++;
        for (AuditLine &line : server.lines()) {
            n_told++;
            n_suppressed += unsigned(std::stoul(line["suppressed"]));
        }
        return n_suppressed > 0;
    }));
    EXPECT_LE(n_told, 2 * unsigned(ms_since(start) / 1000 + 2));
    EXPECT_LE(n_told + n_suppressed, n); // those since are not told yet
    EXPECT_EQ(server.books().quota_hits, n);
}

// A client of this test with some of everything; it says when it has.
int hoards(const std::string &address, Process::Ends ends)
{
    static const hoard_ops ops = {};
    hoard own = {&ops};
    hoard *root = nullptr;
    hoard *made = nullptr;
    uint64_t gift;

    for (int i = 0; i < 3; i++)
        if (hoard_connect(address.c_str(), nullptr, &root) ||
            hoard_child(root, &made) ||
            hoard_give(made, open_pidfd(getpid()), XC_RIGHTS_ALL, &gift) ||
            hoard_stash(root, &own) || hoard_look(root, 0))
            return 1;
    say(ends.out, 1);
    return int(hear(ends.in));
}

// How long it took until there was nothing, ms.
double ms_until_gone(const HoardServer &server)
{
    std::string address = server.address();
    Process client([&](Process::Ends ends) { return hoards(address, ends); });

    EXPECT_EQ(hear(client.out()), 1u);
    EXPECT_EQ(server.books().connections, 3u);
    EXPECT_EQ(server.books().gifts, 3u);
    EXPECT_GT(server.books().channel_bytes, 3 * kChannel);
    uint64_t start = now_ns();

    client.kill(SIGKILL);
    EXPECT_TRUE(eventually([&] { return server.books() == kNothing; }))
        << "there are " << server.books();
    return ms_since(start);
}

// 100 ms on an idle machine; on a busy one it is told, and no more.
TEST(books, are_empty_soon_after_a_user_is_killed)
{
    HoardServer server;
    double best = ms_until_gone(server);

    for (int i = 0; i < 4 && best > 100; i++)
        best = std::min(best, ms_until_gone(server));
    printf("empty after %.1f ms\n", best);
    EXPECT_LT(best, 10'000);
}

class RandomUser {
  public:
    explicit RandomUser(const HoardServer &server) : server_(server) {}

    void step()
    {
        switch (random(9)) {
        case 0:
            return connect();
        case 1:
            if (!connections_.empty())
                disconnect(one_of(connections_));
            return;
        case 2:
        case 3:
            return make_child();
        case 4:
            return release_child();
        case 5:
            return give();
        case 6:
            return keep();
        case 7:
            return stash();
        case 8:
            if (random(6) == 0)
                drop();
        }
    }

    xc_server_books books() const
    {
        xc_server_books books = {};

        for (const Connection &connection : connections_) {
            books.connections++;
            books.channel_bytes += kChannel;
            books.handles += 1 + unsigned(connection.children.size());
            books.gifts += connection.n_gifts;
        }
        books.handles += n_stashed_;
        books.descriptors = n_kept_;
        books.bulk_bytes = n_kept_ * 4096;
        return books;
    }

    void end()
    {
        if (connections_.empty())
            connect();
        drop();
        connections_.clear();
    }

  private:
    struct Connection {
        Hoard root;
        std::vector<Hoard> children;
        unsigned n_gifts = 0;
    };

    unsigned random(size_t below) { return unsigned(generator_() % below); }
    template <class T> size_t one_of(const T &all)
    {
        return random(all.size());
    }

    Connection *any_connection()
    {
        return connections_.empty() ? nullptr
                                    : &connections_[one_of(connections_)];
    }

    void connect()
    {
        hoard *root = nullptr;

        if (hoard_connect(server_.address().c_str(), nullptr, &root) == 0)
            connections_.push_back({Hoard(root), {}, 0});
    }

    void disconnect(size_t i)
    {
        connections_[i].children.clear();
        connections_.erase(connections_.begin() + long(i));
    }

    void make_child()
    {
        Connection *from = any_connection();
        hoard *made = nullptr;

        if (from && hoard_child(from->root.get(), &made) == 0)
            from->children.emplace_back(made);
    }

    void release_child()
    {
        Connection *from = any_connection();

        if (from && !from->children.empty())
            from->children.erase(from->children.begin() +
                                 long(one_of(from->children)));
    }

    void give()
    {
        Connection *from = any_connection();
        uint64_t gift;
        int receiver = open_pidfd(getpid());

        if (from && !from->children.empty() &&
            hoard_give(from->children[one_of(from->children)].get(), receiver,
                       XC_RIGHTS_ALL, &gift) == 0)
            from->n_gifts++;
        close(receiver);
    }

    void keep()
    {
        Connection *by = any_connection();
        xc_region *region = nullptr;

        ASSERT_EQ(xc_region_new(1, XC_REGION_SHARED, &region), 0);
        if (by && hoard_store(by->root.get(), region) == 0)
            n_kept_++;
        xc_region_unref(region);
    }

    void stash()
    {
        Connection *by = any_connection();

        if (by && hoard_stash(by->root.get(), by->root.get()) == 0)
            n_stashed_++;
    }

    void drop()
    {
        Connection *by = any_connection();

        if (!by)
            return;
        EXPECT_EQ(hoard_drop(by->root.get()), 0);
        n_kept_ = 0;
        n_stashed_ = 0;
    }

    const HoardServer &server_;
    std::mt19937 generator_{4};
    std::vector<Connection> connections_;
    unsigned n_kept_ = 0;
    unsigned n_stashed_ = 0;
};

TEST(books, are_right_after_each_of_many_random_steps)
{
    xc_server_options options = {};

    options.max_handles_uid = 12;
    options.max_gifts_uid = 6;
    options.max_bulk_uid = 5 * 4096;
    options.max_connections_uid = 4;
    HoardServer server(options);
    RandomUser user(server);

    uint64_t start = now_ns();
    int i = 0;

    // The model knows of no gift that ends, which they do after 30 s.
    for (; i < 1000 && ms_since(start) < 15'000 && !HasFailure(); i++) {
        user.step();
        expect_books(server, user.books());
    }
    EXPECT_TRUE(i < 1000 || server.books().quota_hits > 20);
    user.end();
    expect_books(server, kNothing);
}

} // namespace
