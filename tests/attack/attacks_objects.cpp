// SPDX-License-Identifier: MIT
#include "attacker.h"

#include <cstring>
#include <unistd.h>

#include <crosscall/message.h>

#include "call/claim.h"
#include "process.h"

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

// Each call within a call takes stack and memory of the server's, for a few
// bytes of ours.
static bool dives(Client &client, uint64_t depth)
{
    client.request(0)->bytes[0] = client.root();
    client.request(0)->bytes[1] = depth;
    client.post_in(0, TARGET_METHOD_DIVE, TARGET_KEY_DIVE, 16);
    return client.is_believed(0) && client.reply(0)->status >= 0;
}

Verdict has_its_calls_call(const std::string &path)
{
    Client client(path);

    if (!client.is_served() || !dives(client, 2))
        return Verdict::CannotTry;
    return dives(client, 9) ? Verdict::Won : Verdict::Held;
}

// It calls, and is what the method waits for: how long others wait would be in
// its hands. In each of its slots once, as a method's own patience has an end.
Verdict has_itself_waited_for(const std::string &path)
{
    Client client(path);

    if (!client.is_served() || !client.finish_callback())
        return Verdict::CannotTry;
    for (uint32_t slot = 0; slot < CHANNEL_SLOTS; slot++) {
        client.request(slot)->bytes[0] = XC_HANDLE_LENT | 5;
        client.post_in(slot, TARGET_METHOD_USE, TARGET_KEY_USE,
                       sizeof(xc_handle));
    }
    for (uint32_t slot = 0; slot < CHANNEL_SLOTS; slot++) {
        if (!client.is_answered(slot, in_ms(500)))
            stay(Verdict::Held); // others are to say whether they wait, too
        if (client.reply(slot)->status >= 0)
            return Verdict::Won;
    }
    return Verdict::Held;
}

// A gift of @handle for this very process, or 0.
static uint64_t give(Client &client, uint64_t handle)
{
    handshake_give give = {};
    handshake_given given = {};
    const int self = open_pidfd(getpid());

    give.head = handshake_head_of(HANDSHAKE_GIVE);
    give.handle = handle;
    give.rights = TARGET_USE;
    const bool is_sent =
        send_packet(client.socket(), &give, sizeof(give), {self});

    close(self);
    return is_sent && receive_packet(client.socket(), &given, sizeof(given)) ==
                          sizeof(given)
               ? given.gift
               : 0;
}

// What another connection makes of it: a handle, or 0.
static uint64_t claim(Client &client, uint64_t gift)
{
    const xc_claim claim = {gift, 0, 0, 0};

    memcpy(client.request(0)->bytes, &claim, sizeof(claim));
    client.post(0, XC_METHOD_CLAIM, 0, sizeof(claim), 0);
    return client.is_believed(0) && client.reply(0)->status == 0
               ? client.reply(0)->bytes[0]
               : 0;
}

// Who has an object, and who was given it, are served by two threads: the one
// takes it back, and lets go of it, while a method of the other's is inside.
Verdict revokes_what_is_running(const std::string &path)
{
    const uint64_t ms = 3000; // less than what others of that worker wait
    Client giver(path);
    Client receiver(path);

    if (!giver.is_served() || !receiver.is_served())
        return Verdict::CannotTry;
    const uint64_t child = giver.make_child();
    const uint64_t gift = child ? give(giver, child) : 0;
    const uint64_t given = gift ? claim(receiver, gift) : 0;

    if (!given)
        return Verdict::CannotTry;
    receiver.request(0)->bytes[0] = ms;
    receiver.post(0, TARGET_METHOD_LINGER, TARGET_KEY_LINGER, sizeof(ms),
                  given);
    usleep(1000 * ms / 4);
    giver.post(0, XC_METHOD_REVOKE, 0, 0, child);
    if (!giver.is_believed(0) || giver.reply(0)->status != 1)
        return Verdict::CannotTry; // one call was to be inside
    giver.post(0, XC_METHOD_RELEASE, 0, 0, child);
    if (!giver.is_believed(0) || !receiver.is_believed(0))
        return Verdict::CannotTry;
    return receiver.reply(0)->status == 0 ? Verdict::Held : Verdict::Won;
}
