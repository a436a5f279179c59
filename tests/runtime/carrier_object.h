/* SPDX-License-Identifier: MIT */
/*
 * Carrier object: an ordinary implementation of interfaces/carrier.h
 *
 * It opens, copies and keeps as its methods say, and counts nothing: whether
 * all was closed is seen from outside.
 */
#pragma once

#include <interfaces/carrier.h>

#ifdef __cplusplus
extern "C" {
#endif

struct carrier_object {
    struct carrier object;
    int kept;                    /* -1: nothing */
    struct xc_region *published; /* NULL, or what was given last */
    struct xc_region *shared;
    struct xc_region *copy; /* what was kept */
};

extern const struct carrier_ops carrier_object_ops;

void carrier_object_init(struct carrier_object *object);

/** carrier_object_fini() - lets go of what it kept */
void carrier_object_fini(struct carrier_object *object);

#ifdef __cplusplus
}
#endif
