// SPDX-License-Identifier: MIT
#include "world.h"

#include <cassert>

#include <crosscall/loopback.h>

#include "everything.stub.h"
#include "server_process.h"
#include "toy_world.h"

std::string binding_name(BindingKind kind)
{
    switch (kind) {
    case BindingKind::Local:
        return "Local";
    case BindingKind::Loopback:
        return "Loopback";
    case BindingKind::Linux:
        return "Linux";
    case BindingKind::Toy:
        return "Toy";
    }
    return "";
}

xc_caller some_caller()
{
    xc_caller caller = {};

    caller.known = true;
    caller.uid = 1000;
    caller.gid = 100;
    caller.pid = 4242;
    caller.process = 99;
    return caller;
}

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

bool is_clean(const void *object)
{
    return !static_cast<const everything_object *>(object)->counters;
}

class LinuxWorld : public World {
  public:
    LinuxWorld()
    {
        int r;

        everything_object_init(&object_);
        server_ = std::make_unique<ServerProcess>(everything_objects, &object_,
                                                  is_clean);
        r = everything_connect(server_->address(), nullptr, &stub_);
        assert(r == 0);
    }

    ~LinuxWorld() override { everything_release(stub_); }

    everything *root() override { return stub_; }
    bool is_remote() const override { return true; }

  private:
    everything_object object_; /* the child's copy is the one that counts */
    std::unique_ptr<ServerProcess> server_;
    everything *stub_ = nullptr;
};

} // namespace

LoopbackWorld::LoopbackWorld(xc_rights rights)
{
    const xc_caller caller = some_caller();
    int r;

    everything_object_init(&object);
    r = xc_domain_new(nullptr, &domain);
    assert(r == 0);
    r = xc_loopback_new(domain, &caller, &binding);
    assert(r == 0);
    holder = xc_loopback_holder(binding);
    r = xc_domain_export(holder, everything_objects, &object.object, rights,
                         &handle);
    assert(r == 0);
    stub = everything_stub_new(binding, handle);
    assert(stub);
}

LoopbackWorld::~LoopbackWorld()
{
    everything_release(stub);
    xc_binding_unref(binding);
    xc_domain_free(domain);
    everything_object_fini(&object);
}

counter *LoopbackWorld::hold_counter(counter_object &of, xc_rights rights)
{
    xc_handle held = 0;
    int r =
        xc_domain_export(holder, counter_objects, &of.object, rights, &held);

    assert(r == 0);
    return counter_stub_new(binding, held);
}

int64_t LoopbackWorld::dispatch(xc_call request)
{
    alignas(8) static uint8_t reply[XC_MESSAGE_AREA];

    request.reply = reply;
    if (!request.deadline_ns)
        request.deadline_ns = UINT64_MAX;
    return xc_domain_dispatch(holder, &request);
}

std::unique_ptr<World> make_world(BindingKind kind)
{
    switch (kind) {
    case BindingKind::Local:
        return std::make_unique<LocalWorld>();
    case BindingKind::Loopback:
        return std::make_unique<LoopbackWorld>();
    case BindingKind::Linux:
        return std::make_unique<LinuxWorld>();
    case BindingKind::Toy:
        return std::make_unique<ToyWorld>();
    }
    return nullptr;
}
