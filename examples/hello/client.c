/* SPDX-License-Identifier: MIT */
/* hello-client [NAME]: asks hello-server for a greeting */
#include <inttypes.h>
#include <stdio.h>

#include <crosscall/error.h>

#include "hello.stub.h"

int main(int argc, char **argv)
{
    const char *name = argc > 1 ? argv[1] : "world";
    char text[HELLO_TEXT_MAX + 1];
    struct hello *hello;
    int64_t count;
    int r;

    /* A Stub: it looks like the object, and every call goes to the server. */
    r = hello_connect("hello", NULL, &hello);
    if (r < 0) {
        fprintf(stderr, "hello-client: %s\n", xc_error_text());
        return 1;
    }

    r = hello_greet(hello, name, text);
    if (r < 0) {
        /* Nothing of a failed call is in @text. */
        fprintf(stderr, "hello-client: %s\n", xc_error_text());
        goto out;
    }
    count = hello_count(hello);
    if (count < 0) {
        fprintf(stderr, "hello-client: %s\n", xc_error_text());
        r = (int)count;
        goto out;
    }
    printf("%s (number %" PRId64 ")\n", text, count);
out:
    hello_release(hello);
    return r < 0;
}
