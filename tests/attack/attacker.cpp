// SPDX-License-Identifier: MIT
//
// attacker ATTACK PATH
//
// Attacks the server at PATH, as another user if it can be one. Says its
// verdict on standard output, and is there until standard input ends.
#include "attacker.h"

#include <cstdio>
#include <cstring>
#include <unistd.h>

#include "process.h"

enum { NOBODY = 65534 };

static const struct {
    const char *name;
    Verdict (*run)(const std::string &path);
} attacks[] = {
    {"changes_a_length", changes_a_length},
    {"jumps_in_its_sequence", jumps_in_its_sequence},
    {"names_a_slot_that_is_none", names_a_slot_that_is_none},
    {"truncates_its_channel", truncates_its_channel},
    {"writes_the_reply", writes_the_reply},
    {"punches_the_reply", punches_the_reply},
    {"truncates_a_region", truncates_a_region},
    {"sends_more_than_is_taken", sends_more_than_is_taken},
    {"sends_for_no_request", sends_for_no_request},
    {"hides_one_in_the_padding", hides_one_in_the_padding},
    {"guesses_the_nonce", guesses_the_nonce},
    {"has_another_speak", has_another_speak},
    {"speaks_for_a_dead_one", speaks_for_a_dead_one},
    {"passes_memory_without_pages", passes_memory_without_pages},
    {"asks_for_more_room", asks_for_more_room},
    {"asks_for_a_sum_that_wraps", asks_for_a_sum_that_wraps},
    {"reads_what_is_left", reads_what_is_left},
    {"calls_without_the_right", calls_without_the_right},
    {"names_anothers_object", names_anothers_object},
    {"names_what_it_released", names_what_it_released},
    {"passes_anothers_object", passes_anothers_object},
    {"passes_more_than_it_may", passes_more_than_it_may},
    {"revokes_what_is_running", revokes_what_is_running},
    {"has_its_calls_call", has_its_calls_call},
    {"has_itself_waited_for", has_itself_waited_for},
    {"reads_no_answer", reads_no_answer},
    {"reads_no_bell", reads_no_bell},
    {"is_there_when_a_program_starts", is_there_when_a_program_starts},
    {"wakes_in_vain", wakes_in_vain},
    {"hoards_descriptors", hoards_descriptors},
    {"hoards_memory", hoards_memory},
    {"hoards_connections", hoards_connections},
    {"comes_and_goes", comes_and_goes},
    {"never_says_hello", never_says_hello},
    {"floods_the_log", floods_the_log},
    {"rings_as_often_as_it_can", rings_as_often_as_it_can},
    {"connects_as_often_as_it_can", connects_as_often_as_it_can},
    {"is_refused_as_often_as_it_can", is_refused_as_often_as_it_can},
    {"goes_on_after_its_death", goes_on_after_its_death},
    {"wakes_without_end", wakes_without_end},
    {"rings_without_end", rings_without_end},
    {"writes_anything", writes_anything},
    {"calls_with_all_it_has", calls_with_all_it_has},
    {"connects_without_end", connects_without_end},
    {"sends_descriptors_without_end", sends_descriptors_without_end},
    {"makes_objects_without_end", makes_objects_without_end},
    {"passes_regions_without_end", passes_regions_without_end},
    {"is_killed_without_end", is_killed_without_end},
    {"is_denied_without_end", is_denied_without_end},
};

void stay(Verdict verdict)
{
    say(1, uint64_t(verdict));
    hear(0);
    _exit(0);
}

Client::Client(const std::string &path) : RawClient(path)
{
    // No method is claimed to exist, so no shape of one is compared.
    const xc_interface none = {};

    served_ = socket() >= 0 && finish(none);
}

void Client::post_in(uint32_t slot, uint16_t method, uint32_t key, uint32_t len,
                     uint16_t flags)
{
    post(slot, method, key, len, root(), flags);
}

void Client::post_add(uint32_t slot)
{
    request(slot)->bytes[0] = 1;
    request(slot)->bytes[1] = 2;
    post_in(slot, TARGET_METHOD_ADD, TARGET_KEY_ADD, 16);
}

bool Client::carry(uint32_t slot, const std::vector<int> &fds)
{
    const handshake_carry carry = {handshake_head_of(HANDSHAKE_CARRY), slot,
                                   slot < CHANNEL_SLOTS ? seq[slot] + 1 : 1,
                                   uint32_t(fds.size()), 0};

    return send_packet(socket(), &carry, sizeof(carry), fds);
}

bool Client::is_believed(uint32_t slot)
{
    return is_answered(slot, in_ms(20'000));
}

uint64_t Client::make_child()
{
    post_in(0, TARGET_METHOD_CHILD, TARGET_KEY_CHILD, 0);
    return is_believed(0) && reply(0)->status >= 0 ? reply(0)->bytes[0] : 0;
}

std::optional<target_census> Client::census()
{
    target_census census;

    post_in(0, TARGET_METHOD_COUNT, TARGET_KEY_COUNT, 0);
    if (!is_believed(0) || reply(0)->status)
        return std::nullopt;
    memcpy(&census, reply(0)->bytes, sizeof(census));
    return census;
}

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    if (geteuid() == 0 && (setgid(NOBODY) || setuid(NOBODY)))
        return 2;
    for (const auto &attack : attacks)
        if (strcmp(attack.name, argv[1]) == 0)
            stay(attack.run(argv[2]));
    fprintf(stderr, "attacker: there is no attack %s\n", argv[1]);
    return 2;
}
