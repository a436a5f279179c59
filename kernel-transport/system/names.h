/* SPDX-License-Identifier: MIT */
/* Names: which process serves under which name, while it lives */
#pragma once

#include <stdint.h>

#include <crosscall/kernel_abi.h>
#include <interfaces/system.h>

enum { NAMES_MAX = 32, NAMES_OF_ONE = 4 };

struct names {
    struct {
        xc_identity owner; /* dead or 0: free */
        char name[SYSTEM_NAME_MAX + 1];
    } of[NAMES_MAX];
};

/** names_put() - 0, -XC_EEXIST or -XC_ENOSPC */
int names_put(struct names *names, const char *name, xc_identity owner);

/** names_find() - whose it is, or 0 */
xc_identity names_find(const struct names *names, const char *name);
