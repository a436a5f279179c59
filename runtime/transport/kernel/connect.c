/* SPDX-License-Identifier: MIT */
/*
 * Connect: from a name to a connection
 *
 * A name is anything that a server has told the system, or "system" itself. One
 * process has one connection to another, however often it connects.
 */
#include <crosscall/client.h>

#include <crosscall/port.h>
#include <crosscall/status.h>
#include <interfaces/system.h>
#include <system.stub.h>

#include "transport/kernel/connection.h"
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

static int check_user(const char *name, xc_identity server,
                      const struct xc_connect_options *options)
{
    const struct xc_known *known = xc_kernel_known(server);
    const struct xc_known *self = xc_kernel_known(xc_kernel_start->self);

    if (!known)
        return KERNEL_FAIL(XC_E_NO_SERVER, name, ": the server is gone");
    if (known->user == 0 || (self && known->user == self->user) ||
        (options && known->user == options->server_uid))
        return 0;
    return KERNEL_FAIL(XC_E_UNEXPECTED_PEER, name,
                       ": is served by another user; set server_uid");
}

static struct connection *connection_to(xc_identity server)
{
    struct connection *connection;

    for (connection = connections; connection; connection = connection->next)
        if (connection->server == server && !connection->ended)
            return (struct connection *)xc_binding_ref(&connection->binding);
    connection = xc_port_alloc(sizeof(*connection));
    if (!connection)
        return NULL;
    connection->request = xc_kernel_pages(KERNEL_PAIR_PAGES);
    if (!connection->request) {
        xc_port_free(connection);
        return NULL;
    }
    connection->binding = (struct xc_binding){&connection_ops, 1};
    connection->server = server;
    connection->next = connections;
    connections = connection;
    return connection;
}

void connection_free(struct connection *connection)
{
    struct connection **link = &connections;

    while (*link != connection)
        link = &(*link)->next;
    *link = connection->next;
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
        return -XC_E_PROTOCOL;
    }
    connection->reply = room;
    return 0;
}

static int refused(const char *name, const struct xc_interface *interface,
                   const struct xc_kernel_words *words)
{
    const struct xc_method *method;

    switch ((int64_t)words->first) {
    case -XC_E_SHAPE:
        method = xc_interface_method(interface, (uint32_t)words->word[1]);
        return KERNEL_FAIL(XC_E_SHAPE, name, " has another ",
                           method ? method->name : interface->name);
    case -XC_E_DENIED:
        return KERNEL_FAIL(XC_E_DENIED, name, ": we are not admitted");
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

static int say_hello(struct connection *connection, const char *name,
                     const struct xc_interface *interface, uint64_t deadline_ns,
                     xc_handle *root)
{
    struct xc_kernel_words words = {.method = KERNEL_HELLO};
    int r = offer_request(connection);

    if (r)
        return KERNEL_FAIL(XC_E_RESOURCES, name, ": cannot offer memory");
    words.word[0] = put_hello(connection->request, interface);
    words.word[1] = deadline_ns;
    words.word[2] = connection->reply ? 0 : connection->offer;
    r = xc_kernel_call(connection->server, deadline_ns, &words);
    if (r)
        return KERNEL_FAIL(r < 0 ? -r : XC_E_DEADLINE, name,
                           ": the server does not answer");
    if (words.first || !words.word[1] ||
        words.word[1] & (XC_HANDLE_LENT | XC_HANDLE_GIVEN))
        return refused(name, interface, &words);
    r = accept_reply(connection, words.word[2]);
    if (r)
        return KERNEL_FAIL(-r, name, ": its memory cannot be mapped");
    *root = words.word[1];
    return 0;
}

int xc_connect(const char *name, const struct xc_connect_options *options,
               const struct xc_interface *interface, struct xc_binding **out,
               xc_handle *root)
{
    const uint64_t deadline_ns = options && options->deadline_ns
                                     ? options->deadline_ns
                                     : xc_port_now() + CONNECT_TIME_NS;
    struct connection *connection;
    xc_identity server;
    int r;

    if (interface->n_methods > KERNEL_METHODS_MAX)
        return KERNEL_FAIL(XC_E_TOO_LARGE, interface->name,
                           " has too many methods");
    r = find(name, &server);
    if (r == 0)
        r = check_user(name, server, options);
    if (r)
        return r;
    connection = connection_to(server);
    if (!connection)
        return KERNEL_FAIL(XC_E_RESOURCES, "no memory for a connection");
    r = connection_take(connection, deadline_ns);
    if (r == 0) {
        r = say_hello(connection, name, interface, deadline_ns, root);
        connection->ended |= r && !connection->reply;
        connection_give_back(connection);
    }
    if (r)
        xc_binding_unref(&connection->binding);
    else
        *out = &connection->binding;
    return r;
}
