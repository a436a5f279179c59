// SPDX-License-Identifier: MIT
#include "raw_client.h"

#include <cerrno>
#include <climits>
#include <cstring>
#include <linux/futex.h>
#include <poll.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

#include <probe.stub.h>

#include "process.h"

enum { FDS_MAX = 253 };

union Control {
    char bytes[CMSG_SPACE(FDS_MAX * sizeof(int)) + CMSG_SPACE(64)];
    cmsghdr align;
};

bool send_packet(int socket, const void *bytes, size_t len,
                 const std::vector<int> &fds)
{
    Control control = {};
    iovec part = {const_cast<void *>(bytes), len};
    msghdr message = {};

    message.msg_iov = &part;
    message.msg_iovlen = 1;
    if (!fds.empty()) {
        message.msg_control = control.bytes;
        message.msg_controllen = CMSG_SPACE(fds.size() * sizeof(int));
        control.align.cmsg_level = SOL_SOCKET;
        control.align.cmsg_type = SCM_RIGHTS;
        control.align.cmsg_len = CMSG_LEN(fds.size() * sizeof(int));
        memcpy(CMSG_DATA(&control.align), fds.data(), fds.size() * sizeof(int));
    }
    return sendmsg(socket, &message, MSG_NOSIGNAL) == ssize_t(len);
}

static void take_fds(msghdr *message, std::vector<int> *fds)
{
    for (cmsghdr *header = CMSG_FIRSTHDR(message); header;
         header = CMSG_NXTHDR(message, header)) {
        size_t n = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);

        if (header->cmsg_type != SCM_RIGHTS)
            continue;
        for (size_t i = 0; i < n; i++) {
            int fd;

            memcpy(&fd, CMSG_DATA(header) + i * sizeof(int), sizeof(fd));
            fds->push_back(fd);
        }
    }
}

