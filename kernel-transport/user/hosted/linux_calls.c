/* SPDX-License-Identifier: MIT */
/*
 * Linux calls: the few that a C library cannot do without
 *
 * Everything that there is to be opened, named or waited for is reached by
 * Stubs, not by these.
 */
#include <errno.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#include <crosscall/kernel_user.h>

#include "mapped.h"
#include "start.h"

enum {
    ARCH_SET_FS = 0x1002, /* of arch_prctl */
    FUTEX_WAIT = 0,       /* of futex */
    FUTEX_WAKE = 1,
    FUTEX_PRIVATE = 128,
    SIGNALLED = 128 /* status of who ends itself by a signal, as of shells */
};

/** A call's registers, as the trap has pushed them. */
struct user_linux_call {
    uint64_t number;
    uint64_t sixth, fifth, fourth, third, second, first;
};

int64_t user_linux_call(const struct user_linux_call *call);

extern uint64_t user_fs;
uint64_t user_fs; /* what entries set */

static int64_t set_fs(uint64_t code, uint64_t address)
{
    if (code != ARCH_SET_FS)
        return -EINVAL;
    user_fs = address;
    __asm__ volatile("wrfsbase %0" ::"r"(address));
    return 0;
}

static int64_t write_to(uint64_t fd, const struct iovec *parts, uint64_t n)
{
    int64_t sum = 0;
    uint64_t i;

    if (fd != STDOUT_FILENO && fd != STDERR_FILENO)
        return -EBADF;
    for (i = 0; i < n; i++) {
        user_print(parts[i].iov_base, parts[i].iov_len);
        sum += (int64_t)parts[i].iov_len;
    }
    return sum;
}

static int64_t get_time(struct timespec *out)
{
    const uint64_t ns = XC_NOTICE->now_ns;

    out->tv_sec = (time_t)(ns / UINT64_C(1000000000));
    out->tv_nsec = (long)(ns % UINT64_C(1000000000));
    return 0;
}

static int64_t nap(const struct timespec *time)
{
    static const uint32_t never;
    const uint64_t ns =
        (uint64_t)time->tv_sec * UINT64_C(1000000000) + (uint64_t)time->tv_nsec;

    xc_kernel_sleep(&never, 0, XC_NOTICE->now_ns + ns);
    return 0;
}

/* Where every program is, for those who ask. */
static int64_t root_into(char *path, uint64_t size)
{
    if (size < sizeof("/"))
        return -ERANGE;
    __builtin_memcpy(path, "/", sizeof("/"));
    return sizeof("/");
}

/* Locks and waits of the C library's. To return early is always right. */
static int64_t wait_or_wake(uint32_t *word, uint64_t what, uint32_t seen)
{
    switch (what & ~(uint64_t)FUTEX_PRIVATE) {
    case FUTEX_WAIT:
        if (*word != seen)
            return -EAGAIN;
        xc_kernel_sleep(word, seen, XC_NOTICE->now_ns + XC_NOTICE->tick_ns);
        return 0;
    case FUTEX_WAKE:
        xc_kernel_wake(word);
        return 1;
    default:
        return -ENOSYS;
    }
}

int64_t user_linux_call(const struct user_linux_call *call)
{
    const struct iovec part = {(void *)call->second, call->third};

    switch (call->number) {
    case SYS_write:
        return write_to(call->first, &part, 1);
    case SYS_writev:
        return write_to(call->first, (const struct iovec *)call->second,
                        call->third);
    case SYS_mmap:
        return user_mapped_new(call->first, call->second, call->fourth);
    case SYS_munmap:
        return user_mapped_free(call->first, call->second);
    case SYS_mprotect: /* of what was mapped: it can be written already */
        return 0;
    case SYS_set_tid_address:
        return 1;
    case SYS_arch_prctl:
        return set_fs(call->first, call->second);
    case SYS_clock_gettime:
        return get_time((struct timespec *)call->second);
    case SYS_nanosleep:
        return nap((const struct timespec *)call->first);
    case SYS_clock_nanosleep: /* of a time, as musl's sleeps are */
        return call->second ? -EINVAL
                            : nap((const struct timespec *)call->third);
    case SYS_futex:
        return wait_or_wake((uint32_t *)call->first, call->second,
                            (uint32_t)call->third);
    case SYS_getcwd:
        return root_into((char *)call->first, call->second);
    case SYS_tkill:
        user_exit(SIGNALLED + (int)call->second);
    case SYS_tgkill:
        user_exit(SIGNALLED + (int)call->third);
    case SYS_ioctl:
        return -ENOTTY;
    case SYS_exit:
    case SYS_exit_group:
        user_exit((int)call->first);
    default:
        return -ENOSYS;
    }
}
