/* SPDX-License-Identifier: MIT */
/* Area object: memory and views of it, for the tests of parity/area.h */
#pragma once

#include <interfaces/parity/area.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { AREA_MAX = 4, AREA_VIEWS = 4, AREA_BYTES = 4096 };

struct area_store {
    bool is_used;
    size_t size;
    enum area_access access;
    char name[24];
    uint8_t bytes[AREA_BYTES];
};

struct area_mapping {
    uint32_t id; /* 0: free */
    struct area_view view;
};

struct area_object {
    struct area object;
    struct area_store stores[AREA_MAX]; /* id 1 is the first */
    struct area_mapping mappings[AREA_VIEWS];
    int64_t n_advices;
    enum area_advice advice;
};

void area_object_init(struct area_object *object);

#ifdef __cplusplus
}
#endif
