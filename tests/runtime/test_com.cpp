// SPDX-License-Identifier: MIT
// Objects with addref() and release() through both bindings
//
// A Stub counts its own users; the server counts who holds what. Only the last
// release of a Stub is heard of at the other end.
#include <memory>
#include <thread>
#include <vector>

#include <crosscall/loopback.h>
#include <crosscall/status.h>

#include "com.stub.h"
#include "descriptors.h"
#include "disk.h"
#include "server_process.h"
#include "world.h"

namespace {

/// Both disks are as they were: every reference was given back.
bool is_clean(const void *target)
{
    const auto *disk = static_cast<const struct disk *>(target);

    return disk->references == 1 && disk->partner->references == 1 &&
           !disk->exported && !disk->partner->exported && !disk->kept;
}

} // namespace

class ComStub : public DescriptorTest,
                public testing::WithParamInterface<BindingKind> {
  protected:
    void SetUp() override
    {
        disk_init(&partner_, 2, nullptr);
        disk_init(&disk_, 1, &partner_);
        if (GetParam() == BindingKind::Linux)
            connect();
        else
            loop_back();
        ASSERT_NE(device, nullptr);
    }

    void TearDown() override
    {
        blk_release(device);
        server_.reset();
        xc_binding_unref(binding_);
        xc_domain_free(domain_);
        EXPECT_TRUE(is_clean(&disk_));
        DescriptorTest::TearDown();
    }

    com *query(com_which which)
    {
        com *found = nullptr;

        EXPECT_EQ(blk_query(device, which, &found), 0);
        return found;
    }

    blk *device = nullptr;

  private:
    void connect()
    {
        server_ =
            std::make_unique<ServerProcess>(blk_objects, &disk_, is_clean);
        EXPECT_EQ(blk_connect(server_->address(), nullptr, &device), 0);
    }

    void loop_back()
    {
        const xc_caller caller = some_caller();
        xc_handle handle = 0;

        ASSERT_EQ(xc_domain_new(nullptr, &domain_), 0);
        ASSERT_EQ(xc_loopback_new(domain_, &caller, &binding_), 0);
        ASSERT_EQ(xc_domain_export(xc_loopback_holder(binding_), blk_objects,
                                   &disk_, COM_USE, &handle),
                  0);
        device = blk_stub_new(binding_, handle);
    }

    disk disk_ = {};
    disk partner_ = {};
    std::unique_ptr<ServerProcess> server_;
    xc_domain *domain_ = nullptr;
    xc_binding *binding_ = nullptr;
};

static std::string name_of(const testing::TestParamInfo<BindingKind> &info)
{
    return binding_name(info.param);
}

INSTANTIATE_TEST_SUITE_P(Through, ComStub,
                         testing::Values(BindingKind::Loopback,
                                         BindingKind::Linux),
                         name_of);

TEST_P(ComStub, CountsItsUsers)
{
    EXPECT_EQ(blk_addref(device), 2);
    EXPECT_EQ(com_addref(&device->com), 3);
    EXPECT_EQ(blk_release(device), 2);
    EXPECT_EQ(com_release(&device->com), 1);
    EXPECT_EQ(blk_size(device), 100);
}

TEST_P(ComStub, EndsWithItsLastReference)
{
    com *partner = query(COM_PARTNER);

    EXPECT_EQ(com_addref(partner), 2);
    EXPECT_EQ(com_release(partner), 1);
    EXPECT_EQ(com_number(partner), 2);
    EXPECT_EQ(com_release(partner), 0); // is_clean() sees that it was heard of
    EXPECT_EQ(blk_number(device), 1);
}

TEST_P(ComStub, IsCountedApartFromAnotherStubOfTheSameObject)
{
    com *first = query(COM_ITSELF);
    com *second = query(COM_ITSELF);

    EXPECT_EQ(com_addref(first), 2);
    EXPECT_EQ(com_release(second), 0);
    EXPECT_EQ(com_release(first), 1);
    EXPECT_EQ(com_number(first), 1);
    EXPECT_EQ(com_release(first), 0);
    EXPECT_EQ(blk_number(device), 1);
}

TEST_P(ComStub, OutlivesTheCallItWasPassedIn)
{
    com *partner = query(COM_PARTNER);

    EXPECT_EQ(blk_hold(device, partner), 0);
    EXPECT_EQ(com_release(partner), 0);
    EXPECT_EQ(blk_kept(device), 2);
    EXPECT_EQ(blk_forget(device), 0);
    EXPECT_EQ(blk_kept(device), -ENOENT);
}

TEST_P(ComStub, IsCountedByAllThreadsAtOnce)
{
    enum { THREADS = 4, TURNS = 10000 };
    std::vector<std::thread> threads;

    for (int i = 0; i < THREADS; i++)
        threads.emplace_back([this] {
            for (int turn = 0; turn < TURNS; turn++) {
                blk_addref(device);
                com_addref(&device->com);
                blk_release(device);
                com_release(&device->com);
            }
        });
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(blk_addref(device), 2);
    EXPECT_EQ(blk_release(device), 1);
}

TEST(Com, CountsLocalObjectsByTheirOwnMethods)
{
    disk partner = {};
    disk local = {};
    com *found = nullptr;

    disk_init(&partner, 2, nullptr);
    disk_init(&local, 1, &partner);
    EXPECT_EQ(blk_addref(&local.blk), 2);
    EXPECT_EQ(blk_release(&local.blk), 1);
    EXPECT_EQ(blk_query(&local.blk, COM_PARTNER, &found), 0);
    EXPECT_EQ(com_number(found), 2);
    EXPECT_EQ(com_release(found), 1);
    EXPECT_TRUE(is_clean(&local));
}

TEST(Com, ReleasesNothingForNull)
{
    EXPECT_EQ(com_release(nullptr), 0);
    EXPECT_EQ(blk_release(nullptr), 0);
}

TEST(Com, OffersNoPeerToCount)
{
    for (const xc_interface *interface : {&com_interface, &blk_interface})
        for (uint32_t i = 0; i < interface->n_methods; i++) {
            EXPECT_STRNE(interface->methods[i].name, "addref");
            EXPECT_STRNE(interface->methods[i].name, "release");
        }
    EXPECT_EQ(com_interface.n_methods, 5u);
    EXPECT_EQ(blk_interface.n_methods, 6u);
}
