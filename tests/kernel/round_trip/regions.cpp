// SPDX-License-Identifier: MIT
//
// Regions on the microkernel: a server process of the tests' is one that runs
// already, and has a new object for each who connects
#include "server_process.h"
#include "suite.h"

// There are no open files here that could travel.
const Suite suite = {
    "regions",
    "*Region*:Handmade*:*CannotWrite*:*KeepsWhatWasGiven*:*WhatIsNoOpenFile*",
    75};

ServerProcess::ServerProcess(const xc_x *, void *, bool (*)(const void *),
                             const xc_server_options *)
    : address_("carrier")
{
}

ServerProcess::~ServerProcess() = default;
