// SPDX-License-Identifier: MIT
// Parity: whole services, each method called, and denied
#include "calls.h"

#include <gtest/gtest.h>

#include <cassert>
#include <memory>
#include <set>
#include <string>

#include <crosscall/domain.h>
#include <crosscall/loopback.h>
#include <crosscall/server.h>
#include <crosscall/status.h>

#include "area.stub.h"
#include "area_object.h"
#include "channel.stub.h"
#include "channel_object.h"
#include "document.stub.h"
#include "document_object.h"
#include "endpoint.stub.h"
#include "endpoint_object.h"
#include "server_process.h"
#include "task.stub.h"
#include "task_object.h"
#include "tree.stub.h"
#include "tree_object.h"

namespace {

/** An endpoint, and two more whom it gives away. */
struct endpoint_target {
    endpoint_object object;
    endpoint_object others[3];
};

void endpoint_target_init(endpoint_target *target)
{
    for (endpoint_object &other : target->others)
        endpoint_object_init(&other, nullptr);
    endpoint_object_init(&target->object, target->others);
}

/** What the tests have to know of an interface. */
#define SERVICE(Name, name, target_type, target_init)                          \
    struct Name {                                                              \
        using Object = name;                                                   \
        using Target = target_type;                                            \
        static Calls<name> calls() { return name##_calls(); }                  \
        static const xc_interface &interface() { return name##_interface; }    \
        static const xc_x *x() { return name##_objects; }                      \
        static void init(Target *target) { target_init(target); }              \
        static int connect(const char *address, Object **out)                  \
        {                                                                      \
            return name##_connect(address, nullptr, out);                      \
        }                                                                      \
        static Object *stub_new(xc_binding *binding, xc_handle handle)         \
        {                                                                      \
            return name##_stub_new(binding, handle);                           \
        }                                                                      \
        static void release(Object *stub) { name##_release(stub); }            \
    }

SERVICE(Watcher, watcher, watcher_object, watcher_object_init);
SERVICE(Channel, channel, channel_object, channel_object_init);
SERVICE(Endpoint, endpoint, endpoint_target, endpoint_target_init);
SERVICE(Document, document, document_object, document_object_init);
SERVICE(Tree, tree, tree_object, tree_object_init);
SERVICE(Task, task, task_object, task_object_init);
SERVICE(Area, area, area_object, area_object_init);

/** A service in this thread, behind messages. */
template <class Service> class Loopback {
  public:
    explicit Loopback(xc_rights rights)
    {
        xc_domain_options options = {};
        xc_caller caller = {};
        xc_handle handle = 0;
        int r;

        options.denied = [](const xc_domain_denial *, void *data) {
            ++*static_cast<unsigned *>(data);
        };
        options.data = &n_denied;
        caller.known = true;
        Service::init(target_.get());
        r = xc_domain_new(&options, &domain_);
        assert(r == 0);
        r = xc_loopback_new(domain_, &caller, &binding_);
        assert(r == 0);
        r = xc_domain_export(xc_loopback_holder(binding_), Service::x(),
                             target_.get(), rights, &handle);
        assert(r == 0);
        stub = Service::stub_new(binding_, handle);
        assert(stub);
    }
    Loopback(const Loopback &) = delete;
    ~Loopback()
    {
        Service::release(stub);
        xc_binding_unref(binding_);
        xc_domain_free(domain_);
    }

    typename Service::Object *stub = nullptr;
    unsigned n_denied = 0;

  private:
    std::unique_ptr<typename Service::Target> target_ =
        std::make_unique<typename Service::Target>();
    xc_domain *domain_ = nullptr;
    xc_binding *binding_ = nullptr;
};

/** A service in a process of its own. */
template <class Service> class Remote {
  public:
    explicit Remote(xc_rights rights)
    {
        static xc_rights admitted; /* the child's copy is the one that counts */
        xc_server_options options = {};
        int r;

        admitted = rights;
        options.admit = [](const xc_caller *, void *) { return admitted; };
        Service::init(target_.get());
        server_ = std::make_unique<ServerProcess>(
            Service::x(), target_.get(), [](const void *) { return true; },
            &options);
        r = Service::connect(server_->address(), &stub);
        assert(r == 0);
    }
    Remote(const Remote &) = delete;
    ~Remote() { Service::release(stub); }

    typename Service::Object *stub = nullptr;

  private:
    std::unique_ptr<typename Service::Target> target_ =
        std::make_unique<typename Service::Target>();
    std::unique_ptr<ServerProcess> server_;
};

const xc_method *method_named(const xc_interface &interface, const char *name)
{
    for (unsigned i = 0; i < interface.n_methods; i++)
        if (std::string(interface.methods[i].name) == name)
            return &interface.methods[i];
    return nullptr;
}

template <class Service> void expect_all_work(typename Service::Object *stub)
{
    for (const auto &call : Service::calls()) {
        SCOPED_TRACE(call.name);
        EXPECT_GE(call.run(stub), 0);
    }
}

} // namespace

template <class Service> class Parity : public testing::Test {};

using Services =
    testing::Types<Watcher, Channel, Endpoint, Document, Tree, Task, Area>;
TYPED_TEST_SUITE(Parity, Services);

TYPED_TEST(Parity, has_a_call_of_every_method)
{
    std::set<std::string> called;
    std::set<std::string> declared;

    for (const auto &call : TypeParam::calls())
        called.insert(call.name);
    for (unsigned i = 0; i < TypeParam::interface().n_methods; i++)
        declared.insert(TypeParam::interface().methods[i].name);
    EXPECT_EQ(called, declared);
    EXPECT_EQ(called.size(), TypeParam::calls().size());
}

TYPED_TEST(Parity, works_through_loop_back)
{
    const Loopback<TypeParam> service(XC_RIGHTS_ALL);

    expect_all_work<TypeParam>(service.stub);
}

TYPED_TEST(Parity, works_between_processes)
{
    const Remote<TypeParam> service(XC_RIGHTS_ALL);

    expect_all_work<TypeParam>(service.stub);
}

TYPED_TEST(Parity, is_denied_without_the_right)
{
    const Loopback<TypeParam> near(XC_RIGHT_GIVE);
    const Remote<TypeParam> far(XC_RIGHT_GIVE);

    for (const auto &call : TypeParam::calls()) {
        const xc_method *method =
            method_named(TypeParam::interface(), call.name);
        const unsigned before = near.n_denied;

        SCOPED_TRACE(call.name);
        if (!method->needs)
            continue;
        const int64_t r = call.run(near.stub);
        EXPECT_GT(near.n_denied, before);
        if (r == 0)
            continue; // one-way: nobody is told
        EXPECT_EQ(r, -XC_E_DENIED);
        EXPECT_EQ(call.run(far.stub), -XC_E_DENIED);
    }
}
