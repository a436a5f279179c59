// SPDX-License-Identifier: MIT
// Objects of the client's own, by each binding that has a message
#include <gtest/gtest.h>

#include <cerrno>
#include <cstdio>
#include <memory>

#include <crosscall/call.h>
#include <crosscall/callback.h>
#include <crosscall/error.h>
#include <crosscall/loopback.h>

#include "server_process.h"
#include "watch.stub.h"
#include "watched_object.h"
#include "world.h"

namespace {

/** A watched object, and how to reach it. */
class Watched {
  public:
    virtual ~Watched() = default;
    virtual watched *root() = 0;

    /** Runs what waits for the client. */
    virtual void serve() = 0;
};

class LoopbackWatched : public Watched {
  public:
    LoopbackWatched()
    {
        const xc_caller caller = some_caller();
        xc_handle handle = 0;

        watched_object_init(&object_);
        EXPECT_EQ(xc_domain_new(nullptr, &domain_), 0);
        EXPECT_EQ(xc_loopback_new(domain_, &caller, &binding_), 0);
        EXPECT_EQ(xc_domain_export(xc_loopback_holder(binding_),
                                   watched_objects, &object_.object,
                                   XC_RIGHTS_ALL, &handle),
                  0);
        root_ = watched_stub_new(binding_, handle);
        xc_binding_unref(binding_);
    }

    ~LoopbackWatched() override
    {
        watched_release(root_);
        watched_object_fini(&object_); /* what it keeps names nothing now */
        xc_domain_free(domain_);
    }

    watched *root() override { return root_; }
    void serve() override {}

  private:
    watched_object object_;
    xc_domain *domain_ = nullptr;
    xc_binding *binding_ = nullptr;
    watched *root_ = nullptr;
};

bool ends_well(const void *target)
{
    watched_object_fini(
        static_cast<watched_object *>(const_cast<void *>(target)));
    return true;
}

class LinuxWatched : public Watched {
  public:
    LinuxWatched()
    {
        xc_server_options options = {};

        options.max_wait_ns = UINT64_C(60'000'000'000);
        watched_object_init(&object_);
        server_ = std::make_unique<ServerProcess>(
            watched_objects, &object_.object, ends_well, &options);
        EXPECT_EQ(watched_connect(server_->address(), nullptr, &root_), 0)
            << xc_error_text();
    }

    ~LinuxWatched() override { watched_release(root_); }

    watched *root() override { return root_; }
    void serve() override
    {
        EXPECT_GE(xc_serve_calls(watched_stub(root_), 0), 0);
    }

  private:
    watched_object object_; /* the child's copy is the one that counts */
    std::unique_ptr<ServerProcess> server_;
    watched *root_ = nullptr;
};

std::unique_ptr<Watched> make_watched(BindingKind kind)
{
    if (kind == BindingKind::Linux)
        return std::make_unique<LinuxWatched>();
    return std::make_unique<LoopbackWatched>();
}

class Callback : public testing::TestWithParam<BindingKind> {
  protected:
    void SetUp() override
    {
        world = make_watched(GetParam());
        root = world->root();
        watch_object_init(&mine, root);
    }

    xc_stub *stub() { return watched_stub(root); }

    int64_t status()
    {
        int64_t last = 0;

        EXPECT_EQ(watched_status(root, &last), 0);
        return last;
    }

