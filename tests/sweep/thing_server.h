// SPDX-License-Identifier: MIT
// A server of things, in a process of its own, and what it says at its end
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "process.h"
#include "resources.h"

// What a process under test says of itself, through its pipe.
struct Report {
    enum What { Ready, Ended } what = Ended;
    int64_t status = 0;
    bool works = false;  // something healthy does, afterwards
    Resources leaked;    // since it began
    char text[256] = ""; // xc_error_text(), if the status is an error
};

void send_report(int fd, const Report &report);

// Or nothing: it died, or says nothing for a minute.
std::optional<Report> receive_report(int fd);

class ThingServer {
  public:
    // Returns when it listens, or has failed. @first: what its process does
    // before everything else.
    explicit ThingServer(const std::function<void()> &first = [] {});

    bool has_ended(); // by itself
    bool is_ready() const { return is_ready_; }
    pid_t pid() const { return process_.pid(); }
    std::string address() const { return "unix:" + path_; }

    // Its last words, after a signal has told it to stop, or without.
    std::optional<Report> stop();

  private:
    void insist() const;

    Directory directory_;
    std::string path_;
    Process process_;
    bool is_ready_ = false;
    std::optional<Report> last_;
};
