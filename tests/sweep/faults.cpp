// SPDX-License-Identifier: MIT
#include "faults.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <sys/mman.h>
#include <unistd.h>

namespace {

struct Page {
    std::atomic<pid_t> process; // whose calls count; 0: nobody's
    std::atomic<bool> is_armed;
    std::atomic<unsigned> n_fired;
    std::atomic<unsigned> n_calls[kCalls];
    Fault fault;
};

Page *new_page()
{
    void *memory = mmap(nullptr, sizeof(Page), PROT_READ | PROT_WRITE,
                        MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    if (memory == MAP_FAILED)
        abort();
    return static_cast<Page *>(memory);
}

Page *page()
{
    static Page *the_page = new_page();

    return the_page;
}

// Before main(), and so before any fork.
[[maybe_unused]] Page *const page_of_all = page();

// In the order of enum class Call. EINTR where the kernel can say it, of what
// the runtime does it to.
const std::array<CallKind, kCalls> kinds = {{
    {"accept4", {EMFILE, ECONNABORTED, EINTR}},
    {"malloc", {ENOMEM}},
    {"bind", {ENOMEM, EADDRINUSE}},
    {"close", {EIO, EINTR}},
    {"connect", {ECONNREFUSED, ENOMEM, EINTR, EAGAIN}},
    {"epoll_create1", {EMFILE}},
    {"epoll_ctl(ADD)", {ENOMEM}},
    {"epoll_ctl(DEL)", {ENOENT}},
    {"epoll_ctl(MOD)", {ENOMEM}},
    {"epoll_wait", {EINTR}},
    {"eventfd", {EMFILE}},
    {"fallocate", {ENOSPC, EINTR}},
    {"fcntl(F_DUPFD)", {EMFILE}},
    {"fcntl(F_ADD_SEALS)", {EBUSY}},
    {"fcntl(F_GET)", {EINVAL}},
    {"flock", {EWOULDBLOCK}},
    {"fopen", {EMFILE}},
    {"fstat", {ENOMEM}},
    {"fstatfs", {ENOMEM}},
    {"ftruncate", {ENOMEM}},
    {"futex(WAIT)", {EINTR, EAGAIN}},
    {"futex(WAKE)", {}}, // for a word of ours it cannot
    {"futex_waitv", {EINTR, EAGAIN}},
    {"getline", {ENOMEM}},
    {"getrandom", {ENOSYS, kShort}},
    {"getsockopt", {ENOMEM}},
    {"ioctl", {ENOTTY}},
    {"listen", {EADDRINUSE}},
    {"lstat", {ENOMEM}},
    {"madvise", {EINVAL}},
    {"membarrier", {EPERM}},
    {"memfd_create", {EMFILE, EINVAL}},
    {"mkdir", {ENOSPC}},
    {"mmap", {ENOMEM}},
    {"munmap", {ENOMEM}},
    {"open", {EMFILE}},
    {"pidfd_open", {EMFILE, ESRCH}},
    {"poll", {EINTR, ENOMEM}},
    {"pread", {EIO, EINTR, kShort}},
    {"pthread_create", {EAGAIN}},
    {"read", {EAGAIN, EINTR}},
    {"recv", {EAGAIN, EINTR}},
    {"recvmsg", {ENOMEM, EINTR, EAGAIN, ECONNRESET, kShort}},
    {"send", {EAGAIN, EPIPE, EINTR}},
    {"sendmsg", {EAGAIN, ETOOMANYREFS, ENOBUFS, EPIPE, EINTR, kShort}},
    {"setsockopt(SO_PASSCRED)", {ENOMEM}},
    {"setsockopt(SO_PASSPIDFD)", {ENOPROTOOPT}},
    {"setsockopt(SO_PASSRIGHTS)", {ENOPROTOOPT}},
    {"setsockopt(SO_SNDTIMEO)", {ENOMEM}},
    {"socket", {EMFILE, ENOBUFS}},
    {"socketpair", {EMFILE}},
    {"unlink", {EACCES}},
    {"write", {EAGAIN, EINTR}},
}};

std::string name_of(int error)
{
    const char *name = error == kShort ? "SHORT" : strerrorname_np(error);

    return name ? name : "?";
}

void start(pid_t process)
{
    Page &all = *page();

    all.n_fired = 0;
    for (std::atomic<unsigned> &n : all.n_calls)
        n = 0;
    all.process = process;
}

} // namespace

const CallKind &kind_of(Call call) { return kinds[unsigned(call)]; }

std::string text_of(const Fault &fault)
{
    return std::string(kind_of(fault.call).name) + " " + name_of(fault.error) +
           " #" + std::to_string(fault.nth) +
           (fault.times == 1          ? " once"
            : fault.times == kForEver ? " for ever"
                                      : " again and again");
}

std::vector<Fault> ways_to_fail(Call call, unsigned nth)
{
    std::vector<Fault> ways;

    for (int error : kind_of(call).errors) {
        ways.push_back({call, nth, error, 1});
        ways.push_back(
            {call, nth, error, error == EINTR ? kSignals : kForEver});
    }
    return ways;
}

void arm(pid_t process, const Fault &fault)
{
    page()->fault = fault;
    page()->is_armed = true;
    start(process);
}

void count_only(pid_t process)
{
    page()->is_armed = false;
    start(process);
}

void disarm() { page()->process = 0; }

unsigned n_calls(Call call) { return page()->n_calls[unsigned(call)]; }

bool has_fired() { return page()->n_fired > 0; }

int next_error(Call call)
{
    Page &all = *page();

    if (all.process.load() != getpid())
        return 0;

    const unsigned n = ++all.n_calls[unsigned(call)];
    const Fault &fault = all.fault;

    if (!all.is_armed || fault.call != call || n < fault.nth ||
        n - fault.nth >= fault.times)
        return 0;
    all.n_fired++;
    return fault.error;
}

void forget_fault() { page()->n_fired--; }

bool fails(Call call)
{
    const int error = next_error(call);

    if (error)
        errno = error;
    return error != 0;
}
