/* SPDX-License-Identifier: MIT */
/* A server of one object that is no struct greeting: the template binds it. */
#include <errno.h>
#include <stdio.h>
#include <unistd.h>

#include <crosscall/server.h>

#include "greeting.h"
#include "greeting.stub.h"

#include "consumer.h"

struct host {
    const char *word;
};

static int64_t host_greet(struct host *self, const char *name, char *text,
                          size_t max)
{
    char whole[128];
    int len = snprintf(whole, sizeof(whole), "%s, %s", self->word, name);

    if (len < 0 || (size_t)len > max)
        return -ENOSPC;
    for (int i = 0; i < len; i++)
        text[i] = whole[i];
    return len;
}

#define XC_TARGET struct host
#define XC_NAME(method) host_##method
#include "greeting.x.h"

int serve_greeting(const char *address, int ready_fd)
{
    struct host host = {"hello"};
    struct xc_server *server;
    int r;

    r = xc_server_new(address, &host_x, &host, NULL, &server);
    if (r)
        return r;
    if (write(ready_fd, "", 1) != 1)
        r = -XC_E_RESOURCES;
    else
        r = xc_server_run(server);
    xc_server_free(server);
    return r;
}
