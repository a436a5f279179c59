/* SPDX-License-Identifier: MIT */
#include "fake.h"

#include <fast.stub.h>

void fake_call(struct xc_fast_call *call, const struct xc_stub *stub,
               uint32_t method, uint32_t key)
{
    xc_fast_invoke(call, stub, method, key, 9, 10);
}

int fake_nothing_with_vectors(struct fast *stub)
{
    fake_dirty_vectors();
    return fast_nothing(stub);
}
