/* SPDX-License-Identifier: MIT */
/* Core test: a loop-back world whose messages and memory are in sight */
#pragma once

#include <gtest/gtest.h>

#include <memory>

#include <crosscall/client.h>
#include <crosscall/loopback.h>
#include <crosscall/status.h>

#include "every_call.h"
#include "everything.stub.h"
#include "everything.wire.h"
#include "fake_port.h"
#include "tap.h"
#include "world.h"

class CoreTest : public testing::Test {
  protected:
    void SetUp() override { build(XC_RIGHTS_ALL); }

    void TearDown() override
    {
        fake_port::allow_all_allocations();
        demolish();
        EXPECT_EQ(fake_port::n_blocks(), 0u);
    }

    /** The world anew, with these rights to its root. */
    void build(xc_rights rights)
    {
        demolish();
        world = std::make_unique<LoopbackWorld>(rights);
        tap = std::make_unique<Tap>(world->binding);
        xc_domain_export(world->holder, everything_objects,
                         &world->object.object, 0, &handle);
        root = everything_stub_new(tap->binding(), handle);
        counter_object_init(&counted, 5);
        xc_domain_export(world->holder, counter_objects, &counted.object,
                         XC_RIGHTS_ALL, &argument_handle);
        argument = counter_stub_new(tap->binding(), argument_handle);
    }

    void demolish()
    {
        if (!world)
            return;
        tap->change = nullptr;
        counter_release(argument);
        everything_release(root);
        tap.reset();
        world.reset();
    }

    Outcome run(const EveryCall &call)
    {
        return run_call(call, root, argument);
    }

    /** A request as its Stub sends it, to be broken by the test. */
    TappedRequest request_of(const EveryCall &call)
    {
        run(call);
        return tap->request;
    }

    /** What the server says to a request. */
    int64_t answer(const TappedRequest &request)
    {
        std::vector<uint64_t> words(request.bytes.size() / 8 + 1);
        xc_call raw = {};

        if (!request.bytes.empty())
            std::memcpy(words.data(), request.bytes.data(),
                        request.bytes.size());
        raw.handle = request.handle;
        raw.method = request.method;
        raw.key = request.key;
        raw.request = reinterpret_cast<const xc_shared *>(words.data());
        raw.request_len = static_cast<uint32_t>(request.bytes.size());
        return world->dispatch(raw);
    }

    unsigned n_runs() const { return world->object.n_runs; }

  public: /* objects that a test makes reach in */
    std::unique_ptr<LoopbackWorld> world;
    std::unique_ptr<Tap> tap;
    counter_object counted;
    xc_handle handle = 0;
    xc_handle argument_handle = 0;
    everything *root = nullptr;
    counter *argument = nullptr;
};

/** One field of a message: where it is, and how long. */
struct Field {
    uint32_t method;
    size_t offset;
    size_t size;
};

/* Only the preprocessor can make the three names out of one. */
#define FIELD_OF(upper, type, field)                                           \
    {EVERYTHING_METHOD_##upper, offsetof(struct everything_##type, field),     \
     sizeof(everything_##type::field)}

/** The bytes of a union behind one of its members. */
#define BEHIND(upper, type, all, member)                                       \
    {EVERYTHING_METHOD_##upper,                                                \
     offsetof(struct everything_##type, all) +                                 \
         sizeof(everything_##type::all.member),                                \
     sizeof(everything_##type::all) - sizeof(everything_##type::all.member)}
