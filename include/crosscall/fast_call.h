/* SPDX-License-Identifier: MIT */
/* Fast call: one call by registers, whatever the registers are */
#pragma once

#include <stdint.h>

#include <crosscall/kernel_user.h>
#include <crosscall/transport.h>

/** Words that a reply has besides its status. */
enum { XC_FAST_WORDS = 10 };

/** No process's, and no number of anything else: to hand to it is refused. */
#define XC_FAST_NOBODY (UINT64_C(1) << 63)

/** How a binding begins whose ops say that it is fast. */
struct xc_fast_binding {
    struct xc_binding binding;
    xc_identity server; /* XC_FAST_NOBODY: no call begins here any more */
};

/** One call, in the client. */
struct xc_fast_call {
    uint64_t words[XC_FAST_WORDS]; /* what goes, and then what came */
    int64_t status;
    uint64_t thread; /* the handle that came back; 0: no reply has come */
    xc_identity who; /* has answered */
};

/** Method and key in one word, as they travel. */
#define XC_FAST_METHOD(method, key) ((uint64_t)(method) | (uint64_t)(key) << 32)
