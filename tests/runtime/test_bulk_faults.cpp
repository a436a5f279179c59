// SPDX-License-Identifier: MIT
// Private memory for large calls: when it is made, and who is told of its end
#include <vector>

#include <crosscall/bulk.h>
#include <crosscall/descriptors.h>
#include <crosscall/domain.h>
#include <crosscall/status.h>
#include <gtest/gtest.h>

#include "bulky.stub.h"
#include "bulky.wire.h"
#include "bulky_object.h"
#include "fake_port.h"
#include "world.h"

namespace {

struct Over {
    xc_quota quota;
    uint64_t limit;
    uint32_t method;

    bool operator==(const Over &) const = default;
};

void note_over(const xc_domain_over *over, void *data)
{
    auto *overs = static_cast<std::vector<Over> *>(data);

    overs->push_back({over->quota, over->limit, over->method});
}

/** A request for bulky.get, dispatched by hand: a small one, for a large reply.
 */
class BulkFaults : public testing::Test {
  protected:
    void SetUp() override
    {
        const xc_caller caller = some_caller();
        xc_domain_options options = {};

        options.over = note_over;
        options.data = &overs;
        bulky_object_init(&object);
        ASSERT_EQ(xc_domain_new(&options, &domain), 0);
        ASSERT_EQ(xc_holder_new(domain, &caller, &holder), 0);
        ASSERT_EQ(xc_domain_export(holder, bulky_objects, &object.object,
                                   XC_RIGHTS_ALL, &handle),
                  0);
        EXPECT_EQ(get(0), 0); /* now there is what every call needs */
    }

    void TearDown() override
    {
        fake_port::allow_all_allocations();
        xc_holder_free(holder);
        xc_domain_free(domain);
        bulky_object_fini(&object);
        EXPECT_EQ(fake_port::n_blocks(), 0u);
    }

    int64_t get(uint64_t len)
    {
        alignas(8) bulky_get_request message = {};
        alignas(8) static uint8_t reply[XC_MESSAGE_AREA];
        xc_descriptors beside = {};
        xc_call request = {};

        message.len = len;
        beside.bulk = bulk.max ? &bulk : nullptr;
        request.handle = handle;
        request.method = BULKY_METHOD_GET;
        request.key = BULKY_KEY_GET;
        request.deadline_ns = UINT64_MAX;
        request.request = reinterpret_cast<const xc_shared *>(&message);
        request.request_len = sizeof(message);
        request.reply = reply;
        request.descriptors = &beside;
        return xc_domain_dispatch(holder, &request);
    }

    alignas(8) uint8_t large[BULKY_MAX];
    xc_bulk bulk = {};
    bulky_object object;
    xc_domain *domain = nullptr;
    xc_holder *holder = nullptr;
    xc_handle handle = 0;
    std::vector<Over> overs;
};

TEST_F(BulkFaults, NoMemoryIsMadeForAReplyThatHasNoPlace)
{
    const size_t before = fake_port::n_blocks();

    EXPECT_EQ(get(BULKY_MAX), -XC_E_TOO_LARGE);
    EXPECT_EQ(fake_port::n_blocks(), before);
    bulk = {large, BULKY_MAX - 1};
    EXPECT_EQ(get(BULKY_MAX), -XC_E_TOO_LARGE);
    EXPECT_EQ(fake_port::n_blocks(), before);
    EXPECT_TRUE(overs.empty());
    bulk = {large, BULKY_MAX};
    EXPECT_EQ(get(BULKY_MAX), 0);
    EXPECT_EQ(fake_port::n_blocks(), before + 1);
}

TEST_F(BulkFaults, ThatThereIsNoMemoryIsTold)
{
    bulk = {large, BULKY_MAX};
    fake_port::allow_allocations(0);
    EXPECT_EQ(get(BULKY_MAX), -XC_E_QUOTA);
    EXPECT_EQ(overs,
              (std::vector<Over>{{XC_QUOTA_MEMORY, 0, BULKY_METHOD_GET}}));
    fake_port::allow_all_allocations();
    EXPECT_EQ(get(BULKY_MAX), 0);
    EXPECT_EQ(overs.size(), 1u);
}

/* Generated code sums up what the message says, which may lie. */
TEST_F(BulkFaults, ThatLengthsAreMoreThanAnyCallMayHaveIsTold)
{
    bulky_ops ops = *object.object.ops;

    ops.get = [](bulky *, uint64_t, void *, size_t) -> int64_t {
        auto *call = const_cast<xc_call *>(xc_current_call());

        EXPECT_TRUE(xc_bulk_reserve(call, XC_BULK_ROOM_MAX));
        EXPECT_FALSE(xc_bulk_reserve(call, XC_BULK_ROOM_MAX + 1));
        return 0;
    };
    object.object.ops = &ops;
    EXPECT_EQ(get(0), 0);
    EXPECT_EQ(overs, (std::vector<Over>{
                         {XC_QUOTA_BULK, XC_BULK_ROOM_MAX, BULKY_METHOD_GET}}));
}

} // namespace
