// SPDX-License-Identifier: MIT
// Clients that shake hands and then write into the shared memory what they like
//
// Meanwhile a client in another process calls all the time, and every answer
// that it gets has to be right.
#include <cstring>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <random>
#include <set>
#include <signal.h>
#include <sys/mman.h>
#include <thread>
#include <unistd.h>

#include "raw_client.h"
#include "server.h"

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

class hostile_memory : public testing::Test {
  protected:
    hostile_memory()
        : server_({"admit=" + std::to_string(geteuid()) + ":1"}), // PROBE_USE
          victim_([this](Process::Ends ends) {
              return be_a_victim(server_.address(), ends.out);
          })
    {
        EXPECT_TRUE(victim_goes_on());
    }

    // Ten more calls of it are right.
    bool victim_goes_on() { return hear(victim_.out()) != 0; }

    void expect_end_of(RawClient &client, const std::string &why)
    {
        EXPECT_TRUE(client.is_hung_up());
        std::optional<Audit> audit = server_.wait_for_audit(why);
        ASSERT_TRUE(audit) << why;
        EXPECT_EQ(audit->event, XC_AUDIT_BAD_MESSAGE);
        EXPECT_TRUE(server_.books_become({1, 1, 0}));
    }

    void TearDown() override
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
        EXPECT_TRUE(eventually(
            [this] { return maps_of(server_.pid(), "crosscall-to").empty(); }));
        EXPECT_EQ(server_.stop(), 0);
    }

    Server server_;
    Process victim_;
};

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

