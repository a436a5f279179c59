// SPDX-License-Identifier: MIT
// Fuzz Stub: a hostile server's replies into the generated Stubs
//
// An input is: which call of every_call(), how the status is chosen, and the
// bytes of the reply. Whatever they are, a call that fails has written nothing
// to its caller.
#include <cstdlib>
#include <cstring>

#include <crosscall/client.h>
#include <crosscall/domain.h>
#include <crosscall/loopback.h>
#include <everything.stub.h>

#include "every_call.h"
#include "everything_object.h"
#include "tap.h"

namespace {

/// Client and server in one thread, with a tap between them.
struct Bench {
    xc_domain *domain = nullptr;
    xc_binding *loop = nullptr;
    everything_object object;
    counter_object argument;
    Tap *tap = nullptr;
    everything *root = nullptr;
    counter *passed = nullptr;

    Bench()
    {
        const xc_caller caller = {true, 1000, 1000, 1, 1};
        xc_handle handle = 0;
        xc_handle counter_handle = 0;

        everything_object_init(&object);
        counter_object_init(&argument, 1);
        if (xc_domain_new(nullptr, &domain) ||
            xc_loopback_new(domain, &caller, &loop) ||
            xc_domain_export(xc_loopback_holder(loop), everything_objects,
                             &object.object, XC_RIGHTS_ALL, &handle) ||
            xc_domain_export(xc_loopback_holder(loop), counter_objects,
                             &argument.object, XC_RIGHTS_ALL, &counter_handle))
            abort();
        tap = new Tap(loop);
        root = everything_stub_new(tap->binding(), handle);
        passed = counter_stub_new(tap->binding(), counter_handle);
    }

    ~Bench()
    {
        tap->change = nullptr;
        everything_release(root);
        counter_release(passed);
        delete tap;
        xc_binding_unref(loop);
        xc_domain_free(domain);
        everything_object_fini(&object);
    }
};

int64_t status_of(uint8_t choice)
{
    static const int64_t odd[] = {INT64_MIN, -XC_E_DENIED, -XC_E_PEER_DIED,
                                  -XC_E_END, INT32_MAX,    INT64_MAX};

    return choice < 200 ? choice : odd[choice % (sizeof(odd) / sizeof(*odd))];
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    Bench bench;
    const EveryCall &call = every_call()[data[0] % every_call().size()];

    bench.tap->change = [&](TappedReply &reply) {
        reply.status = status_of(data[1]);
        reply.bytes.assign(data + 2, data + size);
    };
    const Outcome ran = run_call(call, bench.root, bench.passed);
    if (ran.result < 0 && ran.wrote)
        abort();
    return 0;
}
