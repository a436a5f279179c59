/* SPDX-License-Identifier: MIT */
/* Round trip: one test, run through each binding */
#pragma once

#include <gtest/gtest.h>

#include <memory>

#include <crosscall/status.h>

#include "descriptors.h"
#include "everything.stub.h"
#include "everything.wire.h"
#include "world.h"

class RoundTrip : public DescriptorTest,
                  public testing::WithParamInterface<BindingKind> {
  protected:
    void SetUp() override
    {
        world = make_world(GetParam());
        root = world->root();
    }

    void TearDown() override
    {
        world.reset();
        DescriptorTest::TearDown();
    }

    bool is_remote() const { return world->is_remote(); }

    /** The object's own result, as its caller has to see it. */
    int64_t seen(int64_t result) const
    {
        return is_remote() && result < -XC_ERRNO_MAX ? -XC_EREMOTEIO : result;
    }

    std::unique_ptr<World> world;
    everything *root = nullptr;
};

/** For what only a message can refuse: an object has no bounds of its own. */
class MessageTrip : public RoundTrip {};
