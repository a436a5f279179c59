// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <vector>

#include <crosscall/status.h>

#include "core.h"
#include "fake_port.h"

static std::vector<void *> released;

static void note_released(void *target) { released.push_back(target); }

/** All objects of a domain, two holders, two interfaces of one target. */
class XObject : public testing::Test {
  protected:
    void SetUp() override
    {
        released.clear();
        xc_objects_init(&objects, 1);
        alice.principal = xc_principal_new(true, 1, limits);
        bob.principal = xc_principal_new(true, 2, limits);
    }

    void TearDown() override
    {
        fake_port::allow_all_allocations();
        for (xc_holder *holder : {&alice, &bob})
            while (holder->xobjects)
                xc_xobject_remove(&objects, holder->xobjects);
        settle();
        xc_objects_fini(&objects);
        xc_principal_unref(alice.principal);
        xc_principal_unref(bob.principal);
        EXPECT_EQ(fake_port::n_blocks(), 0u);
    }

    xc_xobject *grant(xc_holder &holder, const xc_x &x, xc_rights rights,
                      xc_sharing sharing = XC_SHARED, uint64_t family = 0)
    {
        const xc_access access = {rights, sharing, family};
        xc_export *exported = nullptr;
        xc_xobject *xobject = nullptr;

        EXPECT_EQ(xc_objects_export(&objects, &x, &target, &exported), 0);
        EXPECT_EQ(
            xc_xobject_grant(&objects, &holder, exported, &access, &xobject),
            0);
        return xobject;
    }

    /** As the domain does it: who is to be told is told afterwards. */
    void drop(xc_xobject *xobject)
    {
        xc_xobject_drop(&objects, xobject);
        tell();
    }

    void leave(xc_xobject *xobject)
    {
        xc_xobject_leave(&objects, xobject);
        tell();
    }

    /** The call is over that watched something. */
    void settle()
    {
        xc_objects_pass(&objects, 0);
        tell();
    }

    void tell() { xc_objects_tell(xc_objects_take_ended(&objects)); }

    static constexpr uint64_t limits[XC_QUOTAS_ADDED_UP] = {
        UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX,
        UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX};

    xc_objects objects = {};
    xc_holder alice = {};
    xc_holder bob = {};
    xc_interface interface = {};
    xc_x readable = {&interface, nullptr, nullptr};
    xc_x writable = {&interface, nullptr, nullptr};
    int target = 0;
};

TEST_F(XObject, IsOneForEachExportAndHolder)
{
    xc_xobject *a = grant(alice, readable, 1);

    EXPECT_EQ(grant(alice, readable, 1), a);
    EXPECT_NE(grant(bob, readable, 1), a);
    EXPECT_NE(grant(alice, writable, 1), a);
    EXPECT_EQ(alice.n_xobjects, 2u);
    EXPECT_EQ(bob.n_xobjects, 1u);
}

TEST_F(XObject, HasTheUnionOfTheRightsThatItsHolderWasGranted)
{
    xc_xobject *a = grant(alice, readable, 1);
    xc_xobject *b = grant(bob, readable, 2);

    grant(alice, readable, 4);

    EXPECT_EQ(a->rights, 5u);
    EXPECT_EQ(b->rights, 2u);
}

TEST_F(XObject, IsNotSharedWhereItStandsForOneArgument)
{
    xc_xobject *held = grant(alice, readable, 7);
    xc_xobject *argument = grant(alice, readable, 1, XC_SEPARATE);

    EXPECT_NE(argument, held);
    EXPECT_EQ(argument->rights, 1u);
    EXPECT_EQ(grant(alice, readable, 0), held);
}

TEST_F(XObject, IsFoundByItsHolderOnly)
{
    xc_xobject *a = grant(alice, readable, 1);

    EXPECT_EQ(xc_xobject_peek(&objects, &alice, a->handle), a);
    EXPECT_EQ(xc_xobject_peek(&objects, &bob, a->handle), nullptr);
}

