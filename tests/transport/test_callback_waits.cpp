// SPDX-License-Identifier: MIT
// While a method waits for a client's object, its server serves the others
#include <gtest/gtest.h>

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <list>
#include <thread>
#include <unistd.h>
#include <vector>

#include <crosscall/callback.h>
#include <crosscall/error.h>

#include "process.h"
#include "watched_server.h"

namespace {

// What its method waits for.
struct Gate {
    std::atomic<bool> reached = false;
    std::atomic<bool> open = false;
};

struct Waiting : watch_object {
    Gate gate;
};

int wait_at_gate(watch_object *self)
{
    Gate &gate = static_cast<Waiting *>(self)->gate;

    gate.reached = true;
    return eventually([&] { return gate.open.load(); }) ? 0 : -1;
}

// A client that is in a call, in which the server waits for it.
class Asker {
  public:
    explicit Asker(const WatchedServer &server) : root_(server.connect())
    {
        watch_object_init(&mine_, root_.get());
        mine_.during = wait_at_gate;
        thread_ = std::thread([this] {
            uint64_t before = xc_set_deadline(in_ms(60'000));

            r_ = watched_ask_once(root_.get(), &mine_.object, 21, &answer_);
            xc_set_deadline(before);
        });
    }
    ~Asker()
    {
        answer();
        if (thread_.joinable())
            thread_.join();
    }

    bool is_asked()
    {
        return eventually([&] { return mine_.gate.reached.load(); });
    }
    void answer() { mine_.gate.open = true; }
    int result()
    {
        thread_.join();
        return answer_ == 42 || r_ ? r_ : -1;
    }

  private:
    WatchedRoot root_;
    Waiting mine_ = {};
    uint64_t answer_ = 0;
    int r_ = 1;
    std::thread thread_;
};

TEST(callback_waits, do_not_hold_up_others)
{
    WatchedServer server;
    WatchedRoot other = server.connect();
    Asker asker(server);

    ASSERT_TRUE(asker.is_asked());
    for (int i = 0; i < 100; i++)
        EXPECT_EQ(watched_nap(other.get(), 0), 0);
    asker.answer();
    EXPECT_EQ(asker.result(), 0);
}

TEST(callback_waits, do_not_hold_up_who_comes_and_goes)
{
    WatchedServer server;
    Asker asker(server);

    ASSERT_TRUE(asker.is_asked());
    for (int i = 0; i < 10; i++)
        EXPECT_EQ(watched_nap(server.connect().get(), 0), 0);
    asker.answer();
    EXPECT_EQ(asker.result(), 0);
}

TEST(callback_waits, end_in_any_order)
{
    WatchedServer server;
    WatchedRoot other = server.connect();
    std::list<Asker> askers;
    std::vector<Asker *> in_order;

    for (int i = 0; i < 4; i++) {
        in_order.push_back(&askers.emplace_back(server));
        ASSERT_TRUE(in_order.back()->is_asked());
    }
    for (size_t i : {2u, 0u, 3u, 1u}) {
        in_order[i]->answer();
        EXPECT_EQ(in_order[i]->result(), 0);
        EXPECT_EQ(watched_nap(other.get(), 0), 0);
    }
}

TEST(callback_waits, are_four_for_one_user)
{
    WatchedServer server;
    WatchedRoot other = server.connect();
    std::list<Asker> askers;

    for (int i = 0; i < 4; i++)
        ASSERT_TRUE(askers.emplace_back(server).is_asked());
    {
        Asker fifth(server);

        EXPECT_EQ(fifth.result(), -EREMOTEIO);
        EXPECT_EQ(status_of(other.get()), -XC_E_WOULD_BLOCK);
    }
    askers.pop_back();
    Asker again(server);

    EXPECT_TRUE(again.is_asked());
}

TEST(callback_waits, end_with_the_client)
{
    WatchedServer server;
    Process client([&](Process::Ends ends) {
        Asker mine(server);

        if (mine.is_asked())
            say(ends.out, 1);
        for (;;)
            pause();
        return 0;
    });

    WatchedRoot other = server.connect();
    Asker asker(server);

    ASSERT_EQ(hear(client.out()), 1u);
    ASSERT_TRUE(asker.is_asked());
    size_t n_fds = n_fds_at_rest(server.pid());

    client.kill(SIGKILL);
    client.wait();
    EXPECT_TRUE(
        eventually([&] { return status_of(other.get()) == -XC_E_PEER_DIED; }));
    EXPECT_TRUE(
        eventually([&] { return fds_of(server.pid()).size() < n_fds; }));
    asker.answer();
    EXPECT_EQ(asker.result(), 0);
}

// A client's calls run one after the other, whoever serves meanwhile.
TEST(callback_waits, hold_up_its_own_client)
{
    WatchedServer server;
    WatchedRoot root = server.connect();
    Waiting mine = {};
    uint64_t answer = 0;

    watch_object_init(&mine, root.get());
    mine.during = wait_at_gate;
    std::thread asks([&] {
        EXPECT_EQ(watched_ask_once(root.get(), &mine.object, 1, &answer), 0);
    });
    EXPECT_TRUE(eventually([&] { return mine.gate.reached.load(); }));
    std::thread naps([&] {
        EXPECT_EQ(watched_nap(root.get(), 0), 0);
        EXPECT_TRUE(mine.gate.open.load());
    });

    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    mine.gate.open = true;
    naps.join();
    asks.join();
}

int n_inside; // of the one server's process: methods at work, no two at a time

bool work()
{
    bool alone = n_inside++ == 0;

    std::this_thread::yield();
    return --n_inside == 0 && alone;
}

int ask_between_work(watched *, watch *watch, uint64_t value, uint64_t *answer)
{
    if (!work() || watch_ask(watch, value, answer) || !work())
        return -EIO;
    return 0;
}

int only_work(watched *, uint32_t) { return work() ? 0 : -EIO; }

TEST(callback_waits, let_one_method_work_at_a_time)
{
    watched_ops ops = {};

    ops.ask_once = ask_between_work;
    ops.nap = only_work;
    setenv("WORKERS", "1", 1);
    WatchedServer server(20'000'000'000, &ops);
    unsetenv("WORKERS");
    std::vector<std::thread> clients;

    for (int i = 0; i < 4; i++)
        clients.emplace_back([&] {
            WatchedRoot root = server.connect();
            watch_object mine;
            uint64_t answer;

            watch_object_init(&mine, root.get());
            mine.during = [](watch_object *self) {
                std::this_thread::sleep_for(std::chrono::microseconds(300));
                return watched_nap(self->server, 0);
            };
            for (int n = 0; n < 100; n++) {
                EXPECT_EQ(
                    watched_ask_once(root.get(), &mine.object, 1, &answer), 0);
                EXPECT_EQ(watched_nap(root.get(), 0), 0);
            }
        });
    for (std::thread &client : clients)
        client.join();
}

TEST(callback_waits, end_when_the_server_stops)
{
    Directory directory;
    std::string address = "unix:" + directory.path() + "/socket";
    watched_object object;
    xc_server_options options = {};
    xc_server *server = nullptr;
    watched *root = nullptr;
    Waiting mine = {};
    uint64_t answer = 0;

    watched_object_init(&object);
    options.max_wait_ns = 60'000'000'000;
    ASSERT_EQ(xc_server_new(address.c_str(), watched_objects, &object.object,
                            &options, &server),
              0);
    std::thread runs([&] { EXPECT_EQ(xc_server_run(server), 0); });

    ASSERT_EQ(watched_connect(address.c_str(), nullptr, &root), 0)
        << xc_error_text();
    watch_object_init(&mine, root);
    mine.during = wait_at_gate;
    std::thread asks([&] {
        EXPECT_LT(watched_ask_once(root, &mine.object, 1, &answer), 0);
    });
    ASSERT_TRUE(eventually([&] { return mine.gate.reached.load(); }));
    xc_server_stop(server);
    runs.join(); // though nobody has answered
    mine.gate.open = true;
    asks.join();
    xc_server_free(server);
    watched_release(root);
}

} // namespace
