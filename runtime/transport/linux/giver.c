/* SPDX-License-Identifier: MIT */
/* Giver, its thread: an eventfd rings it, a pidfd says that the object's server
 * has died */
#include "giver/giver.h"

#include <assert.h>
#include <poll.h>
#include <pthread.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <crosscall/status.h>

#include "transport/linux/fail.h"
#include "transport/linux/server_state.h"
#include "transport/linux/thread.h"

struct giver {
    struct xc_giver giver;
    struct xc_server *server;
    pthread_t thread;
    int bell;
};
static_assert(offsetof(struct giver, giver) == 0, "cast from its base");

static struct giver *of(struct xc_giver *giver) { return (void *)giver; }

struct givers *giver_port_givers(struct xc_server *server)
{
    return &server->givers;
}

int giver_port_new(struct xc_server *server, struct xc_giver **out)
{
    struct giver *giver = calloc(1, sizeof(*giver));

    if (!giver)
        return xc_fail(XC_E_RESOURCES, "no memory for a giver");
    giver->server = server;
    giver->bell = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (giver->bell < 0) {
        free(giver);
        return xc_fail(XC_E_RESOURCES, "no descriptor for a giver");
    }
    *out = &giver->giver;
    return 0;
}

void giver_port_free(struct xc_giver *giver)
{
    close(of(giver)->bell);
    free(giver);
}

static void *run(void *giver)
{
    giver_main(giver);
    return NULL;
}

int giver_port_start(struct xc_giver *giver)
{
    if (thread_start(&of(giver)->thread, run, giver))
        return xc_fail(XC_E_RESOURCES, "no thread for a giver");
    return 0;
}

void giver_port_join(struct xc_giver *giver)
{
    pthread_join(of(giver)->thread, NULL);
}

void giver_port_ring(struct xc_giver *giver)
{
    eventfd_write(of(giver)->bell, 1);
}

bool giver_port_wait(struct xc_giver *giver, int server_fd)
{
    struct pollfd fds[2] = {{.fd = server_fd, .events = POLLIN},
                            {.fd = of(giver)->bell, .events = POLLIN}};
    eventfd_t rings;

    if (poll(fds, 2, -1) < 0)
        return true;
    if (fds[0].revents)
        return false;
    eventfd_read(of(giver)->bell, &rings);
    return true;
}

void giver_port_ended(struct xc_giver *giver)
{
    worker_wake(&of(giver)->server->workers[0]); /* which sweeps */
}
