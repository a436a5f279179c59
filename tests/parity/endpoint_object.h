/* SPDX-License-Identifier: MIT */
/* Endpoint object: a channel object with addresses */
#pragma once

#include <interfaces/parity/endpoint.h>

#include "channel_object.h"

#ifdef __cplusplus
extern "C" {
#endif

enum { ENDPOINT_KNOWN = 4 };

struct endpoint_object {
    struct channel_object channel; /* whose ops are an endpoint's */
    struct endpoint_address own;
    struct endpoint_address peer;
    struct endpoint_linger linger;
    struct bytes options[ENDPOINT_LABEL + 1];
    uint32_t n_known;
    struct endpoint_address known[ENDPOINT_KNOWN];
    struct endpoint_address only; /* who may join, if is_choosy */
    bool is_choosy;
    int32_t backlog;
    int32_t error;
    struct endpoint_object *others; /* three: two for pair, one to accept */
};

void endpoint_object_init(struct endpoint_object *object,
                          struct endpoint_object *others);

#ifdef __cplusplus
}
#endif
