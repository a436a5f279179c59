// SPDX-License-Identifier: MIT
#include "attacker.h"

#include <functional>
#include <linux/futex.h>
#include <memory>
#include <sys/syscall.h>
#include <unistd.h>

#include <crosscall/descriptors.h>
#include <crosscall/status.h>

#include "process.h"

// Rings whenever the server sleeps, and has nothing to say. The kernel tells
// how many it woke by that.
Verdict wakes_in_vain(const std::string &path)
{
    Client client(path);
    int n_woken = 0;

    if (!client.is_served())
        return Verdict::CannotTry;
    for (int i = 0; i < 1000 && n_woken <= 150; i++) {
        uint32_t *bell = &client.header()->bell;

        for (int j = 0; j < 30; j++) { // it may not run just now
            if (__atomic_load_n(&client.server()->asleep, __ATOMIC_SEQ_CST))
                break;
            usleep(100);
        }
        usleep(100); // from its announcement until it sleeps
        __atomic_fetch_add(bell, 1, __ATOMIC_SEQ_CST);
        n_woken +=
            int(syscall(SYS_futex, bell, FUTEX_WAKE, 1, nullptr, nullptr, 0));
    }
    return n_woken > 150 ? Verdict::Won : Verdict::Held;
}

// More than 64, for requests that never come.
Verdict hoards_descriptors(const std::string &path)
{
    const std::vector<int> fds(XC_DESCRIPTORS_MAX, 0);
    std::vector<std::unique_ptr<Client>> clients;

    for (int i = 0; i < 3; i++) {
        clients.push_back(std::make_unique<Client>(path));
        if (!clients.back()->is_served())
            return Verdict::CannotTry;
    }
    const std::optional<target_census> before = clients[0]->census();

    for (auto &client : clients) {
        for (uint32_t slot = 0; slot < CHANNEL_SLOTS; slot++)
            if (!client->carry(slot, fds))
                return Verdict::CannotTry;
        if (!client->finish_callback()) // all of it has arrived
            return Verdict::CannotTry;
    }
    const std::optional<target_census> after = clients[0]->census();

    if (!before || !after)
        return Verdict::CannotTry;
    // The way back has a descriptor for each.
    return after->open_files - before->open_files > 64 + 3 ? Verdict::Won
                                                           : Verdict::Held;
}

// Memory with all its pages, for a packet each, of more than 64 MiB in all.
Verdict hoards_memory(const std::string &path)
{
    std::vector<std::unique_ptr<Client>> clients;
    size_t n_bytes = 0;

    for (int i = 0; i < 5; i++) {
        clients.push_back(std::make_unique<Client>(path));
        if (!clients.back()->is_served())
            return Verdict::CannotTry;
        if (clients.back()->finish_bulk(XC_BULK_MESSAGE_MAX, 0) == 0)
            n_bytes += clients.back()->bulk().sizes[0];
    }
    if (!n_bytes)
        return Verdict::CannotTry;
    return n_bytes > 64 * 1024 * 1024 ? Verdict::Won : Verdict::Held;
}

Verdict hoards_connections(const std::string &path)
{
    std::vector<std::unique_ptr<Client>> clients;
    unsigned n_served = 0;

    for (int i = 0; i < 24; i++) {
        clients.push_back(std::make_unique<Client>(path));
        n_served += clients.back()->is_served();
    }
    if (!n_served)
        return Verdict::CannotTry;
    return n_served > 16 ? Verdict::Won : Verdict::Held;
}

// Hangs up, or is killed, wherever one can be.
Verdict comes_and_goes(const std::string &path)
{
    for (int i = 0; i < 40; i++) {
        RawClient half(path);

        if (half.socket() < 0 || (i % 2 && !half.is_welcomed()))
            return Verdict::CannotTry;
        Client whole(path);

        if (!whole.is_served())
            return Verdict::CannotTry;
        whole.post_add(0);
    }
    return Verdict::Held;
}

// Comes, and says nothing.
Verdict never_says_hello(const std::string &path)
{
    RawClient client(path);

    if (client.socket() < 0 || !client.is_welcomed())
        return Verdict::CannotTry;
    return client.has_mail(8'000) ? Verdict::Held : Verdict::Won;
}

// Denied each time: of 20 in a second the log is told.
Verdict floods_the_log(const std::string &path)
{
    enum { TIMES = 1000 };
    Client client(path);

    if (!client.is_served())
        return Verdict::CannotTry;
    for (int i = 0; i < TIMES; i++) {
        client.post_in(0, TARGET_METHOD_SECRET, TARGET_KEY_SECRET, 0);
        if (!client.is_believed(0))
            return Verdict::CannotTry;
    }
    const std::optional<target_census> census = client.census();

    if (!census)
        return Verdict::CannotTry;
    return census->records > TIMES / 2 ? Verdict::Won : Verdict::Held;
}

// Whether it can be done more often than @most, in some seconds.
static Verdict as_often_as_it_can(unsigned most,
                                  const std::function<bool()> &once)
{
    const uint64_t end = in_ms(4'000);
    unsigned n = 0;

    while (now_ns() < end && n <= most)
        n += once();
    if (n == 0)
        return Verdict::CannotTry;
    return n > most ? Verdict::Won : Verdict::Held;
}

// By the socket. What lies there, and is not read, is some hundreds.
Verdict rings_as_often_as_it_can(const std::string &path)
{
    const handshake_head ring = handshake_head_of(HANDSHAKE_RING);
    Client client(path);

    if (!client.is_served())
        return Verdict::CannotTry;
    return as_often_as_it_can(4000, [&] {
        return send_packet(client.socket(), &ring, sizeof(ring));
    });
}

Verdict connects_as_often_as_it_can(const std::string &path)
{
    return as_often_as_it_can(300, [&] { return Client(path).is_served(); });
}

// It has as many as it may, and goes on.
Verdict is_refused_as_often_as_it_can(const std::string &path)
{
    std::vector<std::unique_ptr<RawClient>> clients;

    for (int i = 0; i < 16; i++)
        clients.push_back(std::make_unique<RawClient>(path));
    return as_often_as_it_can(
        1000, [&] { return RawClient(path).refusal() == XC_E_QUOTA; });
}
