// SPDX-License-Identifier: MIT
// Clients that do what they may, as often as they can
#include <atomic>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include "beside_a_victim.h"

namespace {

using hostile_floods = BesideAVictim;

// Asks for memory again and again, which takes the worker longer than to ask,
// until @stop or until the server has enough of it. Counts how often it got
// some.
void ask_for_memory(RawClient &client, const std::atomic<bool> &stop,
                    std::atomic<unsigned> &n_answers)
{
    std::thread reader([&] {
        handshake_bulk answer = {};
        std::vector<int> fds;

        while (receive_packet(client.socket(), &answer, sizeof(answer), &fds) >
               0) {
            n_answers += fds.size() == 2;
            for (int fd : fds)
                close(fd);
            fds.clear();
        }
    });
    handshake_bulk question = {};

    question.question.head = handshake_head_of(HANDSHAKE_BULK);
    question.request = 8 << 20;
    question.reply = 8 << 20;
    while (!stop && send_packet(client.socket(), &question, sizeof(question)))
        ;
    shutdown(client.socket(), SHUT_RDWR);
    reader.join();
}

TEST_F(hostile_floods, bell_rung_in_a_loop)
{
    RawClient client(server_.path());
    std::atomic<bool> stop = false;

    ASSERT_TRUE(client.finish());
    std::thread ringer([&] {
        while (!stop)
            client.ring();
    });
    std::thread socket_ringer([&] {
        handshake_head ring = handshake_head_of(HANDSHAKE_RING);

        while (!stop)
            if (!send_packet(client.socket(), &ring, sizeof(ring)))
                break;
    });
    for (int i = 0; i < 20; i++)
        EXPECT_TRUE(victim_goes_on());
    EXPECT_TRUE(serves(server_)); // the control thread has time, too
    stop = true;
    ringer.join();
    socket_ringer.join();
}

// The worker has mail whenever it looks, and still looks at its clients.
TEST_F(hostile_floods, memory_asked_for_in_a_loop)
{
    const Probe object = connect_to(server_);
    std::atomic<bool> stop = false;
    std::atomic<unsigned> n_answers = 0;
    std::vector<std::thread> threads;

    for (int i = 0; i < 4; i++)
        threads.emplace_back([&] {
            while (!stop) {
                RawClient client(server_.path());

                if (client.finish())
                    ask_for_memory(client, stop, n_answers);
            }
        });
    for (unsigned i = 0; i < 10; i++) {
        EXPECT_TRUE(eventually([&] { return n_answers > 4 * i; }));
        EXPECT_TRUE(works(object.get()));
    }
    stop = true;
    for (std::thread &thread : threads)
        thread.join();
}

TEST_F(hostile_floods, connections_made_in_a_loop)
{
    std::atomic<bool> stop = false;
    std::vector<std::thread> threads;

    for (int i = 0; i < 3; i++)
        threads.emplace_back([&] {
            while (!stop)
                RawClient client(server_.path());
        });
    for (int i = 0; i < 20; i++)
        EXPECT_TRUE(victim_goes_on());
    stop = true;
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_TRUE(serves(server_));
}

} // namespace
