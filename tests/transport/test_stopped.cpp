// SPDX-License-Identifier: MIT
// A client that is stopped (SIGSTOP), wherever it is at that moment, keeps
// nobody waiting, and goes on as if nothing had been
#include <csignal>
#include <gtest/gtest.h>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

#include <crosscall/callback.h>
#include <crosscall/give.h>

#include "carrier_server.h"
#include "lamp_server.h"
#include "server.h"
#include "shared_page.h"
#include "soak.h"
#include "watched_server.h"

namespace {

enum { CALLS = 300 }; // of the others, while it is stopped

// Does @round again and again, in a process of its own that connects first.
class Stopped {
  public:
    template <class Connect, class Round>
    Stopped(Connect connect, Round round)
        : process_([=, this](auto) {
              auto root = connect();

              while (root && !page_->is_over) {
                  if (!round(root.get()))
                      return 1;
                  page_->n_rounds++;
              }
              return root ? 0 : 2;
          })
    {
    }

    // Stops it somewhere, has the others do what they do, and lets it go on.
    void while_it_is(const std::function<void()> &others)
    {
        std::minstd_rand random{unsigned(first_seed())};

        for (uint64_t i = 0; i < soak(15); i++) {
            const uint64_t n = page_->n_rounds;
            siginfo_t info = {};

            ASSERT_TRUE(eventually([&] { return page_->n_rounds > n; }));
            usleep(unsigned(random()) % 2000);
            process_.kill(SIGSTOP);
            ASSERT_EQ(waitid(P_PID, id_t(process_.pid()), &info, WSTOPPED), 0);
            others();
            process_.kill(SIGCONT);
        }
        page_->is_over = true;
        EXPECT_EQ(process_.exit_status(), 0);
    }

  private:
    SharedPage page_;
    Process process_;
};

TEST(stopped, in_a_call_or_a_revoke)
{
    Server server;
    Stopped client([&] { return connect_to(server); },
                   [](probe *object) {
                       probe *child = nullptr;
                       const bool is_good = probe_child(object, &child) == 0 &&
                                            works(child) &&
                                            probe_revoke(child) == 0 &&
                                            probe_note(object, 1) == 0;

                       probe_release(child);
                       return is_good;
                   });
    const Probe other = connect_to(server);

    client.while_it_is([&] {
        for (int i = 0; i < CALLS; i++)
            ASSERT_TRUE(works(other.get()));
        ASSERT_TRUE(serves(server));
    });
}

// It may find that it was too slow: then it comes again.
TEST(stopped, in_a_set_up)
{
    Server server;
    Stopped client(
        [&] { return std::make_unique<int>(); },
        [&](int *) {
            probe *object = nullptr;

            if (probe_connect(server.address().c_str(), nullptr, &object) == 0)
                probe_release(object);
            return true;
        });
    const Probe other = connect_to(server);

    client.while_it_is([&] {
        for (int i = 0; i < CALLS; i++)
            ASSERT_TRUE(works(other.get()));
        ASSERT_TRUE(serves(server));
    });
}

TEST(stopped, while_it_answers_a_call)
{
    WatchedServer server(20'000'000); // it waits for so long, and no longer
    Stopped client([&] { return server.connect(); },
                   [](watched *root) {
                       watch_object mine;
                       uint64_t answer = 0;

                       watch_object_init(&mine, root);
                       watched_ask_once(root, &mine.object, 1, &answer);
                       xc_withdraw(watched_stub(root), &mine.object);
                       return true;
                   });
    const WatchedRoot other = server.connect();

    client.while_it_is([&] {
        int64_t status;

        for (int i = 0; i < CALLS; i++)
            ASSERT_EQ(watched_status(other.get(), &status), 0);
    });
}

// With a full ring of what it is told.
TEST(stopped, while_it_is_told_much)
{
    WatchedServer server;
    static watch_object mine;
    Stopped client(
        [&] {
            WatchedRoot root = server.connect();

            watch_object_init(&mine, root.get());
            EXPECT_GE(watched_add(root.get(), &mine.object), 1);
            return root;
        },
        [](watched *root) {
            return xc_serve_calls(watched_stub(root), in_ms(5)) >= 0;
        });
    const WatchedRoot other = server.connect();

    client.while_it_is([&] {
        for (uint64_t i = 0; i < CALLS; i++)
            ASSERT_GE(watched_change(other.get(), i), 0);
    });
}

bool get_files(carrier *root)
{
    int fds[2];

    if (carrier_make_pipe(root, 0, &fds[0], &fds[1]))
        return false;
    carrier_file which;
    const int r = carrier_same(root, fds[0], fds[0], &which);
    close(fds[0]);
    close(fds[1]);
    return r == 1;
}

TEST(stopped, with_descriptors_under_way)
{
    CarrierServer server;
    Stopped client([&] { return server.connect(); }, get_files);
    const CarrierRoot other = server.connect();

    client.while_it_is([&] {
        for (int i = 0; i < CALLS; i++)
            ASSERT_TRUE(get_files(other.get()));
    });
}

TEST(stopped, in_a_poll)
{
    LampServer server;
    Stopped client([&] { return server.connect(); },
                   [](lamp *object) {
                       xc_poll_item item = {};

                       item.stub = lamp_stub(object);
                       item.wanted = LAMP_HOT;
                       return xc_poll(&item, 1, in_ms(2)) >= 0;
                   });
    const Lamp other = server.connect();

    client.while_it_is([&] {
        for (uint32_t i = 0; i < CALLS; i++)
            ASSERT_EQ(lamp_set(other.get(), i % 2 ? LAMP_ON : 0), 0);
    });
}

} // namespace
