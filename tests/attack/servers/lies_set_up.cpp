// SPDX-License-Identifier: MIT
#include "liar.h"

#include <unistd.h>

// More than any packet has, before anything else is said.
bool floods_with_descriptors(Peer &peer)
{
    handshake_welcome welcome = {};

    welcome.head = handshake_head_of(HANDSHAKE_WELCOME);
    return send_packet(peer.socket(), &welcome, sizeof(welcome),
                       std::vector<int>(200, 0));
}

bool opens_without_a_file(Peer &peer)
{
    if (!is_asked(peer))
        return false;
    answer(peer, 0, nullptr, 0);
    return true;
}

bool names_a_slot_that_is_none(Peer &peer)
{
    if (!is_asked(peer) || !carry(peer, 0x0fffffff, {0}))
        return false;
    answer(peer, 0, nullptr, 0);
    return true;
}

// More than once for one answer, which takes the last one.
bool opens_again_and_again(Peer &peer)
{
    if (!is_asked(peer))
        return false;
    for (int i = 0; i < 50; i++)
        if (!carry(peer, 0, {0}))
            return false;
    answer(peer, 0, nullptr, 0);
    return true;
}

// For a slot in which nobody has asked.
bool leaves_a_file_behind(Peer &peer)
{
    if (!is_asked(peer) || !carry(peer, 1, {0, 0, 0}) || !carry(peer, 0, {0}))
        return false;
    answer(peer, 0, nullptr, 0);
    return true;
}

// One process is asked whether it may be trusted, and another one serves.
bool has_another_accept(Peer &peer)
{
    if (!peer.welcome() || !peer.receive_hello() || !peer.make_channel())
        return false;
    if (fork() == 0) {
        if (peer.accept(peer.fds()) && is_asked_more(peer, 1))
            answer_sum(peer);
        _exit(0);
    }
    return true;
}

// All is in order, but for the user that it runs as.
bool serves_as_nobody(Peer &peer)
{
    if (!peer.welcome())
        return false;
    if (peer.receive_hello() && peer.make_channel() &&
        peer.accept(peer.fds()) && is_asked_more(peer, 1))
        answer_sum(peer);
    return true;
}