TEST_F(hostile_memory, is_tried_in_good_order_first)
{
    RawClient client(server_.path());

    ASSERT_TRUE(client.finish());
    for (uint32_t slot = 0; slot < CHANNEL_SLOTS; slot++) {
        post_add(client, slot);
        ASSERT_TRUE(client.is_answered(slot, in_ms(20'000)));
        EXPECT_EQ(client.reply(slot)->status, 0);
        EXPECT_EQ(client.reply(slot)->bytes[0], 3u);
    }
}

TEST_F(hostile_memory, sequence_that_jumps_or_goes_back)
{
    for (uint32_t by : {2u, 3u, 0x80000000u, ~0u, ~1u}) {
        RawClient client(server_.path());

        ASSERT_TRUE(client.finish());
        post_add(client, 0);
        ASSERT_TRUE(client.is_answered(0, in_ms(20'000)));
        client.seq[0] += by - 1; // post() adds one
        post_add(client, 0);
        expect_end_of(client, "sequence");
    }
}

TEST_F(hostile_memory, length_above_a_slot)
{
    for (uint32_t len : {uint32_t(XC_MESSAGE_MAX + 1), 0x80000000u, ~0u}) {
        RawClient client(server_.path());

        ASSERT_TRUE(client.finish());
        client.post(0, uint16_t(method("add")->number), method("add")->key, len,
                    client.root());
        expect_end_of(client, "longer than a slot");
    }
}

TEST_F(hostile_memory, length_that_is_not_the_methods)
{
    for (uint32_t len : {0u, 8u, 15u, 17u, 24u, uint32_t(XC_MESSAGE_MAX)}) {
        RawClient client(server_.path());
        int64_t status = 0;

        ASSERT_TRUE(client.finish());
        EXPECT_TRUE(client.call(uint16_t(method("add")->number),
                                method("add")->key, len, client.root(),
                                &status));
        EXPECT_EQ(status, -XC_E_MALFORMED);
        expect_end_of(client, "malformed request");
    }
}

// Whatever it looks like when the server fetches it, each echo is refused, or
// comes back with as many bytes as it says.
TEST_F(hostile_memory, length_and_bytes_that_change_while_they_are_served)
{
    const xc_method *echo = method("echo");
    std::minstd_rand random(7);
    uint64_t end = in_ms(600);
    unsigned n_answers = 0;

    while (now_ns() < end || n_answers < 10) {
        RawClient client(server_.path());
        std::atomic<bool> stop = false;

        if (!client.finish())
            continue; // the one before is not forgotten yet
        // A view of its own: no race in this process, only in the server.
        channel view = {mmap(nullptr, CHANNEL_SIZE, PROT_READ | PROT_WRITE,
                             MAP_SHARED, client.fds()[0], 0),
                        nullptr,
                        {}};
        std::thread flipper([&] {
            request_slot *request = channel_request(&view, 0);

            for (uint64_t i = 0; !stop; i++) {
                volatile uint32_t *len = &request->len;
                volatile uint64_t *bytes = request->bytes;

                *len = uint32_t(i % 3 ? 16 + i % 64 : i % (2 * XC_MESSAGE_MAX));
                bytes[0] = i % 5 ? i % 64 : i;
                bytes[1] = i % 7 ? 64 : i;
            }
        });
        for (;;) {
            int64_t status = 0;
            uint32_t len = uint32_t(16 + random() % 64);

            client.request(0)->bytes[0] = len - 16;
            client.request(0)->bytes[1] = 64;
            if (!client.call(uint16_t(echo->number), echo->key, len,
                             client.root(), &status))
                break;
            n_answers++;
            if (status >= 0) {
                EXPECT_EQ(client.reply(0)->len, uint64_t(status));
            }
            if (status < 0 || now_ns() > end)
                break;
        }
        stop = true;
        flipper.join();
        munmap(view.to_server, CHANNEL_SIZE);
    }
    EXPECT_TRUE(victim_goes_on());
}

TEST_F(hostile_memory, random_slot_headers)
{
    std::minstd_rand random(11);
    int n_tried = 0;

    for (int round = 0; round < 60; round++) {
        RawClient client(server_.path());

        if (!client.finish())
            continue; // too many that are not forgotten yet
        n_tried++;
        for (uint32_t slot = 0; slot < CHANNEL_SLOTS; slot++) {
            auto *header = reinterpret_cast<uint8_t *>(client.request(slot));

            for (size_t i = 4; i < offsetof(request_slot, bytes) + 64; i++)
                header[i] = uint8_t(random());
            if (round % 2)
                client.request(slot)->handle = client.root();
            if (round % 4 >= 2) {
                client.request(slot)->len = uint32_t(random() % 256);
                client.request(slot)->method = uint16_t(random() % 12);
            }
            publish_seq(&client.request(slot)->seq,
                        random() % 8 ? 1 : uint32_t(random()));
            client.ring();
        }
        EXPECT_TRUE(victim_goes_on());
    }
    EXPECT_GE(n_tried, 30);
}

TEST_F(hostile_memory, every_method_number)
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

TEST_F(hostile_memory, right_key_and_no_bytes)
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

TEST_F(hostile_memory, handles_of_others)
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

TEST_F(hostile_memory, handle_after_its_release)
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

TEST_F(hostile_memory, deadline_in_the_past)
{
    RawClient client(server_.path());

    ASSERT_TRUE(client.finish());
    for (uint64_t deadline_ns :
         {uint64_t(0), uint64_t(1), now_ns() - 50'000'000}) {
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
TEST_F(hostile_memory, forged_tickets)
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

TEST_F(hostile_memory, bell_rung_in_a_loop)
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

TEST_F(hostile_memory, connections_made_in_a_loop)
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

TEST_F(hostile_memory, with_holes_is_still_served)
{
    RawClient client(server_.path());

    ASSERT_TRUE(client.finish());
    for (int i = 0; i < 50; i++) {
        EXPECT_EQ(fallocate(client.fds()[0],
                            FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 4096,
                            CHANNEL_SIZE - 4096),
                  0);
        // The sequence is 0 again: not what the server has seen.
        if (i == 0)
            post_add(client, 0);
    }
    EXPECT_TRUE(victim_goes_on());
}

} // namespace
