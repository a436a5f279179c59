// SPDX-License-Identifier: MIT
#include "liar.h"

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
        wake(peer);
        usleep(100);
    }
    return true;
}
