// SPDX-License-Identifier: MIT
// Rows: which lie is told, who asks, and what it would come to without one
// defence
#pragma once

#include <cstdint>
#include <ostream>

#include <crosscall/status.h>

// What a lie has come to, the worst first.
enum class Harm {
    Died,   // the client is gone
    Fooled, // it believes what is not so, or its memory was written
    Stuck,  // it waits, and will
    Leaked, // it has something of the server's when all is released
    Alone,  // good servers do not serve it any more
    None
};

inline void PrintTo(Harm harm, std::ostream *out)
{
    static const char *const names[] = {"Died",   "Fooled", "Stuck",
                                        "Leaked", "Alone",  "None"};

    *out << names[int(harm)];
}

// The status is a matter of who is faster; the harm may be worse.
enum : int64_t { ANY = INT64_MAX };

struct Row {
    const char *name;     // the class of attack, as ../README.md numbers it
    const char *lie;      // as in liar.cpp
    const char *question; // as in asker.cpp
    const char *weakness; // as in weak.txt
    Harm harm;            // which it does there
    int64_t status;       // what the client says of it with the defence
};

inline void PrintTo(const Row &row, std::ostream *out)
{
    *out << row.lie << " to one that " << row.question << " without "
         << row.weakness;
}

const Row kRows[] = {
    {"F1", "changes_a_length", "tells", "refetched_length", Harm::Fooled, ANY},
    {"F1", "changes_what_was_checked", "names", "held", Harm::Fooled, ANY},
    {"F2", "jumps_in_its_sequence", "sums", "sequence", Harm::Fooled,
     -XC_E_BAD_REPLY},
    {"F2", "names_a_slot_that_is_none", "opens", "slot_number", Harm::Died,
     -XC_E_BAD_REPLY},
    {"F2", "jumps_in_a_lane", "listens", "lane", Harm::Fooled, -XC_E_BAD_REPLY},
    {"F4", "pulls_memory_away", "sums", "seals", Harm::Died, -XC_E_PROTOCOL},
    {"F4", "sends_short_memory", "sums", "size", Harm::Died, -XC_E_PROTOCOL},
    {"F4", "lies_of_a_regions_size", "shows", "size", Harm::Died,
     -XC_E_BAD_REPLY},
    {"F4", "pulls_a_region_away", "shows", "seals", Harm::Died,
     -XC_E_BAD_REPLY},
    {"F4", "changes_what_is_frozen", "carves", "frozen", Harm::Fooled,
     -XC_E_BAD_REPLY},
    {"F5", "sends_memory_without_pages", "sums", "pages", Harm::Fooled,
     -XC_E_PROTOCOL},
    {"F6", "floods_with_descriptors", "sums", "surplus", Harm::Leaked,
     -XC_E_PROTOCOL},
    {"F6", "opens_without_a_file", "opens", "count", Harm::Fooled,
     -XC_E_BAD_REPLY},
    {"F6", "opens_again_and_again", "opens_one", "again", Harm::Leaked, 0},
    {"F6", "leaves_a_file_behind", "opens_one", "left", Harm::Leaked, 0},
    {"F8", "has_another_accept", "sums", "speaker", Harm::Fooled,
     -XC_E_UNEXPECTED_PEER},
    {"F8", "serves_as_nobody", "sums", "user", Harm::Fooled,
     -XC_E_UNEXPECTED_PEER},
    {"F11", "calls_beyond_its_rights", "listens", "right", Harm::Fooled, 0},
    {"F12", "answers_more_than_there_is_room", "speaks", "room", Harm::Fooled,
     -XC_E_BAD_REPLY},
    {"F12", "claims_a_length_that_none_has", "names", "length", Harm::Died,
     -XC_E_BAD_REPLY},
    {"F12", "hides_bytes_behind_the_end", "sums", "end", Harm::Fooled,
     -XC_E_BAD_REPLY},
    {"F12", "names_without_an_end", "names", "string", Harm::Fooled,
     -XC_E_BAD_REPLY},
    {"F15", "gives_no_object", "children", "handle", Harm::Fooled,
     -XC_E_BAD_REPLY},
    {"F15", "says_no_declared_value", "omens", "value", Harm::Fooled,
     -XC_E_BAD_REPLY},
    {"F15", "says_a_bool_of_two", "omens", "value", Harm::Fooled,
     -XC_E_BAD_REPLY},
    {"F15", "shows_a_state_that_is_none", "polls", "state", Harm::Fooled,
     -XC_E_BAD_REPLY},
    {"F15", "calls_what_it_gave_back", "listens_on", "settled", Harm::Fooled,
     1},
    {"F17", "calls_in_calls_without_end", "descends", "depth", Harm::Died, 0},
    {"F20", "never_says_welcome", "comes_in_time", "set_up_deadline",
     Harm::Stuck, -XC_E_DEADLINE},
    {"F20", "sends_mail_without_end", "opens", "mail", Harm::Stuck, ANY},
    {"F20", "floods_with_events", "serves", "events", Harm::Stuck, ANY},
    {"F20", "says_what_only_we_may", "sums", "status", Harm::Fooled,
     -XC_E_BAD_REPLY},
    {"F20", "never_answers", "sums_in_time", "deadline", Harm::Stuck,
     -XC_E_DEADLINE},
    {"F20", "dies_and_leaves_a_child", "sums_with_patience", "death",
     Harm::Stuck, -XC_E_PEER_DIED},
    {"F21", "wakes_for_nothing", "sums_in_time", "woken", Harm::Fooled,
     -XC_E_DEADLINE},
    {"F22", "rings_without_end", "serves", "rings", Harm::Stuck, 0},
    {"F25", "hides_bytes_in_the_padding", "omens", "padding", Harm::Fooled,
     -XC_E_BAD_REPLY},
};
