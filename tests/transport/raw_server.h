// SPDX-License-Identifier: MIT
// A server without the runtime, that may say and write what it likes
#pragma once

#include <fcntl.h>
#include <functional>
#include <string>
#include <vector>

#include "process.h"
#include "raw_client.h"

class RawServer {
  public:
    // Its end of one connection.
    class Peer {
      public:
        explicit Peer(int socket) : socket_(socket) {}
        int socket() const { return socket_; }

        bool welcome() const;
        bool receive_hello() const;

        // The last step: @fds is what a correct server sends, made by
        // make_channel(), with those seals.
        bool accept(const std::vector<int> &fds) const;
        bool make_channel(unsigned seals = F_SEAL_SHRINK | F_SEAL_GROW);
        const std::vector<int> &fds() const { return fds_; }

        // All of the above, in good order.
        bool finish();

        // After finish(): waits for a request in slot 0, the first by default.
        bool wait_for_request(uint32_t number = 1);
        request_slot *request() { return channel_request(&channel_, 0); }
        reply_slot *reply() { return channel_reply(&channel_, 0); }

        server_header *header() { return channel_server(&channel_); }
        const client_header *client() { return channel_client(&channel_); }

        // The way back: what the client asked for, made and sent. @seals and
        // @bell are what a correct server has, or what the test wants.
        bool receive_callback() const;
        bool send_callback(unsigned seals, int bell);
        bool finish_callback();
        int bell() const { return bell_; } // after finish_callback()
        lane_half *lane(unsigned i)
        {
            return lane_half_of(callback_.to_client, i);
        }
        const lane_half *client_lane(unsigned i)
        {
            return lane_half_of(callback_.to_server, i);
        }
        callback_server_header *callback()
        {
            return callback_server(&callback_);
        }
        const callback_client_header *client_callback()
        {
            return callback_client(&callback_);
        }
        event *ring(uint32_t at) { return ring_at(&callback_, at); }

        // The client has closed the connection.
        bool wait_for_end() const;

      private:
        int socket_;
        int bell_ = -1;
        std::vector<int> fds_;
        channel channel_ = {};
        channel callback_ = {};
    };

    // Serves one connection in a process of its own; the result of @serve is
    // its exit status. @prepare runs there before it listens.
    RawServer(
        const std::string &path, const std::function<int(Peer &)> &serve,
        const std::function<bool()> &prepare = [] { return true; });

    int exit_status() { return process_.exit_status(); }

  private:
    Process process_;
};

// A memfd of @size bytes, all pages of it, with those seals or without any.
int make_memory(size_t size, unsigned seals);
