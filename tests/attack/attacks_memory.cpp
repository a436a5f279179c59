// SPDX-License-Identifier: MIT
#include "attacker.h"

#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "raw_server.h"

namespace {

enum { SHORT = 200'000, LONG = 16 + TARGET_HAUL_MAX, TRIES = 40 };

// One large request whose length is short at one look and long at another, for
// @moment_us each. Its bytes are right for the long one, for which there is no
// memory.
bool haul_is_believed(Client &client, unsigned moment_us)
{
    const uint64_t len = TARGET_HAUL_MAX;
    request_slot *request = client.request(0);

    memcpy(client.bulk().to_server, &len, sizeof(len));
    client.post_in(0, TARGET_METHOD_HAUL, TARGET_KEY_HAUL, SHORT);
    while (!client.is_answered(0, 0) && !client.has_mail(0)) {
        usleep(moment_us);
        __atomic_store_n(&request->len, LONG, __ATOMIC_RELAXED);
        usleep(moment_us);
        __atomic_store_n(&request->len, SHORT, __ATOMIC_RELAXED);
    }
    return client.is_answered(0, 0) && client.reply(0)->status >= 0;
}

} // namespace

Verdict changes_a_length(const std::string &path)
{
    for (int i = 0; i < TRIES; i++) {
        Client client(path);

        if (!client.is_served() || client.finish_bulk(SHORT, 0))
            return Verdict::CannotTry;
        if (haul_is_believed(client, i % 2 ? 0 : 5000))
            return Verdict::Won;
        if (!client.is_hung_up())
            return Verdict::CannotTry;
    }
    return Verdict::Held;
}

Verdict jumps_in_its_sequence(const std::string &path)
{
    for (uint32_t by : {2u, 3u, 0x80000000u, ~0u}) {
        Client client(path);

        if (!client.is_served())
            return Verdict::CannotTry;
        client.seq[0] += by - 1;
        client.post_add(0);
        if (client.is_believed(0))
            return Verdict::Won;
    }
    return Verdict::Held;
}

Verdict names_a_slot_that_is_none(const std::string &path)
{
    for (uint32_t slot : {0x0fffffffu, ~0u, uint32_t(CHANNEL_SLOTS)}) {
        Client client(path);

        if (!client.is_served() || !client.carry(slot, {0}))
            return Verdict::CannotTry;
        if (!client.is_hung_up())
            return Verdict::Won;
    }
    return Verdict::Held;
}

// A read beyond the end of a file is a signal, not an error.
Verdict truncates_its_channel(const std::string &path)
{
    const handshake_head ring = handshake_head_of(HANDSHAKE_RING);
    Client client(path);

    if (!client.is_served())
        return Verdict::CannotTry;
    for (int fd : client.fds())
        if (ftruncate(fd, 0) == 0) {
            send_packet(client.socket(), &ring, sizeof(ring)); // it looks now
            client.is_hung_up();
            return Verdict::Won;
        }
    return Verdict::Held;
}

// What the server writes is the server's: also for what opens it again.
Verdict writes_the_reply(const std::string &path)
{
    Client client(path);

    if (!client.is_served())
        return Verdict::CannotTry;
    int fd = client.fds()[1];
    int again = open(("/proc/self/fd/" + std::to_string(fd)).c_str(),
                     O_RDWR | O_CLOEXEC);

    for (int each : {fd, again}) {
        void *memory =
            mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, each, 0);

        if (memory != MAP_FAILED)
            return Verdict::Won;
    }
    return Verdict::Held;
}

// A hole in what it writes itself is zeros, and is nobody else's harm; in what
// the server writes there can be none.
Verdict punches_the_reply(const std::string &path)
{
    const int how = FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE;
    Client client(path);

    if (!client.is_served() || fallocate(client.fds()[0], how, 0, CHANNEL_SIZE))
        return Verdict::CannotTry;
    if (fallocate(client.fds()[1], how, 0, CHANNEL_SIZE) == 0)
        return Verdict::Won;
    client.post_add(0);
    return client.is_believed(0) ? Verdict::Held : Verdict::CannotTry;
}