TEST_F(XObject, EndsWithItsLastReference)
{
    xc_xobject *a = grant(alice, readable, 1);
    xc_handle handle = a->handle;

    grant(alice, readable, 1);
    drop(a);
    EXPECT_EQ(xc_xobject_peek(&objects, &alice, handle), a);
    drop(a);
    EXPECT_EQ(xc_xobject_peek(&objects, &alice, handle), nullptr);
    EXPECT_EQ(alice.n_xobjects, 0u);
}

TEST_F(XObject, StaysUntilTheCallInItEnds)
{
    xc_objects_watch(&objects, &target, note_released);
    xc_xobject *a = grant(alice, readable, 1);
    xc_handle handle = a->handle;

    settle();
    xc_xobject_enter(a);
    xc_xobject_enter(a);
    drop(a);
    EXPECT_EQ(xc_xobject_peek(&objects, &alice, handle), nullptr);
    leave(a);
    EXPECT_TRUE(released.empty());
    leave(a);
    EXPECT_EQ(released, std::vector<void *>{&target});
}

TEST_F(XObject, TellsOnceThatNobodyHoldsItsTargetAnyMore)
{
    xc_xobject *a = grant(alice, readable, 1);
    xc_xobject *b = grant(bob, writable, 1);

    xc_objects_watch(&objects, &target, note_released);
    settle();
    drop(a);
    EXPECT_TRUE(released.empty());
    drop(b);
    EXPECT_EQ(released, std::vector<void *>{&target});

    grant(alice, readable, 1); /* a new life, which nobody watches */
    drop(alice.xobjects);
    EXPECT_EQ(released.size(), 1u);
}

TEST_F(XObject, TellsOfAWatchedTargetThatNobodyCameToHold)
{
    xc_objects_watch(&objects, &target, note_released);
    EXPECT_TRUE(released.empty());

    settle();
    settle();

    EXPECT_EQ(released, std::vector<void *>{&target});
}

TEST_F(XObject, SettlesNothingThatSomebodyHolds)
{
    xc_objects_watch(&objects, &target, note_released);
    grant(alice, readable, 1);

    settle();

    EXPECT_TRUE(released.empty());
}

TEST_F(XObject, WatchesATargetOnceHoweverOftenItIsAsked)
{
    xc_objects_watch(&objects, &target, note_released);
    xc_objects_watch(&objects, &target, note_released);

    settle();

    EXPECT_EQ(released, std::vector<void *>{&target});
}

TEST_F(XObject, KeepsAWatchedTargetThatIsDroppedBeforeItIsSettled)
{
    xc_objects_watch(&objects, &target, note_released);
    xc_xobject *a = grant(alice, readable, 1);

    drop(a); /* still inside of the call */
    EXPECT_TRUE(released.empty());
    settle();

    EXPECT_EQ(released, std::vector<void *>{&target});
}

/* Whichever allocation fails, nothing is left behind and nothing is held. */
TEST_F(XObject, LeavesNothingBehindWhenMemoryEnds)
{
    unsigned n;

    for (n = 0; n < 20; n++) {
        xc_export *exported = nullptr;
        xc_xobject *xobject = nullptr;
        const xc_access access = {1, XC_SHARED, 0};
        int r;

        fake_port::allow_allocations(n);
        r = xc_objects_export(&objects, &readable, &target, &exported);
        if (r == 0)
            r = xc_xobject_grant(&objects, &alice, exported, &access, &xobject);
        if (r == 0)
            break;
        EXPECT_EQ(r, -XC_E_RESOURCES);
        EXPECT_EQ(alice.n_xobjects, 0u);
        EXPECT_EQ(objects.tables[0].n_used, 0u);
        EXPECT_EQ(objects.targets.n_nodes, 0u);
    }
    EXPECT_GT(n, 3u);
    EXPECT_LT(n, 20u);
}
