// SPDX-License-Identifier: MIT
//
// World on the microkernel: the tests' name for another process's object stands
// for one that is reached by the kernel binding
#include "world.h"

#include <cassert>

#include "everything.stub.h"
#include "suite.h"
#include "worlds.stub.h"

// Two processes have one connection: no object of one server is foreign.
const Suite suite = {"round trips",
                     "*/Kernel:*/Local-"
                     "*.AnObjectOfSomebodyElseCannotBeAnArgument/Kernel",
                     100};

namespace {

class LocalWorld : public World {
  public:
    LocalWorld() { everything_object_init(&object_); }
    ~LocalWorld() override { everything_object_fini(&object_); }

    everything *root() override { return &object_.object; }
    bool is_remote() const override { return false; }

  private:
    everything_object object_;
};

class KernelWorld : public World {
  public:
    KernelWorld()
    {
        int r = worlds_connect("worlds", nullptr, &worlds_);

        assert(r == 0);
        r = worlds_open(worlds_, &stub_);
        assert(r == 0);
    }

    ~KernelWorld() override
    {
        everything_release(stub_);
        worlds_release(worlds_);
    }

    everything *root() override { return stub_; }
    bool is_remote() const override { return true; }

  private:
    worlds *worlds_ = nullptr;
    everything *stub_ = nullptr;
};

} // namespace

std::unique_ptr<World> make_world(BindingKind kind)
{
    if (kind == BindingKind::Local)
        return std::make_unique<LocalWorld>();
    return std::make_unique<KernelWorld>();
}
