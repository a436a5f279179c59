/* SPDX-License-Identifier: MIT */
#include <crosscall/server.h>

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <unistd.h>

#include <crosscall/port.h>
#include <crosscall/status.h>

#include "transport/linux/fail.h"
#include "transport/linux/futex.h"
#include "transport/linux/given.h"
#include "transport/linux/given_pool.h"
#include "transport/linux/identity.h"
#include "transport/linux/packet.h"
#include "transport/linux/server_state.h"
#include "transport/linux/spin.h"
#include "transport/linux/thread.h"

void worker_wake(struct worker *worker)
{
    __atomic_fetch_add(&worker->bell, 1, __ATOMIC_RELEASE);
    futex_wake(&worker->bell, INT_MAX, FUTEX_SCOPE_PRIVATE);
}

void server_wake_workers(struct xc_server *server)
{
    unsigned i;

    for (i = 0; i < server->options.workers; i++)
        worker_wake(&server->workers[i]);
}

static void wake_control(struct xc_server *server)
{
    uint64_t one = 1;

    /* Fails only if rings enough are waiting already. */
    if (write(server->event, &one, sizeof(one)) < 0)
        return;
}

void server_to_worker(struct peer *peer, unsigned what)
{
    struct xc_server *server = peer->server;
    struct peer **link = &peer->worker->mail;

    pthread_mutex_lock(&server->lock);
    if (!peer->to_worker) {
        while (*link)
            link = &(*link)->next_to_worker;
        *link = peer;
        peer->next_to_worker = NULL;
    }
    peer->to_worker |= what;
    pthread_mutex_unlock(&server->lock);
    worker_wake(peer->worker);
}

void server_to_control(struct peer *peer, unsigned what)
{
    struct xc_server *server = peer->server;

    pthread_mutex_lock(&server->lock);
    if (!peer->to_control) {
        peer->next_to_control = server->to_control;
        server->to_control = peer;
    }
    peer->to_control |= what;
    pthread_mutex_unlock(&server->lock);
    wake_control(server);
}

static void set_defaults(struct xc_server_options *options)
{
    if (!options->workers)
        options->workers = 1;
    if (options->workers > XC_WORKERS_MAX)
        options->workers = XC_WORKERS_MAX;
}

/* The kernel counts what is under way as the sender's, for all processes of its
 * user, and lets it have as many as one may have open. */
static unsigned most_to_give(void)
{
    struct rlimit limit = {.rlim_cur = 1024};

    getrlimit(RLIMIT_NOFILE, &limit);
    return limit.rlim_cur < UINT_MAX ? (unsigned)limit.rlim_cur / 4 : UINT_MAX;
}

static int make_watch(struct xc_server *server)
{
    struct epoll_event listener = {.events = EPOLLIN, .data.ptr = server};
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = &server->event};

    server->epoll = epoll_create1(EPOLL_CLOEXEC);
    server->event = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (server->epoll < 0 || server->event < 0 ||
        epoll_ctl(server->epoll, EPOLL_CTL_ADD, server->listener, &listener) ||
        epoll_ctl(server->epoll, EPOLL_CTL_ADD, server->event, &event))
        return xc_fail(XC_E_RESOURCES, "cannot watch sockets: %s",
                       strerror(errno));
    return 0;
}

static void init_workers(struct xc_server *server)
{
    unsigned i;

    for (i = 0; i < server->options.workers; i++) {
        struct worker *worker = &server->workers[i];

        worker->server = server;
        worker->number = i;
        worker->spin_most_ns = spin_most(server->options.max_spin_ns);
        worker->spin_ns = spin_start(worker->spin_most_ns);
        worker->caller_cpu = NO_CPU;
    }
}

struct worker *worker_of_thread(struct xc_server *server)
{
    return &server->workers[xc_port_thread()->worker];
}

static int make_pool(struct xc_server *server)
{
    const struct given_limit limit = {
        .domain = server->domain,
        .server = server,
        .max_wait_ns = server->options.max_wait_ns,
    };

    return given_pool_new(&limit, &server->pool);
}

