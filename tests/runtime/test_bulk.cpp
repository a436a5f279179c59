// SPDX-License-Identifier: MIT
// Buffers that are too large for a slot, through each binding
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cerrno>
#include <memory>
#include <string>
#include <vector>

#include <crosscall/error.h>
#include <crosscall/loopback.h>
#include <crosscall/port.h>
#include <crosscall/status.h>

#include "bulky.stub.h"
#include "bulky.wire.h"
#include "bulky_object.h"
#include "server_process.h"
#include "world.h"

using testing::AllOf;
using testing::Each;
using testing::HasSubstr;

using Bytes = std::vector<uint8_t>;

/* Of which no two pages are alike. */
static Bytes pattern(size_t len, uint8_t seed = 0)
{
    Bytes bytes(len);

    for (size_t i = 0; i < len; i++)
        bytes[i] = static_cast<uint8_t>(seed + i + (i >> 8) * 7 + (i >> 16));
    return bytes;
}

namespace {

/** A bulky object, reached by a binding. */
class Reach {
  public:
    Reach() { bulky_object_init(&object); }
    virtual ~Reach() { bulky_object_fini(&object); }

    bulky_object object;
    bulky *root = &object.object;
};

class LoopbackReach : public Reach {
  public:
    LoopbackReach()
    {
        const xc_caller caller = some_caller();
        xc_handle handle = 0;

        EXPECT_EQ(xc_domain_new(nullptr, &domain), 0);
        EXPECT_EQ(xc_loopback_new(domain, &caller, &binding), 0);
        EXPECT_EQ(xc_domain_export(xc_loopback_holder(binding), bulky_objects,
                                   &object.object, XC_RIGHTS_ALL, &handle),
                  0);
        root = bulky_stub_new(binding, handle);
    }

    ~LoopbackReach() override
    {
        bulky_release(root);
        xc_binding_unref(binding);
        xc_domain_free(domain);
    }

    xc_domain *domain = nullptr;
    xc_binding *binding = nullptr;
};

class LinuxReach : public Reach {
  public:
    LinuxReach()
    {
        EXPECT_EQ(bulky_connect(server.address(), nullptr, &root), 0)
            << xc_error_text();
    }

    ~LinuxReach() override { bulky_release(root); }

    ServerProcess server{bulky_objects, &object,
                         [](const void *) { return true; }};
};

std::unique_ptr<Reach> make_reach(BindingKind kind)
{
    if (kind == BindingKind::Local)
        return std::make_unique<Reach>();
    if (kind == BindingKind::Loopback)
        return std::make_unique<LoopbackReach>();
    return std::make_unique<LinuxReach>();
}

const size_t lengths[] = {
    0,
    1,
    XC_INLINE_MAX - 1,
    XC_INLINE_MAX,
    XC_INLINE_MAX + 1,
    XC_MESSAGE_MAX - sizeof(bulky_put_request),
    XC_MESSAGE_MAX - sizeof(bulky_put_request) + 1,
    XC_MESSAGE_MAX,
    XC_MESSAGE_MAX + 1,
    256 * 1024 + 4096,
    BULKY_MAX - 1,
    BULKY_MAX,
};

} // namespace

class Bulk : public testing::TestWithParam<BindingKind> {
  protected:
    std::unique_ptr<Reach> reach = make_reach(GetParam());
    bulky *root = reach->root;
};

/** For what only a message can refuse. */
class BulkMessage : public Bulk {};

TEST_P(Bulk, GoesInAndComesOut)
{
    for (size_t len : lengths) {
        const Bytes bytes = pattern(len, 3);
        Bytes back(len + 10, 0x55);

        SCOPED_TRACE(len);
        ASSERT_EQ(bulky_put(root, bytes.data(), len), int64_t(len))
            << xc_error_text();
        ASSERT_EQ(bulky_get(root, 0, back.data(), len), int64_t(len));
        EXPECT_TRUE(std::equal(bytes.begin(), bytes.end(), back.begin()));
        EXPECT_THAT(Bytes(back.begin() + long(len), back.end()), Each(0x55));
    }
}

