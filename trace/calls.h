// SPDX-License-Identifier: MIT
// Calls: events of both sides, put together
#pragma once

#include <map>
#include <string>
#include <vector>

#include "event.h"

// What one side has to do with a call: from when until when.
struct Span {
    pid_t pid = 0;
    pid_t tid = 0;
    uint64_t begin_ns = 0;
    uint64_t end_ns = 0; // 0: it was not seen to end
    int64_t result = 0;

    bool is_seen() const { return begin_ns != 0; }
};

struct Denial {
    uint64_t ns = 0;
    uint64_t needs = 0;
    uint64_t holds = 0;
};

struct Call {
    Place place;
    uint64_t seq = 0;
    std::string name;
    bool is_oneway = false;
    Span client;
    Span server; // not seen: it never came there, or that is not traced
    std::vector<Denial> denials;
};

class Calls {
  public:
    void see(const Event &event);

    // In the order in which they began. A call of which the beginning was
    // missed is not among them.
    const std::vector<Call> &all() const { return calls_; }

  private:
    Call *call_at(const Place &place);
    void begin(const Event &event);
    void dispatch(const Event &event);
    void deny(const Event &event);
    void answer(const Event &event);

    std::vector<Call> calls_;
    std::map<Place, size_t> last_;                // in each slot
    std::map<pid_t, std::vector<size_t>> inside_; // what a thread has in hand
};
