/* SPDX-License-Identifier: MIT */
/* Adder server: one process of the demo that adds for the others */
#pragma once

/** How to serve. */
struct adder_server {
    const char *address;
    int core; /* to run on, or -1: any */
};

/** adder_server_run() - serve until SIGTERM; a process_main_fn */
int adder_server_run(void *data, int ready_fd);
