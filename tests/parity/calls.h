// SPDX-License-Identifier: MIT
// Calls: each method of an interface, called with data that means something
//
// The calls of an interface are made in order, on one object that is new at the
// first. Each returns what its method returned; what came back is looked at
// only if that was no error, so that the same calls show denials, too.
#pragma once

#include <cstdint>
#include <functional>
#include <unistd.h>
#include <vector>

#include <interfaces/parity/area.h>
#include <interfaces/parity/channel.h>
#include <interfaces/parity/document.h>
#include <interfaces/parity/endpoint.h>
#include <interfaces/parity/task.h>
#include <interfaces/parity/tree.h>

/** One-way calls are overtaken: wait, not for ever, until they have run. */
template <class IsTrue> bool eventually(IsTrue is_true)
{
    for (int i = 0; i < 5000; i++) {
        if (is_true())
            return true;
        usleep(1000);
    }
    return false;
}

template <class Object> struct Call {
    const char *name;
    std::function<int64_t(Object *)> run;
};

template <class Object> using Calls = std::vector<Call<Object>>;

Calls<watcher> watcher_calls();
Calls<channel> channel_calls();
Calls<endpoint> endpoint_calls(); /* and the inherited ones */
Calls<document> document_calls();
Calls<tree> tree_calls();
Calls<task> task_calls();
Calls<area> area_calls();
