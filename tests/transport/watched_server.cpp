// SPDX-License-Identifier: MIT
#include "watched_server.h"

#include <gtest/gtest.h>

#include <crosscall/error.h>
#include <crosscall/server.h>

#include "server.h"

static int serve(const std::string &address, const xc_server_options &options,
                 const watched_ops *ops, int out)
{
    watched_object object;
    xc_server *server = nullptr;

    watched_object_init(&object);
    if (ops)
        object.object.ops = ops;
    if (xc_server_new(address.c_str(), watched_objects, &object.object,
                      &options, &server) ||
        !say(out, 1))
        return 1;
    return xc_server_run(server);
}

WatchedServer::WatchedServer(uint64_t max_wait_ns, const watched_ops *ops,
                             void (*audit)(const xc_audit *, void *))
    : path_(directory_.path() + "/socket"), process_([&](Process::Ends ends) {
          xc_server_options options = {};

          options.max_wait_ns = max_wait_ns;
          options.workers = n_workers();
          options.audit = audit;
          return serve("unix:" + path_, options, ops, ends.out);
      })
{
    EXPECT_EQ(hear(process_.out()), 1u);
}

WatchedRoot WatchedServer::connect() const
{
    watched *root = nullptr;

    EXPECT_EQ(watched_connect(("unix:" + path_).c_str(), nullptr, &root), 0)
        << xc_error_text();
    return WatchedRoot(root);
}

int64_t status_of(watched *root)
{
    int64_t status = 0;

    EXPECT_EQ(watched_status(root, &status), 0);
    return status;
}
