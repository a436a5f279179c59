// SPDX-License-Identifier: MIT
#include "attacker.h"

#include <cstring>
#include <unistd.h>

#include <crosscall/cell.h>

#include "process.h"

// More descriptors in a packet than any call has.
Verdict sends_more_than_is_taken(const std::string &path)
{
    const handshake_head ring = handshake_head_of(HANDSHAKE_RING);

    for (size_t n : {9u, 200u, 253u}) {
        Client client(path);

        if (!client.is_served() ||
            !send_packet(client.socket(), &ring, sizeof(ring),
                         std::vector<int>(n, 0)))
            return Verdict::CannotTry;
        if (!client.is_hung_up())
            return Verdict::Won;
    }
    return Verdict::Held;
}

// Descriptors for all slots, and it leaves.
Verdict sends_for_no_request(const std::string &path)
{
    for (int i = 0; i < 4; i++) {
        Client client(path);

        if (!client.is_served())
            return Verdict::CannotTry;
        for (uint32_t slot = 0; slot < CHANNEL_SLOTS; slot++)
            if (!client.carry(slot, {0, 0, 0}))
                return Verdict::CannotTry;
        client.post_add(0); // what was sent before is there then
        client.is_believed(0);
    }
    return Verdict::Held;
}

// Two, where it says one: there is room for both where there is for one, since
// what carries them is padded to 8 bytes.
Verdict hides_one_in_the_padding(const std::string &path)
{
    const handshake_carry carry = {handshake_head_of(HANDSHAKE_CARRY), 0, 1, 1,
                                   0};

    for (int i = 0; i < 4; i++) {
        Client client(path);

        if (!client.is_served() ||
            !send_packet(client.socket(), &carry, sizeof(carry), {0, 0}))
            return Verdict::CannotTry;
        client.post_add(1); // what was sent before is there then
        client.is_believed(1);
    }
    return Verdict::Held;
}

// Asks, and never reads an answer, until it is hung up on.
Verdict reads_no_answer(const std::string &path)
{
    handshake_callback question = {};
    Client client(path);

    question.head = handshake_head_of(HANDSHAKE_CALLBACK);
    if (!client.is_served())
        return Verdict::CannotTry;
    for (int i = 0; i < 3000; i++) {
        if (!send_packet(client.socket(), &question, sizeof(question)))
            break;
        usleep(100);
    }
    stay(Verdict::Held);
}

// The bytes that tell of a change stay where they are, and more are to come.
Verdict reads_no_bell(const std::string &path)
{
    Client client(path);

    if (!client.is_served() || !client.finish_callback())
        return Verdict::CannotTry;
    const xc_observe ask = {client.root(), 0, 1};

    memcpy(client.request(0)->bytes, &ask, sizeof(ask));
    client.post(0, XC_METHOD_OBSERVE, 0, sizeof(ask), 0);
    if (!client.is_believed(0) || client.reply(0)->status)
        return Verdict::CannotTry;
    for (uint64_t i = 0; i < 1000 && client.is_answered(0, in_ms(1000)); i++) {
        __atomic_fetch_add(&client.callback()->armed, 1, __ATOMIC_SEQ_CST);
        client.request(0)->bytes[0] = i % 2;
        client.post_in(0, TARGET_METHOD_CHANGE, TARGET_KEY_CHANGE, 8);
    }
    stay(Verdict::Held);
}

// What waits for a method of ours is not for a program that another starts.
Verdict is_there_when_a_program_starts(const std::string &path)
{
    Client client(path);

    // Answers come in the order of questions: what was sent has arrived.
    if (!client.is_served() || !client.carry(1, {0, 0}) ||
        !client.finish_callback())
        return Verdict::CannotTry;
    client.post_in(0, TARGET_METHOD_RUN, TARGET_KEY_RUN, 0);
    if (!client.is_believed(0) || client.reply(0)->status < 0)
        return Verdict::CannotTry;
    return client.reply(0)->status ? Verdict::Won : Verdict::Held;
}
