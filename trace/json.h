// SPDX-License-Identifier: MIT
// Calls as trace events, in JSON: what ui.perfetto.dev and others read
//
// A span is an event "X" of its thread; from the client's to the server's leads
// a flow, "s" to "f"; a denial is an instant, "i".
#pragma once

#include <cstdio>
#include <map>
#include <string>
#include <sys/types.h>
#include <vector>

#include "calls.h"

// What processes and threads are called.
struct Names {
    std::map<pid_t, std::string> processes;
    std::map<pid_t, std::pair<pid_t, std::string>> threads; // of which process
};

// Return: whether all of it was written.
bool write_trace(FILE *file, const std::vector<Call> &calls,
                 const Names &names);
