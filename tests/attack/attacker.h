// SPDX-License-Identifier: MIT
// Attacks on a target_server, by who has read how the memory is laid out, and
// uses no function of the library
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "raw_client.h"
#include "target.wire.h"

// What the attacker itself sees of it.
enum class Verdict : uint64_t {
    Held = 1,
    Won = 2,      // it got what it must not get
    CannotTry = 3 // nothing was tried: an error of the test
};

// Says it while all that the attack has is still there, waits until it has been
// looked at, and ends the process.
[[noreturn]] void stay(Verdict verdict);

// One connection in good order, for an attack to begin with.
class Client : public RawClient {
  public:
    explicit Client(const std::string &path);
    bool is_served() const { return served_; }

    // Posts a request that is in order, of @len bytes that lie in its slot.
    void post_in(uint32_t slot, uint16_t method, uint32_t key, uint32_t len,
                 uint16_t flags = 0);
    void post_add(uint32_t slot);

    // The packet of descriptors that goes before slot's next request.
    bool carry(uint32_t slot, const std::vector<int> &fds);

    // A new object of its own, or 0.
    uint64_t make_child();

    // What the server says of itself; nothing if it says nothing.
    std::optional<target_census> census();

    // Whether slot's last request was answered, and not hung up on.
    bool is_believed(uint32_t slot);

  private:
    bool served_;
};

// attacks_memory.cpp: what it writes to shared memory, and what it shares
Verdict changes_a_length(const std::string &path);
Verdict jumps_in_its_sequence(const std::string &path);
Verdict names_a_slot_that_is_none(const std::string &path);
Verdict truncates_its_channel(const std::string &path);
Verdict writes_the_reply(const std::string &path);
Verdict punches_the_reply(const std::string &path);
Verdict truncates_a_region(const std::string &path);
Verdict passes_memory_without_pages(const std::string &path);
Verdict asks_for_more_room(const std::string &path);
Verdict asks_for_a_sum_that_wraps(const std::string &path);
Verdict reads_what_is_left(const std::string &path);

// attacks_objects.cpp: what it may call
Verdict calls_without_the_right(const std::string &path);
Verdict names_anothers_object(const std::string &path);
Verdict names_what_it_released(const std::string &path);
Verdict passes_anothers_object(const std::string &path);
Verdict passes_more_than_it_may(const std::string &path);
Verdict has_its_calls_call(const std::string &path);
Verdict has_itself_waited_for(const std::string &path);
Verdict revokes_what_is_running(const std::string &path);

// attacks_packets.cpp: what it sends by the socket
Verdict sends_more_than_is_taken(const std::string &path);
Verdict sends_for_no_request(const std::string &path);
Verdict hides_one_in_the_padding(const std::string &path);
Verdict reads_no_answer(const std::string &path);
Verdict reads_no_bell(const std::string &path);
Verdict is_there_when_a_program_starts(const std::string &path);

// attacks_share.cpp: more than its share
Verdict wakes_in_vain(const std::string &path);
Verdict hoards_descriptors(const std::string &path);
Verdict hoards_memory(const std::string &path);
Verdict hoards_connections(const std::string &path);
Verdict comes_and_goes(const std::string &path);
Verdict never_says_hello(const std::string &path);
Verdict floods_the_log(const std::string &path);
Verdict rings_as_often_as_it_can(const std::string &path);
Verdict connects_as_often_as_it_can(const std::string &path);
Verdict is_refused_as_often_as_it_can(const std::string &path);

// attacks_identity.cpp: who it says it is
Verdict guesses_the_nonce(const std::string &path);
Verdict has_another_speak(const std::string &path);
Verdict speaks_for_a_dead_one(const std::string &path);
Verdict goes_on_after_its_death(const std::string &path);

// storms.cpp: what never ends by itself
Verdict wakes_without_end(const std::string &path);
Verdict rings_without_end(const std::string &path);
Verdict writes_anything(const std::string &path);
Verdict calls_with_all_it_has(const std::string &path);
Verdict connects_without_end(const std::string &path);
Verdict sends_descriptors_without_end(const std::string &path);
Verdict makes_objects_without_end(const std::string &path);
Verdict passes_regions_without_end(const std::string &path);
Verdict is_killed_without_end(const std::string &path);
Verdict is_denied_without_end(const std::string &path);
