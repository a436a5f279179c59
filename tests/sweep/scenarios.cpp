// SPDX-License-Identifier: MIT
// Each thing that a program does with the runtime, once
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <vector>

#include <crosscall/callback.h>
#include <crosscall/give.h>
#include <crosscall/region.h>
#include <crosscall/state.h>
#include <crosscall/status.h>

#include "thing_client.h"

namespace {

int64_t nothing(ThingClient &) { return 0; }

int64_t connect(ThingClient &client)
{
    return client.connect(client.address, &client.root);
}

int64_t connect_and_spawn(ThingClient &client)
{
    const int64_t r = connect(client);

    return r ? r : thing_spawn(client.root, &client.child);
}

int64_t connect_to_both(ThingClient &client)
{
    const int64_t r = connect_and_spawn(client);

    return r ? r : client.connect(client.other_address, &client.other);
}

int64_t add(thing *object)
{
    uint64_t sum = 0;
    const int64_t r = thing_add(object, 20, 22, &sum);

    return r ? r : sum == 42 ? 0 : kWrong;
}

int64_t call(ThingClient &client)
{
    const int64_t r = add(client.root);

    return r ? r : add(client.root);
}

// Room for the reply is room that is shared: that alone makes it a large call.
int64_t haul(ThingClient &client)
{
    const std::vector<uint8_t> bytes(client.haul_len, 0x5a);
    std::vector<uint8_t> back(200'000);
    const int64_t r = thing_haul(client.root, bytes.data(), bytes.size(),
                                 back.data(), back.size());

    if (r < 0)
        return r;
    back.resize(size_t(r));
    return bytes == back ? 0 : kWrong;
}

int64_t exchange(ThingClient &client)
{
    int same = -1;
    int64_t r = thing_exchange(client.root, client.self, &same);

    if (r)
        return r;
    if (fcntl(same, F_GETFD) < 0)
        r = kWrong;
    close(same);
    return r;
}

int64_t pass_region(ThingClient &client)
{
    xc_region *region = nullptr;
    int64_t r = xc_region_new(8192, XC_REGION_SHARED, &region);

    if (r)
        return r;
    // The second time the server keeps it mapped, the third time it has it.
    for (int i = 0; i < 3; i++)
        r = r < 0 ? r : thing_fill(client.root, region, 3);
    if (r == 8192) {
        r = thing_sum(client.root, region);
        r = r < 0 ? r : r == 3 * 8192 ? 0 : kWrong;
    }
    xc_region_unref(region);
    return r;
}

int64_t get_region(ThingClient &client)
{
    const xc_region *region = nullptr;
    uint8_t byte = 0;
    int64_t r = thing_publish(client.root, 8192, 7, &region);

    if (r)
        return r;
    if (xc_region_read(region, 8191, &byte, 1) || byte != 7)
        r = kWrong;
    xc_region_unref(region);
    return r;
}

int64_t be_rung(ThingClient &client)
{
    int64_t r = thing_ring(client.child, 77);

    while (r >= 0 && client.ear.last != 77) {
        r = xc_serve_calls(thing_stub(client.child), client.deadline_ns);
        client.words = "no event came";
        if (r == 0)
            return -XC_E_DEADLINE;
    }
    client.words = "";
    return r < 0 ? r : 0;
}

int64_t hear(ThingClient &client)
{
    int64_t r = thing_hear(client.child, &client.ear.object);

    if (r == 0)
        r = be_rung(client);
    return r ? r : thing_hush(client.child);
}

int64_t be_asked(ThingClient &client)
{
    uint64_t answer = 0;
    const int64_t r = thing_ask(client.root, &client.ear.object, 21, &answer);

    return r ? r : answer == 42 ? 0 : kWrong;
}

int64_t give(ThingClient &client)
{
    uint64_t gift = 0;
    int64_t r = thing_give(client.child, client.self, THING_USE, &gift);

    if (r == 0)
        r = client.connect(client.address, &client.claimed, gift);
    return r ? r : add(client.claimed);
}

int64_t take_back(ThingClient &client)
{
    uint64_t gift = 0;
    const int64_t r = thing_give(client.child, client.self, THING_USE, &gift);

    return r ? r : xc_take_back(thing_stub(client.child), gift);
}

int64_t connect_and_give(ThingClient &client)
{
    const int64_t r = connect_and_spawn(client);

    return r ? r : give(client);
}

int64_t revoke(ThingClient &client)
{
    int64_t r = xc_revoke(thing_stub(client.child));

    if (r)
        return r;
    r = add(client.claimed);
    return r == -XC_E_STALE_HANDLE ? 0 : r < 0 ? r : kWrong;
}

int64_t visit(ThingClient &client)
{
    int64_t status = 0;
    char words[256] = "";
    const int64_t r = thing_visit(client.other, client.child, &status, words);

    client.words = words;
    return r ? r : status;
}

int64_t poll_state(ThingClient &client)
{
    xc_poll_item item = {};
    int fd = -1;
    int64_t r = thing_light(client.root, THING_LIT);

    if (r)
        return r;
    item.stub = thing_stub(client.root);
    item.wanted = THING_LIT;
    client.words = "the item's status says it";
    r = xc_poll(&item, 1, client.deadline_ns);
    if (r < 1)
        return r ? r : -XC_E_DEADLINE;
    if (item.status || item.state != THING_LIT)
        return item.status ? item.status : kWrong;
    client.words = "";
    r = xc_events_fd(item.stub, &fd);
    if (r)
        return r;
    client.words = "the status says it";
    r = xc_serve_calls(item.stub, 0);
    return r < 0 ? r : 0;
}

int64_t release(ThingClient &client)
{
    client.release();
    return 0;
}

int64_t connect_to_all(ThingClient &client)
{
    int64_t r = connect_to_both(client);

    if (r == 0)
        r = hear(client);
    if (r == 0)
        r = haul(client);
    return r ? r : give(client);
}

} // namespace

const std::vector<Scenario> scenarios = {
    {"connect", nothing, connect},
    {"call", connect, call},
    {"bulk", connect, haul},
    {"file", connect, exchange},
    {"region_in", connect, pass_region},
    {"region_out", connect, get_region},
    {"event", connect_and_spawn, hear},
    {"callback", connect, be_asked},
    {"give_and_claim", connect_and_spawn, give},
    {"take_back", connect_and_spawn, take_back},
    {"revoke", connect_and_give, revoke},
    {"pass", connect_to_both, visit, true},
    {"poll", connect, poll_state},
    {"close", connect_to_all, release, false, true},
};
