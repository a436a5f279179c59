// SPDX-License-Identifier: MIT
#include "relay_server.h"

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <gtest/gtest.h>
#include <semaphore.h>
#include <signal.h>
#include <thread>
#include <unistd.h>

#include <crosscall/error.h>
#include <crosscall/server.h>
#include <crosscall/swap.h>

#include "server.h"

namespace {

enum : uint32_t { ALIVE = 0xa11e, DEAD = 0xdead };

// What all relays of a server have in common: the count goes on.
struct State {
    xc_server *server;
    int out;
    sem_t go;
    uint64_t last_serial = 0;
    std::atomic<uint64_t> n_steps = 0;
    std::atomic<uint64_t> n_alive = 0;
    std::atomic<uint64_t> n_retired = 0;
    std::atomic<uint64_t> n_logged = 0;
    std::atomic<uint64_t> counts[RELAY_CLIENTS] = {};
};

struct Runner {
    relay base;
    std::atomic<uint32_t> life;
    std::atomic<int> n_inside;
    uint64_t serial;
    State *state;
};

// A relay that counts the calls of another one.
struct Layer {
    relay base;
    Runner *inner;
    State *state;
};

// Nobody may be in what is freed, nor come to it: then this process ends, and
// says so by its exit status.
class Inside {
  public:
    explicit Inside(Runner *runner) : runner_(runner)
    {
        look();
        runner->n_inside++;
    }

    ~Inside()
    {
        for (int i = 0; i < 2000; i++) // time enough to be freed
            look();
        runner_->n_inside--;
    }

  private:
    void look() const
    {
        if (runner_->life != ALIVE)
            abort();
    }

    Runner *runner_;
};

} // namespace

static Runner *runner_of(relay *self)
{
    return reinterpret_cast<Runner *>(self);
}

static Layer *layer_of(relay *self) { return reinterpret_cast<Layer *>(self); }

static int runner_step(relay *self, uint32_t client, uint64_t number,
                       uint64_t *serial)
{
    Runner *runner = runner_of(self);
    Inside inside(runner);
    uint64_t before = number - 1;

    if (client >= RELAY_CLIENTS ||
        !runner->state->counts[client].compare_exchange_strong(before, number))
        return -EILSEQ;
    runner->state->n_steps++;
    *serial = runner->serial;
    return 0;
}

static int64_t runner_hold(relay *self)
{
    Runner *runner = runner_of(self);
    Inside inside(runner);

    say(runner->state->out, 'h');
    while (sem_wait(&runner->state->go))
        ;
    return int64_t(runner->serial);
}

static int runner_pass(relay *self);

static const relay_ops runner_ops = {runner_step, runner_hold, runner_pass};

static int layer_step(relay *self, uint32_t client, uint64_t number,
                      uint64_t *serial)
{
    layer_of(self)->state->n_logged++;
    return relay_step(&layer_of(self)->inner->base, client, number, serial);
}

static int64_t layer_hold(relay *self)
{
    layer_of(self)->state->n_logged++;
    return relay_hold(&layer_of(self)->inner->base);
}

static int layer_pass(relay *) { return -EBUSY; }

static const relay_ops layer_ops = {layer_step, layer_hold, layer_pass};

static Runner *new_runner(State *state)
{
    Runner *runner = new Runner{};

    runner->base.ops = &runner_ops;
    runner->life = ALIVE;
    runner->serial = ++state->last_serial;
    runner->state = state;
    state->n_alive++;
    return runner;
}

static void free_runner(void *object)
{
    Runner *runner = static_cast<Runner *>(object);

    if (runner->n_inside != 0)
        abort();
    runner->life = DEAD;
    runner->state->n_alive--;
    runner->state->n_retired++;
    delete runner;
}

static void free_layer(void *object)
{
    Layer *layer = static_cast<Layer *>(object);

    layer->state->n_alive--;
    layer->state->n_retired++;
    delete layer;
}

static void must(int r)
{
    if (r)
        abort();
}

static Runner *swap_runner(Runner *runner)
{
    State *state = runner->state;
    Runner *next = new_runner(state);

    must(xc_swap(state->server, runner, relay_objects, next, free_runner));
    return next;
}

