// SPDX-License-Identifier: MIT
#include "attacker.h"

#include <crosscall/message.h>

static bool adds(Client &client, uint64_t handle)
{
    client.request(0)->bytes[0] = 1;
    client.request(0)->bytes[1] = 2;
    client.post(0, TARGET_METHOD_ADD, TARGET_KEY_ADD, 16, handle);
    return client.is_believed(0) && client.reply(0)->status >= 0;
}

Verdict calls_without_the_right(const std::string &path)
{
    Client client(path);

    if (!client.is_served())
        return Verdict::CannotTry;
    client.post_in(0, TARGET_METHOD_SECRET, TARGET_KEY_SECRET, 0);
    return client.is_believed(0) && client.reply(0)->status >= 0
               ? Verdict::Won
               : Verdict::Held;
}

// Every number that a handle of somebody else could have.
Verdict names_anothers_object(const std::string &path)
{
    Client client(path);

    if (!client.is_served())
        return Verdict::CannotTry;
    for (uint64_t generation = 0; generation < 4; generation++)
        for (uint64_t index = 0; index < 64; index++) {
            uint64_t handle = generation << 32 | index;

            if (handle != client.root() && adds(client, handle))
                return Verdict::Won;
        }
    return adds(client, client.root()) ? Verdict::Held : Verdict::CannotTry;
}

static bool passes(Client &client, uint64_t handle,
                   uint16_t method = TARGET_METHOD_USE,
                   uint32_t key = TARGET_KEY_USE)
{
    client.request(0)->bytes[0] = handle;
    client.post_in(0, method, key, sizeof(handle));
    return client.is_believed(0) && client.reply(0)->status >= 0;
}

// The same, for the server to use: it may do with it what it may do itself.
Verdict passes_anothers_object(const std::string &path)
{
    Client client(path);

    if (!client.is_served())
        return Verdict::CannotTry;
    for (uint64_t generation = 0; generation < 4; generation++)
        for (uint64_t index = 0; index < 64; index++) {
            uint64_t handle = generation << 32 | index;

            if (handle != client.root() && passes(client, handle))
                return Verdict::Won;
        }
    return passes(client, client.root()) ? Verdict::Held : Verdict::CannotTry;
}

// What it cannot do itself, the server may.
Verdict passes_more_than_it_may(const std::string &path)
{
    Client client(path);

    if (!client.is_served() || !passes(client, client.root()))
        return Verdict::CannotTry;
    return passes(client, client.root(), TARGET_METHOD_TELL, TARGET_KEY_TELL)
               ? Verdict::Won
               : Verdict::Held;
}

// The old name of a place where another object is by now.
Verdict names_what_it_released(const std::string &path)
{
    Client client(path);

    if (!client.is_served())
        return Verdict::CannotTry;
    const uint64_t first = client.make_child();

    client.post(0, XC_METHOD_RELEASE, 0, 0, first);
    client.is_believed(0);
    const uint64_t second = client.make_child();

    if (!first || uint32_t(first) != uint32_t(second))
        return Verdict::CannotTry;
    return adds(client, first) ? Verdict::Won : Verdict::Held;
}
