// SPDX-License-Identifier: MIT
// A relay, exported by a process of its own that replaces it when told
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include <relay.stub.h>

#include "process.h"

struct ReleaseRelay {
    void operator()(relay *object) const { relay_release(object); }
};
using Relay = std::unique_ptr<relay, ReleaseRelay>;

class RelayServer {
  public:
    // It replaces its relay @n_swaps times by itself, evenly in @n_steps. Each
    // third time this is a layer that is put in front, each third time that
    // layer is taken out.
    explicit RelayServer(uint64_t n_swaps = 0, uint64_t n_steps = 0);

    const std::string &path() const { return path_; }

    // Connect, or fail the test and return nothing.
    Relay connect() const;

    void swap();            // a new relay for the one that is there
    void put_layer();       // in front of it
    void take_layer();      // out again
    uint64_t n_retired();   // relays and layers
    uint64_t n_logged();    // calls that went through a layer
    void wait_until_held(); // somebody is in hold()
    void let_go();          // one hold() returns

    // Ends it: 0 if all that it had planned is done, and nothing is left.
    int stop();

  private:
    uint64_t ask(char what);

    Directory directory_;
    std::string path_;
    Process process_;
};
