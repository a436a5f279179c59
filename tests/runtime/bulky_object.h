/* SPDX-License-Identifier: MIT */
/* Bulky object: an ordinary implementation of interfaces/bulky.h */
#pragma once

#include <interfaces/bulky.h>

#ifdef __cplusplus
extern "C" {
#endif

struct bulky_object {
    struct bulky object;
    uint8_t *bytes; /* what was put last */
    size_t len;
};

void bulky_object_init(struct bulky_object *object);
void bulky_object_fini(struct bulky_object *object);

#ifdef __cplusplus
}
#endif
