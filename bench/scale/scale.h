/* SPDX-License-Identifier: MIT */
/*
 * Scale: many clients of one server
 *
 * The server has the second core for itself, the clients share the first. In
 * each run all clients are connected; either all of them call without a pause,
 * or one does.
 */
#pragma once

#include <stdbool.h>

#include "scale/crowd.h"

/** What one run showed. */
struct scale_result {
    double calls;      /* in a second, of all clients together */
    double fairness;   /* calls of the slowest by those of the mean */
    double idle_cpu;   /* the server's, from 2 ms after the last call: 0 to 1 */
    double shared_kib; /* for each client: memory that the server maps */
    double private_kib; /* for each client: of the server's own */
};

/** Who calls. */
struct scale_run {
    const struct crowd *crowd;
    unsigned n_clients;
    unsigned n_active;
    unsigned ms;
    int client_core;
    int server_core;
};

/** scale_measure() - one run. False after a message */
bool scale_measure(const struct scale_run *run, struct scale_result *out);

/**
 * scale_all() - all runs, in turn, and the table
 * @cores:  of the clients, and of the server
 * @quick:  a few seconds, and not so many clients
 * @plot:   where to write points for plot.gp, or NULL
 *
 * Return: false after a message.
 */
bool scale_all(const int cores[2], bool quick, const char *plot);
