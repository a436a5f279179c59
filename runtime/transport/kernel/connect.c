/* SPDX-License-Identifier: MIT */
/*
 * Connect: from a name to a connection
 *
 * A name is anything that a server has told the system, or "system" itself. One
 * process has one connection to another, however often it connects.
 */
#include <crosscall/client.h>

#include <crosscall/fast.h>
#include <crosscall/port.h>
#include <crosscall/status.h>
#include <interfaces/system.h>
#include <system.stub.h>

#include "transport/kernel/callback.h"
#include "transport/kernel/fail.h"

#define CONNECT_TIME_NS (UINT64_C(5) * 1000000000)

/* This program's, by whom they go to. */
static struct connection *connections;

static bool is_system(const char *name)
{
    static const char system[] = "system";
    size_t i;

    for (i = 0; i < sizeof(system); i++)
        if (name[i] != system[i])
            return false;
    return true;
}

static int find(const char *name, xc_identity *out)
{
    static struct system *system;
    int r;

    if (is_system(name)) {
        *out = xc_kernel_start->system;
        return 0;
    }
    if (!system) {
        r = system_connect("system", NULL, &system);
        if (r)
            return r;
    }
    if (xc_string_length(name, SYSTEM_NAME_MAX) > SYSTEM_NAME_MAX)
        return KERNEL_FAIL(XC_E_ADDRESS, name, ": the name is too long");
    r = system_find(system, name, out);
    return r == 0 ? 0
                  : KERNEL_FAIL(XC_E_NO_SERVER, name,
                                ": nobody serves under this name");
}

static int check_user(xc_identity server, const struct reach *reach)
{
    const char *name = reach->name;
    const struct xc_known *known = xc_kernel_known(server);
    const struct xc_known *self = xc_kernel_known(xc_kernel_start->self);

    if (!known)
        return KERNEL_FAIL(XC_E_NO_SERVER, name, ": the server is gone");
    if (known->user == 0 || (self && known->user == self->user) ||
        known->user == reach->server_uid)
        return 0;
    return KERNEL_FAIL(XC_E_UNEXPECTED_PEER, name,
                       ": is served by another user; set server_uid");
}

static uint32_t list_taken;

void connection_list_lock(void)
{
    while (__atomic_exchange_n(&list_taken, 1, __ATOMIC_ACQUIRE))
        xc_kernel_sleep(&list_taken, 1, UINT64_MAX);
}

void connection_list_unlock(void)
{
    __atomic_store_n(&list_taken, 0, __ATOMIC_RELEASE);
    xc_kernel_wake(&list_taken);
}

bool connection_list_take(struct xc_binding *binding)
{
    uint32_t n = __atomic_load_n(&binding->references, __ATOMIC_RELAXED);

    while (n)
        if (__atomic_compare_exchange_n(&binding->references, &n, n + 1, true,
                                        __ATOMIC_ACQ_REL, __ATOMIC_RELAXED))
            return true;
    return false;
}

static struct connection *find_locked(xc_identity server)
{
    struct connection *connection;

    for (connection = connections; connection; connection = connection->next)
        if (connection->server == server && !connection->ended &&
            connection_list_take(&connection->binding))
            return connection;
    return NULL;
}

static struct connection *new_locked(xc_identity server)
{
    struct connection *connection = xc_port_alloc(sizeof(*connection));

    if (!connection)
        return NULL;
    connection->request = xc_kernel_pages(KERNEL_PAIR_PAGES);
    if (!connection->request) {
        xc_port_free(connection);
        return NULL;
    }
    connection->binding = (struct xc_binding){&connection_ops, 1};
    connection->server = server;
    connection->fast.server = server;
    connection->next = connections;
    connections = connection;
    return connection;
}

/* With one more reference. NULL: no memory */
static struct connection *connection_to(xc_identity server)
{
    struct connection *connection;

    connection_list_lock();
    connection = find_locked(server);
    if (!connection)
        connection = new_locked(server);
    connection_list_unlock();
    return connection;
}

struct xc_binding *xc_fast_binding_of(xc_identity server)
{
    struct connection *connection;

    connection_list_lock();
    connection = connections;
    while (connection && (connection->fast.server != server ||
                          !connection_list_take(&connection->binding)))
        connection = connection->next;
    connection_list_unlock();
    return connection ? &connection->binding : NULL;
}

void connection_free(struct connection *connection)
{
    struct connection **link = &connections;

    connection_list_lock();
    while (*link != connection)
        link = &(*link)->next;
    *link = connection->next;
    connection_list_unlock();
    callback_free(connection->callback);
    carry_end(&connection->sent);
    xc_kernel_withdraw(connection->offer);
    xc_kernel_unmap(connection->request);
    xc_kernel_unmap(connection->reply);
    xc_port_free(connection);
}

static uint32_t put_hello(struct kernel_client_pages *pages,
                          const struct xc_interface *interface)
{
    const struct kernel_hello hello = {
        .interface = interface->id,
        .n_methods = interface->n_methods,
    };
    uint8_t *to = pages->bytes;
    uint32_t i;

    __builtin_memcpy(to, &hello, sizeof(hello));
    to += sizeof(hello);
    for (i = 0; i < interface->n_methods; i++) {
        const struct kernel_hello_method method = {
            .number = interface->methods[i].number,
            .key = interface->methods[i].key,
        };

        __builtin_memcpy(to, &method, sizeof(method));
        to += sizeof(method);
    }
    return (uint32_t)(to - pages->bytes);
}

