/* SPDX-License-Identifier: MIT */
/* Given, calls: what is done to given objects in methods waits no longer than
 * it may, and letting go of them not at all */
#include <crosscall/call.h>
#include <crosscall/client.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "transport/linux/bulk_client.h"
#include "transport/linux/clock.h"
#include "transport/linux/given.h"
#include "transport/linux/given_pool.h"

/* In a method of the server that was given the object, and nowhere else. */
static bool is_serving(const struct given_limit *limit)
{
    const struct xc_call *call = xc_current_call();

    while (call && call->domain != limit->domain)
        call = call->outer;
    return call;
}

int given_lower_deadline(const struct given_limit *limit, uint64_t *deadline_ns)
{
    uint64_t most;

    if (!is_serving(limit))
        return 0;
    if (!limit->max_wait_ns)
        return -XC_E_WOULD_BLOCK;
    most = clock_now() + limit->max_wait_ns;
    if (*deadline_ns > most)
        *deadline_ns = most;
    return 0;
}

/* With the lock; but each call looks without it. */
static void set_n_owed(struct connection *connection, uint32_t n)
{
    __atomic_store_n(&connection->n_owed, n, __ATOMIC_RELAXED);
}

/* What found no slot is released when one is found. If there is too much of it
 * what is left goes with the connection, which nobody comes to any more. */
static void owe(struct connection *connection, xc_handle handle)
{
    uint32_t n;

    pthread_mutex_lock(&connection->owed_lock);
    n = connection->n_owed;
    if (n < CONNECTION_OWED_MAX) {
        connection->owed[n] = handle;
        set_n_owed(connection, n + 1);
    }
    pthread_mutex_unlock(&connection->owed_lock);
    if (n == CONNECTION_OWED_MAX)
        given_pool_hide(connection);
}

static xc_handle take_owed(struct connection *connection)
{
    xc_handle handle = 0;

    pthread_mutex_lock(&connection->owed_lock);
    if (connection->n_owed) {
        handle = connection->owed[connection->n_owed - 1];
        set_n_owed(connection, connection->n_owed - 1);
    }
    pthread_mutex_unlock(&connection->owed_lock);
    return handle;
}

/* Return: whether there was a slot for it. */
static bool release(struct connection *connection, xc_handle handle)
{
    const struct xc_stub stub = {.handle = handle};
    struct xc_stub_call call = {
        .stub = &stub,
        .method = XC_METHOD_RELEASE,
        .deadline_ns = UINT64_MAX,
        .oneway = true,
    };

    if (connection_begin(&connection->binding, &call))
        return false;
    connection->binding.ops->post(&connection->binding, &call);
    connection->binding.ops->end(&connection->binding, &call);
    return true;
}

static void pay(struct connection *connection)
{
    xc_handle handle;

    while ((handle = take_owed(connection)))
        if (!release(connection, handle)) {
            owe(connection, handle);
            return;
        }
}

static int begin_release(struct connection *connection,
                         struct xc_stub_call *call)
{
    int r;

    if (!connection->pool->limit.domain) /* of no server */
        return connection_begin(&connection->binding, call);
    call->oneway = true;
    r = connection_begin(&connection->binding, call);
    if (r == -XC_E_WOULD_BLOCK)
        owe(connection, call->stub->handle);
    return r;
}

int given_begin(struct xc_binding *binding, struct xc_stub_call *call)
{
    struct connection *connection = (struct connection *)binding;
    int r = 0;

    if (__atomic_load_n(&connection->n_owed, __ATOMIC_RELAXED))
        pay(connection);
    if (call->method == XC_METHOD_RELEASE)
        return begin_release(connection, call);
    if (!call->oneway)
        r = given_lower_deadline(&connection->pool->limit, &call->deadline_ns);
    return r ? r : connection_begin(binding, call);
}

int given_begin_bulk(struct xc_binding *binding, struct xc_stub_call *call,
                     size_t request, size_t reply)
{
    struct connection *connection = (struct connection *)binding;
    int r;

    if (__atomic_load_n(&connection->n_owed, __ATOMIC_RELAXED))
        pay(connection);
    r = given_lower_deadline(&connection->pool->limit, &call->deadline_ns);
    return r ? r : connection_begin_bulk(binding, call, request, reply);
}

int given_give(struct xc_binding *binding, xc_handle handle, int receiver_fd,
               xc_rights rights, uint64_t *out)
{
    const struct given_limit *limit =
        &((struct connection *)binding)->pool->limit;
    uint64_t deadline_ns = connection_deadline();
    uint64_t before;
    int r = given_lower_deadline(limit, &deadline_ns);

    if (r)
        return r;
    before = xc_set_deadline(deadline_ns);
    r = connection_give(binding, handle, receiver_fd, rights, out);
    xc_set_deadline(before);
    return r;
}
