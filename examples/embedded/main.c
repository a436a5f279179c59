/* SPDX-License-Identifier: MIT */
/*
 * Embedded: calls between two processes without a C library
 *
 *     greeter.c    server   \
 *     visitor.c    client    |  as anywhere
 *     port.c       memory, time, a record for each thread
 *     kernel.c     how a side waits for the other
 *     system.c     the system: here Linux, by raw system calls
 *
 * The rest is the core, generated code and the toy transport, compiled
 * freestanding. docs/porting.md tells how to get here from nothing.
 */
#include <crosscall/status.h>

#include "greeter.h"
#include "kernel.h"
#include "port.h"
#include "system.h"
#include "system_call.h"
#include "visitor.h"

/*
 * Each side can write its own half, and only that. This stands in for a
 * kernel's work: here a hostile child could take its mprotect() back. In a real
 * system it is the kernel that makes the mappings, and the MMU that keeps them.
 */
enum { REPLY = offsetof(struct toy_memory, reply) };

static _Noreturn void be_the_visitor(struct toy_memory *memory)
{
    struct kernel kernel;

    kernel_init_to_parent(&kernel);
    system_make_read_only(&memory->reply, sizeof(*memory) - REPLY);
    system_exit(visitor_run(memory, &kernel.toy));
}

static int serve(struct greeter *greeter, int visitor)
{
    struct kernel kernel;
    int r;

    kernel_init_to_child(&kernel, visitor);
    system_make_read_only(&greeter->peer.memory->request, REPLY);
    greeter->peer.kernel = &kernel.toy;
    r = toy_run(&greeter->peer);
    greeter_close(greeter);
    system_print(r == -XC_E_DISCONNECTED ? "greeter: the visitor has left\n"
                                         : "greeter: the visitor is gone\n");
    return kernel_join(&kernel);
}

void embedded_main(void);

void embedded_main(void)
{
    static struct greeter greeter;
    const struct xc_caller caller = {.known = true, .uid = system_user()};
    struct toy_memory *memory = system_share(sizeof(*memory));
    int visitor;
    int r;

    greeter.peer.memory = memory;
    if (!memory || greeter_open(&greeter, &caller)) {
        greeter_close(&greeter);
        system_print("greeter: no memory\n");
        system_exit(1);
    }
    visitor = system_fork();
    if (visitor < 0) {
        greeter_close(&greeter);
        system_print("greeter: no second process\n");
        system_exit(1);
    }
    if (visitor == 0)
        be_the_visitor(memory);
    r = serve(&greeter, visitor);
    if (port_n_blocks() != 0) {
        system_print("greeter: something was left behind\n");
        r = 1;
    }
    system_exit(r);
}

SYSTEM_START(embedded_main);
