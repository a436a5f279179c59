/* SPDX-License-Identifier: MIT */
/* One run: the processes, and what they leave on a board */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "process.h"
#include "scale/memory.h"
#include "scale/scale.h"

enum {
    WARM_UP_MS = 50,
    IDLE_AFTER_MS = 2,
    IDLE_MS = 100,
    CLIENTS_MAX = 1024,
    SECONDS_MAX = 30
};

/* In memory that all share. */
struct board {
    uint32_t n_ready; /* clients that are connected */
    uint32_t stop;
    uint32_t n_stopped __attribute__((aligned(64)));
    struct {
        uint64_t calls __attribute__((aligned(64)));
    } clients[CLIENTS_MAX];
};

/* A pipe whose end of file says go to all at once. */
struct gate {
    int in;
    int out;
};

struct field {
    const struct scale_run *run;
    void *link;
    struct board *board;
    struct gate go;
    struct gate leave;
    pid_t server;
    pid_t clients[CLIENTS_MAX];
    unsigned n_clients;
};

static void sleep_ms(unsigned ms) { usleep(ms * 1000); }

static bool gate_make(struct gate *gate)
{
    int ends[2];

    if (pipe2(ends, O_CLOEXEC)) {
        perror("pipe");
        return false;
    }
    gate->in = ends[0];
    gate->out = ends[1];
    return true;
}

static void gate_open(struct gate *gate)
{
    if (gate->out >= 0)
        close(gate->out);
    gate->out = -1;
}

static void gate_wait(const struct gate *gate)
{
    char byte;

    close(gate->out); /* ours: that of the parent is the last */
    if (read(gate->in, &byte, 1))
        _exit(1);
}

static int call_all_the_time(const struct field *field, unsigned number)
{
    struct board *board = field->board;
    uint64_t n;

    for (n = 1; !__atomic_load_n(&board->stop, __ATOMIC_RELAXED); n++) {
        uint64_t sum;

        if (field->run->crowd->null(field->link, n, number, &sum) ||
            sum != n + number)
            return -1;
        __atomic_store_n(&board->clients[number].calls, n, __ATOMIC_RELAXED);
    }
    return 0;
}

static int be_client(const struct field *field, unsigned number)
{
    const struct crowd *crowd = field->run->crowd;
    uint64_t sum;

    if (crowd->connect(field->link, number) ||
        crowd->null(field->link, 1, 2, &sum) || sum != 3)
        return -1;
    __atomic_fetch_add(&field->board->n_ready, 1, __ATOMIC_RELAXED);
    gate_wait(&field->go);
    if (number < field->run->n_active && call_all_the_time(field, number))
        return -1;
    __atomic_fetch_add(&field->board->n_stopped, 1, __ATOMIC_RELAXED);
    gate_wait(&field->leave);
    return 0;
}

static bool start_server(struct field *field)
{
    int ready[2];
    char byte;
    bool is_ready;

    if (pipe(ready)) {
        perror("pipe");
        return false;
    }
    field->server = process_fork(field->run->server_core);
    if (field->server == 0) {
        close(ready[0]);
        gate_open(&field->go); /* as far as it is ours */
        gate_open(&field->leave);
        field->run->crowd->serve(field->link, ready[1]);
        _exit(1);
    }
    close(ready[1]);
    is_ready = field->server > 0 && read(ready[0], &byte, 1) == 1;
    close(ready[0]);
    return is_ready;
}

static bool start_clients(struct field *field)
{
    unsigned i;

    for (i = 0; i < field->run->n_clients; i++) {
        pid_t client = process_fork(field->run->client_core);

        if (client == 0)
            _exit(be_client(field, i) ? 1 : 0);
        if (client < 0)
            return false;
        field->clients[field->n_clients++] = client;
    }
    return true;
}

