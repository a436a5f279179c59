// SPDX-License-Identifier: MIT
// A client whose object the server keeps
#pragma once

#include <gtest/gtest.h>

#include <crosscall/callback.h>

#include "watched_server.h"

inline unsigned n_released; // objects of keepers, since the last one was made

inline void count_released(void *) { n_released++; }

struct Keeper {
    explicit Keeper(const WatchedServer &server) : root(server.connect())
    {
        watch_object_init(&mine, root.get());
        n_released = 0;
        EXPECT_GE(watched_add(root.get(), &mine.object), 1);
        EXPECT_EQ(xc_on_server_release(stub(), &mine.object, count_released),
                  0);
    }

    xc_stub *stub() const { return watched_stub(root.get()); }
    int serve(uint64_t deadline_ns) const
    {
        return xc_serve_calls(stub(), deadline_ns);
    }

    WatchedRoot root;
    watch_object mine;
};
