// SPDX-License-Identifier: MIT
#include "liar.h"

#include <cstring>

#include <crosscall/state.h>
#include <crosscall/status.h>

// The same reply to whatever was asked.
template <typename Reply>
static bool answers(Peer &peer, int64_t status, const Reply &reply,
                    size_t len = sizeof(Reply))
{
    if (!is_asked(peer))
        return false;
    answer(peer, status, &reply, uint32_t(len));
    return true;
}

bool answers_more_than_there_is_room(Peer &peer)
{
    uint8_t bytes[1000];

    memset(bytes, 0xee, sizeof(bytes));
    return answers(peer, sizeof(bytes), bytes);
}

// No slot has so much, and no memory of the client's.
bool claims_a_length_that_none_has(Peer &peer)
{
    if (!is_asked(peer))
        return false;
    peer.reply()->len = UINT32_MAX;
    publish_seq(&peer.reply()->seq, 1);
    wake(&peer.reply()->seq);
    return true;
}

bool hides_bytes_behind_the_end(Peer &peer)
{
    const uint64_t bytes[2] = {3, 0xeeee};

    return answers(peer, 0, bytes);
}

bool hides_bytes_in_the_padding(Peer &peer)
{
    oracle_omen_reply reply = {};

    reply.mood = ORACLE_GOOD;
    memset(reply.pad1, 0xee, sizeof(reply.pad1));
    return answers(peer, 0, reply);
}

bool names_without_an_end(Peer &peer)
{
    return is_asked(peer) && answer_name(peer, 'x');
}

bool gives_no_object(Peer &peer)
{
    return answers(peer, 0, oracle_child_reply{});
}

bool says_no_declared_value(Peer &peer)
{
    oracle_omen_reply reply = {};

    reply.mood = 3;
    return answers(peer, 0, reply);
}

bool says_a_bool_of_two(Peer &peer)
{
    oracle_omen_reply reply = {};

    reply.mood = ORACLE_GOOD;
    reply.sure = 2;
    return answers(peer, 0, reply);
}

// That nothing has run, and so may be done once more.
bool says_what_only_we_may(Peer &peer)
{
    return answers(peer, -XC_E_UNSENT, uint64_t(0), 0);
}

// Ready, and gone.
bool shows_a_state_that_is_none(Peer &peer)
{
    xc_observe ask;

    if (!is_asked(peer))
        return false;
    memcpy(&ask, peer.request()->bytes, sizeof(ask));
    if (ask.cell >= XC_CELLS)
        return false;
    xc_cell_write(&peer.header()->cells[ask.cell], ask.number,
                  xc_cell_word(1, ORACLE_READY | XC_STATE_GONE));
    __atomic_fetch_add(&peer.header()->changes, 1, __ATOMIC_SEQ_CST);
    wake(&peer.header()->changes);
    answer(peer, 0, nullptr, 0);
    return true;
}