/* Nobody ends before the gates say so. */
static bool become(const uint32_t *count, unsigned wanted)
{
    unsigned ms;

    for (ms = 0; ms < SECONDS_MAX * 1000; ms++) {
        siginfo_t ended = {0};

        if (__atomic_load_n(count, __ATOMIC_RELAXED) == wanted)
            return true;
        if (waitid(P_ALL, 0, &ended, WEXITED | WNOHANG | WNOWAIT) ||
            ended.si_pid)
            break;
        sleep_ms(1);
    }
    fprintf(stderr, "of %u clients %u are left\n", wanted,
            __atomic_load_n(count, __ATOMIC_RELAXED));
    return false;
}

static double seconds(clockid_t clock)
{
    struct timespec now = {0};

    clock_gettime(clock, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void read_calls(const struct field *field, uint64_t *calls)
{
    unsigned i;

    for (i = 0; i < field->run->n_active; i++)
        calls[i] =
            __atomic_load_n(&field->board->clients[i].calls, __ATOMIC_RELAXED);
}

static void count_calls(const struct field *field, struct scale_result *out)
{
    const unsigned n = field->run->n_active;
    uint64_t before[CLIENTS_MAX];
    uint64_t after[CLIENTS_MAX];
    uint64_t slowest = UINT64_MAX;
    double length;
    double sum = 0;
    unsigned i;

    sleep_ms(WARM_UP_MS);
    length = seconds(CLOCK_MONOTONIC);
    read_calls(field, before);
    sleep_ms(field->run->ms);
    length = seconds(CLOCK_MONOTONIC) - length;
    read_calls(field, after);
    for (i = 0; i < n; i++) {
        uint64_t calls = after[i] - before[i];

        slowest = calls < slowest ? calls : slowest;
        sum += (double)calls;
    }
    out->calls = sum / length;
    out->fairness = sum > 0 ? (double)slowest / (sum / n) : 0;
}

static bool look_at_idle(const struct field *field, struct scale_result *out)
{
    clockid_t clock;
    double used;

    if (clock_getcpuclockid(field->server, &clock))
        return false;
    sleep_ms(IDLE_AFTER_MS);
    used = seconds(clock);
    sleep_ms(IDLE_MS);
    out->idle_cpu = (seconds(clock) - used) / ((double)IDLE_MS / 1e3);
    return memory_of(field->server, field->run->n_clients, &out->shared_kib,
                     &out->private_kib);
}

static bool run_field(struct field *field, struct scale_result *out)
{
    struct board *board = field->board;

    if (!start_server(field) || !start_clients(field) ||
        !become(&board->n_ready, field->n_clients))
        return false;
    gate_open(&field->go);
    count_calls(field, out);
    __atomic_store_n(&board->stop, 1, __ATOMIC_RELAXED);
    return become(&board->n_stopped, field->n_clients) &&
           look_at_idle(field, out);
}

static bool bury(struct field *field, bool done)
{
    bool all_well = true;
    int status;

    gate_open(&field->go);
    gate_open(&field->leave);
    while (field->n_clients) {
        pid_t client = field->clients[--field->n_clients];

        if (!done)
            kill(client, SIGKILL);
        all_well &= waitpid(client, &status, 0) == client && status == 0;
    }
    if (field->server > 0)
        process_kill(field->server);
    close(field->go.in);
    close(field->leave.in);
    return all_well;
}

bool scale_measure(const struct scale_run *run, struct scale_result *out)
{
    static struct field field;
    bool done = false;

    field = (struct field){
        .run = run,
        .go = {-1, -1},
        .leave = {-1, -1},
        .board = mmap(NULL, sizeof(struct board), PROT_READ | PROT_WRITE,
                      MAP_SHARED | MAP_ANONYMOUS | MAP_POPULATE, -1, 0),
        .link = run->crowd->setup(run->n_clients),
    };
    if (field.link && field.board != MAP_FAILED) {
        done = gate_make(&field.go) && gate_make(&field.leave) &&
               run_field(&field, out);
        done &= bury(&field, done);
        munmap(field.board, sizeof(struct board));
        run->crowd->teardown(field.link);
    }
    if (!done)
        fprintf(stderr, "%s with %u clients: failed\n", run->crowd->name,
                run->n_clients);
    return done;
}
