/* SPDX-License-Identifier: MIT */
/* Greeter: a server without a C library */
#pragma once

#include <crosscall/caller.h>
#include <crosscall/domain.h>

#include <toy/toy.h>

/** All that this server has. */
struct greeter {
    int64_t n_greeted;
    struct xc_domain *domain;
    struct toy_peer peer; /* its only client */
};

/**
 * greeter_open() - take a client
 * @greeter:  zeroed; its peer's memory and kernel are filled in
 * @caller:   who it is; may greet, and no more
 *
 * Errors: -XC_E_RESOURCES
 */
int greeter_open(struct greeter *greeter, const struct xc_caller *caller);

/** greeter_close() - the client is gone; also after a failed open */
void greeter_close(struct greeter *greeter);
