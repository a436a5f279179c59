// SPDX-License-Identifier: MIT
//
// Attacks that go on and on: what they cost others is the question
#include "attacker.h"

#include <climits>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <linux/futex.h>
#include <memory>
#include <poll.h>
#include <random>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "process.h"
#include "raw_server.h"

namespace {

// Does it until the input ends, as often as there is time for.
[[noreturn]] void go_on(const std::function<bool()> &turn)
{
    pollfd in = {0, POLLIN, 0};

    if (!turn())
        stay(Verdict::CannotTry);
    say(1, uint64_t(Verdict::Held));
    while (poll(&in, 1, 0) == 0)
        turn();
    _exit(0);
}

// The same by a client that may be hung up on: then it comes again.
[[noreturn]] void
go_on_connected(const std::string &path,
                const std::function<bool(Client &client)> &turn)
{
    auto client = std::make_unique<Client>(path);

    go_on([&] {
        if (client->is_served() && turn(*client))
            return true;
        client.reset();
        usleep(1000); // until there is room for one more
        client = std::make_unique<Client>(path);
        return client->is_served();
    });
}

} // namespace

Verdict wakes_without_end(const std::string &path)
{
    go_on_connected(path, [](Client &client) {
        for (int i = 0; i < 100; i++) {
            __atomic_fetch_add(&client.header()->bell, 1, __ATOMIC_SEQ_CST);
            syscall(SYS_futex, &client.header()->bell, FUTEX_WAKE, INT_MAX,
                    nullptr, nullptr, 0);
        }
        return true;
    });
}

Verdict rings_without_end(const std::string &path)
{
    const handshake_head ring = handshake_head_of(HANDSHAKE_RING);

    go_on_connected(path, [&](Client &client) {
        return send_packet(client.socket(), &ring, sizeof(ring));
    });
}

Verdict writes_anything(const std::string &path)
{
    std::minstd_rand random(5);

    go_on_connected(path, [&](Client &client) {
        for (uint32_t slot = 0; slot < CHANNEL_SLOTS; slot++) {
            auto *words = reinterpret_cast<uint32_t *>(client.request(slot));

            for (size_t i = 1; i < 32; i++)
                __atomic_store_n(&words[i], uint32_t(random()),
                                 __ATOMIC_RELAXED);
            publish_seq(&client.request(slot)->seq, ++client.seq[slot]);
        }
        client.ring();
        return !client.has_mail(0);
    });
}

// All slots at a time, and as much as one of them holds.
Verdict calls_with_all_it_has(const std::string &path)
{
    go_on_connected(path, [](Client &client) {
        const uint32_t len = 60'000;

        for (uint32_t slot = 0; slot < CHANNEL_SLOTS; slot++) {
            client.request(slot)->bytes[0] = len;
            client.request(slot)->bytes[1] = len;
            client.post_in(slot, TARGET_METHOD_ECHO, TARGET_KEY_ECHO, 16 + len);
        }
        for (uint32_t slot = 0; slot < CHANNEL_SLOTS; slot++)
            if (!client.is_believed(slot))
                return false;
        return true;
    });
}

Verdict connects_without_end(const std::string &path)
{
    go_on([&] {
        RawClient client(path);

        return client.socket() >= 0;
    });
}

Verdict sends_descriptors_without_end(const std::string &path)
{
    const std::vector<int> fds(8, 0);

    go_on_connected(path, [&](Client &client) {
        for (uint32_t slot = 0; slot < CHANNEL_SLOTS; slot++)
            if (!client.carry(slot, fds))
                return false;
        return client.finish_callback() && false; // and anew
    });
}

Verdict makes_objects_without_end(const std::string &path)
{
    go_on_connected(path,
                    [](Client &client) { return client.make_child() != 0; });
}

// To an object of its own, which keeps the last one, and ends with it.
Verdict passes_regions_without_end(const std::string &path)
{
    const uint64_t size = 1024 * 1024;

    go_on_connected(path, [&](Client &client) {
        int region = make_memory(size, F_SEAL_SHRINK | F_SEAL_GROW |
                                           F_SEAL_FUTURE_WRITE);
        uint64_t child = client.make_child();
        bool done = child && client.carry(0, {region});

        close(region);
        if (!done)
            return false;
        memcpy(client.request(0)->bytes, &size, sizeof(size));
        client.post(0, TARGET_METHOD_STORE, TARGET_KEY_STORE, sizeof(size),
                    child, REQUEST_CARRIES);
        return client.is_believed(0) && client.reply(0)->status == 0;
    });
}

Verdict is_killed_without_end(const std::string &path)
{
    go_on([&] {
        pid_t child = fork();

        if (child == 0) {
            Client client(path);

            if (client.is_served())
                client.post_add(0);
            raise(SIGKILL);
        }
        return child > 0 && waitpid(child, nullptr, 0) == child;
    });
}

Verdict is_denied_without_end(const std::string &path)
{
    go_on_connected(path, [](Client &client) {
        client.post_in(0, TARGET_METHOD_SECRET, TARGET_KEY_SECRET, 0);
        return client.is_believed(0);
    });
}
