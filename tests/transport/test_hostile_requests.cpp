// SPDX-License-Identifier: MIT
// Clients whose requests have a form, and ask for what is not theirs or is not
// there
#include <gtest/gtest.h>
#include <set>

#include "beside_a_victim.h"

namespace {

using hostile_requests = BesideAVictim;

TEST_F(hostile_requests, every_method_number)
{
    const std::set<int64_t> may_be = {
        0,           -XC_E_SHAPE,    -XC_E_NO_METHOD, -XC_E_DENIED,
        -XC_E_QUOTA, -XC_E_DEADLINE, -XC_E_TOO_LARGE};
    RawClient client(server_.path());

    ASSERT_TRUE(client.finish());
    for (uint32_t number = 0; number < 0x10000; number++) {
        int64_t status = 1;

        // One would end the handle, the others without their words us.
        if (number == XC_METHOD_RELEASE || number == XC_METHOD_TAKE_BACK ||
            number == XC_METHOD_CLAIM)
            continue;
        ASSERT_TRUE(client.call(uint16_t(number), 0, 0, client.root(), &status))
            << number;
        ASSERT_TRUE(may_be.contains(status)) << number << ": " << status;
        if (number > 11 && number < XC_METHOD_RUNTIME) {
            ASSERT_EQ(status, -XC_E_NO_METHOD) << number;
        }
    }
    EXPECT_TRUE(victim_goes_on());
}

TEST_F(hostile_requests, right_key_and_no_bytes)
{
    for (uint32_t i = 0; i < probe_interface.n_methods; i++) {
        const xc_method *tried = &probe_interface.methods[i];
        RawClient client(server_.path());
        int64_t status = 1;

        ASSERT_TRUE(client.finish());
        ASSERT_TRUE(client.call(uint16_t(tried->number), tried->key, 0,
                                client.root(), &status));
        EXPECT_TRUE(status == 0 || status == -XC_E_MALFORMED ||
                    status == -XC_E_DENIED)
            << tried->name << ": " << status;
    }
}

TEST_F(hostile_requests, handles_of_others)
{
    RawClient client(server_.path());

    ASSERT_TRUE(client.finish());
    for (uint64_t generation = 0; generation < 8; generation++)
        for (uint64_t index = 0; index < 128; index++) {
            uint64_t handle = generation << 32 | index;
            int64_t status = 1;

            if (handle == client.root())
                continue;
            fill_add(client, 0);
            ASSERT_TRUE(client.call(uint16_t(method("add")->number),
                                    method("add")->key, 16, handle, &status));
            ASSERT_EQ(status, -XC_E_STALE_HANDLE) << handle;
            // Nor can they be released.
            ASSERT_TRUE(client.call(XC_METHOD_RELEASE, 0, 0, handle, &status));
            ASSERT_EQ(status, -XC_E_STALE_HANDLE) << handle;
        }
    EXPECT_TRUE(victim_goes_on());
}

TEST_F(hostile_requests, handle_after_its_release)
{
    RawClient client(server_.path());
    int64_t status = 1;

    ASSERT_TRUE(client.finish());
    ASSERT_TRUE(client.call(XC_METHOD_RELEASE, 0, 0, client.root(), &status));
    EXPECT_EQ(status, 0);
    for (uint16_t number :
         {uint16_t(1), uint16_t(XC_METHOD_RELEASE), uint16_t(XC_METHOD_PING)}) {
        ASSERT_TRUE(client.call(number, 0, 0, client.root(), &status));
        EXPECT_EQ(status, -XC_E_STALE_HANDLE);
    }
}

TEST_F(hostile_requests, deadline_in_the_past)
{
    RawClient client(server_.path());

    ASSERT_TRUE(client.finish());
    for (uint64_t deadline_ns : {uint64_t(1), now_ns() - 50'000'000}) {
        fill_add(client, 0);
        client.post(0, uint16_t(method("add")->number), method("add")->key, 16,
                    client.root());
        ASSERT_TRUE(client.is_answered(0, in_ms(20'000)));
        request_slot *request = client.request(0);
        request->deadline_ns = deadline_ns;
        publish_seq(&request->seq, ++client.seq[0]);
        client.ring();
        ASSERT_TRUE(client.is_answered(0, in_ms(20'000)));
        EXPECT_EQ(client.reply(0)->status, -XC_E_DEADLINE);
    }
}

// A one-way request out of turn waits; only its own client does so, too.
TEST_F(hostile_requests, forged_tickets)
{
    const xc_method *note = method("note");
    RawClient client(server_.path());

    ASSERT_TRUE(client.finish());
    for (uint32_t slot = 0; slot < 3; slot++) {
        client.request(slot)->bytes[0] = slot;
        client.post(slot, uint16_t(note->number), note->key, 8, client.root(),
                    REQUEST_ONEWAY, uint16_t(slot == 0 ? 9 : 0xffff - slot));
    }
    post_add(client, 3);
    ASSERT_TRUE(client.is_answered(3, in_ms(20'000)));
    EXPECT_TRUE(victim_goes_on());
    for (uint32_t slot = 0; slot < 3; slot++)
        EXPECT_EQ(fetch_seq(&client.reply(slot)->seq), 0u);

    // In turn at last, they run in the order of their tickets.
    for (uint16_t ticket : {uint16_t(2), uint16_t(1), uint16_t(0)}) {
        client.request(ticket)->ticket = ticket;
        client.ring();
    }
    for (uint32_t slot = 0; slot < 3; slot++)
        EXPECT_TRUE(eventually([&] {
            client.ring();
            return client.is_answered(slot, in_ms(10));
        }));
}

} // namespace
