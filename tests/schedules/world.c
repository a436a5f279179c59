/* SPDX-License-Identifier: MIT */
#include "world.h"

#include <string.h>

#include <crosscall/call.h>
#include <crosscall/object.h>
#include <crosscall/port.h>
#include <crosscall/stub.h>
#include <crosscall/swap.h>

#include "call/domain_state.h"
#include "explorer.h"
#include "kernel.h"
#include "memory.h"
#include "transport/linux/callback_memory.h"
#include "transport/linux/peer.h"
#include "transport/linux/served.h"

struct world world;

static char halves[2][CHANNEL_SIZE] __attribute__((aligned(4096)));
static struct presence client_here;
static struct presence server_here;
static struct peer *served[1];

static int64_t answer(struct xc_call *call)
{
    uint64_t number;

    if (world.method_begins)
        world.method_begins();
    world.inside++;
    explorer_step(&(struct operation){.what = "method runs"});
    xc_shared_words(&number, call->request, sizeof(number));
    number += ANSWER - QUESTION;
    xc_call_put(call, &number, sizeof(number));
    world.inside--;
    return 0;
}

static const struct xc_method method = {
    .number = 1, .key = 7, .name = "answer"};
static const struct xc_interface interface = {
    .name = "world", .major = 1, .n_methods = 1, .methods = &method};
static const struct xc_x x = {.interface = &interface, .dispatch = answer};
static int target;

static void need(int r)
{
    if (r)
        __builtin_trap(); /* a run could not begin */
}

static void clear_channel(void)
{
    struct channel channel = {
        .to_server = halves[0],
        .to_client = halves[1],
        .sizes = {CHANNEL_SIZE, CHANNEL_SIZE},
    };
    unsigned i;

    memset(halves[0], 0, CHANNEL_HEADER_SIZE);
    memset(halves[1], 0, CHANNEL_HEADER_SIZE);
    for (i = 0; i < CHANNEL_SLOTS; i++) {
        memset(channel_request(&channel, i), 0, 64);
        memset(channel_reply(&channel, i), 0, 64);
    }
    world.client.channel = channel;
    world.peer->channel = channel;
    peer_prepare_slots(world.peer);
}

static void make_server(unsigned workers)
{
    struct xc_server *server = memory_take(sizeof(*server));
    struct peer *peer = memory_take(sizeof(*peer));
    struct worker *worker = &server->workers[workers - 1];
    const struct xc_domain_options options = {.workers = workers,
                                              .seats = workers + 1};

    need(xc_domain_new(&options, &server->domain));
    server->options.workers = workers;
    server->options.max_upkeep_uid = 1000000000; /* all of a second */
    server->presence = &server_here;
    server->givers.lock = xc_port_lock_new();
    server->crew.n_threads = workers + 1;
    server->crew.threads[workers].server = server;
    for (unsigned i = 0; i < workers; i++) {
        server->workers[i].server = server;
        server->workers[i].number = i;
    }
    peer->server = server;
    peer->worker = worker;
    peer->state = PEER_SERVED;
    peer->lane = LANE_FREE;
    peer->caller = (struct xc_caller){.known = true, .process = 2};
    peer->principal = xc_domain_find_principal(server->domain, &peer->caller);
    peer->link = &server->peers;
    server->peers = peer;
    server->n_peers = 1;
    worker->n_peers = 1;
    worker->served = served;
    worker->served_capacity = 1;
    if (!served_add(peer))
        __builtin_trap();
    world.server = server;
    world.peer = peer;
}

/* The root object is the client's, or the owner's, who gives it to the client.
 */
static void make_objects(unsigned workers)
{
    struct xc_domain *domain = world.server->domain;
    const struct xc_caller caller = {.known = true, .process = 1};
    const struct xc_receiver receiver = {.process = 2};
    struct xc_claimed claimed;
    uint64_t gift;

    need(xc_domain_root(domain, &x, &target));
    need(xc_holder_new(domain, &world.peer->caller, &world.peer->holder));
    xc_holder_worker(world.peer->holder, workers - 1);
    if (workers == 1) {
        need(
            xc_domain_export_root(world.peer->holder, XC_RIGHTS_ALL, &claimed));
        world.given = claimed.handle;
        return;
    }
    need(xc_holder_new(domain, &caller, &world.owner));
    xc_holder_worker(world.owner, 0);
    need(xc_domain_export_root(world.owner, XC_RIGHTS_ALL, &claimed));
    world.handle = claimed.handle;
    need(xc_domain_give(world.owner, world.handle, receiver, 1, xc_port_now(),
                        &gift));
    need(xc_domain_claim(world.peer->holder, gift, 0, xc_port_now(), &claimed));
    world.given = claimed.handle;
}

