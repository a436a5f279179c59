/* SPDX-License-Identifier: MIT */
#include <pthread.h>
#include <stdlib.h>

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

void xc_port_lock(struct xc_lock *lock) { pthread_mutex_lock(&lock->mutex); }

void xc_port_unlock(struct xc_lock *lock)
{
    pthread_mutex_unlock(&lock->mutex);
}
