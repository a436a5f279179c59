// SPDX-License-Identifier: MIT
#include "beside_a_victim.h"

#include <cstdlib>
#include <cstring>
#include <optional>
#include <signal.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

volatile sig_atomic_t victim_may_end;

// Calls until SIGTERM; 0 if every answer was right. Says each hundredth.
int be_a_victim(const std::string &address, int out)
{
    std::vector<uint8_t> bytes(1000, 0xa5);
    std::vector<uint8_t> back(1000);
    probe *object = nullptr;

    signal(SIGTERM, [](int) { victim_may_end = 1; });
    if (probe_connect(address.c_str(), nullptr, &object))
        return 1;
    for (uint64_t i = 1; !victim_may_end; i++) {
        uint64_t sum = 0;

        if (probe_add(object, i, 0x1234567890, &sum) || sum != i + 0x1234567890)
            return 2;
        if (probe_echo(object, bytes.data(), bytes.size(), back.data(),
                       back.size()) != int64_t(bytes.size()) ||
            bytes != back)
            return 3;
        if (i % 10 == 0)
            say(out, i);
    }
    return 0;
}

} // namespace

BesideAVictim::BesideAVictim()
    : server_({"admit=" + std::to_string(geteuid()) + ":1"}), // PROBE_USE
      victim_([this](Process::Ends ends) {
          return be_a_victim(server_.address(), ends.out);
      })
{
    EXPECT_TRUE(victim_goes_on());
}

void BesideAVictim::expect_end_of(RawClient &client, const std::string &why)
{
    EXPECT_TRUE(client.is_hung_up());
    std::optional<Audit> audit = server_.wait_for_audit(why);
    ASSERT_TRUE(audit) << why;
    EXPECT_EQ(audit->event, XC_AUDIT_BAD_MESSAGE);
    EXPECT_TRUE(server_.books_become({1, 1, 0}));
}

void BesideAVictim::TearDown()
{
    // So that the pipe cannot be full, which would keep it.
    std::thread reader([this] {
        while (hear(victim_.out()))
            ;
    });

    victim_.kill(SIGTERM);
    EXPECT_EQ(victim_.exit_status(), 0);
    reader.join();
    EXPECT_TRUE(server_.books_become({0, 0, 0}));
    EXPECT_TRUE(eventually([this] {
        return maps_of(server_.pid(), "crosscall-to").size() == kSpareMaps;
    }));
    EXPECT_EQ(server_.stop(), 0);
}

const xc_method *method(const char *name)
{
    for (uint32_t i = 0; i < probe_interface.n_methods; i++)
        if (strcmp(probe_interface.methods[i].name, name) == 0)
            return &probe_interface.methods[i];
    abort();
}

// A request of add(1, 2) that is in order.
void fill_add(RawClient &client, uint32_t slot)
{
    client.request(slot)->bytes[0] = 1;
    client.request(slot)->bytes[1] = 2;
}

void post_add(RawClient &client, uint32_t slot)
{
    fill_add(client, slot);
    client.post(slot, uint16_t(method("add")->number), method("add")->key, 16,
                client.root());
}
