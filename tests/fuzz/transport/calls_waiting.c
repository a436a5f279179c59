/* SPDX-License-Identifier: MIT */
/*
 * Calls, waiting: time passes where somebody looks at a clock or sleeps, and
 * what is waited for happens if the input says so
 */
#include "calls.h"

#include <errno.h>
#include <linux/futex.h>
#include <stdarg.h>
#include <string.h>
#include <sys/syscall.h>

#include "kernel.h"
#include "packets.h"
#include "writer.h"

#define LOOK_NS UINT64_C(30000) /* who spins soon sleeps */
#define NS_PER_S UINT64_C(1000000000)
#define NS_PER_MS UINT64_C(1000000)

int fuzzed_clock_gettime(clockid_t clock, struct timespec *out)
{
    (void)clock;
    kernel_pass(LOOK_NS);
    out->tv_sec = (time_t)(kernel.now_ns / NS_PER_S);
    out->tv_nsec = (long)(kernel.now_ns % NS_PER_S);
    return 0;
}

int fuzzed_nanosleep(const struct timespec *time, struct timespec *left)
{
    (void)left;
    kernel_pass((uint64_t)time->tv_sec * NS_PER_S + (uint64_t)time->tv_nsec);
    return 0;
}

ssize_t fuzzed_getrandom(void *bytes, size_t size, unsigned flags)
{
    (void)flags;
    memset(bytes, 7, size);
    return (ssize_t)size;
}

int fuzzed_sched_getcpu(void) { return 0; }
int fuzzed_sched_yield(void) { return 0; }

/* There is one thread: who would wait for another one has waited too long. */
int fuzzed_pthread_cond_clockwait(pthread_cond_t *condition,
                                  pthread_mutex_t *lock, clockid_t clock,
                                  const struct timespec *until)
{
    (void)condition;
    (void)lock;
    (void)clock;
    (void)until;
    return ETIMEDOUT;
}

int fuzzed_pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
                          void *(*body)(void *), void *data)
{
    (void)thread;
    (void)attributes;
    (void)body;
    (void)data;
    return EAGAIN;
}

static void stop(void)
{
    if (kernel.stopped)
        __atomic_store_n(kernel.stopped, 1, __ATOMIC_RELEASE);
}

/* Asleep on words of the peer's, which writes now or never. */
static long sleep_on(const struct futex_waitv *words, unsigned n,
                     const struct timespec *until)
{
    uint64_t until_ns = 0;
    unsigned i;

    writer_moment();
    for (i = 0; i < n; i++)
        if (*(volatile uint32_t *)(uintptr_t)words[i].uaddr != words[i].val)
            return kernel_fail(EAGAIN);
    if (until)
        until_ns =
            (uint64_t)until->tv_sec * NS_PER_S + (uint64_t)until->tv_nsec;
    if (kernel.now_ns < until_ns)
        kernel.now_ns = until_ns;
    if (!until || !kernel.in.left || kernel_choice(4) == 3)
        stop();
    return kernel_fail(ETIMEDOUT);
}

static long futex(const uint32_t *word, unsigned what, uint32_t value,
                  const struct timespec *timeout)
{
    const struct futex_waitv wait = {.val = value, .uaddr = (uintptr_t)word};

    if ((what & (unsigned)FUTEX_CMD_MASK) != FUTEX_WAIT)
        return 0;
    kernel_pass((uint64_t)timeout->tv_sec * NS_PER_S +
                (uint64_t)timeout->tv_nsec);
    return sleep_on(&wait, 1, NULL);
}

long fuzzed_syscall(long number, ...)
{
    va_list rest;
    uintptr_t words[4];
    unsigned i;

    va_start(rest, number);
    for (i = 0; i < 4; i++)
        words[i] = va_arg(rest, uintptr_t);
    va_end(rest);
    switch (number) {
    case SYS_futex:
        return futex((const uint32_t *)words[0], (unsigned)words[1],
                     (uint32_t)words[2], (const struct timespec *)words[3]);
    case SYS_futex_waitv:
        return sleep_on((const struct futex_waitv *)words[0],
                        (unsigned)words[1], (const struct timespec *)words[3]);
    case SYS_pidfd_open:
        return packets_pidfd((int32_t)words[0]);
    default:
        kernel_finding("system call %ld is not here", number);
    }
}

/* Descriptors */

int fuzzed_eventfd(unsigned value, int flags)
{
    (void)value;
    (void)flags;
    return kernel_open(FILE_EVENT);
}

int fuzzed_epoll_create1(int flags)
{
    (void)flags;
    return kernel_open(FILE_EPOLL);
}

int fuzzed_epoll_ctl(int fd, int what, int of, struct epoll_event *event)
{
    struct descriptor *watched = &kernel.fds[of - FIRST_FD];

    kernel_file(fd);
    kernel_file(of);
    watched->events = what == EPOLL_CTL_DEL ? 0 : event->events;
    watched->data = what == EPOLL_CTL_DEL ? 0 : event->data.u64;
    return 0;
}

/* What is ready on @file, at least one of EPOLLIN and EPOLLRDHUP, or 0. */
static uint32_t ready(struct file *file)
{
    switch (file->kind) {
    case FILE_EVENT:
        return kernel.rings ? EPOLLIN : 0;
    case FILE_PIDFD:
        return kernel.processes[file->process].has_died ? EPOLLIN : 0;
    case FILE_LISTENER:
        return (kernel.is_polite ? !kernel.n_accepted : kernel_choice(4) == 1)
                   ? EPOLLIN
                   : 0;
    case FILE_SOCKET:
        if (file->has_hung_up)
            return EPOLLRDHUP;
        return (kernel.is_polite ? !kernel.n_said : kernel_choice(4)) ? EPOLLIN
                                                                      : 0;
    default:
        return 0;
    }
}

/* Somebody dies, or else what comes first is looked at first. */
int fuzzed_epoll_wait(int fd, struct epoll_event *events, int n, int timeout)
{
    const unsigned number = kernel_choice(256);
    const unsigned first = number % KERNEL_FDS;
    unsigned i;

    (void)n;
    kernel_file(fd);
    if (number == 255)
        kernel.processes[1 + kernel_choice(KERNEL_PROCESSES - 1)].has_died =
            true;
    for (i = 0; i < KERNEL_FDS; i++) {
        struct descriptor *each = &kernel.fds[(first + i) % KERNEL_FDS];
        uint32_t found = each->events ? ready(each->file) & each->events : 0;

        if (!found)
            continue;
        events->events = found;
        events->data.u64 = each->data;
        return 1;
    }
    kernel_pass((uint64_t)timeout * NS_PER_MS);
    stop();
    return 0;
}

int fuzzed_poll(struct pollfd *fds, nfds_t n, int timeout)
{
    int n_ready = 0;
    nfds_t i;

    for (i = 0; i < n; i++) {
        struct file *file = kernel_file(fds[i].fd);

        fds[i].revents = 0;
        if (file->kind == FILE_SOCKET && file->has_hung_up)
            fds[i].revents = POLLRDHUP & fds[i].events;
        else if (file->kind == FILE_PIDFD)
            fds[i].revents =
                kernel.processes[file->process].has_died ? POLLIN : 0;
        else if (fds[i].events & POLLIN &&
                 (kernel.is_polite || kernel_choice(4)))
            fds[i].revents = POLLIN;
        n_ready += fds[i].revents != 0;
    }
    if (!n_ready && timeout > 0)
        kernel_pass((uint64_t)timeout * NS_PER_MS);
    return n_ready;
}
