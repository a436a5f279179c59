// SPDX-License-Identifier: MIT
// Lies of a server, by who has read how the memory is laid out, and uses no
// function of the library
#pragma once

#include "raw_server.h"

#include "oracle.wire.h"

using Peer = RawServer::Peer;

// One connection in good order, and its first request in slot 0.
bool is_asked(Peer &peer);

// Whether a request comes there, before the client hangs up.
bool is_asked_more(Peer &peer, uint32_t number);
bool has_left(const Peer &peer);

// A reply in order, if the lie is elsewhere.
void answer(Peer &peer, int64_t status, const void *bytes, uint32_t len,
            uint32_t number = 1);
void answer_sum(Peer &peer, uint32_t number = 1);

// The longest name, with @end where its NUL should be; that is where.
char *answer_name(Peer &peer, char end);

// Wakes who sleeps on a word.
void wake(const uint32_t *word);

// The packet of descriptors that goes before slot's first reply.
bool carry(Peer &peer, uint32_t slot, const std::vector<int> &fds);

// Each is told to one client; false if it could not be told.
// lies_memory.cpp: what it shares, and what it writes there
bool changes_a_length(Peer &peer);
bool changes_what_was_checked(Peer &peer);
bool jumps_in_its_sequence(Peer &peer);
bool pulls_memory_away(Peer &peer);
bool sends_short_memory(Peer &peer);
bool sends_memory_without_pages(Peer &peer);
bool lies_of_a_regions_size(Peer &peer);
bool pulls_a_region_away(Peer &peer);
bool changes_what_is_frozen(Peer &peer);

// lies_set_up.cpp: who it is, and what it sends by the socket
bool floods_with_descriptors(Peer &peer);
bool opens_without_a_file(Peer &peer);
bool names_a_slot_that_is_none(Peer &peer);
bool opens_again_and_again(Peer &peer);
bool leaves_a_file_behind(Peer &peer);
bool has_another_accept(Peer &peer);
bool serves_as_nobody(Peer &peer);

// lies_values.cpp: what it answers
bool answers_more_than_there_is_room(Peer &peer);
bool claims_a_length_that_none_has(Peer &peer);
bool hides_bytes_behind_the_end(Peer &peer);
bool hides_bytes_in_the_padding(Peer &peer);
bool names_without_an_end(Peer &peer);
bool gives_no_object(Peer &peer);
bool says_no_declared_value(Peer &peer);
bool says_a_bool_of_two(Peer &peer);
bool says_what_only_we_may(Peer &peer);
bool shows_a_state_that_is_none(Peer &peer);

// lies_silent.cpp: what it does instead of an answer
bool never_answers(Peer &peer);
bool dies_and_leaves_a_child(Peer &peer);
bool wakes_for_nothing(Peer &peer);
bool never_says_welcome(Peer &peer);
bool sends_mail_without_end(Peer &peer);

// lies_calls.cpp: what it calls of the client's own
bool calls_beyond_its_rights(Peer &peer);
bool calls_what_it_gave_back(Peer &peer);
bool jumps_in_a_lane(Peer &peer);
bool calls_in_calls_without_end(Peer &peer);
bool floods_with_events(Peer &peer);
bool rings_without_end(Peer &peer);
