// SPDX-License-Identifier: MIT
#include "tolerated.h"

#include <algorithm>
#include <cerrno>

namespace {

constexpr int kAny = 0;

struct Row {
    Side side;
    Call call;
    int error; // or kAny
    const char *why;
};

const Row rows[] = {
    // Of both sides.
    {Side::client, Call::close, kAny, "it is closed, whatever is said of it"},
    {Side::server, Call::close, kAny, "it is closed, whatever is said of it"},
    {Side::client, Call::munmap, kAny, "of a whole mapping it cannot fail"},
    {Side::server, Call::munmap, kAny, "of a whole mapping it cannot fail"},
    {Side::client, Call::futex_wait, kAny, "it looks again"},
    {Side::server, Call::futex_wait, kAny, "it looks again"},
    {Side::client, Call::futex_waitv, kAny, "it looks again"},
    {Side::server, Call::futex_waitv, kAny, "it looks again"},
    {Side::client, Call::memfd_create, EINVAL,
     "an old kernel is asked for less"},
    {Side::client, Call::set_pidfds, kAny,
     "an old kernel: by its number, then"},
    {Side::server, Call::set_pidfds, kAny,
     "an old kernel: by its number, then"},
    {Side::server, Call::set_rights, kAny, "an old kernel has no such option"},
    {Side::client, Call::recvmsg, EAGAIN, "it looks again"},
    {Side::server, Call::recvmsg, EAGAIN, "it looks again"},
    {Side::client, Call::connect, EAGAIN, "it tries again until its deadline"},
    {Side::server, Call::connect, EAGAIN, "it tries again until its deadline"},
    {Side::client, Call::poll, ENOMEM,
     "it looks again; who is alive is asked "
     "before and after each call"},
    {Side::server, Call::poll, ENOMEM, "as above"},
    {Side::client, Call::sendmsg, EAGAIN, "it waits for room"},
    {Side::client, Call::recv, EAGAIN, "the byte that wakes stays for later"},
    // What had come already counts; the next call says that it is the last.
    {Side::client, Call::recvmsg, ENOMEM, "of a look that was not needed"},
    {Side::client, Call::recvmsg, ECONNRESET, "of a look that was not needed"},
    // The server, which goes on.
    {Side::server, Call::accept4, EMFILE, "it tries again after half a second"},
    {Side::server, Call::accept4, ECONNABORTED, "that client has gone"},
    {Side::server, Call::recvmsg, ENOMEM,
     "its client has gone, or is hung up on and says so"},
    {Side::server, Call::recvmsg, ECONNRESET, "as above"},
    {Side::server, Call::epoll_remove, kAny, "closing removes it as well"},
    {Side::server, Call::pread, kShort, "it reads on"},
    {Side::server, Call::read, EAGAIN, "the mail is there in the next turn"},
    {Side::server, Call::write, EAGAIN, "rings enough are on their way"},
    {Side::server, Call::send, kAny,
     "a byte that only wakes a loop: it is full, "
     "or its client has gone"},
    // Of a channel that was asked for, its client is told.
    {Side::server, Call::memfd_create, kAny, "a spare channel: none is made"},
    {Side::server, Call::fallocate, kAny, "a spare channel: none is made"},
    {Side::server, Call::fcntl_seal, kAny, "a spare channel: none is made"},
    {Side::server, Call::mmap, kAny, "a spare channel: none is made"},
    // A gift's receiver of which one cannot ask whether it lives: the gift ends
    // after its 30 s.
    {Side::server, Call::fopen, kAny, "a gift ends by its time"},
    {Side::server, Call::fstat, kAny, "a gift ends by its time"},
    {Side::server, Call::fstatfs, kAny, "a gift ends by its time"},
    {Side::server, Call::pidfd_open, kAny, "a gift ends by its time"},
    // A start with a name that is free, and an end.
    {Side::server, Call::flock, kAny, "who keeps it for ever must not win"},
    {Side::server, Call::open, kAny, "without a lock, as if it were kept"},
    {Side::server, Call::lstat, kAny, "the socket's file stays: is taken over"},
    {Side::server, Call::connect, kAny, "the socket's file stays"},
};

} // namespace

bool is_tolerated(Side side, const Fault &fault)
{
    return fault.error == EINTR || side == Side::nobody ||
           std::any_of(std::begin(rows), std::end(rows), [&](const Row &row) {
               return row.side == side && row.call == fault.call &&
                      (row.error == kAny || row.error == fault.error);
           });
}
