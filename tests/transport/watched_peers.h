// SPDX-License-Identifier: MIT
// Bad peers where objects of the client's are lent: a client, and a server
#pragma once

#include <functional>
#include <string>

#include "raw_client.h"
#include "raw_server.h"
#include "watched_server.h"

// A raw client that asked the server to call it, in slot 0.
class Lender : public RawClient {
  public:
    explicit Lender(const WatchedServer &server);

    // The handle of a thing that it lends, as it is in a request.
    static constexpr uint64_t kLent = XC_HANDLE_LENT | 5;

    void ask_once(uint64_t watch, uint64_t value);

    bool add(uint64_t watch); // and wait; false if it was refused

    // Whether the first call in a lane has come.
    bool is_called(unsigned i);

    // A message in a lane.
    void say(unsigned i, unsigned kind, int64_t status, uint32_t len,
             uint32_t number = 1);
};

using Peer = RawServer::Peer;

// The client's calls, to a server that does @serve in a process of its own.
class Victim {
  public:
    explicit Victim(const std::function<int(Peer &)> &serve);
    ~Victim(); // @serve has to come to 0

    watched *root() { return root_; }
    xc_stub *stub() { return watched_stub(root_); }

    watch_object mine;

  private:
    Directory directory_;
    std::string path_;
    RawServer server_;
    watched *root_ = nullptr;
};

// What such a server says: set up, with a request; its reply; a call of what
// the request lent, ready to be published in a lane.
bool is_up_to(Peer &peer);
void reply(Peer &peer, int64_t status, uint16_t kept = 0, uint32_t number = 1);
uint64_t lent_to(Peer &peer);
void call(Peer &peer, uint16_t method, uint32_t key, uint32_t len,
          unsigned lane = 0);
