// SPDX-License-Identifier: MIT
// The toy transport between real processes
#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

#include <crosscall/client.h>
#include <crosscall/port.h>
#include <crosscall/status.h>

#include "everything.stub.h"
#include "toy_world.h"

TEST(ToyProcess, ThreadsShareAConnection)
{
    enum { THREADS = 4, CALLS = 300 };
    ToyWorld world;
    std::vector<std::thread> threads;
    std::atomic<int> good = 0;

    for (int i = 0; i < THREADS; i++)
        threads.emplace_back([&world, &good, i] {
            xc_set_deadline(UINT64_MAX); /* however busy this machine is */
            for (int j = 0; j < CALLS; j++)
                good += everything_answer(world.root(), 1000 * i + j) ==
                        1000 * i + j;
        });
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(good, THREADS * CALLS);
}

TEST(ToyProcess, DeathOfTheServerEndsACall)
{
    ToyWorld world;

    ASSERT_EQ(everything_nothing(world.root()), 0);
    world.kill_server();
    xc_set_deadline(UINT64_MAX);
    EXPECT_EQ(everything_nothing(world.root()), -XC_E_PEER_DIED);
    EXPECT_EQ(everything_nothing(world.root()), -XC_E_DISCONNECTED);
    xc_set_deadline(0);
}
