// SPDX-License-Identifier: MIT
// Rows: what is tried, and what it would come to without one defence
#pragma once

#include <ostream>

#include "arena.h"

struct Row {
    const char *name;     // the class of attack, as README.md numbers it
    const char *attack;   // as in attacker.cpp
    const char *weakness; // as in weak.txt
    Harm harm;            // which it does there
    Upkeep upkeep = Upkeep::Usual;
    unsigned n_workers = 1;
    bool may_die = false; // of the same; memory is used that is not its own
};

inline void PrintTo(const Row &row, std::ostream *out)
{
    *out << row.attack << " without " << row.weakness;
}

const Row kRows[] = {
    {"F1", "changes_a_length", "refetched_length", Harm::Died},
    {"F2", "jumps_in_its_sequence", "sequence", Harm::Won},
    {"F2", "names_a_slot_that_is_none", "slot_number", Harm::Died},
    {"F4", "truncates_its_channel", "size_seals", Harm::Died},
    {"F4", "truncates_a_region", "region_seals", Harm::Died},
    {"F4", "writes_the_reply", "write_seal", Harm::Won},
    {"F4", "punches_the_reply", "write_seal", Harm::Won},
    {"F6", "hides_one_in_the_padding", "one_fd", Harm::Leaked},
    {"F6", "sends_more_than_is_taken", "surplus", Harm::Leaked},
    {"F6", "sends_for_no_request", "untaken", Harm::Leaked},
    {"F8", "guesses_the_nonce", "nonce", Harm::Won},
    {"F8", "has_another_speak", "speaker", Harm::Won},
    {"F9", "speaks_for_a_dead_one", "fail_open", Harm::Won},
    {"F5", "passes_memory_without_pages", "pages", Harm::Won},
    {"F7", "reads_no_bell", "bell", Harm::Stuck},
    {"F10", "passes_anothers_object", "holder", Harm::Won},
    {"F10", "passes_more_than_it_may", "grant", Harm::Won},
    {"F11", "calls_without_the_right", "right", Harm::Won},
    {"F12", "asks_for_more_room", "room", Harm::Died},
    {"F14", "asks_for_a_sum_that_wraps", "wrap", Harm::Died},
    {"F13", "hoards_memory", "bulk", Harm::Won},
    {"F15", "names_anothers_object", "holder", Harm::Won},
    {"F15", "names_what_it_released", "generation", Harm::Won},
    {"F16", "revokes_what_is_running", "epoch", Harm::Won, Upkeep::Usual, 2,
     true},
    {"F17", "has_its_calls_call", "depth", Harm::Won, Upkeep::Usual, 1, true},
    {"F18", "has_itself_waited_for", "cycle", Harm::Stuck},
    {"F19", "reads_no_answer", "blocking", Harm::Stuck},
    {"F22", "wakes_in_vain", "vain", Harm::Won},
    {"F22", "rings_as_often_as_it_can", "upkeep", Harm::Won, Upkeep::Little},
    {"F24", "connects_as_often_as_it_can", "upkeep", Harm::Won, Upkeep::Little},
    {"F24", "is_refused_as_often_as_it_can", "listener", Harm::Won,
     Upkeep::Little},
    {"F24", "hoards_connections", "connections", Harm::Won},
    {"F24", "hoards_descriptors", "descriptors", Harm::Won},
    {"F24", "never_says_hello", "late", Harm::Won},
    {"F25", "reads_what_is_left", "scratch", Harm::Won},
    {"F26", "comes_and_goes", "unmap", Harm::Leaked},
    {"F27", "goes_on_after_its_death", "death", Harm::Won},
    {"F28", "is_there_when_a_program_starts", "cloexec", Harm::Won},
    {"F30", "floods_the_log", "log_limit", Harm::Won},
};
