// SPDX-License-Identifier: MIT
// A lamp, exported by a process of its own
#pragma once

#include <memory>
#include <string>

#include <crosscall/client.h>
#include <crosscall/state.h>

#include "lamp.stub.h"
#include "process.h"

struct ReleaseLamp {
    void operator()(lamp *object) const { lamp_release(object); }
};
using Lamp = std::unique_ptr<lamp, ReleaseLamp>;

class LampServer {
  public:
    LampServer();

    std::string address() const { return "unix:" + path_; }
    const std::string &path() const { return path_; }
    pid_t pid() const { return process_.pid(); }
    void kill(int signal) { process_.kill(signal); }

    // Connect, or fail the test and return nothing.
    Lamp connect(const xc_connect_options *options = nullptr) const;

    // A new lamp, or nothing.
    static Lamp make(const Lamp &from, uint32_t state = 0);

    // Whether in the end so many objects are observed.
    bool observed_become(int n) const;

  private:
    Directory directory_;
    std::string path_;
    Process process_;
};

// What to poll, by any of these bits.
xc_poll_item item_of(const Lamp &lamp, uint32_t wanted = LAMP_ON);

// For the longest that a test waits for something to happen.
int poll_one(xc_poll_item &item);
