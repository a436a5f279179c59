// SPDX-License-Identifier: MIT
// What the runtime asks of the C library and the kernel, and how that fails
//
// In the programs of this room the runtime's calls of what swept.txt lists go
// to functions of ours (swept_*.cpp): these count, fail when they are told to,
// and else do what they are called. Nobody else's calls change.
#pragma once

#include <atomic>
#include <climits>
#include <cstdint>
#include <string>
#include <sys/types.h>
#include <vector>

enum class Call : unsigned {
    accept4,
    allocate, // malloc(), calloc(), realloc(), strdup()
    bind,
    close,
    connect,
    epoll_create1,
    epoll_add,
    epoll_remove,
    epoll_modify,
    epoll_wait,
    eventfd,
    fallocate,
    fcntl_copy,
    fcntl_seal,
    fcntl_look,
    flock,
    fopen,
    fstat,
    fstatfs,
    ftruncate,
    futex_wait,
    futex_wake,
    futex_waitv,
    getline,
    getrandom,
    getsockopt,
    ioctl,
    listen,
    lstat,
    madvise,
    membarrier,
    memfd_create,
    mkdir,
    mmap,
    munmap,
    open,
    pidfd_open,
    poll,
    pread,
    pthread_create,
    read,
    recv,
    recvmsg,
    send,
    sendmsg,
    set_credentials,
    set_pidfds,
    set_rights,
    set_time,
    socket,
    socketpair,
    unlink,
    write,
    end
};

constexpr unsigned kCalls = unsigned(Call::end);

// In the place of an errno value: some of the bytes, and not all.
constexpr int kShort = -1;

struct CallKind {
    const char *name;
    std::vector<int> errors; // how it may fail
};

const CallKind &kind_of(Call call);

// Which call fails, and how many of its kind from there on.
struct Fault {
    Call call;
    unsigned nth; // the first is 1
    int error;    // errno, or kShort
    unsigned times;
};

constexpr unsigned kForEver = UINT_MAX;
constexpr unsigned kSignals = 20; // in a row; no kernel says EINTR for ever

std::string text_of(const Fault &fault);

// Every way in which the @nth call of each kind may fail.
std::vector<Fault> ways_to_fail(Call call, unsigned nth);

// In this process, from now on: count from 0, and fail. In memory that forked
// children share, so that a test arms its server.
void arm(pid_t process, const Fault &fault);
void count_only(pid_t process);
void disarm();
unsigned n_calls(Call call); // since it was armed
bool has_fired();

// For the functions in the runtime's way: what the next call shall do.
// Return: an errno value, kShort, or 0: nothing.
int next_error(Call call);

// What was told cannot be done here: as if it had not been told.
void forget_fault();

// The same as next_error(); sets errno. Return: whether it shall fail at once.
bool fails(Call call);

// What the runtime has from malloc() and so on, and from mmap(), in this
// process.
long n_allocations();
long n_mappings();