TEST_P(Bulk, IsAsLongAsTheMethodSays)
{
    const Bytes bytes = pattern(300'000);
    Bytes back(BULKY_MAX, 0x55);

    ASSERT_EQ(bulky_put(root, bytes.data(), bytes.size()), 300'000);
    EXPECT_EQ(bulky_get(root, 100'000, back.data(), back.size()), 200'000);
    EXPECT_TRUE(std::equal(bytes.begin() + 100'000, bytes.end(), back.begin()));
    EXPECT_EQ(back[200'000], 0x55);
    EXPECT_EQ(bulky_get(root, 299'999, back.data(), back.size()), 1);
    EXPECT_EQ(back[0], bytes[299'999]);
    EXPECT_EQ(bulky_get(root, 300'000, back.data(), back.size()), 0);
}

TEST_P(BulkMessage, ThatFailsWritesNothing)
{
    Bytes back(BULKY_MAX, 0x55);

    EXPECT_EQ(bulky_get(root, 1, back.data(), back.size()), -ENXIO);
    EXPECT_EQ(back, Bytes(BULKY_MAX, 0x55));
}

TEST_P(BulkMessage, ThatIsLargerThanDeclaredIsNamed)
{
    const Bytes bytes(BULKY_MAX + 1);
    Bytes back(BULKY_MAX + 1, 0x55);

    for (size_t len : {bytes.size(), SIZE_MAX / 2 + 1, SIZE_MAX}) {
        EXPECT_EQ(bulky_put(root, bytes.data(), len), -XC_E_TOO_LARGE);
        EXPECT_THAT(xc_error_text(),
                    AllOf(HasSubstr("bulky.put"), HasSubstr("'len'"),
                          HasSubstr("1048576")));
        EXPECT_EQ(bulky_get(root, 0, back.data(), len), -XC_E_TOO_LARGE);
    }
    EXPECT_EQ(back, Bytes(BULKY_MAX + 1, 0x55));
}

TEST_P(Bulk, GoesBothWays)
{
    const Bytes tail = pattern(100'000, 9);

    ASSERT_EQ(bulky_put(root, tail.data(), tail.size()), 100'000);
    for (size_t len : lengths) {
        Bytes bytes = pattern(len, 5);
        Bytes expected(bytes.rbegin(), bytes.rend());
        size_t now = len;
        const size_t max = std::min<size_t>(len + tail.size(), BULKY_MAX);

        SCOPED_TRACE(len);
        expected.insert(expected.end(), tail.begin(), tail.end());
        expected.resize(max);
        bytes.resize(max);
        ASSERT_EQ(bulky_turn(root, bytes.data(), max, &now), 0)
            << xc_error_text();
        EXPECT_EQ(now, max);
        EXPECT_EQ(bytes, expected);
    }
}

TEST_P(Bulk, IsMadeOfElementsThatAreLookedAt)
{
    std::vector<bulky_item> items(BULKY_ITEMS);
    std::vector<bulky_item> sorted(BULKY_ITEMS);
    size_t n = 0;

    for (size_t i = 0; i < items.size(); i++) {
        items[i].id = i;
        items[i].weight = uint32_t(items.size() - i);
        items[i].flag = i % 3 == 0;
    }
    ASSERT_EQ(bulky_sort(root, items.data(), items.size(), sorted.data(), &n),
              0)
        << xc_error_text();
    ASSERT_EQ(n, (items.size() + 2) / 3);
    for (size_t i = 0; i < n; i++) {
        ASSERT_EQ(sorted[i].id, 3 * (n - 1 - i));
        ASSERT_EQ(sorted[i].flag, 1);
    }
    EXPECT_EQ(bulky_sort(root, items.data(), 0, sorted.data(), &n), 0);
    EXPECT_EQ(n, 0u);
}

TEST_P(Bulk, HasTwoLargeBuffersInOneMessage)
{
    const size_t max = BULKY_LIMIT / 2;
    const bulky_kind kinds[] = {BULKY_PLAIN, BULKY_ODD};
    Bytes left = pattern(max, 1);
    Bytes right = pattern(max, 2);
    size_t left_len = 7'000'000;
    size_t right_len = 3;
    char said[256];

    ASSERT_EQ(bulky_swap(root, "both", kinds, 2, left.data(), right.data(), max,
                         &left_len, &right_len, said),
              BULKY_ODD)
        << xc_error_text();
    EXPECT_STREQ(said, "both");
    ASSERT_EQ(left_len, 3u);
    ASSERT_EQ(right_len, 7'000'000u);
    EXPECT_TRUE(std::equal(right.begin(), right.begin() + 7'000'000,
                           pattern(max, 1).begin()));
    EXPECT_EQ(left[0], pattern(3, 2)[0]);
}

TEST_P(BulkMessage, OfWhichAllTogetherIsTooLargeIsRefused)
{
    const bulky_kind kinds[] = {BULKY_PLAIN};
    Bytes bytes(BULKY_LIMIT);
    size_t left_len = bytes.size();
    size_t right_len = bytes.size();
    char said[256] = "unchanged";

    EXPECT_EQ(bulky_swap(root, "both", kinds, 1, bytes.data(), bytes.data(),
                         bytes.size(), &left_len, &right_len, said),
              -XC_E_TOO_LARGE);
    left_len = right_len = 0; /* but the reply could be */
    EXPECT_EQ(bulky_swap(root, "both", kinds, 1, bytes.data(), bytes.data(),
                         bytes.size(), &left_len, &right_len, said),
              -XC_E_TOO_LARGE);
    EXPECT_STREQ(said, "unchanged");
}

TEST_P(Bulk, MayBeAbsent)
{
    const Bytes bytes(200'000, 2);
    Bytes copy(BULKY_MAX, 0x55);
    size_t n = 1;

    EXPECT_EQ(bulky_sum(root, nullptr, bytes.size(), nullptr, BULKY_MAX, &n),
              0);
    EXPECT_EQ(n, 0u);
    EXPECT_EQ(
        bulky_sum(root, bytes.data(), bytes.size(), nullptr, BULKY_MAX, &n),
        400'000);
    EXPECT_EQ(bulky_sum(root, bytes.data(), bytes.size(), copy.data(),
                        copy.size(), &n),
              400'000);
    EXPECT_EQ(n, bytes.size());
    EXPECT_EQ(copy[n - 1], 2);
    EXPECT_EQ(copy[n], 0x55);
    EXPECT_EQ(bulky_sum(root, nullptr, 0, copy.data(), copy.size(), &n), 0);
    EXPECT_EQ(n, 0u);
}

TEST_P(Bulk, IsAtMostSixteenMebibytes)
{
    Bytes bytes = pattern(BULKY_LIMIT, 6);

    EXPECT_EQ(bulky_limit(root, bytes.data(), bytes.size()),
              bytes.front() + bytes.back())
        << xc_error_text();
    EXPECT_EQ(bulky_limit(root, bytes.data(), 1), 2 * bytes[0]);
}

/* What a method leaves unwritten is its caller's own, or zero. */
TEST(bulk_room, shows_nobody_what_another_holder_left)
{
    const xc_caller caller = some_caller();
    const Bytes secret(BULKY_MAX, 0xaa);
    Bytes back(BULKY_MAX, 0x55);
    LoopbackReach reach;
    xc_binding *binding = nullptr;
    xc_handle handle = 0;
    bulky_ops lazy = *reach.object.object.ops;

    lazy.put = [](bulky *, const void *, size_t len) { return int64_t(len); };
    lazy.get = [](bulky *, uint64_t, void *, size_t len) {
        return int64_t(len);
    };
    reach.object.object.ops = &lazy;
    ASSERT_EQ(xc_loopback_new(reach.domain, &caller, &binding), 0);
    ASSERT_EQ(xc_domain_export(xc_loopback_holder(binding), bulky_objects,
                               &reach.object.object, XC_RIGHTS_ALL, &handle),
              0);
    bulky *other = bulky_stub_new(binding, handle);

    ASSERT_EQ(bulky_put(reach.root, secret.data(), secret.size()), BULKY_MAX);
    ASSERT_EQ(bulky_get(other, 0, back.data(), back.size()), BULKY_MAX);
    EXPECT_EQ(back, Bytes(BULKY_MAX, 0));
    bulky_release(other);
    xc_binding_unref(binding);
}

TEST(bulk_room, is_freed_when_it_was_not_used_for_a_second)
{
    const Bytes bytes(BULKY_MAX);
    LoopbackReach reach;

    EXPECT_FALSE(xc_domain_trim(reach.domain, xc_port_now()));
    ASSERT_EQ(bulky_put(reach.root, bytes.data(), 1000), 1000);
    EXPECT_FALSE(xc_domain_trim(reach.domain, xc_port_now()));
    ASSERT_EQ(bulky_put(reach.root, bytes.data(), bytes.size()), BULKY_MAX);
    EXPECT_TRUE(xc_domain_trim(reach.domain, 0));
    EXPECT_FALSE(xc_domain_trim(reach.domain, UINT64_MAX));
    ASSERT_EQ(bulky_put(reach.root, bytes.data(), bytes.size()), BULKY_MAX);
}

static std::string name_of(const testing::TestParamInfo<BindingKind> &binding)
{
    return binding_name(binding.param);
}

INSTANTIATE_TEST_SUITE_P(Through, Bulk,
                         testing::Values(BindingKind::Local,
                                         BindingKind::Loopback,
                                         BindingKind::Linux),
                         name_of);
INSTANTIATE_TEST_SUITE_P(Through, BulkMessage,
                         testing::Values(BindingKind::Loopback,
                                         BindingKind::Linux),
                         name_of);
