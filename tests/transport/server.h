// SPDX-License-Identifier: MIT
// A probe_server for one test, and connections to it
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/server.h>
#include <crosscall/status.h>

#include <probe.stub.h>

#include "process.h"

struct Books {
    unsigned connections = 0;
    unsigned handles = 0;
    unsigned gifts = 0;
    bool operator==(const Books &) const = default;
};

struct Audit {
    int event = 0;
    unsigned uid = 0;
    int pid = 0;
    unsigned suppressed = 0;
    std::string method;
    std::string needs;
    std::string holds;
    std::string why;
};

// Of the memory for who connects next, in the server's maps.
constexpr size_t kSpareMaps = 2;

// Threads that run methods in the servers of this test: $WORKERS, or 1.
unsigned n_workers();

class Server {
  public:
    // @options: as in probe_server.c. Returns when it listens.
    explicit Server(const std::vector<std::string> &options = {});

    // The same at a path of somebody's choice.
    Server(const std::string &path, const std::vector<std::string> &options);

    pid_t pid() const { return process_.pid(); }
    const std::string &path() const { return path_; } // of the socket
    std::string address() const { return "unix:" + path_; }
    void kill(int signal) { process_.kill(signal); }
    int wait() { return process_.wait(); }

    Books books();
    bool books_become(const Books &books);
    bool fds_become(size_t n);
    size_t n_fds() const; // once it has nothing to do any more

    unsigned n_children(); // objects that child() made

    bool wait_until_held(); // somebody is in hold()
    void let_go();          // one hold() returns

    // The next record with @why in it; others before it are dropped.
    std::optional<Audit> wait_for_audit(const std::string &why);

    // All records that there are now.
    std::vector<Audit> audits();

    // Ends it in good order: 0, unless a sanitizer found something.
    int stop();

  private:
    bool read_line(uint64_t deadline_ns);
    std::optional<std::string> wait_for(const std::string &start);

    Directory directory_;
    std::string path_;
    Process process_;
    std::string text_;
    std::deque<std::string> lines_;
};

// A Stub that is released at the end.
struct ReleaseProbe {
    void operator()(probe *object) const { probe_release(object); }
};
using Probe = std::unique_ptr<probe, ReleaseProbe>;

// Connect, or fail the test and return nothing.
Probe connect_to(const Server &server,
                 const xc_connect_options *options = nullptr);

// Whether one call works.
bool works(probe *object);

// The same by a connection of its own: others are served.
bool serves(const Server &server);
