// SPDX-License-Identifier: MIT
// A watched object, exported by a process of its own
#pragma once

#include <memory>
#include <string>

#include <crosscall/server.h>

#include "process.h"
#include "watch.stub.h"
#include "watched_object.h"

struct ReleaseWatched {
    void operator()(watched *object) const { watched_release(object); }
};
using WatchedRoot = std::unique_ptr<watched, ReleaseWatched>;

class WatchedServer {
  public:
    // @max_wait_ns and @audit: as in struct xc_server_options; @ops: what its
    // object does, if that is not what watched_object.c does.
    explicit WatchedServer(uint64_t max_wait_ns = 20'000'000'000,
                           const watched_ops *ops = nullptr,
                           void (*audit)(const xc_audit *, void *) = nullptr);

    const std::string &path() const { return path_; }
    pid_t pid() const { return process_.pid(); }
    void kill(int signal) { process_.kill(signal); }
    void wait() { process_.wait(); }

    // Connect, or fail the test and return nothing.
    WatchedRoot connect() const;

  private:
    Directory directory_;
    std::string path_;
    Process process_;
};

// How the last callback of the server's ended, as it says.
int64_t status_of(watched *root);
