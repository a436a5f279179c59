/* SPDX-License-Identifier: MIT */
/* A client in C17. */
#include <stdio.h>
#include <string.h>

#include <crosscall/error.h>

#include "greeting.stub.h"

#include "consumer.h"

int ask_in_c(const char *address)
{
    struct greeting *greeting;
    char text[64];
    int64_t r;

    r = greeting_connect(address, NULL, &greeting);
    if (r) {
        fprintf(stderr, "connect: %s\n", xc_error_text());
        return 1;
    }
    r = greeting_greet(greeting, "C", text, sizeof(text));
    if (r < 0)
        fprintf(stderr, "greet: %s\n", xc_error_text());
    greeting_release(greeting);
    return !(r == 8 && memcmp(text, "hello, C", 8) == 0);
}
