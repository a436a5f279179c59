// SPDX-License-Identifier: MIT
// A client without the runtime, that may say and write what it likes
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <probe.stub.h>

#include "transport/linux/bulk_memory.h"
#include "transport/linux/callback_memory.h"
#include "transport/linux/channel.h"
#include "transport/linux/handshake.h"

// Bytes and descriptors in one packet. Descriptors are borrowed.
bool send_packet(int socket, const void *bytes, size_t len,
                 const std::vector<int> &fds = {});

// One packet, or as many bytes as there are; -1 after 20 s, 0 at the end.
ssize_t receive_packet(int socket, void *bytes, size_t size,
                       std::vector<int> *fds = nullptr);

class RawClient {
  public:
    explicit RawClient(const std::string &path); // connects
    ~RawClient();
    RawClient(const RawClient &) = delete;
    RawClient &operator=(const RawClient &) = delete;

    int socket() const { return socket_; }

    // The server's first packet; true if it is a welcome.
    bool is_welcomed();

    // A correct hello, for the test to spoil.
    handshake_hello
    hello(const xc_interface &interface = probe_interface) const;
    bool send_hello(const handshake_hello &hello,
                    const std::vector<int> &fds = {});

    // Everything up to a mapped channel, in good order.
    bool finish(const xc_interface &interface = probe_interface);

    // The way back, after finish(): asks for it and maps it.
    bool finish_callback();
    lane_half *lane(unsigned i) { return lane_half_of(callback_.to_server, i); }
    const lane_half *server_lane(unsigned i)
    {
        return lane_half_of(callback_.to_client, i);
    }
    callback_client_header *callback() { return callback_client(&callback_); }

    // Bulk memory for messages of so many bytes, after finish(): asks for it
    // and maps it. Returns the answer's status, or -1.
    int finish_bulk(uint64_t request, uint64_t reply);
    channel &bulk() { return bulk_; }

    // What the server refused it with; 0 if it sent no refusal.
    uint32_t refusal(uint32_t *method = nullptr);

    // Whether something comes in @ms milliseconds; it is left there.
    bool has_mail(int ms) const;

    // Whether the server hangs up, in at most 20 s.
    bool is_hung_up();

    // Shared memory, after finish().
    const std::vector<int> &fds() const { return fds_; }
    client_header *header() { return channel_client(&channel_); }
    server_header *server() { return channel_server(&channel_); }
    request_slot *request(uint32_t i) { return channel_request(&channel_, i); }
    reply_slot *reply(uint32_t i) { return channel_reply(&channel_, i); }
    uint64_t root() const { return root_; }

    void ring();
    bool is_mute = false; // it does not ring

    // A request that is in order, but for what the test says. Its bytes are
    // what lies in the slot.
    void post(uint32_t slot, uint16_t method, uint32_t key, uint32_t len,
              uint64_t handle, uint16_t flags = 0, uint16_t ticket = 0);

    // Whether slot's last request is answered, in time.
    bool is_answered(uint32_t slot, uint64_t deadline_ns);

    // post() to slot 0 and its answer; false if there is none.
    bool call(uint16_t method, uint32_t key, uint32_t len, uint64_t handle,
              int64_t *status);

    // Number of the last request in a slot.
    uint32_t seq[CHANNEL_SLOTS] = {};

  private:
    void unmap_bulk();

    int socket_ = -1;
    handshake_welcome welcome_ = {};
    uint64_t root_ = 0;
    std::vector<int> fds_;
    channel channel_ = {};
    channel callback_ = {};
    channel bulk_ = {};
};
