// SPDX-License-Identifier: MIT
// Parts of regions: what a method says is within one is, by the Stub's word
// and, of who has no Stub, by the X object's
#include <crosscall/port.h>
#include <crosscall/status.h>

#include "carrier.wire.h"
#include "carrier_test.h"

namespace {

class RegionParts : public Carrier {};

/** For what there is a Stub between. */
class RegionPartsMessage : public Carrier {};

TEST_P(RegionParts, AreWhereTheCallerSays)
{
    Region region = make_region(5000, XC_REGION_SHARED);

    ASSERT_EQ(xc_region_write(region.get(), 4990, "0123456789", 10), 0);
    EXPECT_EQ(carrier_move(root, 4990, region.get(), 10, 4980), 0);
    EXPECT_EQ(bytes_of(region.get()).substr(4980), "01234567890123456789");
    EXPECT_EQ(carrier_move(root, 4999, region.get(), 1, 0), 0);
    EXPECT_EQ(bytes_of(region.get())[0], '9');
}

TEST_P(RegionParts, MayBeEmptyAndAtTheEnd)
{
    Region shared = make_region(5000, XC_REGION_SHARED);
    Region region = make_region(5000, XC_REGION_ONE_WRITER);

    EXPECT_EQ(carrier_move(root, 5000, shared.get(), 0, 5000), 0);
    EXPECT_EQ(carrier_sum(root, region.get(), 5000, 0), 0);
    EXPECT_EQ(carrier_sum(root, region.get(), 0, 5000), 0);
    EXPECT_EQ(carrier_peek(root, region.get(), 4998), 0);
}

const struct {
    uint64_t at, len;
} outside[] = {
    {5000, 1},       {4999, 2},       {0, 5001},
    {5001, 0},       {8192, 1},       {UINT64_MAX, 1},
    {UINT64_MAX, 2}, {1, UINT64_MAX}, {UINT64_MAX, UINT64_MAX},
};

TEST_P(RegionPartsMessage, ThatAreOutsideAreNotSent)
{
    Region region = make_region(5000, XC_REGION_ONE_WRITER);

    for (const auto &part : outside) {
        EXPECT_EQ(carrier_sum(root, region.get(), part.at, part.len),
                  -XC_E_TOO_LARGE)
            << part.at << " " << part.len;
        EXPECT_EQ(std::string(xc_error_text()),
                  "crosscall.test.carrier.sum: an argument is larger than the "
                  "method's bound: at 'offset' begins what is not all inside "
                  "of 'region' (XC_E_TOO_LARGE)");
    }
    EXPECT_EQ(carrier_sum(root, nullptr, 5000, 1), -XC_E_MALFORMED);
    EXPECT_EQ(carrier_nothing(root), 7); /* all is well */
}

TEST_P(RegionPartsMessage, OfOneRegionAreEachLookedAt)
{
    Region region = make_region(5000, XC_REGION_SHARED);

    EXPECT_EQ(carrier_move(root, 4999, region.get(), 2, 0), -XC_E_TOO_LARGE);
    EXPECT_NE(std::string(xc_error_text()).find("at 'from'"),
              std::string::npos);
    EXPECT_EQ(carrier_move(root, 0, region.get(), 2, 4999), -XC_E_TOO_LARGE);
    EXPECT_NE(std::string(xc_error_text()).find("at 'to'"), std::string::npos);
    EXPECT_EQ(carrier_move(root, 0, region.get(), 2, SIZE_MAX),
              -XC_E_TOO_LARGE);
    EXPECT_EQ(carrier_move(root, UINT32_MAX, region.get(), 2, 0),
              -XC_E_TOO_LARGE);
}

TEST_P(RegionPartsMessage, MayBeOfALengthThatTheInterfaceSays)
{
    Region region = make_region(5000, XC_REGION_ONE_WRITER);
    Region small = make_region(CARRIER_PEEK - 1, XC_REGION_ONE_WRITER);

    EXPECT_EQ(carrier_peek(root, region.get(), 4998), 0);
    EXPECT_EQ(carrier_peek(root, region.get(), 4999), -XC_E_TOO_LARGE);
    EXPECT_EQ(carrier_peek(root, region.get(), UINT64_MAX), -XC_E_TOO_LARGE);
    EXPECT_EQ(carrier_peek(root, small.get(), 0), -XC_E_TOO_LARGE);
}

INSTANTIATE_TEST_SUITE_P(Each, RegionParts,
                         testing::Values(BindingKind::Local,
                                         BindingKind::Loopback,
                                         BindingKind::Linux),
                         carrier_binding);
INSTANTIATE_TEST_SUITE_P(Each, RegionPartsMessage,
                         testing::Values(BindingKind::Loopback,
                                         BindingKind::Linux),
                         carrier_binding);

/** Requests made by hand: a client without a Stub. */
class HandmadeParts : public testing::Test {
  protected:
    void SetUp() override
    {
        const xc_caller caller = some_caller();

        carrier_object_init(&object);
        ASSERT_EQ(xc_domain_new(nullptr, &domain), 0);
        ASSERT_EQ(xc_holder_new(domain, &caller, &holder), 0);
        ASSERT_EQ(xc_domain_export(holder, carrier_objects, &object.object,
                                   XC_RIGHTS_ALL, &handle),
                  0);
    }

