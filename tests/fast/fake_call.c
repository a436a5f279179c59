/* SPDX-License-Identifier: MIT */
#include "fake.h"

#include <fast.stub.h>

void fake_call(struct xc_fast_call *call, const struct xc_stub *stub,
               uint32_t method, uint32_t key)
{
    const void *object =
        (const char *)stub - offsetof(struct xc_stub_object, stub);

    if (!xc_fast_invoke(call, object, XC_FAST_METHOD(method, key), 9, 10,
                        INT64_MAX))
        call->status = xc_kernel_self->end.status;
}

int fake_nothing_with_vectors(struct fast *stub)
{
    fake_dirty_vectors();
    return fast_nothing(stub);
}
