/* SPDX-License-Identifier: MIT */
/* Given, calls: what is done to given objects in methods waits no longer than
 * it may, and letting go of them not at all */
#include <crosscall/call.h>
#include <crosscall/client.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "transport/linux/bulk_client.h"
#include "transport/linux/callback_client.h"
#include "transport/linux/clock.h"
#include "transport/linux/connection_slots.h"
#include "transport/linux/crew.h"
#include "transport/linux/given.h"
#include "transport/linux/given_pool.h"
#include "transport/linux/lane.h"

/* In a method of the server that was given the object, and nowhere else. */
static bool is_serving(const struct given_limit *limit)
{
    const struct xc_call *call = xc_current_call();

    while (call && call->domain != limit->domain)
        call = call->outer;
    return call;
}

/* Who may not leave its worker while it waits does not begin to. */
int given_begin_wait(const struct given_limit *limit, uint64_t *deadline_ns)
{
    uint64_t most;

    if (!is_serving(limit))
        return 0;
    if (!limit->max_wait_ns)
        return -XC_E_WOULD_BLOCK;
    most = clock_now() + limit->max_wait_ns;
    if (*deadline_ns > most)
        *deadline_ns = most;
    return crew_begin_wait(limit->server);
}

void given_has_waited(const struct given_limit *limit, int waits)
{
    if (waits > 0)
        crew_has_waited(limit->server);
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

/* A method that is called back: to release there is a call like any other, for
 * whose answer one has to wait. */
static bool is_in_lane(const struct connection *connection)
{
    struct callback *callback = connection_callback(connection);

    return callback && callback_lane(callback);
}

static void pay(struct connection *connection)
{
    xc_handle handle;

    if (is_in_lane(connection))
        return;
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
    r = is_in_lane(connection) ? -XC_E_WOULD_BLOCK
                               : connection_begin(&connection->binding, call);
    if (r == -XC_E_WOULD_BLOCK)
        owe(connection, call->stub->handle);
    return r;
}

static const struct given_limit *limit_of(struct xc_binding *binding)
{
    return &((struct connection *)binding)->pool->limit;
}

/* @r: what came of it */
static int begun(struct xc_binding *binding, const struct xc_stub_call *call,
                 int r)
{
    if (r)
        given_has_waited(limit_of(binding), call->waits);
    return r;
}

static int prepare(struct xc_binding *binding, struct xc_stub_call *call)
{
    struct connection *connection = (struct connection *)binding;

    if (__atomic_load_n(&connection->n_owed, __ATOMIC_RELAXED))
        pay(connection);
    call->waits = 0;
    if (call->oneway || call->method == XC_METHOD_RELEASE)
        return 0;
    call->waits = given_begin_wait(limit_of(binding), &call->deadline_ns);
    return call->waits < 0 ? call->waits : 0;
}

int given_begin(struct xc_binding *binding, struct xc_stub_call *call)
{
    int r = prepare(binding, call);

    if (r)
        return r;
    if (call->method == XC_METHOD_RELEASE)
        return begin_release((struct connection *)binding, call);
    return begun(binding, call, connection_begin(binding, call));
}

int given_begin_bulk(struct xc_binding *binding, struct xc_stub_call *call,
                     size_t request, size_t reply)
{
    int r = prepare(binding, call);

    if (r)
        return r;
    return begun(binding, call,
                 connection_begin_bulk(binding, call, request, reply));
}

/* What is given up keeps its slot until it is answered, if ever: others that
 * come by the door shall not find that connection. */
int given_call(struct xc_binding *binding, struct xc_stub_call *call)
{
    int r = connection_call(binding, call);

    if (lane_is_left(r))
        given_pool_hide((struct connection *)binding);
    return r;
}

void given_end(struct xc_binding *binding, struct xc_stub_call *call)
{
    connection_end(binding, call);
    given_has_waited(limit_of(binding), call->waits);
}

int given_give(struct xc_binding *binding, xc_handle handle, int receiver_fd,
               xc_rights rights, uint64_t *out)
{
    uint64_t deadline_ns = xc_stub_deadline();
    uint64_t before;
    int waits = given_begin_wait(limit_of(binding), &deadline_ns);
    int r;

    if (waits < 0)
        return waits;
    before = xc_set_deadline(deadline_ns);
    r = connection_give(binding, handle, receiver_fd, rights, out);
    xc_set_deadline(before);
    given_has_waited(limit_of(binding), waits);
    return r;
}