/* The server's pages, which it offers with its answer to the first hello: all
 * of them, or none are ours. */
static int accept_reply(struct connection *connection, uint64_t offer)
{
    void *room;

    if (connection->reply)
        return 0;
    room = xc_kernel_room(KERNEL_PAIR_PAGES);
    if (!room)
        return -XC_E_RESOURCES;
    if (xc_kernel_accept(connection->server, offer, KERNEL_PAIR_PAGES, room) <
        0) {
        xc_kernel_unmap(room);
        return xc_kernel_known(connection->server) ? -XC_E_PROTOCOL
                                                   : -XC_E_PEER_DIED;
    }
    connection->reply = room;
    return 0;
}

static int refused(const struct reach *reach,
                   const struct xc_kernel_words *words)
{
    const struct xc_interface *interface = reach->interface;
    const char *name = reach->name;
    const struct xc_method *method;

    switch ((int64_t)words->first) {
    case -XC_E_SHAPE:
        method = xc_interface_method(interface, (uint32_t)words->word[1]);
        return KERNEL_FAIL(XC_E_SHAPE, name, " has another ",
                           method ? method->name : interface->name);
    case -XC_E_DENIED:
        return KERNEL_FAIL(XC_E_DENIED, name,
                           reach->gift
                               ? ": the gift is not there, or not for us"
                               : ": we are not admitted");
    case -XC_E_QUOTA:
        return KERNEL_FAIL(XC_E_QUOTA, name, ": no room for us");
    default:
        return KERNEL_FAIL(XC_E_PROTOCOL, name, ": no welcome came");
    }
}

/* Until its end: the server may have to accept it once more. */
static int offer_request(struct connection *connection)
{
    int64_t r;

    if (connection->offer)
        return 0;
    r = xc_kernel_offer(connection->server, connection->request,
                        KERNEL_PAIR_PAGES, XC_PAGES_READ);
    if (r < 0)
        return (int)r;
    connection->offer = (uint64_t)r;
    return 0;
}

static int say_hello(struct connection *connection, const struct reach *reach,
                     xc_handle *root)
{
    struct xc_kernel_words words = {.method = KERNEL_HELLO};
    const char *name = reach->name;
    int r = offer_request(connection);

    if (r)
        return KERNEL_FAIL(XC_E_RESOURCES, name, ": cannot offer memory");
    words.word[0] = put_hello(connection->request, reach->interface);
    words.word[1] = reach->deadline_ns;
    words.word[2] = connection->reply ? 0 : connection->offer;
    words.word[3] = reach->gift;
    words.word[4] = reach->giver;
    r = xc_kernel_call(connection->server, reach->deadline_ns, &words);
    if (r)
        return KERNEL_FAIL(r < 0 ? -r : XC_E_DEADLINE, name,
                           ": the server does not answer");
    if (words.first == (uint64_t)XC_KERNEL_STRANGER && connection->reply) {
        connection_break(connection); /* the server has forgotten us */
        return XC_KERNEL_STRANGER;
    }
    if (words.first || !words.word[1] ||
        words.word[1] & (XC_HANDLE_LENT | XC_HANDLE_GIVEN))
        return refused(reach, &words);
    r = accept_reply(connection, words.word[2]);
    if (r)
        return KERNEL_FAIL(-r, name, ": its memory cannot be mapped");
    *root = words.word[1];
    return 0;
}

/* By the connection that there is, or a new one. */
static int reach_once(xc_identity server, const struct reach *reach,
                      struct connection **out, xc_handle *root)
{
    struct connection *connection = connection_to(server);
    int r;

    if (!connection)
        return KERNEL_FAIL(XC_E_RESOURCES, "no memory for a connection");
    r = connection_take(connection, reach->take_ns);
    if (r == 0) {
        r = say_hello(connection, reach, root);
        if (r && !connection->reply)
            connection_break(connection);
        connection_give_back(connection);
    }
    if (r)
        xc_binding_unref(&connection->binding);
    else
        *out = connection;
    return r;
}

int connection_reach(xc_identity server, const struct reach *reach,
                     struct connection **out, xc_handle *root)
{
    int r;

    if (reach->interface->n_methods > KERNEL_METHODS_MAX)
        return KERNEL_FAIL(XC_E_TOO_LARGE, reach->interface->name,
                           " has too many methods");
    r = check_user(server, reach);
    if (r == 0)
        r = reach_once(server, reach, out, root);
    return r == XC_KERNEL_STRANGER ? reach_once(server, reach, out, root) : r;
}

int xc_connect(const char *name, const struct xc_connect_options *options,
               const struct xc_interface *interface, struct xc_binding **out,
               xc_handle *root)
{
    struct reach reach = {.name = name, .interface = interface};
    struct connection *connection;
    xc_identity server;
    int r = find(name, &server);

    if (options) {
        reach.gift = options->gift;
        reach.giver = options->giver;
        reach.server_uid = options->server_uid;
        reach.deadline_ns = options->deadline_ns;
    }
    if (!reach.deadline_ns)
        reach.deadline_ns = xc_port_now() + CONNECT_TIME_NS;
    reach.take_ns = reach.deadline_ns;
    if (r == 0)
        r = connection_reach(server, &reach, &connection, root);
    if (r == 0)
        *out = &connection->binding;
    return r;
}
