/* SPDX-License-Identifier: MIT */
#include "kernel.h"

#include <linux/futex.h>
#include <poll.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <crosscall/port.h>

#include "explorer.h"
#include "memory.h"
#include "transport/linux/server_state.h"

enum { TAG_PIDFD = 1, START_S = 1000, READ_NS = 1000 };

static struct {
    struct xc_server *server;
    struct peer *peer;
    bool is_watched;
    bool client_died;
    bool has_hung_up;
    uint64_t event; /* eventfd */
    uint64_t n_reads[EXPLORER_THREADS_MAX + 1];
    struct xc_thread threads[EXPLORER_THREADS_MAX + 1];
} kernel;

void kernel_begin(void) { memset(&kernel, 0, sizeof(kernel)); }

void kernel_watch(struct xc_server *server, struct peer *peer)
{
    kernel.server = server;
    kernel.peer = peer;
    kernel.is_watched = true;
    explorer_name(&kernel.event, "event");
    explorer_name(&kernel.has_hung_up, "socket");
}

static void step(const char *what, const void *word, bool writes)
{
    explorer_step(&(struct operation){
        .what = what, .words = {word}, .n = 1, .writes = writes});
}

void kernel_client_dies(void) { kernel.client_died = true; }

void kernel_server_dies(unsigned worker)
{
    explorer_step(&(struct operation){.what = "kill -9", .kills = true});
    explorer_kill(worker);
    step("close", &kernel.has_hung_up, true);
    kernel.has_hung_up = true;
}

/* Futexes */

static long wait_for(const struct futex_waitv *waits, unsigned n, bool has_end)
{
    struct operation operation = {.what = "futex wait", .writes = true};
    unsigned i;

    for (i = 0; i < n && i < EXPLORER_WORDS_MAX; i++)
        operation.words[i] = (const void *)(uintptr_t)waits[i].uaddr;
    operation.n = i;
    explorer_step(&operation);
    for (i = 0; i < operation.n; i++)
        if (*(const uint32_t *)operation.words[i] != waits[i].val)
            return -1;
    explorer_sleep(operation.words, operation.n, has_end);
    return 0;
}

long __wrap_syscall(long number, ...);
long __wrap_syscall(long number, ...)
{
    va_list rest;
    const void *words;
    unsigned what;
    unsigned value;
    const void *timeout;

    va_start(rest, number);
    words = va_arg(rest, const void *);
    what = va_arg(rest, unsigned); /* or how many words */
    value = va_arg(rest, unsigned);
    timeout = va_arg(rest, const void *);
    va_end(rest);
    if (number == SYS_futex_waitv)
        return wait_for(words, what, timeout);
    if (number != SYS_futex)
        explorer_fail("a system call that is not here");
    if ((what & (unsigned)FUTEX_CMD_MASK) == FUTEX_WAIT)
        return wait_for(
            &(struct futex_waitv){.val = value, .uaddr = (uintptr_t)words}, 1,
            timeout);
    step("futex wake", words, true);
    explorer_wake(words, (int)value);
    return 0;
}

/* Locks: their first byte is whether they are held. */

static int lock(void *held)
{
    explorer_step(&(struct operation){.what = "lock",
                                      .words = {held},
                                      .n = 1,
                                      .writes = true,
                                      .locked = held});
    *(bool *)held = true;
    return 0;
}

static int unlock(void *held)
{
    step("unlock", held, true);
    *(bool *)held = false;
    return 0;
}

int __wrap_pthread_mutex_lock(pthread_mutex_t *mutex);
int __wrap_pthread_mutex_lock(pthread_mutex_t *mutex) { return lock(mutex); }

/* Waiting is left to what follows where it is held. */
int __wrap_pthread_mutex_trylock(pthread_mutex_t *mutex);
int __wrap_pthread_mutex_trylock(pthread_mutex_t *mutex) { return lock(mutex); }

int __wrap_pthread_mutex_unlock(pthread_mutex_t *mutex);
int __wrap_pthread_mutex_unlock(pthread_mutex_t *mutex)
{
    return unlock(mutex);
}

/* Conditions: the lock is free while one waits, and nobody wakes for nothing.
 */

int __wrap_pthread_cond_wait(pthread_cond_t *condition, pthread_mutex_t *mutex);
int __wrap_pthread_cond_wait(pthread_cond_t *condition, pthread_mutex_t *mutex)
{
    const void *word = condition;

    unlock(mutex);
    explorer_sleep(&word, 1, false);
    return lock(mutex);
}

int __wrap_pthread_cond_clockwait(pthread_cond_t *condition,
                                  pthread_mutex_t *mutex, clockid_t clock,
                                  const struct timespec *until);
int __wrap_pthread_cond_clockwait(pthread_cond_t *condition,
                                  pthread_mutex_t *mutex, clockid_t clock,
                                  const struct timespec *until)
{
    (void)clock;
    (void)until;
    return __wrap_pthread_cond_wait(condition, mutex);
}

