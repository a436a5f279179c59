// SPDX-License-Identifier: MIT
// An errand, exported by a process of its own
#pragma once

#include <csignal>
#include <memory>
#include <string>

#include "errand.stub.h"
#include "process.h"

struct ReleaseErrand {
    void operator()(errand *object) const { errand_release(object); }
};
using Errand = std::unique_ptr<errand, ReleaseErrand>;

class ErrandServer {
  public:
    ErrandServer();

    std::string address() const { return "unix:" + path_; }
    pid_t pid() const { return process_.pid(); }

    // When it returns the server does nothing any more, until it is resumed.
    void stop() const;
    void resume() const { process_.kill(SIGCONT); }

    // Somebody is in wait(), aloud; each of these is told once.
    void wait_until_waited() const;

    // Connect, or fail the test and return nothing.
    Errand connect() const;

  private:
    Directory directory_;
    std::string path_;
    Process process_;
};
