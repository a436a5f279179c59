// SPDX-License-Identifier: MIT
// A hoard, exported by a process of its own with the limits that a test wants
#pragma once

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <crosscall/server.h>

#include "hoard.stub.h"
#include "process.h"

struct ReleaseHoard {
    void operator()(hoard *object) const { hoard_release(object); }
};
using Hoard = std::unique_ptr<hoard, ReleaseHoard>;

// What a line of xc_audit_print() says, by its keys.
using AuditLine = std::map<std::string, std::string>;

class HoardServer {
  public:
    explicit HoardServer(const xc_server_options &options = {});
    ~HoardServer();
    HoardServer(const HoardServer &) = delete;

    const std::string &path() const { return path_; }
    std::string address() const { return "unix:" + path_; }
    pid_t pid() const { return process_.pid(); }

    // Connect, or fail the test and return nothing.
    Hoard connect() const;

    // Connect, or say why not.
    int try_to_connect() const;

    // What all clients use, or those of one user; nothing if it knows none.
    xc_server_books books() const;
    std::optional<xc_server_books> books_of(uint32_t uid) const;

    // Whom it knows.
    std::vector<uint32_t> users() const;

    // All hold() return.
    void let_go() const;

    // The next line that the audit has printed with this key and value; others
    // before it are dropped. An empty one after 20 s.
    AuditLine wait_for(const std::string &key, const std::string &value);

    // All lines that are there now.
    std::vector<AuditLine> lines();

    // The next one that is there now, as it was printed.
    std::string line();

  private:
    bool ask(uint64_t what, uint64_t uid, xc_server_books *out) const;

    Directory directory_;
    std::string path_;
    std::array<int, 2> log_;
    std::string text_;
    Process process_;
};

// In a process of another user: its words. Needs root.
uint64_t as_user(uint32_t uid, const std::function<uint64_t()> &body);

// Whether another user is served in every way.
bool serves_another(const HoardServer &server);

enum { ANOTHER_UID = 65534 };
