// SPDX-License-Identifier: MIT
#include "fast_test.h"
#include "fake.h"

#include <cstring>

FastSeen seen;

namespace {

int begin(xc_binding *, xc_stub_call *)
{
    seen.n_begun++;
    return -XC_E_WOULD_BLOCK;
}

void abandon(xc_binding *binding)
{
    seen.n_abandoned++;
    reinterpret_cast<xc_fast_binding *>(binding)->server = XC_FAST_NOBODY;
}

void close(xc_binding *) {}

const xc_transport_ops fast_ops_of_test = fast_test_ops();

} // namespace

xc_fast_binding fast_binding = {{&fast_ops_of_test, 1000}, FAKE_SERVER};

xc_transport_ops fast_test_ops()
{
    xc_transport_ops ops = {};

    ops.begin = begin;
    ops.abandon = abandon;
    ops.close = close;
    ops.fast = true;
    return ops;
}

void Fast::SetUp()
{
    fake_start();
    fake = {};
    seen = {};
    std::memset(xc_fast_rows, 0, sizeof(xc_fast_rows));
    fast_binding.server = FAKE_SERVER;
    row_ = xc_fast_show(handle, FAKE_CLIENT, target_objects, &target_, rights,
                        &target_);
    ASSERT_NE(row_, nullptr);
    stub_ = fast_stub_new(&fast_binding.binding, handle);
    ASSERT_NE(stub_, nullptr);
}

void Fast::lie(int64_t status)
{
    fake.hostile = 1;
    fake.lie.rax = FAKE_SERVER;
    fake.lie.r15 = UINT64_C(1) << 32 | 1; // of the first call, thread 0
    fake.lie.rdi = static_cast<uint64_t>(status);
    fake.lie.rsp = 0xdead;
}

extern "C" void xc_fast_denied(xc_rights needs)
{
    const xc_rights holds = ~xc_kernel_self->serving->missing;

    seen.n_denied++;
    xc_kernel_self->denied[0] = needs | static_cast<uint64_t>(holds) << 32;
    xc_kernel_self->denied[1] = 1000 | UINT64_C(77) << 32;
    xc_kernel_self->denied[2] = 0;
}

extern "C" void xc_fast_over(xc_kernel_thread *) { seen.n_over++; }

extern "C" void xc_fast_left(void *xobject) { seen.left = xobject; }

extern "C" xc_binding *xc_fast_binding_of(xc_identity server)
{
    return server == FAKE_SERVER ? &fast_binding.binding : nullptr;
}