ssize_t receive_packet(int socket, void *bytes, size_t size,
                       std::vector<int> *fds)
{
    pollfd from = {socket, POLLIN, 0};
    Control control = {};
    iovec part = {bytes, size};
    msghdr message = {};
    ssize_t n;

    message.msg_iov = &part;
    message.msg_iovlen = 1;
    if (fds) {
        message.msg_control = control.bytes;
        message.msg_controllen = sizeof(control.bytes);
    }
    if (poll(&from, 1, 20'000) != 1)
        return -1;
    n = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    // Closed with something of ours unread: the end, too.
    if (n < 0 && errno == ECONNRESET)
        return 0;
    if (n >= 0 && fds)
        take_fds(&message, fds);
    return n;
}

RawClient::RawClient(const std::string &path)
{
    sockaddr_un address = {};
    int fd = ::socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);

    address.sun_family = AF_UNIX;
    strncpy(address.sun_path, path.c_str(), sizeof(address.sun_path) - 1);
    if (connect(fd, reinterpret_cast<sockaddr *>(&address), sizeof(address)))
        close(fd);
    else
        socket_ = fd;
}

void RawClient::unmap_bulk()
{
    if (bulk_.to_server)
        munmap(bulk_.to_server, bulk_.sizes[0]);
    if (bulk_.to_client)
        munmap(bulk_.to_client, bulk_.sizes[1]);
    bulk_ = {};
}

RawClient::~RawClient()
{
    if (channel_.to_server)
        munmap(channel_.to_server, CHANNEL_SIZE);
    if (channel_.to_client)
        munmap(channel_.to_client, CHANNEL_SIZE);
    if (callback_.to_server)
        munmap(callback_.to_server, CALLBACK_TO_SERVER_SIZE);
    if (callback_.to_client)
        munmap(callback_.to_client, CALLBACK_TO_CLIENT_SIZE);
    unmap_bulk();
    for (int fd : fds_)
        close(fd);
    if (socket_ >= 0)
        close(socket_);
}

bool RawClient::is_welcomed()
{
    return receive_packet(socket_, &welcome_, sizeof(welcome_)) ==
               sizeof(welcome_) &&
           welcome_.head.type == HANDSHAKE_WELCOME;
}

handshake_hello RawClient::hello(const xc_interface &interface) const
{
    handshake_hello hello = {};

    hello.head = handshake_head_of(HANDSHAKE_HELLO);
    memcpy(hello.nonce, welcome_.nonce, sizeof(hello.nonce));
    hello.interface = interface.id;
    hello.n_methods = interface.n_methods;
    for (uint32_t i = 0; i < interface.n_methods; i++)
        hello.methods[i] = {interface.methods[i].number,
                            interface.methods[i].key};
    return hello;
}

bool RawClient::send_hello(const handshake_hello &hello,
                           const std::vector<int> &fds)
{
    return send_packet(socket_, &hello,
                       offsetof(handshake_hello, methods) +
                           hello.n_methods * sizeof(hello.methods[0]),
                       fds);
}

bool RawClient::finish(const xc_interface &interface)
{
    handshake_accept accept = {};

    if (!is_welcomed() || !send_hello(hello(interface)) ||
        receive_packet(socket_, &accept, sizeof(accept), &fds_) !=
            sizeof(accept) ||
        accept.head.type != HANDSHAKE_ACCEPT || fds_.size() != 2)
        return false;
    root_ = accept.root;
    channel_.to_server = mmap(nullptr, CHANNEL_SIZE, PROT_READ | PROT_WRITE,
                              MAP_SHARED, fds_[0], 0);
    channel_.to_client =
        mmap(nullptr, CHANNEL_SIZE, PROT_READ, MAP_SHARED, fds_[1], 0);
    return channel_.to_server != MAP_FAILED && channel_.to_client != MAP_FAILED;
}

bool RawClient::finish_callback()
{
    handshake_callback packet = {};
    std::vector<int> fds;

    packet.head = handshake_head_of(HANDSHAKE_CALLBACK);
    if (!send_packet(socket_, &packet, sizeof(packet)) ||
        receive_packet(socket_, &packet, sizeof(packet), &fds) !=
            sizeof(packet))
        return false;
    fds_.insert(fds_.end(), fds.begin(), fds.end());
    if (packet.status || fds.size() != 3)
        return false;
    callback_.to_server = mmap(nullptr, CALLBACK_TO_SERVER_SIZE,
                               PROT_READ | PROT_WRITE, MAP_SHARED, fds[0], 0);
    callback_.to_client = mmap(nullptr, CALLBACK_TO_CLIENT_SIZE, PROT_READ,
                               MAP_SHARED, fds[1], 0);
    return callback_.to_server != MAP_FAILED &&
           callback_.to_client != MAP_FAILED;
}

int RawClient::finish_bulk(uint64_t request, uint64_t reply)
{
    handshake_bulk packet = {};
    std::vector<int> fds;

    packet.question.head = handshake_head_of(HANDSHAKE_BULK);
    packet.request = request;
    packet.reply = reply;
    if (!send_packet(socket_, &packet, sizeof(packet)) ||
        receive_packet(socket_, &packet, sizeof(packet), &fds) !=
            sizeof(packet))
        return -1;
    fds_.insert(fds_.end(), fds.begin(), fds.end());
    unmap_bulk();
    if (packet.question.status || fds.size() != 2)
        return int(packet.question.status);
    bulk_.sizes[0] = bulk_size(request);
    bulk_.sizes[1] = bulk_size(reply);
    bulk_.to_server = mmap(nullptr, bulk_.sizes[0], PROT_READ | PROT_WRITE,
                           MAP_SHARED, fds[0], 0);
    bulk_.to_client =
        mmap(nullptr, bulk_.sizes[1], PROT_READ, MAP_SHARED, fds[1], 0);
    return bulk_.to_server != MAP_FAILED && bulk_.to_client != MAP_FAILED ? 0
                                                                          : -1;
}

uint32_t RawClient::refusal(uint32_t *method)
{
    handshake_refuse refuse = {};

    if (receive_packet(socket_, &refuse, sizeof(refuse)) != sizeof(refuse) ||
        refuse.head.type != HANDSHAKE_REFUSE)
        return 0;
    if (method)
        *method = refuse.method;
    return refuse.status;
}

bool RawClient::has_mail(int ms) const
{
    pollfd from = {socket_, POLLIN, 0};

    return poll(&from, 1, ms) > 0;
}

bool RawClient::is_hung_up()
{
    uint8_t bytes[64];
    ssize_t n;

    do
        n = receive_packet(socket_, bytes, sizeof(bytes));
    while (n > 0);
    return n == 0;
}

void RawClient::ring()
{
    handshake_head packet = handshake_head_of(HANDSHAKE_RING);
    uint32_t asleep = __atomic_load_n(&server()->asleep, __ATOMIC_SEQ_CST);

    if (asleep == SERVER_ON_BELL) {
        __atomic_fetch_add(&header()->bell, 1, __ATOMIC_SEQ_CST);
        syscall(SYS_futex, &header()->bell, FUTEX_WAKE, INT_MAX, nullptr,
                nullptr, 0);
    } else if (asleep == SERVER_ON_SOCKET) {
        send_packet(socket_, &packet, sizeof(packet));
    }
}

void RawClient::post(uint32_t slot, uint16_t method, uint32_t key, uint32_t len,
                     uint64_t handle, uint16_t flags, uint16_t ticket)
{
    request_slot *to = request(slot);

    to->waiting = 0;
    to->key = key;
    to->method = method;
    to->flags = flags;
    to->handle = handle;
    to->deadline_ns = in_ms(60'000);
    to->len = len;
    to->ticket = ticket;
    publish_seq(&to->seq, ++seq[slot]);
    if (!is_mute)
        ring();
}

bool RawClient::is_answered(uint32_t slot, uint64_t deadline_ns)
{
    while (fetch_seq(&reply(slot)->seq) != seq[slot]) {
        pollfd closed = {socket_, POLLRDHUP, 0};

        if (now_ns() > deadline_ns || poll(&closed, 1, 0) > 0)
            return fetch_seq(&reply(slot)->seq) == seq[slot];
        sched_yield();
    }
    return true;
}

bool RawClient::call(uint16_t method, uint32_t key, uint32_t len,
                     uint64_t handle, int64_t *status)
{
    post(0, method, key, len, handle);
    if (!is_answered(0, in_ms(20'000)))
        return false;
    *status = reply(0)->status;
    return true;
}
