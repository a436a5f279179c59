/* SPDX-License-Identifier: MIT */
/* hello-server: greets whoever asks; run it, then run hello-client */
#include <stdint.h>
#include <stdio.h>

#include <crosscall/call.h>
#include <crosscall/error.h>
#include <crosscall/server.h>

#include "hello.h"

/* The object. It need not look like struct hello, nor know of Crosscall. */
struct greeter {
    int64_t n_greeted;
};

/*
 * The methods: plain functions with the interface's signatures, but for
 * themselves. Rights and lengths were checked before they are entered.
 */
static int greeter_greet(struct greeter *self, const char *name, char *text)
{
    /* The kernel says who calls; a message could say anything. */
    const struct xc_caller *caller = xc_current_call()->caller;

    self->n_greeted++;
    snprintf(text, HELLO_TEXT_MAX + 1, "hello, %s", name);
    printf("greeted %s for uid %u, pid %d\n", name, caller->uid, caller->pid);
    return 0;
}

static int64_t greeter_count(struct greeter *self) { return self->n_greeted; }

/*
 * Binds greeter_greet() and greeter_count() to the interface, and makes
 * greeter_x of them. Leave one out, or get a type wrong, and this is where
 * the compiler says so.
 */
#define XC_TARGET struct greeter
#define XC_NAME(method) greeter_##method
#include "hello.x.h"

int main(void)
{
    struct greeter greeter = {0};

    /* Each line at once, also into a file. */
    setvbuf(stdout, NULL, _IOLBF, 0);
    puts("hello-server: serving 'hello' until Ctrl-C");
    if (xc_serve("hello", &greeter_x, &greeter) < 0) {
        fprintf(stderr, "hello-server: %s\n", xc_error_text());
        return 1;
    }
    return 0;
}
