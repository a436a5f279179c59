/* SPDX-License-Identifier: MIT */
#include "greeter.h"

#include <crosscall/call.h>

#include "hello.h"

/* The methods: ordinary C. Rights and lengths were checked before. */
static int greeter_greet(struct greeter *self, const char *name, char *text)
{
    static const char greeting[] = "hello, ";
    size_t i = 0;

    while (greeting[i]) {
        text[i] = greeting[i];
        i++;
    }
    while (*name)
        text[i++] = *name++;
    text[i] = '\0';
    self->n_greeted++;
    return 0;
}

static int64_t greeter_count(struct greeter *self) { return self->n_greeted; }

#define XC_TARGET struct greeter
#define XC_NAME(method) greeter_##method
#include "hello.x.h"

int greeter_open(struct greeter *greeter, const struct xc_caller *caller)
{
    struct toy_peer *peer = &greeter->peer;
    int r;

    r = xc_domain_new(NULL, &greeter->domain);
    if (r)
        return r;
    r = xc_holder_new(greeter->domain, caller, &peer->holder);
    if (r)
        return r;
    return xc_domain_export(peer->holder, &greeter_x, greeter, HELLO_GREET,
                            &peer->memory->reply.root);
}

void greeter_close(struct greeter *greeter)
{
    xc_holder_free(greeter->peer.holder);
    xc_domain_free(greeter->domain);
}
