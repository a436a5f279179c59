/* SPDX-License-Identifier: MIT */
/*
 * Fuzz, server: a whole server, and clients that do whatever an input says
 *
 * Its control thread and its worker take turns in one thread: each runs until
 * it would sleep.
 */
#include <crosscall/domain.h>
#include <crosscall/port.h>
#include <crosscall/server.h>

#include "beginning.h"
#include "kernel.h"
#include "thing.stub.h"
#include "thing_object.h"
#include "transport/linux/server_state.h"
#include "writer.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { WAIT_MS = 20 };

static void count(struct thing_totals *out) { (void)out; }

static void turn(struct xc_server *server)
{
    struct worker *worker = &server->workers[0];

    __atomic_store_n(&server->stopping, 0, __ATOMIC_RELEASE);
    control_main(server);
    __atomic_store_n(&server->stopping, 0, __ATOMIC_RELEASE);
    xc_domain_worker(0, 0);
    xc_port_thread()->seated = &server->crew.threads[0];
    worker_serve(worker);
    xc_port_thread()->seated = NULL;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct xc_server_options options = {
        .max_wait_ns = WAIT_MS * UINT64_C(1000000),
    };
    struct thing_object object;
    struct xc_server *server;

    kernel_begin(data, size);
    writer_begin();
    thing_object_init(&object);
    object.count = count;
    if (xc_server_new("fuzzed", thing_objects, &object.thing, &options,
                      &server))
        kernel_finding("a server cannot be made");
    object.server = server;
    kernel.stopped = &server->stopping;
    kernel.is_polite = begins_connected;
    if (kernel.is_polite)
        turn(server);
    kernel.is_polite = false;
    do
        turn(server);
    while (kernel.in.left);
    turn(server); /* who was condemned goes */
    worker_end(&server->workers[0]);
    xc_server_free(server);
    thing_object_fini(&object);
    kernel_end();
    return 0;
}
