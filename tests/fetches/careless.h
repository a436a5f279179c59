// SPDX-License-Identifier: MIT
// Careless: an X object that looks at a request, and then looks again
#pragma once

#include <crosscall/call.h>

#include "everything.stub.h"

inline int64_t careless_dispatch(xc_call *call)
{
    if (call->request_len >= 8) {
        uint64_t first;

        xc_shared_words(&first, call->request, sizeof(first));
        if (first == UINT64_MAX)
            return -1;
    }
    return everything_objects->dispatch(call);
}

inline const xc_x careless_objects = {&everything_interface, careless_dispatch,
                                      nullptr};
