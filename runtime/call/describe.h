/* SPDX-License-Identifier: MIT */
/* Describe: what the runtime says of an object to whoever holds it */
#pragma once

#include <assert.h>
#include <stdint.h>

enum {
    /** Room for an interface's name, with its NUL; a longer one is cut. */
    XC_DESCRIBED_NAME = 128
};

/** Answer to XC_METHOD_DESCRIBE; the methods follow, in their order. */
struct xc_description {
    char name[XC_DESCRIBED_NAME];
    uint32_t n_methods;
    uint32_t pad;
};
static_assert(sizeof(struct xc_description) == 136, "wire format");

struct xc_described_method {
    uint32_t number;
    uint32_t key;
};
static_assert(sizeof(struct xc_described_method) == 8, "wire format");
