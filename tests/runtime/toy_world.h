/* SPDX-License-Identifier: MIT */
/* Toy world: an everything object behind a toy transport, in another process */
#pragma once

#include <mutex>
#include <sys/types.h>

#include "toy.h"
#include "world.h"

/** How a side waits on Linux: by futex, with an eye on the other process. */
struct FutexKernel : toy_kernel {
    FutexKernel();

    bool child_has_ended(); /* any thread may ask */

    std::mutex mutex;
    pid_t child = 0; /* the other side; 0: our parent */
    int status = -1; /* the child's, once it has ended */
};

class ToyWorld : public World {
  public:
    ToyWorld();
    ~ToyWorld() override;

    everything *root() override { return stub_; }
    bool is_remote() const override { return true; }

    /** As by kill -9. */
    void kill_server();

  private:
    [[noreturn]] void serve(toy_peer &peer, xc_domain *domain);

    everything_object object_; /* the child's copy is the one that counts */
    toy_memory *memory_;
    FutexKernel kernel_;
    bool is_killed_ = false;
    everything *stub_ = nullptr;
};