// Memory that nobody else writes, and that can be taken away.
Verdict truncates_a_region(const std::string &path)
{
    const uint64_t size = 4096;
    Client client(path);
    int region = make_memory(size, F_SEAL_FUTURE_WRITE);

    if (!client.is_served() || region < 0 || !client.carry(0, {region}))
        return Verdict::CannotTry;
    memcpy(client.request(0)->bytes, &size, sizeof(size));
    client.post_in(0, TARGET_METHOD_STORE, TARGET_KEY_STORE, sizeof(size),
                   REQUEST_CARRIES);
    if (!client.is_believed(0) || client.reply(0)->status)
        return Verdict::Held;
    if (ftruncate(region, 0))
        return Verdict::CannotTry;
    client.post_in(0, TARGET_METHOD_LOOK, TARGET_KEY_LOOK, 0);
    client.is_believed(0);
    return Verdict::Won;
}

// Memory that is found, and paid for, when somebody else looks at it.
Verdict passes_memory_without_pages(const std::string &path)
{
    const uint64_t size = 4096;
    Client client(path);
    int region = memfd_create("sparse", MFD_CLOEXEC | MFD_ALLOW_SEALING);

    if (!client.is_served() || ftruncate(region, size) ||
        fcntl(region, F_ADD_SEALS,
              F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_FUTURE_WRITE) ||
        !client.carry(0, {region}))
        return Verdict::CannotTry;
    memcpy(client.request(0)->bytes, &size, sizeof(size));
    client.post_in(0, TARGET_METHOD_STORE, TARGET_KEY_STORE, sizeof(size),
                   REQUEST_CARRIES);
    return client.is_believed(0) && client.reply(0)->status == 0
               ? Verdict::Won
               : Verdict::Held;
}

// A buffer that no message can have, beside one that is in order.
Verdict asks_for_more_room(const std::string &path)
{
    Client client(path);

    if (!client.is_served())
        return Verdict::CannotTry;
    for (uint64_t room :
         {uint64_t(1) << 40, uint64_t(1) << 32, uint64_t(XC_MESSAGE_MAX) + 1}) {
        client.request(0)->bytes[0] = 8;
        client.request(0)->bytes[1] = room;
        client.post_in(0, TARGET_METHOD_ECHO, TARGET_KEY_ECHO, 24);
        if (client.is_believed(0) && client.reply(0)->status >= 0)
            return Verdict::Won;
    }
    return Verdict::Held;
}

// With the bytes before it, in 32 bits it is as short as the request.
Verdict asks_for_a_sum_that_wraps(const std::string &path)
{
    const uint64_t fixed = sizeof(target_echo_request);
    Client client(path);

    if (!client.is_served())
        return Verdict::CannotTry;
    for (uint64_t in_32_bits : {fixed, 4 * fixed}) {
        client.request(0)->bytes[0] = (uint64_t(1) << 32) - fixed + in_32_bits;
        client.request(0)->bytes[1] = 64;
        client.post_in(0, TARGET_METHOD_ECHO, TARGET_KEY_ECHO,
                       uint32_t(in_32_bits));
        if (client.is_believed(0) && client.reply(0)->status >= 0)
            return Verdict::Won;
    }
    return Verdict::Held;
}

// What others sent was where the server now has a buffer of ours.
Verdict reads_what_is_left(const std::string &path)
{
    const uint64_t room = 32 * 1024;
    Client client(path);

    if (!client.is_served())
        return Verdict::CannotTry;
    for (int i = 0; i < 200; i++) {
        client.request(0)->bytes[0] = room;
        client.post_in(0, TARGET_METHOD_LEAVE, TARGET_KEY_LEAVE, sizeof(room));
        if (!client.is_believed(0) || client.reply(0)->status != int64_t(room))
            return Verdict::CannotTry;
        for (uint64_t at = 0; at < room / 8; at++)
            if (client.reply(0)->bytes[at])
                return Verdict::Won;
        usleep(1000);
    }
    return Verdict::Held;
}