static int runner_pass(relay *self)
{
    Inside inside(runner_of(self));

    swap_runner(runner_of(self));
    return 0;
}

static Layer *add_layer(Runner *runner)
{
    State *state = runner->state;
    Layer *layer = new Layer{{&layer_ops}, runner, state};

    state->n_alive++;
    must(xc_swap(state->server, runner, relay_objects, layer, nullptr));
    return layer;
}

static void remove_layer(Layer *layer)
{
    must(xc_swap(layer->state->server, layer, relay_objects, layer->inner,
                 free_layer));
}

// What the root is at this moment, for the thread that replaces it.
struct Root {
    Runner *runner;
    Layer *layer;
};

static void swap_next(Root *root, uint64_t number)
{
    if (number % 3 == 0)
        root->runner = swap_runner(root->runner);
    else if (number % 3 == 1)
        root->layer = add_layer(root->runner);
    else
        remove_layer(root->layer);
}

static void swap_in_turn(Root *root, State *state, uint64_t n_swaps,
                         uint64_t n_steps)
{
    for (uint64_t i = 0; i < n_swaps; i++) {
        while (state->n_steps < n_steps / n_swaps * i)
            usleep(20);
        swap_next(root, i);
    }
}

static void obey(Root *root, State *state, Process::Ends ends)
{
    char what;

    while (read(ends.in, &what, 1) == 1) {
        if (what == 's')
            root->runner = swap_runner(root->runner);
        if (what == 'p')
            root->layer = add_layer(root->runner);
        if (what == 't')
            remove_layer(root->layer);
        if (what == 'g')
            sem_post(&state->go);
        say(ends.out, what == 'r'   ? state->n_retired.load() + 1
                      : what == 'l' ? state->n_logged.load() + 1
                                    : 1);
    }
    xc_server_stop(state->server);
}

static int serve(const std::string &address, uint64_t n_swaps, uint64_t n_steps,
                 Process::Ends ends)
{
    State state = {};
    Root root = {new_runner(&state), nullptr};
    xc_server_options options = {};

    state.out = ends.out;
    sem_init(&state.go, 0, 0);
    options.workers = n_workers();
    if (xc_server_new(address.c_str(), relay_objects, root.runner, &options,
                      &state.server) ||
        !say(ends.out, 1))
        return 1;
    std::thread swapper([&] { swap_in_turn(&root, &state, n_swaps, n_steps); });
    std::thread listener([&] { obey(&root, &state, ends); });
    int r = xc_server_run(state.server);

    swapper.join();
    listener.join();
    xc_server_free(state.server);
    // One is still in its place, and whether its number is the last one is
    // known where methods have replaced none.
    return r || state.n_alive != 1 || state.n_steps != n_steps;
}

RelayServer::RelayServer(uint64_t n_swaps, uint64_t n_steps)
    : path_(directory_.path() + "/socket"), process_([&](Process::Ends ends) {
          return serve("unix:" + path_, n_swaps, n_steps, ends);
      })
{
    EXPECT_EQ(hear(process_.out()), 1u);
    signal(SIGPIPE, SIG_IGN); // of a server that ended: the test says so
}

Relay RelayServer::connect() const
{
    relay *object = nullptr;

    EXPECT_EQ(relay_connect(("unix:" + path_).c_str(), nullptr, &object), 0)
        << xc_error_text();
    return Relay(object);
}

uint64_t RelayServer::ask(char what)
{
    uint64_t answer = 0;

    if (write(process_.in(), &what, 1) == 1)
        answer = hear(process_.out());
    EXPECT_NE(answer, 0u) << "the server does not answer";
    return answer - 1;
}

void RelayServer::swap() { ask('s'); }

void RelayServer::put_layer() { ask('p'); }

void RelayServer::take_layer() { ask('t'); }

uint64_t RelayServer::n_retired() { return ask('r'); }

uint64_t RelayServer::n_logged() { return ask('l'); }

void RelayServer::wait_until_held() { EXPECT_EQ(hear(process_.out()), 'h'); }

void RelayServer::let_go() { ask('g'); }

int RelayServer::stop()
{
    process_.close_in();
    return process_.exit_status();
}