static bool receiver_has_died(const struct xc_receiver *receiver, void *data)
{
    (void)data;
    return identity_has_died(receiver->pid, receiver->process);
}

int xc_server_new(const char *address, const struct xc_x *x, void *target,
                  const struct xc_server_options *options,
                  struct xc_server **out)
{
    struct xc_server *server = calloc(1, sizeof(*server));
    struct xc_domain_options domain = {
        .denied = audit_denied,
        .over = audit_over,
        .accept = given_accept,
        .has_died = receiver_has_died,
        .data = server,
    };
    int r;

    if (!server)
        return xc_fail(XC_E_RESOURCES, "no memory for a server");
    if (options)
        server->options = *options;
    set_defaults(&server->options);
    server->listener = -1;
    server->epoll = -1;
    server->event = -1;
    init_workers(server);
    crew_init(server);
    server->given_uid_max = most_to_give() / server->options.workers;
    pthread_mutex_init(&server->lock, NULL);
    server->givers.lock = xc_port_lock_new();
    books_take_limits(&server->options, &domain);
    domain.workers = server->options.workers;
    domain.seats = server->crew.n_threads;
    server->presence = presence_new();
    server->name = strdup(address);
    r = server->presence && server->name && server->givers.lock
            ? xc_domain_new(&domain, &server->domain)
            : -XC_E_RESOURCES;
    if (r == 0)
        r = make_pool(server);
    if (r == 0)
        r = xc_domain_root(server->domain, x, target);
    if (r) {
        xc_fail(-r, "no memory for a server");
        goto fail;
    }
    r = address_resolve(address, ADDRESS_TO_LISTEN, &server->address);
    if (r)
        goto fail;
    r = address_listen(&server->address, &server->listener);
    if (r)
        goto fail;
    packet_allow_fds(server->listener, false);
    r = make_watch(server);
    if (r)
        goto fail;
    spare_make(server);
    *out = server;
    return 0;
fail:
    xc_server_free(server);
    return r;
}

static int is_forked(const struct xc_server *server)
{
    return presence_is_here(server->presence)
               ? 0
               : xc_fail(XC_E_FORKED, "the server is its parent's: make one "
                                      "after the fork");
}

int xc_server_run(struct xc_server *server)
{
    pthread_t control;
    int r = is_forked(server);

    if (r == 0)
        r = thread_start(&control, control_main, server);
    if (r)
        return r;
    r = crew_run(server);
    if (is_forked(server)) /* a method has, and has returned */
        return -XC_E_FORKED;
    wake_control(server);
    pthread_join(control, NULL);
    return r;
}

void xc_server_stop(struct xc_server *server)
{
    int before = errno; /* of what a signal handler interrupts */

    if (!presence_is_here(server->presence))
        return; /* the descriptors that we would ring are the parent's, too */
    __atomic_store_n(&server->stopping, 1, __ATOMIC_RELEASE);
    wake_control(server);
    server_wake_workers(server);
    crew_wake(server);
    errno = before;
}

/* In a forked child. The objects, the address and all that its threads had in
 * hand are the parent's; ours are copies of its descriptors. */
static void leave(struct xc_server *server)
{
    control_leave_all(server);
    close(server->listener);
    close(server->epoll);
    close(server->event);
}

void xc_server_free(struct xc_server *server)
{
    unsigned i;

    if (!server)
        return;
    if (server->presence && !presence_is_here(server->presence)) {
        leave(server);
        return;
    }
    givers_end(&server->givers, server->domain);
    control_close_all(server);
    if (server->listener >= 0)
        address_remove(&server->address, server->listener);
    if (server->epoll >= 0)
        close(server->epoll);
    if (server->event >= 0)
        close(server->event);
    xc_domain_free(server->domain);
    given_pool_unref(server->pool);
    pthread_mutex_destroy(&server->lock);
    xc_port_lock_free(server->givers.lock);
    crew_fini(server);
    presence_free(server->presence);
    free(server->name);
    for (i = 0; i < server->options.workers; i++)
        free(server->workers[i].served);
    free(server);
}
