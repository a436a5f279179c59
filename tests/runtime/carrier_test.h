// SPDX-License-Identifier: MIT
// Carrier test: a carrier through each binding that can carry
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include <crosscall/error.h>
#include <crosscall/loopback.h>
#include <crosscall/region.h>

#include "carrier.stub.h"
#include "carrier_object.h"
#include "descriptors.h"
#include "server_process.h"
#include "world.h"

/** A region with a reference of the test's own. */
struct Unref {
    void operator()(const xc_region *region) const { xc_region_unref(region); }
};
using Region = std::unique_ptr<xc_region, Unref>;

inline Region make_region(size_t size, xc_region_access access)
{
    xc_region *made = nullptr;

    EXPECT_EQ(xc_region_new(size, access, &made), 0);
    return Region(made);
}

/** All bytes of a region. */
inline std::string bytes_of(const xc_region *region)
{
    std::string bytes(xc_region_size(region), '\0');

    EXPECT_EQ(xc_region_read(region, 0, bytes.data(), bytes.size()), 0);
    return bytes;
}

class Carrier : public DescriptorTest,
                public testing::WithParamInterface<BindingKind> {
  protected:
    void SetUp() override
    {
        carrier_object_init(&target_);
        switch (GetParam()) {
        case BindingKind::Local:
            root = &target_.object;
            break;
        case BindingKind::Loopback:
            loop_back();
            break;
        case BindingKind::Linux:
            server_ = std::make_unique<ServerProcess>(
                carrier_objects, &target_, [](const void *) { return true; });
            ASSERT_EQ(carrier_connect(server_->address(), nullptr, &root), 0)
                << xc_error_text();
            break;
        case BindingKind::Toy:
            break; /* it carries nothing */
        }
        ASSERT_NE(root, nullptr);
    }

    void TearDown() override
    {
        carrier_release(root);
        xc_binding_unref(binding_);
        xc_domain_free(domain_);
        server_.reset();
        carrier_object_fini(&target_);
        DescriptorTest::TearDown();
    }

    bool is_remote() const { return GetParam() != BindingKind::Local; }

    carrier *root = nullptr;

  private:
    void loop_back()
    {
        const xc_caller caller = some_caller();
        xc_handle handle = 0;

        ASSERT_EQ(xc_domain_new(nullptr, &domain_), 0);
        ASSERT_EQ(xc_loopback_new(domain_, &caller, &binding_), 0);
        ASSERT_EQ(xc_domain_export(xc_loopback_holder(binding_),
                                   carrier_objects, &target_, XC_RIGHTS_ALL,
                                   &handle),
                  0);
        root = carrier_stub_new(binding_, handle);
    }

    carrier_object target_ = {};
    std::unique_ptr<ServerProcess> server_;
    xc_domain *domain_ = nullptr;
    xc_binding *binding_ = nullptr;
};

inline std::string
carrier_binding(const testing::TestParamInfo<BindingKind> &info)
{
    return binding_name(info.param);
}
