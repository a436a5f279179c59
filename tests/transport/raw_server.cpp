// SPDX-License-Identifier: MIT
#include "raw_server.h"

#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

bool RawServer::Peer::welcome() const
{
    handshake_welcome welcome = {};

    welcome.head = handshake_head_of(HANDSHAKE_WELCOME);
    return send_packet(socket_, &welcome, sizeof(welcome));
}

bool RawServer::Peer::receive_hello() const
{
    handshake_hello hello = {};

    return receive_packet(socket_, &hello, sizeof(hello)) > 0 &&
           hello.head.type == HANDSHAKE_HELLO;
}

bool RawServer::Peer::accept(const std::vector<int> &fds) const
{
    handshake_accept accept = {};

    accept.head = handshake_head_of(HANDSHAKE_ACCEPT);
    accept.root = 1;
    accept.n_slots = CHANNEL_SLOTS;
    accept.slot_size = CHANNEL_SLOT_SIZE;
    return send_packet(socket_, &accept, sizeof(accept), fds);
}

int make_memory(size_t size, unsigned seals)
{
    int fd = memfd_create("raw-server", MFD_CLOEXEC | MFD_ALLOW_SEALING);

    if (fd >= 0 && (ftruncate(fd, off_t(size)) ||
                    (size && fallocate(fd, 0, 0, off_t(size))) ||
                    (seals && fcntl(fd, F_ADD_SEALS, seals)))) {
        close(fd);
        return -1;
    }
    return fd;
}

bool RawServer::Peer::make_channel(unsigned seals)
{
    for (int i = 0; i < 2; i++)
        fds_.push_back(make_memory(CHANNEL_SIZE, seals));
    channel_.to_server = mmap(nullptr, CHANNEL_SIZE, PROT_READ | PROT_WRITE,
                              MAP_SHARED, fds_[0], 0);
    channel_.to_client = mmap(nullptr, CHANNEL_SIZE, PROT_READ | PROT_WRITE,
                              MAP_SHARED, fds_[1], 0);
    return channel_.to_server != MAP_FAILED && channel_.to_client != MAP_FAILED;
}

bool RawServer::Peer::finish()
{
    return welcome() && receive_hello() && make_channel() && accept(fds_);
}

bool RawServer::Peer::receive_callback() const
{
    handshake_callback packet = {};

    return receive_packet(socket_, &packet, sizeof(packet)) == sizeof(packet) &&
           packet.head.type == HANDSHAKE_CALLBACK;
}

bool RawServer::Peer::send_callback(unsigned seals, int bell)
{
    handshake_callback packet = {};
    std::vector<int> fds = {make_memory(CALLBACK_TO_SERVER_SIZE, seals),
                            make_memory(CALLBACK_TO_CLIENT_SIZE, seals), bell};

    packet.head = handshake_head_of(HANDSHAKE_CALLBACK);
    callback_.to_server = mmap(nullptr, CALLBACK_TO_SERVER_SIZE,
                               PROT_READ | PROT_WRITE, MAP_SHARED, fds[0], 0);
    callback_.to_client = mmap(nullptr, CALLBACK_TO_CLIENT_SIZE,
                               PROT_READ | PROT_WRITE, MAP_SHARED, fds[1], 0);
    return callback_.to_server != MAP_FAILED &&
           callback_.to_client != MAP_FAILED &&
           send_packet(socket_, &packet, sizeof(packet), fds);
}

bool RawServer::Peer::finish_callback()
{
    int bell[2];

    if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, bell))
        return false;
    bell_ = bell[0];
    return receive_callback() &&
           send_callback(F_SEAL_SHRINK | F_SEAL_GROW, bell[1]);
}

bool RawServer::Peer::wait_for_request(uint32_t number)
{
    uint64_t end = in_ms(20'000);

    while (fetch_seq(&request()->seq) < number) {
        if (now_ns() > end)
            return false;
        sched_yield();
    }
    return true;
}

bool RawServer::Peer::wait_for_end() const
{
    uint8_t bytes[64];
    ssize_t n;

    do
        n = receive_packet(socket_, bytes, sizeof(bytes));
    while (n > 0);
    return n == 0;
}

static int serve_one(const std::string &path, int out,
                     const std::function<int(RawServer::Peer &)> &serve,
                     const std::function<bool()> &prepare)
{
    sockaddr_un address = {};
    int listener = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);

    address.sun_family = AF_UNIX;
    strncpy(address.sun_path, path.c_str(), sizeof(address.sun_path) - 1);
    if (!prepare() ||
        bind(listener, reinterpret_cast<sockaddr *>(&address),
             sizeof(address)) ||
        chmod(path.c_str(), 0777) || listen(listener, 4) || !say(out, 1))
        return 100;

    RawServer::Peer peer(accept4(listener, nullptr, nullptr, SOCK_CLOEXEC));
    return peer.socket() < 0 ? 101 : serve(peer);
}

RawServer::RawServer(const std::string &path,
                     const std::function<int(Peer &)> &serve,
                     const std::function<bool()> &prepare)
    : process_([&](Process::Ends ends) {
          return serve_one(path, ends.out, serve, prepare);
      })
{
    hear(process_.out()); // it listens
}
