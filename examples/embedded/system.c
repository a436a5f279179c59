/* SPDX-License-Identifier: MIT */
#include "system.h"

#include "system_call.h"

#define NS_PER_S UINT64_C(1000000000)

enum {
    PROT_READ_ONLY = 1,
    PROT_READ_WRITE = 3,
    MAP_SHARED_ANONYMOUS = 0x21,
    WAIT_NO_HANG = 1,
    CLOCK_MONOTONIC = 1,
    FUTEX_WAIT = 0,
    FUTEX_WAKE = 1
};

static long call(enum system_call number, long a, long b, long c, long d)
{
    return system_call(number, (const long[6]){a, b, c, d, -1, 0});
}

void system_print(const char *text)
{
    size_t len = 0;

    while (text[len])
        len++;
    call(SYSTEM_WRITE, 1, (long)text, (long)len, 0);
}

_Noreturn void system_exit(int status)
{
    for (;;)
        call(SYSTEM_EXIT_GROUP, status, 0, 0, 0);
}

void *system_share(size_t size)
{
    long r =
        call(SYSTEM_MMAP, 0, (long)size, PROT_READ_WRITE, MAP_SHARED_ANONYMOUS);

    return r < 0 ? NULL : (void *)r;
}

void system_make_read_only(void *memory, size_t size)
{
    call(SYSTEM_MPROTECT, (long)memory, (long)size, PROT_READ_ONLY, 0);
}

int system_fork(void) { return (int)call(SYSTEM_FORK, 0, 0, 0, 0); }

int system_has_ended(int child, int *status)
{
    int word = 0;

    if (call(SYSTEM_WAIT4, child, (long)&word, WAIT_NO_HANG, 0) != child)
        return 0;
    *status = word & 0x7f ? 128 + (word & 0x7f) : word >> 8; /* as shells do */
    return 1;
}

int system_parent(void) { return (int)call(SYSTEM_GETPPID, 0, 0, 0, 0); }

uint32_t system_user(void) { return (uint32_t)call(SYSTEM_GETUID, 0, 0, 0, 0); }

uint64_t system_now(void)
{
    int64_t time[2] = {0};

    call(SYSTEM_CLOCK_GETTIME, CLOCK_MONOTONIC, (long)time, 0, 0);
    return (uint64_t)time[0] * NS_PER_S + (uint64_t)time[1];
}

void system_wait(const uint32_t *word, uint32_t seen, uint64_t ns)
{
    const int64_t time[2] = {(int64_t)(ns / NS_PER_S),
                             (int64_t)(ns % NS_PER_S)};

    call(SYSTEM_FUTEX, (long)word, FUTEX_WAIT, seen, (long)time);
}

void system_wake(const uint32_t *word)
{
    call(SYSTEM_FUTEX, (long)word, FUTEX_WAKE, INT32_MAX, 0);
}
