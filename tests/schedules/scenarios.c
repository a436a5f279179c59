/* SPDX-License-Identifier: MIT */
#include "scenarios.h"

#include <stdbool.h>

#include <crosscall/status.h>
#include <crosscall/swap.h>

#include "kernel.h"
#include "transport/linux/control.h"
#include "transport/linux/futex.h"
#include "world.h"

static void call_once(void)
{
    int64_t status;

    if (world_call(&status) || status)
        explorer_fail("a call was not answered");
}

static void exchange_once(void)
{
    if (world_exchange())
        explorer_fail("a call was not answered");
}

static void call_twice(void)
{
    call_once();
    exchange_once();
}

static void end_of_two(void)
{
    if (world.n_done != 2)
        explorer_fail("a call was not done");
    world_end();
}

static void begin_calls(void)
{
    world_begin(1);
    explorer_thread("client", call_twice, true);
    explorer_thread("worker", world_work, false);
}

static void begin_slots(void)
{
    world_begin(1);
    explorer_thread("client", call_once, true);
    explorer_thread("client 2", exchange_once, true);
    explorer_thread("worker", world_work, false);
}

/* Who is called must not sleep on: nobody else rings. */

static void stop(void)
{
    __atomic_store_n(&world.server->stopping, 1, __ATOMIC_RELEASE);
    server_wake_workers(world.server);
}

static void begin_stop(void)
{
    world_begin(1);
    explorer_thread("worker", world_work, true);
    explorer_thread("who stops", stop, true);
}

static void be_worker(void)
{
    if (world.is_worker)
        explorer_fail("two threads are one worker");
    world.is_worker = true;
    explorer_step(&(struct operation){.what = "is the worker"});
    world.is_worker = false;
}

static void be_worker_again(void)
{
    crew_return(world.peer->worker);
    be_worker();
    crew_leave(world.peer->worker);
}

static void work_and_leave(void)
{
    world_work();
    be_worker();
    crew_leave(world.peer->worker);
}

static void begin_return(void)
{
    world_begin(1);
    explorer_thread("stand-in", work_and_leave, true);
    explorer_thread("who was away", be_worker_again, true);
}

/* Whoever has called before a turn is answered in it. */
static void take_a_turn(void)
{
    const struct channel *channel = &world.client.channel;
    struct worker *worker = world.peer->worker;
    bool has_called;

    xc_domain_worker(worker->number, 0);
    has_called = fetch_seq(&channel_request(channel, 0)->seq) == 1;
    crew_leave_for_a_look(worker);
    crew_return(worker);
    be_worker();
    if (has_called && fetch_seq(&channel_reply(channel, 0)->seq) != 1)
        explorer_fail("a turn is over, and nobody has looked at the client");
    crew_leave(worker);
}

/* Two who are that busy; it is not enough if one of them gives way to the
 * other. */
static void give_way(void)
{
    struct worker *worker = world.peer->worker;
    const unsigned n_looks = world.n_looks;

    crew_leave_for_a_look(worker);
    crew_return(worker);
    be_worker();
    if (world.n_looks == n_looks)
        explorer_fail("a turn is over, and nobody has looked at all");
    crew_leave(worker);
}

static void come_back_and_give_way(void)
{
    crew_return(world.peer->worker);
    give_way();
}

static void stand_in(void) { crew_serve(&world.server->crew.threads[1]); }

static void begin_turns(void)
{
    world_begin(1);
    explorer_thread("client", call_once, true);
    explorer_thread("who is busy", take_a_turn, true);
    explorer_thread("stand-in", stand_in, false);
}

static void call_until_death(void)
{
    int64_t r = world_exchange();

    if (r != 0 && r != -XC_E_PEER_DIED && r != -XC_E_DISCONNECTED)
        explorer_fail("a call came back without an answer or a death");
}

static void kill_server(void) { kernel_server_dies(1); }

