/* SPDX-License-Identifier: MIT */
#include "latency.h"

#include <stdio.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include <crosscall/error.h>

#include "adder.stub.h"

#include "adder_server.h"
#include "cores.h"
#include "process.h"
#include "report.h"
#include "samples.h"
#include "socket_peer.h"

enum { TURNS = 10, ROUNDS = 10000, WARM_UP = 1000, TOTAL = TURNS * ROUNDS };

/** The two ways to the same sum. */
struct ways {
    struct adder *adder;
    int socket;
};

typedef int add_fn(const struct ways *ways, uint64_t a, uint64_t b,
                   uint64_t *sum);

static int add_by_call(const struct ways *ways, uint64_t a, uint64_t b,
                       uint64_t *sum)
{
    return adder_add(ways->adder, a, b, sum);
}

static int add_by_socket(const struct ways *ways, uint64_t a, uint64_t b,
                         uint64_t *sum)
{
    return socket_peer_add(ways->socket, a, b, sum);
}

static uint64_t now_ns(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
}

/* Return: false if the peer failed, or cannot add. */
static bool take_turn(const struct ways *ways, add_fn *add,
                      struct samples *samples)
{
    uint64_t sum;
    unsigned i;

    for (i = 0; i < WARM_UP; i++)
        if (add(ways, i, 1, &sum))
            return false;
    for (i = 0; i < ROUNDS; i++) {
        uint64_t start = now_ns();
        int r = add(ways, i, samples->n, &sum);
        uint64_t end = now_ns();

        if (r || sum != i + samples->n)
            return false;
        samples_add(samples, end - start);
    }
    return true;
}

static double us(const struct samples *samples, unsigned per_mille)
{
    return (double)samples_percentile(samples, per_mille) / 1000;
}

static void print(const char *word, const char *what,
                  const struct samples *samples)
{
    report_say(word, "%-24s p50 %6.2f  p99 %6.2f  p99.9 %6.2f  max %.2f us",
               what, us(samples, 500), us(samples, 990), us(samples, 999),
               us(samples, 1000));
}

static bool measure(const struct ways *ways, struct samples *calls,
                    struct samples *packets)
{
    int i;

    for (i = 0; i < TURNS; i++) {
        if (!take_turn(ways, add_by_call, calls))
            return report_failure("latency", "adder: %s", xc_error_text());
        if (!take_turn(ways, add_by_socket, packets))
            return report_failure("socket", "the other end is gone");
    }
    samples_sort(calls);
    samples_sort(packets);
    print("latency", "100,000 calls", calls);
    print("socket", "the same, SOCK_SEQPACKET", packets);
    report_say("ratio",
               "%.0fx at p50: a call spins a moment for its answer, a "
               "socket sleeps",
               us(packets, 500) / us(calls, 500));
    return true;
}

static bool measure_in_memory(const struct ways *ways)
{
    struct samples calls = {0};
    struct samples packets = {0};
    bool ok = false;

    if (samples_init(&calls, TOTAL) || samples_init(&packets, TOTAL))
        report_failure("latency", "no memory for samples");
    else
        ok = measure(ways, &calls, &packets);
    samples_fini(&calls);
    samples_fini(&packets);
    return ok;
}

static bool compare_with_socket(struct ways *ways, const int cores[2])
{
    struct socket_peer peer = {.core = cores[1]};
    pid_t pid;
    int ends[2];
    bool ok;

    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends))
        return report_failure("socket", "cannot make a pair of sockets");
    ways->socket = ends[0];
    peer.other = ends[0];
    peer.socket = ends[1];
    if (process_start(socket_peer_run, &peer, &pid)) {
        close(ends[0]);
        close(ends[1]);
        return report_failure("socket", "cannot start the other side");
    }
    close(ends[1]); /* so that its death is seen */
    cores_pin(cores[0]);
    ok = measure_in_memory(ways);
    close(ends[0]);
    return process_join(pid) == 0 && ok;
}

bool latency_compare(const struct place *place)
{
    struct adder_server server = {.address = place->adder_address};
    struct ways ways = {0};
    pid_t pid;
    int cores[2];
    bool ok;

    if (cores_choose(cores))
        report_say("cores", "client on core %d, servers on core %d", cores[0],
                   cores[1]);
    else
        report_say("cores", "there is only one, so every answer waits for it");
    server.core = cores[1];
    if (process_start(adder_server_run, &server, &pid))
        return report_failure("latency", "cannot start the adder");
    if (adder_connect(place->adder_address, NULL, &ways.adder)) {
        ok = report_failure("latency", "%s", xc_error_text());
    } else {
        ok = compare_with_socket(&ways, cores);
        adder_release(ways.adder);
    }
    return process_stop(pid) == 0 && ok;
}
