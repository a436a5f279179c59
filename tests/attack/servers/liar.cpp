// SPDX-License-Identifier: MIT
//
// liar LIE PATH
//
// Serves one client at PATH, and lies to it. Says on standard output that it
// listens; exits with 0 if the lie was told.
#include "liar.h"

#include <climits>
#include <cstdio>
#include <cstring>
#include <linux/futex.h>
#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { NOBODY = 65534 };

static const struct Lie {
    const char *name;
    bool (*tell)(Peer &peer);
} lies[] = {
    {"changes_a_length", changes_a_length},
    {"changes_what_was_checked", changes_what_was_checked},
    {"jumps_in_its_sequence", jumps_in_its_sequence},
    {"pulls_memory_away", pulls_memory_away},
    {"sends_short_memory", sends_short_memory},
    {"sends_memory_without_pages", sends_memory_without_pages},
    {"lies_of_a_regions_size", lies_of_a_regions_size},
    {"pulls_a_region_away", pulls_a_region_away},
    {"changes_what_is_frozen", changes_what_is_frozen},
    {"floods_with_descriptors", floods_with_descriptors},
    {"opens_without_a_file", opens_without_a_file},
    {"names_a_slot_that_is_none", names_a_slot_that_is_none},
    {"opens_again_and_again", opens_again_and_again},
    {"leaves_a_file_behind", leaves_a_file_behind},
    {"has_another_accept", has_another_accept},
    {"serves_as_nobody", serves_as_nobody},
    {"answers_more_than_there_is_room", answers_more_than_there_is_room},
    {"claims_a_length_that_none_has", claims_a_length_that_none_has},
    {"hides_bytes_behind_the_end", hides_bytes_behind_the_end},
    {"hides_bytes_in_the_padding", hides_bytes_in_the_padding},
    {"names_without_an_end", names_without_an_end},
    {"gives_no_object", gives_no_object},
    {"says_no_declared_value", says_no_declared_value},
    {"says_a_bool_of_two", says_a_bool_of_two},
    {"says_what_only_we_may", says_what_only_we_may},
    {"shows_a_state_that_is_none", shows_a_state_that_is_none},
    {"never_answers", never_answers},
    {"dies_and_leaves_a_child", dies_and_leaves_a_child},
    {"wakes_for_nothing", wakes_for_nothing},
    {"never_says_welcome", never_says_welcome},
    {"sends_mail_without_end", sends_mail_without_end},
    {"calls_beyond_its_rights", calls_beyond_its_rights},
    {"calls_what_it_gave_back", calls_what_it_gave_back},
    {"jumps_in_a_lane", jumps_in_a_lane},
    {"calls_in_calls_without_end", calls_in_calls_without_end},
    {"floods_with_events", floods_with_events},
    {"rings_without_end", rings_without_end},
};

bool is_asked(Peer &peer) { return peer.finish() && peer.wait_for_request(); }

bool has_left(const Peer &peer)
{
    pollfd closed = {peer.socket(), POLLRDHUP, 0};

    return poll(&closed, 1, 0) > 0;
}

bool is_asked_more(Peer &peer, uint32_t number)
{
    eventually([&] {
        return has_left(peer) || fetch_seq(&peer.request()->seq) >= number;
    });
    return fetch_seq(&peer.request()->seq) >= number;
}

void wake(const uint32_t *word)
{
    syscall(SYS_futex, word, FUTEX_WAKE, INT_MAX, nullptr, nullptr, 0);
}

void answer(Peer &peer, int64_t status, const void *bytes, uint32_t len,
            uint32_t number)
{
    if (len)
        memcpy(peer.reply()->bytes, bytes, len);
    peer.reply()->len = len;
    peer.reply()->status = status;
    publish_seq(&peer.reply()->seq, number);
    wake(&peer.reply()->seq);
}

void answer_sum(Peer &peer, uint32_t number)
{
    const uint64_t sum = 3;

    answer(peer, 0, &sum, sizeof(sum), number);
}

char *answer_name(Peer &peer, char end)
{
    const oracle_name_reply head = {ORACLE_NAME_MAX};
    char bytes[sizeof(head) + ORACLE_NAME_MAX + 1];

    memset(bytes, 'x', sizeof(bytes));
    memcpy(bytes, &head, sizeof(head));
    bytes[sizeof(bytes) - 1] = end;
    answer(peer, 0, bytes, sizeof(bytes));
    return (char *)peer.reply()->bytes + sizeof(bytes) - 1;
}

bool carry(Peer &peer, uint32_t slot, const std::vector<int> &fds)
{
    const handshake_carry carry = {handshake_head_of(HANDSHAKE_CARRY), slot, 1,
                                   uint32_t(fds.size()), 0};

    return send_packet(peer.socket(), &carry, sizeof(carry), fds);
}

static bool become(const Lie &lie)
{
    return lie.tell != serves_as_nobody || geteuid() != 0 ||
           (setgid(NOBODY) == 0 && setuid(NOBODY) == 0);
}

static int tell(const Lie &lie, const char *path)
{
    RawServer server(
        path,
        [&](Peer &peer) {
            return lie.tell(peer) && peer.wait_for_end() ? 0 : 1;
        },
        [&] { return become(lie); });

    say(1, 1);
    return server.exit_status();
}

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    for (const Lie &lie : lies)
        if (strcmp(lie.name, argv[1]) == 0)
            return tell(lie, argv[2]);
    fprintf(stderr, "liar: there is no lie %s\n", argv[1]);
    return 2;
}