    void TearDown() override
    {
        xc_holder_free(holder);
        xc_domain_free(domain);
        carrier_object_fini(&object);
    }

    template <typename Message>
    int64_t dispatch(uint32_t method, uint32_t key, const Message &message,
                     const xc_region *region)
    {
        alignas(8) const Message bytes = message;
        alignas(8) static uint8_t reply[XC_MESSAGE_AREA];
        xc_descriptors beside = {};
        xc_call request = {};

        EXPECT_EQ(xc_port_descriptor_copy(xc_port_region_descriptor(region),
                                          &beside.in[beside.n_in++]),
                  0);
        request.handle = handle;
        request.method = method;
        request.key = key;
        request.deadline_ns = UINT64_MAX;
        request.request = reinterpret_cast<const xc_shared *>(&bytes);
        request.request_len = sizeof(bytes);
        request.reply = reply;
        request.descriptors = &beside;
        const int64_t r = xc_domain_dispatch(holder, &request);
        xc_descriptors_close(beside.in, beside.n_in);
        return r;
    }

    int64_t sum(const xc_region *region, uint64_t size, uint64_t at,
                uint64_t len)
    {
        carrier_sum_request message = {};

        message.region = size;
        message.offset = at;
        message.len = len;
        return dispatch(CARRIER_METHOD_SUM, CARRIER_KEY_SUM, message, region);
    }

    int64_t move(const xc_region *region, uint32_t from, uint16_t len,
                 uint64_t to)
    {
        carrier_move_request message = {};

        message.region = xc_region_size(region);
        message.from = from;
        message.len = len;
        message.to = to;
        return dispatch(CARRIER_METHOD_MOVE, CARRIER_KEY_MOVE, message, region);
    }

    int64_t peek(const xc_region *region, uint64_t at)
    {
        carrier_peek_request message = {};

        message.region = xc_region_size(region);
        message.at = at;
        return dispatch(CARRIER_METHOD_PEEK, CARRIER_KEY_PEEK, message, region);
    }

    carrier_object object;
    xc_domain *domain = nullptr;
    xc_holder *holder = nullptr;
    xc_handle handle = 0;
};

TEST_F(HandmadeParts, AreNotReadFromOutside)
{
    Region region = make_region(5000, XC_REGION_ONE_WRITER);

    EXPECT_EQ(sum(region.get(), 5000, 4999, 1), 0);
    for (const auto &part : outside)
        EXPECT_EQ(sum(region.get(), 5000, part.at, part.len), -XC_E_TOO_LARGE)
            << part.at << " " << part.len;
}

TEST_F(HandmadeParts, AreNotOfARegionThatIsSmallerThanItIsSaid)
{
    Region region = make_region(5000, XC_REGION_ONE_WRITER);

    EXPECT_EQ(sum(region.get(), 50000, 6000, 1), -XC_E_MALFORMED);
    EXPECT_EQ(sum(region.get(), UINT64_MAX, 6000, 1), -XC_E_MALFORMED);
}

TEST_F(HandmadeParts, AreEachLookedAt)
{
    Region region = make_region(5000, XC_REGION_SHARED);

    EXPECT_EQ(move(region.get(), 4998, 2, 4998), 0);
    EXPECT_EQ(move(region.get(), 4999, 2, 0), -XC_E_TOO_LARGE);
    EXPECT_EQ(move(region.get(), 0, 2, 4999), -XC_E_TOO_LARGE);
    EXPECT_EQ(move(region.get(), 0, 2, UINT64_MAX), -XC_E_TOO_LARGE);
}

TEST_F(HandmadeParts, HaveTheLengthThatTheInterfaceSays)
{
    Region region = make_region(5000, XC_REGION_ONE_WRITER);

    EXPECT_EQ(peek(region.get(), 4998), 0);
    EXPECT_EQ(peek(region.get(), 4999), -XC_E_TOO_LARGE);
}

} // namespace
