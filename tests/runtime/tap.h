/* SPDX-License-Identifier: MIT */
/*
 * Tap: a binding in front of another one, which sees and changes messages
 *
 * A request is kept as it was sent; a reply can be changed before the Stub
 * sees it, as a hostile server would.
 */
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include <crosscall/transport.h>

/** What a Stub sent. */
struct TappedRequest {
    xc_handle handle;
    uint32_t method;
    uint32_t key;
    bool is_oneway;
    std::vector<uint8_t> bytes;
};

/** What a Stub is told. */
struct TappedReply {
    int64_t status;
    std::vector<uint8_t> bytes;
};

class Tap {
  public:
    /** @inner gets one more reference. */
    explicit Tap(xc_binding *inner);
    ~Tap();

    Tap(const Tap &) = delete;

    xc_binding *binding() { return &binding_.binding; }

    TappedRequest request;
    std::function<void(TappedReply &)> change;
    unsigned n_abandoned = 0;

  private:
    struct Binding {
        xc_binding binding; /* first: what the runtime knows of us */
        Tap *tap;
    };

    static Tap *of(xc_binding *binding);
    static int begin(xc_binding *binding, xc_stub_call *call);
    static int call(xc_binding *binding, xc_stub_call *call);
    static int post(xc_binding *binding, xc_stub_call *call);
    static void end(xc_binding *binding, xc_stub_call *call);
    static void abandon(xc_binding *binding);
    static void close(xc_binding *binding);
    static const xc_transport_ops ops;

    void keep(const xc_stub_call &call);

    Binding binding_;
    xc_binding *inner_;
    std::vector<uint64_t> reply_;
};
