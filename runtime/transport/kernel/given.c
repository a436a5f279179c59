/* SPDX-License-Identifier: MIT */
#include "transport/kernel/given.h"

#include <crosscall/call.h>
#include <crosscall/client.h>
#include <crosscall/port.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "transport/kernel/connection.h"
#include "transport/kernel/fail.h"
#include "transport/kernel/process_fd.h"
#include "transport/kernel/server_state.h"

/* What lets go of an object in a method that may not wait: a turn. */
#define RELEASE_NS UINT64_C(2000000)

struct given {
    struct xc_given given;
    uint32_t taken; /* one thread at a time claims; atomic */
    xc_identity server;
    uint64_t gift;
    struct xc_caller giver;
};

/* In a method of this program's server, and nowhere else. */
static bool is_serving(void)
{
    const struct xc_call *call = xc_current_call();

    while (call && (!kernel_server || call->domain != kernel_server->domain))
        call = call->outer;
    return call;
}

/* Lower a deadline to what a method may wait. 0 or -XC_E_WOULD_BLOCK */
static int limit(uint64_t *deadline_ns)
{
    uint64_t most;

    if (!is_serving())
        return 0;
    if (!kernel_server->options.max_wait_ns)
        return -XC_E_WOULD_BLOCK;
    most = xc_port_now() + kernel_server->options.max_wait_ns;
    if (*deadline_ns > most)
        *deadline_ns = most;
    return 0;
}

static int begin(struct xc_binding *binding, struct xc_stub_call *call)
{
    const bool waits = !call->oneway && call->method != XC_METHOD_RELEASE;
    int r = waits ? limit(&call->deadline_ns) : 0;

    if (!waits && is_serving())
        call->deadline_ns = xc_port_now() + RELEASE_NS;
    return r ? r : connection_begin(binding, call);
}

static int give(struct xc_binding *binding, xc_handle handle, int receiver_fd,
                xc_rights rights, uint64_t *out)
{
    uint64_t deadline_ns = xc_stub_deadline();
    uint64_t before;
    int r = limit(&deadline_ns);

    if (r)
        return r;
    before = xc_set_deadline(deadline_ns);
    r = connection_give(binding, handle, receiver_fd, rights, out);
    xc_set_deadline(before);
    return r;
}

static void close(struct xc_binding *binding)
{
    struct given_binding *given = (struct given_binding *)binding;
    struct connection *connection = given->connection;

    connection_list_lock();
    if (connection->given == given)
        connection->given = NULL;
    connection_list_unlock();
    xc_port_free(given);
    xc_binding_unref(&connection->binding);
}

static const struct xc_transport_ops given_ops = {
    .begin = begin,
    .call = connection_call,
    .post = connection_post,
    .end = connection_end,
    .abandon = connection_abandon,
    .give = give,
    .close = close,
    .carries = true,
    .giving = &connection_giving,
    .states = &connection_states,
};

/* Its own reference to @connection is the binding's, or given back. Return:
 * with one more reference; NULL: no memory */
static struct xc_binding *binding_for(struct connection *connection)
{
    struct given_binding *made = xc_port_alloc(sizeof(*made));
    struct given_binding *found;

    connection_list_lock();
    found = connection->given;
    if (found && connection_list_take(&found->binding)) {
        connection_list_unlock();
        xc_port_free(made);
        xc_binding_unref(&connection->binding);
        return &found->binding;
    }
    if (made) {
        *made = (struct given_binding){{&given_ops, 1}, connection};
        connection->given = made;
    }
    connection_list_unlock();
    if (!made)
        xc_binding_unref(&connection->binding);
    return made ? &made->binding : NULL;
}

/* @take_ns: until when calls of other threads to that server are waited for */
static int claim_locked(struct given *given, struct xc_stub *stub,
                        uint64_t deadline_ns, uint64_t take_ns)
{
    const struct reach reach = {
        .name = "given object",
        .interface = stub->interface,
        .gift = given->gift,
        .giver = given->giver.process,
        /* It could as well have passed an object of its own. */
        .server_uid = given->giver.uid,
        .deadline_ns = deadline_ns,
        .take_ns = take_ns < deadline_ns ? take_ns : deadline_ns,
    };
    struct connection *connection;
    struct xc_binding *binding;
    xc_handle handle;
    int r;

    if (!(stub->handle & XC_HANDLE_GIVEN))
        return 0; /* another thread was faster */
    if (given->server == xc_kernel_start->self)
        return KERNEL_FAIL(XC_E_FOREIGN_OBJECT,
                           "given object: would be claimed from ourselves");
    r = connection_reach(given->server, &reach, &connection, &handle);
    if (r)
        return r;
    binding = binding_for(connection);
    if (!binding)
        return -XC_E_RESOURCES;
    stub->binding = binding;
    __atomic_store_n(&stub->handle, handle, __ATOMIC_RELEASE);
    return 0;
}

static int claim_until(struct given *given, struct xc_stub *stub,
                       uint64_t deadline_ns, uint64_t take_ns)
{
    int r = limit(&deadline_ns);

    while (!r && __atomic_exchange_n(&given->taken, 1, __ATOMIC_ACQUIRE))
        r = xc_kernel_sleep(&given->taken, 1, deadline_ns);
    if (r)
        return r;
    r = claim_locked(given, stub, deadline_ns, take_ns);
    __atomic_store_n(&given->taken, 0, __ATOMIC_RELEASE);
    xc_kernel_wake(&given->taken);
    return r;
}

static int claim(struct xc_given *given, struct xc_stub *stub,
                 uint64_t deadline_ns)
{
    return claim_until((struct given *)given, stub, deadline_ns, UINT64_MAX);
}

static void given_free(struct xc_given *given) { xc_port_free(given); }

static struct given *given_new(const struct xc_caller *giver, uint64_t gift,
                               xc_identity server)
{
    struct given *given = xc_port_alloc(sizeof(*given));

    if (given)
        *given = (struct given){
            .given = {.claim = claim, .free = given_free},
            .server = server,
            .gift = gift,
            .giver = *giver,
        };
    return given;
}

int given_accept(const struct xc_caller *giver, uint64_t gift, int door,
                 struct xc_given **out, void *server)
{
    struct given *given = given_new(giver, gift, process_of_fd(door));

    (void)server;
    if (!given)
        return -XC_E_QUOTA;
    *out = &given->given;
    return 0;
}

/* Another thread may wait for us in a call to that server: so this one, which
 * has a connection taken, does not wait for it. */
int given_adopt(struct xc_binding *binding, struct xc_stub *stub)
{
    const struct connection *connection = connection_of(binding);
    const unsigned number = xc_handle_door(stub->handle);
    const uint64_t gift = xc_handle_gift(stub->handle);
    const struct xc_known *known = xc_kernel_known(connection->server);
    const struct xc_caller giver = {
        .process = connection->server,
        .uid = known ? known->user : 0,
    };
    struct xc_error *error = &xc_port_thread()->error;
    const struct xc_error before = *error; /* its first use tells */
    struct given *given;

    /* Gift 0 would be a root object, by our own rights. */
    if (!gift || number >= connection->n_doors ||
        connection->door[number] == connection->server)
        return -XC_E_BAD_REPLY;
    given = given_new(&giver, gift, connection->door[number]);
    if (!given)
        return -XC_E_RESOURCES;
    stub->given = &given->given;
    claim_until(given, stub, xc_stub_deadline(), 0);
    *error = before;
    return 0;
}