static void begin_death(void)
{
    world_begin(1);
    explorer_thread("client", call_until_death, true);
    explorer_thread("worker", world_work, false);
    explorer_thread("death", kill_server, true);
}

static void no_end(void) {}

static bool is_revoked;
static unsigned n_left; /* calls that revoke said are in it */

static void end_access(void)
{
    struct xc_domain *domain = world.server->domain;
    int r;

    xc_domain_worker(0, 0);
    r = xc_domain_revoke(world.owner, world.handle);
    if (r < 0 || (unsigned)r < world.inside)
        explorer_fail("revoke does not know of a call");
    n_left = (unsigned)r;
    is_revoked = true;
    xc_domain_pass(domain);
    xc_domain_rest(domain);
}

static void call_and_be_revoked(void)
{
    int64_t status;
    int r;

    r = world_call(&status);
    if (r ? r != -XC_E_PEER_DIED && r != -XC_E_DISCONNECTED
          : status && status != -XC_E_STALE_HANDLE)
        explorer_fail("a call came back with what is none of these");
}

static void control(void) { control_main(world.server); }

/* A method that begins after that is one too many. */
static void look_at_method(void)
{
    if (is_revoked && world.inside >= n_left)
        explorer_fail("a call began after revoke had returned");
}

static void begin_revoke(void)
{
    world_begin(2);
    world.method_begins = look_at_method;
    is_revoked = false;
    n_left = 0;
    kernel_client_dies(); /* control has not seen that yet */
    explorer_thread("client", call_and_be_revoked, true);
    explorer_thread("worker", world_work, false);
    explorer_thread("revoker", end_access, true);
    explorer_thread("control", control, false);
}

static void end_revoke(void)
{
    if (world.server->n_peers)
        explorer_fail("who died is still there");
    world_end();
}

/* No more of worker_serve() than this is about. */
static void stay_until_rung(const struct worker *worker)
{
    for (;;) {
        uint32_t bell = __atomic_load_n(&worker->bell, __ATOMIC_ACQUIRE);

        if (__atomic_load_n(&worker->n_returning, __ATOMIC_RELAXED))
            return;
        futex_wait(&worker->bell, bell, 1, FUTEX_SCOPE_PRIVATE);
    }
}

static void stand_in_for_a_look(void)
{
    struct worker *worker;

    while ((worker = crew_stand_by(world.server))) {
        world.n_looks++;
        crew_has_looked(worker);
        be_worker();
        stay_until_rung(worker);
        crew_leave(worker);
    }
}

static void begin_busy(void)
{
    world_begin(1);
    explorer_thread("who was away", come_back_and_give_way, true);
    explorer_thread("who is busy", give_way, true);
    explorer_thread("stand-in", stand_in_for_a_look, false);
}

const struct scenario scenarios[] = {
    {.name = "calls",
     .about = "one client calls twice",
     .begin = begin_calls,
     .end = end_of_two},
    {.name = "slots",
     .about = "two threads of one client call at a time",
     .begin = begin_slots,
     .end = end_of_two},
    {.name = "stop",
     .about = "a server is stopped that has nothing to do",
     .begin = begin_stop,
     .end = world_end},
    {.name = "return",
     .about = "a thread comes back to be the worker that another one is",
     .begin = begin_return,
     .end = world_end},
    {.name = "turns",
     .about = "a thread lets another one be the worker for a moment",
     .begin = begin_turns,
     .end = world_end},
    {.name = "busy",
     .about = "two threads let another one be the worker, and not each other",
     .begin = begin_busy,
     .end = world_end},
    {.name = "death",
     .about = "the server is killed while a client calls",
     .begin = begin_death,
     .end = no_end,
     .slices = 2},
    {.name = "revoke",
     .about = "an object is revoked while who has it calls, and dies",
     .begin = begin_revoke,
     .end = end_revoke,
     .slices = 2},
    {0},
};
