// SPDX-License-Identifier: MIT
//
// Callbacks on the microkernel: a server process of the tests' is one that runs
// already, and has a new object for each who connects
#include "server_process.h"
#include "suite.h"

// Two processes have one connection: it is not two servers, and what is
// withdrawn from one of them is withdrawn.
const Suite suite = {"callbacks", "*-*.OneMayBePassedToSeveralServers/Kernel",
                     29};

ServerProcess::ServerProcess(const xc_x *, void *, bool (*)(const void *),
                             const xc_server_options *)
    : address_("watched")
{
}

ServerProcess::~ServerProcess() = default;
