/* SPDX-License-Identifier: MIT */
#include "transport/linux/given_pool.h"

#include <stdlib.h>
#include <sys/stat.h>

#include <crosscall/cell.h>
#include <crosscall/status.h>

int given_pool_new(const struct given_limit *limit, struct given_pool **out)
{
    struct given_pool *pool = calloc(1, sizeof(*pool));

    if (pool)
        pool->presence = presence_new();
    if (!pool || !pool->presence) {
        free(pool);
        return -XC_E_RESOURCES;
    }
    pool->limit = *limit;
    pool->references = 1;
    pthread_mutex_init(&pool->lock, NULL);
    *out = pool;
    return 0;
}

struct given_pool *given_pool_ref(struct given_pool *pool)
{
    __atomic_fetch_add(&pool->references, 1, __ATOMIC_RELAXED);
    return pool;
}

void given_pool_unref(struct given_pool *pool)
{
    if (!pool || __atomic_fetch_sub(&pool->references, 1, __ATOMIC_ACQ_REL) > 1)
        return;
    pthread_mutex_destroy(&pool->lock);
    presence_free(pool->presence);
    free(pool);
}

/* Each Stub that it has could want a cell to see a state in. Nor does one come
 * back that its last Stub lets go of at this moment. */
static bool take_reference(struct connection *connection)
{
    uint32_t *references = &connection->binding.references;
    uint32_t n = __atomic_load_n(references, __ATOMIC_RELAXED);

    while (n && n < XC_CELLS)
        if (__atomic_compare_exchange_n(references, &n, n + 1, true,
                                        __ATOMIC_ACQ_REL, __ATOMIC_RELAXED))
            return true;
    return false;
}

static bool leads_to(const struct stat *door, const struct connection *there)
{
    struct stat status;

    return fstat(there->door, &status) == 0 && status.st_ino == door->st_ino &&
           status.st_dev == door->st_dev;
}

static struct connection *find_locked(const struct given_pool *pool,
                                      const struct stat *door,
                                      const struct xc_connect_options *options)
{
    struct connection *connection = pool->first;

    for (; connection; connection = connection->next_in_pool)
        if (leads_to(door, connection) &&
            connection_trusts(options, connection->server.uid) &&
            connection_is_alive(connection) && take_reference(connection))
            return connection;
    return NULL;
}

struct connection *given_pool_find(struct given_pool *pool, int door,
                                   const struct xc_connect_options *options)
{
    struct connection *connection;
    struct stat status;

    if (!presence_is_here(pool->presence) || fstat(door, &status))
        return NULL;
    pthread_mutex_lock(&pool->lock);
    connection = find_locked(pool, &status, options);
    pthread_mutex_unlock(&pool->lock);
    return connection;
}

void given_pool_add(struct given_pool *pool, struct connection *connection)
{
    connection->pool = given_pool_ref(pool);
    if (!presence_is_here(pool->presence))
        return; /* the list is the parent's, and nobody looks there here */
    pthread_mutex_lock(&pool->lock);
    connection->next_in_pool = pool->first;
    connection->link_in_pool = &pool->first;
    if (pool->first)
        pool->first->link_in_pool = &connection->next_in_pool;
    pool->first = connection;
    pthread_mutex_unlock(&pool->lock);
}

void given_pool_hide(struct connection *connection)
{
    struct given_pool *pool = connection->pool;

    if (!presence_is_here(pool->presence))
        return; /* another thread of the parent's may have had the lock */
    pthread_mutex_lock(&pool->lock);
    if (connection->link_in_pool) {
        *connection->link_in_pool = connection->next_in_pool;
        if (connection->next_in_pool)
            connection->next_in_pool->link_in_pool = connection->link_in_pool;
        connection->link_in_pool = NULL;
    }
    pthread_mutex_unlock(&pool->lock);
}

void given_pool_leave(struct connection *connection)
{
    if (!connection->pool)
        return;
    given_pool_hide(connection);
    given_pool_unref(connection->pool);
}
