// SPDX-License-Identifier: MIT
#include "core_test.h"

#include <cstddef>
#include <cstring>

#include <crosscall/any.h>
#include <crosscall/error.h>

#include "call/describe.h"

class Any : public CoreTest {
  protected:
    void SetUp() override
    {
        CoreTest::SetUp();
        object = any_stub_new(tap->binding(), hold_counted());
    }

    void TearDown() override
    {
        any_release(object);
        CoreTest::TearDown();
    }

    /** One more reference to the counter. */
    xc_handle hold_counted()
    {
        xc_handle held = 0;

        EXPECT_EQ(xc_domain_export(world->holder, counter_objects,
                                   &counted.object, 0, &held),
                  0);
        return held;
    }

    any *object = nullptr;
};

TEST_F(Any, BecomesWhatItIs)
{
    counter *as_counter = nullptr;

    ASSERT_EQ(counter_from_any(object, &as_counter), 0);
    EXPECT_EQ(counter_step(as_counter), 6);
    EXPECT_EQ(counter_stub(as_counter), any_stub(object));
    EXPECT_EQ(counter_as_any(as_counter), object);
    EXPECT_EQ(counter_from_any(object, &as_counter), 0);
}

TEST_F(Any, DoesNotBecomeAnythingElse)
{
    everything *as_everything = nullptr;

    EXPECT_EQ(everything_from_any(object, &as_everything), -XC_E_SHAPE);
    EXPECT_NE(std::strstr(xc_error_text(), "crosscall.test.everything"),
              nullptr);
    EXPECT_NE(
        std::strstr(xc_error_text(), "the object is a crosscall.test.counter"),
        nullptr)
        << xc_error_text();
    EXPECT_EQ(as_everything, nullptr);

    counter *as_counter = nullptr;
    ASSERT_EQ(counter_from_any(object, &as_counter), 0);
    EXPECT_EQ(everything_from_any(object, &as_everything), -XC_E_SHAPE);
    EXPECT_EQ(counter_step(as_counter), 6) << "it is still a counter";
}

TEST_F(Any, KeepsTheTypeThatItHas)
{
    /* Whatever has its methods, the server would say yes to this one. */
    static const xc_interface less = {
        "crosscall.test.less", 1, 0, nullptr, 0, nullptr, 1};
    counter *as_counter = nullptr;

    ASSERT_EQ(counter_from_any(object, &as_counter), 0);
    EXPECT_EQ(xc_any_become(object, &less, &less), -XC_E_SHAPE);
    EXPECT_EQ(counter_step(as_counter), 6);
}

TEST_F(Any, IsAStub)
{
    EXPECT_EQ(counter_as_any(&counted.object), nullptr);
    EXPECT_EQ(any_stub(nullptr), nullptr);
    any_keep(nullptr);
    any_release(nullptr);

    counter *as_counter = nullptr;
    EXPECT_EQ(counter_from_any(nullptr, &as_counter), -XC_E_MALFORMED);
}

TEST_F(Any, IsCountedLikeItsOwnInterface)
{
    counter *as_counter = nullptr;

    any_keep(object);
    ASSERT_EQ(counter_from_any(object, &as_counter), 0);
    counter_release(as_counter);
    EXPECT_EQ(counter_step(as_counter), 6);
}

/** The object at hand as its server describes it, with a change. */
#define EXPECT_BAD(statement)                                                  \
    do {                                                                       \
        counter *as_counter = nullptr;                                         \
                                                                               \
        tap->change = [](TappedReply &reply) { statement; };                   \
        EXPECT_EQ(counter_from_any(object, &as_counter), -XC_E_BAD_REPLY)      \
            << #statement;                                                     \
        EXPECT_EQ(as_counter, nullptr);                                        \
        tap->change = nullptr;                                                 \
    } while (0)

static xc_described_method *methods_of(TappedReply &reply)
{
    return reinterpret_cast<xc_described_method *>(reply.bytes.data() +
                                                   sizeof(xc_description));
}

static xc_description *description_of(TappedReply &reply)
{
    return reinterpret_cast<xc_description *>(reply.bytes.data());
}

TEST_F(Any, BelievesNoDescriptionThatIsNone)
{
    EXPECT_BAD(reply.bytes.clear());
    EXPECT_BAD(reply.bytes.pop_back());
    EXPECT_BAD(reply.bytes.push_back(0));
    EXPECT_BAD(reply.status = 1);
    EXPECT_BAD(description_of(reply)->n_methods++);
    EXPECT_BAD(description_of(reply)->n_methods--);
    EXPECT_BAD(description_of(reply)->n_methods = UINT32_MAX);
    EXPECT_BAD(description_of(reply)->pad = 1);
    EXPECT_BAD(description_of(reply)->name[XC_DESCRIBED_NAME - 1] = 'x');
    EXPECT_BAD(description_of(reply)->name[0] = '\n');
    EXPECT_BAD(description_of(reply)->name[0] = '\x7f');
    EXPECT_BAD(description_of(reply)->name[0] = '\xc3');
    EXPECT_BAD(methods_of(reply)[0].number = 0);
}

TEST_F(Any, ComparesEachMethod)
{
    counter *as_counter = nullptr;

    tap->change = [](TappedReply &reply) { methods_of(reply)[0].key++; };
    EXPECT_EQ(counter_from_any(object, &as_counter), -XC_E_SHAPE);
    tap->change = [](TappedReply &reply) { methods_of(reply)[1].number = 99; };
    EXPECT_EQ(counter_from_any(object, &as_counter), -XC_E_SHAPE);
    tap->change = [](TappedReply &reply) {
        reply.bytes.resize(sizeof(xc_description));
        description_of(reply)->n_methods = 0;
    };
    EXPECT_EQ(counter_from_any(object, &as_counter), -XC_E_SHAPE);
    tap->change = [](TappedReply &reply) {
        const xc_described_method more = {99, 1};
        const auto *bytes = reinterpret_cast<const uint8_t *>(&more);

        reply.bytes.insert(reply.bytes.end(), bytes, bytes + sizeof(more));
        description_of(reply)->n_methods++;
    };
    EXPECT_EQ(counter_from_any(object, &as_counter), 0) << "it can do more";
}
