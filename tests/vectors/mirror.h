/* SPDX-License-Identifier: MIT */
/*
 * Mirror: an X object whose target is a Stub of the same interface
 *
 *     vector --> X function --> Stub --> mirror: what did it send?
 *     vector <-- X function <-- Stub <-- mirror: the reply to give
 *
 * What the X function takes, the Stub has to send again byte for byte; what
 * the Stub takes of a reply, the X function has to answer again. So one vector
 * checks both decoders and both encoders, for any interface.
 *
 * Capabilities pass by their handles: what X accepts is a Stub of the mirror,
 * and what X grants is one as well (the linker puts the functions of mirror.cpp
 * in the place of the runtime's).
 */
#pragma once

#include <cstdint>
#include <vector>

#include <crosscall/call.h>
#include <crosscall/object.h>
#include <crosscall/transport.h>

namespace vectors {

using Bytes = std::vector<std::uint8_t>;

/** What there is to an interface; every name is generated. */
struct Subject {
    const char *name;
    const char *file; /* of its vectors */
    const xc_x *x;
    xc_stub_make_fn *make;
};

/** What X said in the end. */
struct Answer {
    std::int64_t status;
    Bytes reply;
};

class Mirror {
  public:
    explicit Mirror(const Subject &subject);
    ~Mirror();

    Mirror(const Mirror &) = delete;

    /** Run one request through X; the Stub behind it gets the reply below. */
    Answer run(std::uint32_t method, std::uint32_t key, const Bytes &request);

    std::int64_t result = 0; /* of the reply that the Stub gets */
    Bytes reply;

    unsigned n_sent = 0; /* requests that the Stub sent */
    std::uint32_t sent_method = 0;
    Bytes sent;
    unsigned n_abandoned = 0; /* replies that the Stub refused */

  private:
    struct Binding {
        xc_binding binding; /* first: what the runtime knows of us */
        Mirror *mirror;
    };

    static Mirror *of(xc_binding *binding);
    static int begin(xc_binding *binding, xc_stub_call *call);
    static int call(xc_binding *binding, xc_stub_call *call);
    static int post(xc_binding *binding, xc_stub_call *call);
    static void end(xc_binding *binding, xc_stub_call *call);
    static void abandon(xc_binding *binding);
    static void close(xc_binding *binding);
    static const xc_transport_ops ops;

    const Subject &subject_;
    Binding binding_;
    void *stub_;
    std::vector<std::uint64_t> request_;
    std::vector<std::uint64_t> reply_;
};

} // namespace vectors
