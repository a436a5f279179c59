// SPDX-License-Identifier: MIT
// In the runtime's way: threads, and system calls without a name in the library
#include <cstdarg>
#include <linux/futex.h>
#include <pthread.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "faults.h"

static Call call_of(long number, const long *arguments)
{
    switch (number) {
    case SYS_pidfd_open:
        return Call::pidfd_open;
    case SYS_membarrier:
        return Call::membarrier;
    case SYS_futex_waitv:
        return Call::futex_waitv;
    default:
        return (arguments[1] & FUTEX_CMD_MASK) == FUTEX_WAIT ? Call::futex_wait
                                                             : Call::futex_wake;
    }
}

extern "C" {

int swept_pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
                         void *(*body)(void *), void *data)
{
    const int error = next_error(Call::pthread_create);

    return error ? error : pthread_create(thread, attributes, body, data);
}

long swept_syscall(long number, ...)
{
    long a[6];
    va_list arguments;

    va_start(arguments, number);
    for (long &argument : a)
        argument = va_arg(arguments, long);
    va_end(arguments);
    return fails(call_of(number, a))
               ? -1
               : syscall(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}

} // extern "C"