static int wake(pthread_cond_t *condition, int n)
{
    step("signal", condition, true);
    explorer_wake(condition, n);
    return 0;
}

int __wrap_pthread_cond_broadcast(pthread_cond_t *condition);
int __wrap_pthread_cond_broadcast(pthread_cond_t *condition)
{
    return wake(condition, EXPLORER_THREADS_MAX);
}

int __wrap_pthread_cond_signal(pthread_cond_t *condition);
int __wrap_pthread_cond_signal(pthread_cond_t *condition)
{
    return wake(condition, 1);
}

/* The port of the core */

struct xc_lock {
    bool held;
};

struct xc_lock *xc_port_lock_new(void)
{
    return memory_take(sizeof(struct xc_lock));
}

void xc_port_lock_free(struct xc_lock *held) { memory_give(held); }
void xc_port_lock(struct xc_lock *held) { lock(held); }
void xc_port_unlock(struct xc_lock *held) { unlock(held); }
void xc_port_barrier(void) {}

void xc_port_wake(const uint32_t *word)
{
    step("futex wake", word, true);
    explorer_wake(word, EXPLORER_THREADS_MAX);
}

void *xc_port_alloc(size_t size) { return memory_take(size); }
void xc_port_free(void *memory) { memory_give(memory); }

struct xc_thread *xc_port_thread(void)
{
    return &kernel.threads[explorer_this()];
}

uint64_t xc_port_now(void)
{
    return START_S * UINT64_C(1000000000) +
           READ_NS * kernel.n_reads[explorer_this()]++;
}

void *__wrap_calloc(size_t n, size_t size);
void *__wrap_calloc(size_t n, size_t size) { return memory_take(n * size); }
void __wrap_free(void *memory);
void __wrap_free(void *memory) { memory_give(memory); }

/* Time, and what a thread knows of itself */

int __wrap_clock_gettime(clockid_t clock, struct timespec *out);
int __wrap_clock_gettime(clockid_t clock, struct timespec *out)
{
    uint64_t now = xc_port_now();

    (void)clock;
    out->tv_sec = (time_t)(now / UINT64_C(1000000000));
    out->tv_nsec = (long)(now % UINT64_C(1000000000));
    return 0;
}

int __wrap_sched_getcpu(void);
int __wrap_sched_getcpu(void) { return (int)explorer_this() + 1; }

int __wrap_sched_yield(void);
int __wrap_sched_yield(void) { return 0; }

/* Descriptors */

int __wrap_poll(struct pollfd *fds, nfds_t n, int timeout);
int __wrap_poll(struct pollfd *fds, nfds_t n, int timeout)
{
    (void)fds;
    (void)n;
    (void)timeout;
    step("poll", &kernel.has_hung_up, false);
    return kernel.has_hung_up;
}

int __wrap_close(int fd);
int __wrap_close(int fd)
{
    (void)fd;
    return 0;
}

/* The first thing that the control thread does to end a peer for good. */
int __wrap_munmap(void *at, size_t size);
int __wrap_munmap(void *at, size_t size)
{
    (void)at;
    (void)size;
    step("close", &kernel.has_hung_up, true);
    kernel.has_hung_up = true;
    return 0;
}

ssize_t __wrap_write(int fd, const void *bytes, size_t size);
ssize_t __wrap_write(int fd, const void *bytes, size_t size)
{
    (void)fd;
    (void)bytes;
    step("write", &kernel.event, true);
    kernel.event++;
    explorer_wake(&kernel.event, 1);
    return (ssize_t)size;
}

ssize_t __wrap_read(int fd, void *bytes, size_t size);
ssize_t __wrap_read(int fd, void *bytes, size_t size)
{
    (void)fd;
    step("read", &kernel.event, true);
    memcpy(bytes, &kernel.event, sizeof(kernel.event));
    kernel.event = 0;
    return (ssize_t)size;
}

int __wrap_epoll_ctl(int fd, int what, int of, struct epoll_event *event);
int __wrap_epoll_ctl(int fd, int what, int of, struct epoll_event *event)
{
    (void)fd;
    (void)of;
    (void)event;
    kernel.is_watched = what != EPOLL_CTL_DEL;
    return 0;
}

int __wrap_epoll_wait(int fd, struct epoll_event *event, int n, int timeout);
int __wrap_epoll_wait(int fd, struct epoll_event *event, int n, int timeout)
{
    const void *word = &kernel.event;

    (void)fd;
    (void)n;
    (void)timeout;
    step("epoll_wait", word, false);
    while (!kernel.event && !(kernel.client_died && kernel.is_watched)) {
        explorer_sleep(&word, 1, false);
        step("epoll_wait", word, false);
    }
    event->events = EPOLLIN;
    if (kernel.event)
        event->data.ptr = &kernel.server->event;
    else
        event->data.u64 = (uintptr_t)kernel.peer | TAG_PIDFD;
    return 1;
}