    std::unique_ptr<Watched> world;
    watched *root = nullptr;
    watch_object mine;
};

unsigned n_released;

void count_released(void *) { n_released++; }

} // namespace

TEST_P(Callback, ATwoWayMethodAnswersWhileItsCallRuns)
{
    uint64_t answer = 0;

    EXPECT_EQ(watched_ask_once(root, &mine.object, 21, &answer), 0);
    EXPECT_EQ(answer, 42u);
    EXPECT_EQ(mine.n_asked, 1u);
}

TEST_P(Callback, IsGoneAfterTheCallUnlessItIsKept)
{
    uint64_t answer = 0;

    n_released = 0;
    EXPECT_EQ(watched_ask_once(root, &mine.object, 1, &answer), 0);
    EXPECT_EQ(xc_on_server_release(stub(), &mine.object, count_released), 0);
    EXPECT_EQ(n_released, 1u);
}

TEST_P(Callback, IsKeptBeyondTheCall)
{
    uint64_t answer = 0;

    n_released = 0;
    EXPECT_EQ(watched_add(root, &mine.object), 1);
    EXPECT_EQ(xc_on_server_release(stub(), &mine.object, count_released), 0);
    EXPECT_EQ(watched_ask(root, 4, &answer), 0);
    EXPECT_EQ(answer, 8u);
    EXPECT_EQ(n_released, 0u);
}

TEST_P(Callback, AnEventArrives)
{
    EXPECT_EQ(watched_add(root, &mine.object), 1);
    EXPECT_EQ(watched_change(root, 7), 0);
    world->serve();
    EXPECT_EQ(mine.n_notified, 1u);
    EXPECT_EQ(mine.last, 7u);
}

TEST_P(Callback, EventsKeepTheirOrder)
{
    EXPECT_EQ(watched_add(root, &mine.object), 1);
    for (uint64_t i = 1; i <= 20; i++) {
        EXPECT_EQ(watched_change(root, i), 0);
        world->serve();
        EXPECT_EQ(mine.last, i);
    }
    EXPECT_EQ(mine.n_notified, 20u);
}

TEST_P(Callback, IsReleasedByTheServer)
{
    n_released = 0;
    EXPECT_EQ(watched_add(root, &mine.object), 1);
    EXPECT_EQ(xc_on_server_release(stub(), &mine.object, count_released), 0);
    EXPECT_EQ(watched_remove(root), 0);
    world->serve();
    EXPECT_EQ(n_released, 1u);
}

TEST_P(Callback, EndsWithItsLastReference)
{
    n_released = 0;
    EXPECT_EQ(watched_add(root, &mine.object), 1);
    EXPECT_EQ(watched_add(root, &mine.object), 2);
    EXPECT_EQ(xc_on_server_release(stub(), &mine.object, count_released), 0);
    EXPECT_EQ(watched_remove(root), 1);
    world->serve();
    EXPECT_EQ(n_released, 0u);
    EXPECT_EQ(watched_change(root, 5), 0);
    world->serve();
    EXPECT_EQ(mine.last, 5u);
    EXPECT_EQ(watched_remove(root), 0);
    world->serve();
    EXPECT_EQ(n_released, 1u);
}

TEST_P(Callback, IsWithdrawnByTheClient)
{
    uint64_t answer = 0;

    n_released = 0;
    EXPECT_EQ(watched_add(root, &mine.object), 1);
    EXPECT_EQ(xc_on_server_release(stub(), &mine.object, count_released), 0);
    EXPECT_EQ(xc_withdraw(stub(), &mine.object), 0);
    EXPECT_EQ(n_released, 1u);
    EXPECT_EQ(watched_ask(root, 4, &answer), -EREMOTEIO);
    EXPECT_EQ(status(), -XC_E_STALE_HANDLE);
    EXPECT_EQ(mine.n_asked, 0u);
    EXPECT_EQ(watched_remove(root), 0);
}

TEST_P(Callback, MayWithdrawItselfInItsMethod)
{
    uint64_t answer = 0;

    mine.during = [](watch_object *self) {
        return xc_withdraw(watched_stub(self->server), &self->object);
    };
    EXPECT_EQ(watched_add(root, &mine.object), 1);
    EXPECT_EQ(watched_ask(root, 4, &answer), 0);
    EXPECT_EQ(answer, 8u);
    EXPECT_EQ(watched_ask(root, 4, &answer), -EREMOTEIO);
    EXPECT_EQ(mine.n_asked, 1u);
}

TEST_P(Callback, HasTheGrantedRightsOnly)
{
    int64_t asked = 0;

    EXPECT_EQ(watched_ask_quiet(root, &mine.object, &asked), 0);
    EXPECT_EQ(asked, -XC_E_DENIED);
    EXPECT_EQ(mine.n_asked, 0u);
}

TEST_P(Callback, RightsOfTwoGrantsDoNotAddUp)
{
    uint64_t answer = 0;

    EXPECT_EQ(watched_add_quiet(root, &mine.object), 0);
    EXPECT_EQ(watched_ask_once(root, &mine.object, 1, &answer), 0);
    EXPECT_EQ(mine.n_asked, 1u);
    while (watched_ask(root, 1, &answer) == -ENOENT)
        ; /* a two-way call may overtake a one-way one */
    EXPECT_EQ(status(), -XC_E_DENIED);
    EXPECT_EQ(mine.n_asked, 1u);
}

TEST_P(Callback, AnObjectComesBackFromTheClientsMethod)
{
    watch_object other;
    uint64_t answer = 0;

    watch_object_init(&other, root);
    mine.spawned = &other;
    EXPECT_EQ(watched_ask_spawn(root, &mine.object, 3, &answer), 0);
    EXPECT_EQ(answer, 6u);
    EXPECT_EQ(other.n_asked, 1u);
    EXPECT_EQ(mine.n_asked, 0u);
}

/* Each level is a call of the server and one of the client. */
TEST_P(Callback, CallsNestEightDeepOnEachSide)
{
    EXPECT_EQ(watched_descend(root, 15, &mine.object), 15);
}

TEST_P(Callback, TheNinthIsRefused)
{
    EXPECT_EQ(watched_descend(root, 16, &mine.object), -ELOOP);
    EXPECT_EQ(watched_descend(root, 3, &mine.object), 3);
}

TEST_P(Callback, OneMayBePassedToSeveralServers)
{
    uint64_t answer = 0;
    std::unique_ptr<Watched> other = make_watched(GetParam());

    EXPECT_EQ(watched_add(root, &mine.object), 1);
    EXPECT_EQ(watched_add(other->root(), &mine.object), 1);
    EXPECT_EQ(xc_withdraw(watched_stub(other->root()), &mine.object), 0);
    EXPECT_EQ(watched_ask(other->root(), 4, &answer), -EREMOTEIO);
    EXPECT_EQ(watched_ask(root, 4, &answer), 0);
    EXPECT_EQ(mine.n_asked, 1u);
}

INSTANTIATE_TEST_SUITE_P(Bindings, Callback,
                         testing::Values(BindingKind::Loopback,
                                         BindingKind::Linux),
                         [](const auto &param) {
                             return binding_name(param.param);
                         });
