/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <limits.h>
#include <linux/futex.h>
#include <linux/membarrier.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <crosscall/port.h>

struct xc_lock {
    pthread_mutex_t mutex;
};

struct xc_lock *xc_port_lock_new(void)
{
    struct xc_lock *lock = malloc(sizeof(*lock));

    if (lock)
        pthread_mutex_init(&lock->mutex, NULL);
    return lock;
}

void xc_port_lock_free(struct xc_lock *lock)
{
    if (!lock)
        return;
    pthread_mutex_destroy(&lock->mutex);
    free(lock);
}

/* The first time it has to be asked for; that lasts. */
void xc_port_barrier(void)
{
    if (syscall(SYS_membarrier, MEMBARRIER_CMD_PRIVATE_EXPEDITED, 0, 0) == 0)
        return;
    syscall(SYS_membarrier, MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED, 0, 0);
    syscall(SYS_membarrier, MEMBARRIER_CMD_PRIVATE_EXPEDITED, 0, 0);
}

void xc_port_wake(const uint32_t *word)
{
    int before = errno;

    syscall(SYS_futex, word, FUTEX_WAKE_PRIVATE, INT_MAX, NULL, NULL, 0);
    errno = before;
}

void xc_port_lock(struct xc_lock *lock) { pthread_mutex_lock(&lock->mutex); }

void xc_port_unlock(struct xc_lock *lock)
{
    pthread_mutex_unlock(&lock->mutex);
}
