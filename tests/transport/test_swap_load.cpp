// SPDX-License-Identifier: MIT
// A target is replaced again and again while four processes call it
#include <gtest/gtest.h>

#include "relay_server.h"
#include "soak.h"

namespace {

// Counts on; no call is lost, and none runs on an older relay than the one
// before. As test_swap_soak this is what the runtime has to stand; the sum is
// smaller where it runs each time.
int count(relay *object, uint32_t client, uint64_t n)
{
    uint64_t newest = 0;

    for (uint64_t i = 1; i <= n; i++) {
        uint64_t serial = 0;

        if (relay_step(object, client, i, &serial))
            return 2;
        if (serial < newest)
            return 3;
        newest = serial;
    }
    return newest > 1 ? 0 : 4;
}

TEST(swap, under_load_loses_no_call_and_frees_nothing_too_early)
{
    const uint64_t calls = soak(CALLS);
    const unsigned swaps = unsigned(soak(SWAPS));
    RelayServer server(swaps, calls);
    std::vector<std::unique_ptr<Process>> clients;

    for (uint32_t i = 0; i < RELAY_CLIENTS; i++)
        clients.push_back(std::make_unique<Process>([&, i](auto) {
            Relay object = server.connect();

            return object ? count(object.get(), i, calls / RELAY_CLIENTS) : 1;
        }));
    for (auto &client : clients)
        EXPECT_EQ(client->exit_status(), 0);
    EXPECT_TRUE(
        eventually([&] { return server.n_retired() == swaps / 3 * 2; }));
    EXPECT_GT(server.n_logged(), 0u);
    EXPECT_EQ(server.stop(), 0);
}

} // namespace
