/* SPDX-License-Identifier: MIT */
/*
 * World: an everything object, reached by one of the bindings
 *
 *     local      the object itself
 *     loop-back  Stub, message and X object, in this thread
 *     linux      Stub, channel and X object in a process of its own
 *     toy        the same, over the transport that others are made from
 */
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include <crosscall/domain.h>
#include <crosscall/handle.h>
#include <crosscall/transport.h>

#include "everything_object.h"

/** What every binding offers a test. */
class World {
  public:
    virtual ~World() = default;

    /** The object as its caller sees it. */
    virtual everything *root() = 0;

    /** Whether there is a message between caller and object. */
    virtual bool is_remote() const = 0;
};

enum class BindingKind { Local, Loopback, Linux, Toy };

std::string binding_name(BindingKind kind);

/** A world with all rights. */
std::unique_ptr<World> make_world(BindingKind kind);

/** Somebody in this process: known, with a uid and a pid of its own. */
xc_caller some_caller();

/** A loop-back with the insides open. */
class LoopbackWorld : public World {
  public:
    explicit LoopbackWorld(xc_rights rights = XC_RIGHTS_ALL);
    ~LoopbackWorld() override;

    everything *root() override { return stub; }
    bool is_remote() const override { return true; }

    /** A Stub of a counter that this world's holder has these rights to. */
    counter *hold_counter(counter_object &object, xc_rights rights);

    /** What comes back for a request made by hand. */
    int64_t dispatch(xc_call request);

    everything_object object;
    xc_domain *domain = nullptr;
    xc_binding *binding = nullptr;
    xc_holder *holder = nullptr;
    xc_handle handle = 0;
    everything *stub = nullptr;
};
