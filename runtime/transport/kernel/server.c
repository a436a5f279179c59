/* SPDX-License-Identifier: MIT */
/*
 * Server: one for a program, since calls come to the process
 *
 * Methods run in threads that stand by for them. Who called xc_server_run()
 * looks after clients that have died.
 */
#include <crosscall/server.h>

#include <crosscall/port.h>
#include <crosscall/status.h>
#include <interfaces/system.h>
#include <system.stub.h>

#include "transport/kernel/fail.h"
#include "transport/kernel/given.h"
#include "transport/kernel/server_state.h"

/* While there are gifts, see this often which of them end. */
#define GIFT_CHECK_NS UINT64_C(1000000000)

struct xc_server *kernel_server;

/* Its name leads here from now on. The system serves under none. */
static int register_name(const char *name)
{
    struct system *system;
    int r;

    if (xc_kernel_start->self == xc_kernel_start->system)
        return 0;
    r = system_connect("system", NULL, &system);
    if (r)
        return r;
    r = system_serve(system, name);
    system_release(system);
    return r == 0 ? 0
                  : KERNEL_FAIL(XC_E_ADDRESS, name,
                                ": another one serves under this name");
}

static bool has_died(const struct xc_receiver *receiver, void *data)
{
    (void)data;
    return !xc_kernel_known(receiver->process);
}

static int make_domain(struct xc_server *server, const struct xc_x *x,
                       void *target)
{
    const struct xc_domain_options options = {
        .workers = server->options.workers,
        .max_handles = server->options.max_handles,
        .max_gifts = server->options.max_gifts,
        .accept = given_accept,
        .has_died = has_died,
        .data = server,
        .shortcuts = &kernel_shortcuts,
    };
    int r;

    server->givers.lock = xc_port_lock_new();
    r = server->givers.lock ? xc_domain_new(&options, &server->domain)
                            : -XC_E_RESOURCES;

    if (r == 0)
        r = xc_domain_root(server->domain, x, target);
    if (r == 0)
        r = xc_domain_reserve(server->domain);
    return r;
}

int xc_server_new(const char *address, const struct xc_x *x, void *target,
                  const struct xc_server_options *options,
                  struct xc_server **out)
{
    struct xc_server *server;
    int r;

    if (kernel_server)
        return KERNEL_FAIL(XC_E_ADDRESS, address,
                           ": this program serves already");
    server = xc_port_alloc(sizeof(*server));
    if (!server)
        return KERNEL_FAIL(XC_E_RESOURCES, "no memory for a server");
    if (options)
        server->options = *options;
    if (!server->options.workers)
        server->options.workers = 1;
    if (server->options.workers > XC_WORKERS_MAX)
        server->options.workers = XC_WORKERS_MAX;
    server->name = address;
    r = make_domain(server, x, target);
    if (r)
        KERNEL_FAIL(-r, "no memory for a server");
    else
        r = register_name(address);
    if (r) {
        xc_server_free(server);
        return r;
    }
    kernel_server = server;
    *out = server;
    return 0;
}

static bool is_dead(const struct peer *peer)
{
    return peer && !xc_kernel_known(peer->identity);
}

/* Processes that have ended hold nothing any more. Until no call runs, another
 * one may have come to the place of each, and to its memory. */
static void end_the_dead(struct xc_server *server)
{
    unsigned i;

    for (i = 0; i < XC_PROCESSES_MAX; i++) {
        if (!is_dead(server->peers[i]))
            continue;
        xc_kernel_hold();
        if (is_dead(server->peers[i]))
            peer_free(server, server->peers[i]);
        xc_kernel_let_go();
    }
}

/* What ends, ends where no method runs. */
static void look_at_gifts(struct xc_server *server)
{
    xc_kernel_hold();
    xc_domain_expire(server->domain, xc_port_now());
    xc_kernel_let_go();
}

static void look_at_givers(struct xc_server *server)
{
    if (!givers_look(server))
        return;
    xc_kernel_hold();
    givers_sweep(&server->givers, server->domain);
    xc_kernel_let_go();
}

void server_look(void) { xc_kernel_tell(xc_kernel_start->self); }

/* Until somebody dies, somebody tells us to look, or it is time to look at
 * gifts. Objects that are gone wait for threads that are not: some of them were
 * on their way back when somebody looked last. */
static void sleep(struct xc_server *server, uint32_t seen)
{
    const bool some_wait = xc_domain_pass_idle(server->domain, xc_kernel_idle);
    uint64_t until_ns = UINT64_MAX;

    if (some_wait)
        until_ns = xc_port_now() + XC_NOTICE->tick_ns;
    else if (xc_domain_has_gifts(server->domain))
        until_ns = xc_port_now() + GIFT_CHECK_NS;
    if (xc_kernel_sleep(&xc_kernel_notices, seen, until_ns) && !some_wait)
        look_at_gifts(server);
}

int xc_server_run(struct xc_server *server)
{
    int r = 0;

    if (!server->stands_by)
        r = xc_kernel_stand_by(server->options.workers);
    else
        xc_kernel_let_go();
    if (r)
        return KERNEL_FAIL(-r, "no memory for a thread");
    server->stands_by = true;
    for (;;) {
        const uint32_t seen = xc_kernel_notices;

        if (__atomic_load_n(&server->stopping, __ATOMIC_ACQUIRE))
            break;
        end_the_dead(server);
        look_at_givers(server);
        sleep(server, seen);
    }
    xc_kernel_hold();
    return 0;
}

void xc_server_stop(struct xc_server *server)
{
    __atomic_store_n(&server->stopping, 1, __ATOMIC_RELEASE);
    server_look();
}

void xc_server_free(struct xc_server *server)
{
    unsigned i;

    if (!server)
        return;
    givers_end(&server->givers, server->domain);
    kernel_server = NULL;
    for (i = 0; i < XC_PROCESSES_MAX; i++)
        if (server->peers[i])
            peer_free(server, server->peers[i]);
    xc_domain_free(server->domain);
    xc_port_lock_free(server->givers.lock);
    xc_port_free(server);
}

int xc_serve_with(const char *address, const struct xc_x *x, void *target,
                  const struct xc_server_options *options,
                  void (*ready)(struct xc_server *server, void *data))
{
    struct xc_server *server;
    int r = xc_server_new(address, x, target, options, &server);

    if (r)
        return r;
    if (ready)
        ready(server, options ? options->data : NULL);
    r = xc_server_run(server);
    xc_server_free(server);
    return r;
}

int xc_serve(const char *address, const struct xc_x *x, void *target)
{
    return xc_serve_with(address, x, target, NULL, NULL);
}