static void name_words(void)
{
    const struct channel *channel = &world.client.channel;

    explorer_name(&channel_request(channel, 0)->seq, "request[0].seq");
    explorer_name(&channel_request(channel, 0)->waiting, "request[0].waiting");
    explorer_name(&channel_reply(channel, 0)->seq, "reply[0].seq");
    explorer_name(&channel_request(channel, 1)->seq, "request[1].seq");
    explorer_name(&channel_request(channel, 1)->waiting, "request[1].waiting");
    explorer_name(&channel_reply(channel, 1)->seq, "reply[1].seq");
    explorer_name(&channel_client(channel)->bell, "client.bell");
    explorer_name(&channel_server(channel)->asleep, "server.asleep");
    explorer_name(&world.peer->worker->bell, "worker.bell");
    explorer_name(&world.client.free_slots, "free_slots");
    explorer_name(&world.server->domain->objects.epochs.now, "epochs.now");
    explorer_name(world.server->domain->lock, "domain.lock");
    explorer_name(&world.server->lock, "server.lock");
}

void world_begin(unsigned workers)
{
    memset(&world, 0, sizeof(world));
    memory_begin();
    client_here = (struct presence){.here = 1, .alive = 1, .usual = 1};
    server_here = (struct presence){.here = 1, .alive = 1};
    kernel_begin();
    make_server(workers);
    make_objects(workers);
    clear_channel();
    kernel_watch(world.server, world.peer);
    world.client.binding.ops = &connection_ops;
    world.client.presence = &client_here;
    world.client.free_slots = (1u << CHANNEL_SLOTS) - 1;
    name_words();
}

void world_end(void)
{
    struct xc_domain *domain = world.server->domain;

    if (world.server->n_peers) {
        xc_holder_free(world.peer->holder);
        xc_principal_unref(world.peer->principal);
        memory_give(world.peer);
    }
    xc_holder_free(world.owner);
    xc_domain_free(domain);
    xc_port_lock_free(world.server->givers.lock);
    memory_give(world.server);
    if (memory_left())
        explorer_fail("memory is left that nobody has");
}

int world_call(int64_t *status)
{
    const struct xc_stub stub = {.binding = &world.client.binding,
                                 .handle = world.given};
    const uint64_t question = QUESTION;
    struct xc_stub_call call = {
        .stub = &stub, .method = 1, .key = 7, .deadline_ns = UINT64_MAX};
    uint64_t number = 0;
    int r = connection_ops.begin(&world.client.binding, &call);

    if (r)
        return r;
    memcpy(call.request, &question, sizeof(question));
    call.request_len = sizeof(question);
    r = connection_ops.call(&world.client.binding, &call);
    if (r == 0 && call.status == 0) {
        if (call.reply_len != sizeof(number))
            explorer_fail("a reply is not as long as it was");
        xc_shared_words(&number, call.reply, sizeof(number));
        if (number != ANSWER)
            explorer_fail("a reply is not what was answered");
        world.n_done++;
    }
    *status = r ? 0 : call.status;
    connection_ops.end(&world.client.binding, &call);
    return r;
}

int64_t world_exchange(void)
{
    static const struct xc_exchange what = {.method = 1,
                                            .key = 7,
                                            .request_len = sizeof(uint64_t),
                                            .reply_len = sizeof(uint64_t)};
    const struct xc_stub stub = {.binding = &world.client.binding,
                                 .handle = world.given,
                                 .references = 1};
    const uint64_t question = QUESTION;
    uint64_t number = 0;
    int64_t r = connection_ops.exchange(&stub, &what, &question, &number);

    if (r == 0 && number != ANSWER)
        explorer_fail("a reply is not what was answered");
    if (r == 0)
        world.n_done++;
    return r;
}

void world_work(void)
{
    struct worker *worker = world.peer->worker;

    xc_domain_worker(worker->number, worker->number);
    worker_serve(worker);
}
