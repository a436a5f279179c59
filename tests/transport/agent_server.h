// SPDX-License-Identifier: MIT
// An agent, exported by a process of its own
#pragma once

#include <memory>
#include <string>

#include "agent.stub.h"
#include "process.h"

struct ReleaseAgent {
    void operator()(agent *object) const { agent_release(object); }
};
using Agent = std::unique_ptr<agent, ReleaseAgent>;

class AgentServer {
  public:
    // @max_wait_ms: how long its methods may wait for others' objects.
    // @probe: an address to begin with: what it has stored is that server's
    // root.
    // @uid: becomes that user and group, and admits everybody.
    explicit AgentServer(uint64_t max_wait_ms, const std::string &probe = "",
                         uid_t uid = 0);

    const std::string &path() const { return path_; }
    pid_t pid() const { return process_.pid(); }

    // Connect, or fail the test and return nothing.
    Agent connect() const;

    // Waits until use_aloud() runs, once for each time; likewise use_unasked(),
    // and until that has come to something. Return: false if to an error.
    bool hear_of_use() const { return hear(process_.out()) == 1; }

  private:
    Directory directory_;
    std::string path_;
    Process process_;
};
