// SPDX-License-Identifier: MIT
#include "liar.h"

#include <cerrno>
#include <unistd.h>

bool never_answers(Peer &peer) { return is_asked(peer); }

// The connection stays open as long as somebody has it.
bool dies_and_leaves_a_child(Peer &peer)
{
    if (!is_asked(peer))
        return false;
    if (fork() == 0) {
        hear(0);
        _exit(0);
    }
    _exit(0);
}

// It rings, again and again, and has nothing to say.
bool wakes_for_nothing(Peer &peer)
{
    if (!is_asked(peer))
        return false;
    peer.reply()->len = 8;
    while (!has_left(peer)) {
        wake(&peer.reply()->seq);
        usleep(100);
    }
    return true;
}

bool never_says_welcome(Peer &) { return true; }

// As fast as it is read; its answer, that there is no file, has long come.
bool sends_mail_without_end(Peer &peer)
{
    if (!peer.finish())
        return false;
    answer(peer, -ENOENT, nullptr, 0);
    while (!has_left(peer))
        if (!carry(peer, 1, {0}))
            break;
    return true;
}
