/* SPDX-License-Identifier: MIT */
/*
 * crosscall-set-up: how long it takes to connect, beside the same by hand
 *
 *     crosscall-set-up [N]
 *
 * Two servers, each a process, are connected to in turn, N times each. To
 * disconnect is not measured, but what a server does then has its time.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <crosscall/error.h>
#include <crosscall/server.h>

#include <probe.stub.h>

#include "set_up/raw.h"

enum { TIMES = 500, PAUSE_US = 300, START_US = 300000 };

static char place[] = "/tmp/crosscall-set-up-XXXXXX";
static char raw_path[64];
static char address[64];

static double now_us(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

static void serve_probe(void)
{
    static const struct probe_ops none;
    struct probe target = {&none}; /* nobody calls it */

    xc_serve(address, probe_objects, &target);
}

static pid_t start(void (*serve)(void))
{
    pid_t pid = fork();

    if (pid == 0) {
        serve();
        _exit(1);
    }
    return pid;
}

static void serve_raw(void) { raw_serve(raw_path); }

static double raw_once(void)
{
    const double began = now_us();
    int socket = raw_connect(raw_path);
    const double took = now_us() - began;

    if (socket < 0) {
        perror("crosscall-set-up: raw");
        return -1;
    }
    raw_close(socket);
    return took;
}

static double crosscall_once(void)
{
    const double began = now_us();
    struct probe *probe;
    int r = probe_connect(address, NULL, &probe);
    const double took = now_us() - began;

    if (r) {
        fprintf(stderr, "crosscall-set-up: %s\n", xc_error_text());
        return -1;
    }
    probe_release(probe);
    return took;
}

static int compare(const void *a, const void *b)
{
    const double x = *(const double *)a;
    const double y = *(const double *)b;

    return (x > y) - (x < y);
}

static int measure(double *raw, double *ours, size_t n)
{
    size_t i;

    for (i = 0; i < n; i++) {
        raw[i] = raw_once();
        usleep(PAUSE_US);
        ours[i] = crosscall_once();
        usleep(PAUSE_US);
        if (raw[i] < 0 || ours[i] < 0)
            return -1;
    }
    qsort(raw, n, sizeof(raw[0]), compare);
    qsort(ours, n, sizeof(ours[0]), compare);
    return 0;
}

static void print(const double *raw, const double *ours, size_t n)
{
    static const unsigned percentiles[] = {10, 50, 90};
    size_t i;

    puts("percentile  by hand, us  crosscall, us  ratio");
    for (i = 0; i < sizeof(percentiles) / sizeof(percentiles[0]); i++) {
        size_t at = n * percentiles[i] / 100;

        printf("p%-9u %12.1f %14.1f %6.2f\n", percentiles[i], raw[at], ours[at],
               ours[at] / raw[at]);
    }
}

static int run(size_t n)
{
    double *raw = calloc(n, sizeof(*raw));
    double *ours = calloc(n, sizeof(*ours));
    int r = -1;

    if (raw && ours)
        r = measure(raw, ours, n);
    if (r == 0)
        print(raw, ours, n);
    free(raw);
    free(ours);
    return r;
}

int main(int argc, char **argv)
{
    size_t n = argc > 1 ? strtoul(argv[1], NULL, 10) : TIMES;
    pid_t pids[2];
    int r;
    int i;

    if (n == 0 || !mkdtemp(place)) {
        fprintf(stderr, "usage: crosscall-set-up [N]\n");
        return 2;
    }
    snprintf(raw_path, sizeof(raw_path), "%s/raw", place);
    snprintf(address, sizeof(address), "unix:%s/crosscall", place);
    pids[0] = start(serve_raw);
    pids[1] = start(serve_probe);
    usleep(START_US);
    r = run(n);
    for (i = 0; i < 2; i++) {
        kill(pids[i], SIGTERM);
        waitpid(pids[i], NULL, 0);
    }
    unlink(raw_path);
    rmdir(place);
    return r ? 1 : 0;
}
