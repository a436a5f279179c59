// SPDX-License-Identifier: MIT
// A client of two servers, and what it can do with them
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "thing.stub.h"
#include "thing_server.h"

struct ThingClient;

// One use of the runtime, made of two: what has to be there before, and what
// is swept. Both return the first error, or 0.
struct Scenario {
    const char *name;
    int64_t (*prepare)(ThingClient &client);
    int64_t (*act)(ThingClient &client);
    bool is_from_other = false; // what is swept gets an object of the other's
    bool tells_nobody = false;  // there is nobody to be told
};

extern const std::vector<Scenario> scenarios;

// Instead of a status: a call said that all is well, and it was not.
constexpr int64_t kWrong = -99'999;

// The client's own object.
struct Ear {
    ear object; // first
    uint64_t last = 0;
};

struct ThingClient {
    // @patience_ms: what one scenario may take.
    ThingClient(const std::string &address, const std::string &other_address,
                uint64_t patience_ms);
    ~ThingClient();
    ThingClient(const ThingClient &) = delete;

    int64_t connect(const std::string &to, thing **out, uint64_t gift = 0);
    int64_t patient();                     // from now on
    int64_t patient(uint64_t patience_ms); // the same, as long as this
    void release();                        // all Stubs

    // What @r is told as; "" if it is no error.
    std::string words_of(int64_t r) const;

    const std::string address;
    const std::string other_address;
    const uint64_t patience_ms;
    uint64_t deadline_ns = 0;
    size_t haul_len = 200'000; // bytes of a large call
    thing *root = nullptr;
    thing *child = nullptr; // of the root's, to be given
    thing *other = nullptr; // of the other server
    thing *claimed = nullptr;
    Ear ear;
    int self = -1;     // pidfd
    std::string words; // of a failure that is told elsewhere than by this
                       // thread's xc_error_text()
};

// Whether a client of its own is served.
bool is_served(const std::string &address);
