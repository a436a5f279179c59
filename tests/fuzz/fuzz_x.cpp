// SPDX-License-Identifier: MIT
// Fuzz X: a hostile client's requests into the generated X functions
//
// An input is a series of requests to one everything object, each
//
//     method number, choice of handle, length (2 bytes), bytes
//
// so that objects opened by one request can be named by the next. Keys are
// right and rights are there: both are compared before anything else.
#include <cstdlib>
#include <cstring>

#include <crosscall/domain.h>
#include <crosscall/loopback.h>
#include <everything.stub.h>

#include "everything_object.h"

namespace {

/// A read position that ends instead of running over.
struct Input {
    const uint8_t *at;
    size_t left;

    uint8_t byte()
    {
        if (!left)
            return 0;
        left--;
        return *at++;
    }
};

/// One object, held by one client, for the length of an input.
struct Server {
    xc_domain *domain = nullptr;
    xc_holder *holder = nullptr;
    everything_object object;
    xc_handle root = 0;

    Server()
    {
        const xc_caller caller = {true, 1000, 1000, 1, 1};

        everything_object_init(&object);
        if (xc_domain_new(nullptr, &domain) ||
            xc_holder_new(domain, &caller, &holder) ||
            xc_domain_export(holder, everything_objects, &object.object,
                             XC_RIGHTS_ALL, &root))
            abort();
    }

    ~Server()
    {
        xc_holder_free(holder);
        xc_domain_free(domain);
        everything_object_fini(&object);
    }
};

void request(Server &server, Input &input)
{
    alignas(8) static uint8_t reply[XC_MESSAGE_MAX];
    const uint32_t number = input.byte();
    const uint8_t which = input.byte();
    size_t len = input.byte();
    const xc_method *method =
        xc_interface_method(&everything_interface, number);
    xc_request request = {};

    len |= static_cast<size_t>(input.byte()) << 8;
    len = len < input.left ? len : input.left;
    // Exactly as long as it says, so that reading on is seen.
    void *bytes = malloc(len ? len : 1);
    std::memcpy(bytes, input.at, len);
    input.at += len;
    input.left -= len;

    // Handles are an index and a generation; small ones are the likely ones.
    request.handle = which ? (UINT64_C(1) << 32) + (which & 15) : server.root;
    request.method = method ? number : 0xff00u + number;
    request.key = method ? method->key : 0;
    request.deadline_ns = UINT64_MAX;
    request.bytes = static_cast<const xc_shared *>(bytes);
    request.len = static_cast<uint32_t>(len);
    request.reply = reply;
    const int64_t r = xc_domain_dispatch(server.holder, &request);
    if (request.reply_len > XC_MESSAGE_MAX || r < -XC_E_END)
        abort();
    free(bytes);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Server server;
    Input input = {data, size};

    while (input.left)
        request(server, input);
    return 0;
}
