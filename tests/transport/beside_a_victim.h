// SPDX-License-Identifier: MIT
// A probe server, and a client of it that calls all the time
//
// It is a process of its own, and every answer that it gets has to be right,
// whatever other clients do meanwhile. At the end nothing is left of them.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "raw_client.h"
#include "server.h"

class BesideAVictim : public testing::Test {
  protected:
    BesideAVictim();
    void TearDown() override;

    // Ten more calls of it are right.
    bool victim_goes_on() { return hear(victim_.out()) != 0; }

    // The server ends a client, and says why.
    void expect_end_of(RawClient &client, const std::string &why);

    Server server_;
    Process victim_;
};

const xc_method *method(const char *name); // of the probe

// A request of add(1, 2) that is in order.
void fill_add(RawClient &client, uint32_t slot);
void post_add(RawClient &client, uint32_t slot);
