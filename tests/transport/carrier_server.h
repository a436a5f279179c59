// SPDX-License-Identifier: MIT
// A carrier object, exported by a process of its own, and what may be passed to
// it instead of a region
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "carrier.stub.h"
#include "carrier_object.h"
#include "process.h"

struct ReleaseCarrier {
    void operator()(carrier *object) const { carrier_release(object); }
};
using CarrierRoot = std::unique_ptr<carrier, ReleaseCarrier>;

class CarrierServer {
  public:
    // @max_fds: how many descriptors its process may have; 0: as many as ours.
    // @ops: what its object does, if that is not what carrier_object.c does.
    // @uid: whose process it is, if we may choose; 0: ours.
    explicit CarrierServer(unsigned max_fds = 0,
                           const carrier_ops *ops = &carrier_object_ops,
                           uid_t uid = 0);

    const std::string &path() const { return path_; }
    pid_t pid() const { return process_.pid(); }

    // Connect, or fail the test and return nothing.
    CarrierRoot connect() const;

    // Connect, or say why not.
    int try_to_connect(carrier **out) const;

    // Whether a client of its own is served: a file goes there, one comes back.
    bool serves() const;

    // Whether it has as many descriptors as before any client came, and has no
    // region mapped.
    bool holds_nothing() const;

  private:
    const uid_t uid_;
    Directory directory_;
    std::string path_;
    Process process_;
    std::size_t n_fds_ = 0;
};

// A descriptor that is no region of @size bytes, whatever its sender says.
struct NoRegion {
    const char *name;
    int (*make)(std::size_t size);
};
extern const std::vector<NoRegion> no_regions;

enum { REGION_BYTES = 8192 };
