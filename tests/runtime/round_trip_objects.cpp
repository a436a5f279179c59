// SPDX-License-Identifier: MIT
// One-way calls, and objects that travel
#include <gmock/gmock.h>

#include <cerrno>
#include <ctime>

#include <crosscall/error.h>

#include "round_trip.h"

using testing::AllOf;
using testing::HasSubstr;

/* A two-way call may overtake one-way ones: ask until they are there. */
static int wait_for_notes(everything *root, uint64_t wanted, uint32_t *last)
{
    const timespec moment = {0, 1'000'000};

    for (int i = 0; i < 5000; i++) {
        uint64_t count = 0;
        int r = everything_noted(root, &count, last);

        if (r || count == wanted)
            return r;
        nanosleep(&moment, nullptr);
    }
    return -ETIMEDOUT;
}

TEST_P(RoundTrip, AOneWayCallArrives)
{
    uint32_t last = 0;

    EXPECT_EQ(everything_note(root, UINT32_MAX, ""), 0);
    EXPECT_EQ(wait_for_notes(root, 1, &last), 0);
    EXPECT_EQ(last, UINT32_MAX);
}

TEST_P(RoundTrip, OneWayCallsKeepTheirOrder)
{
    enum { NOTES = 500 };
    const timespec moment = {0, 100'000};
    uint32_t last = 0;

    for (uint32_t i = 0; i < NOTES;) {
        int r = everything_note(root, i, "in order");

        if (r == 0)
            i++;
        else if (r == -XC_E_WOULD_BLOCK)
            nanosleep(&moment, nullptr);
        else
            FAIL() << r;
    }
    EXPECT_EQ(wait_for_notes(root, NOTES, &last), 0);
    EXPECT_EQ(last, NOTES - 1u);
}

TEST_P(MessageTrip, AOneWayCallIsCheckedBeforeItIsSent)
{
    const std::string why(EVERYTHING_NAME_MAX + 1, 'w');
    uint32_t last = 0;

    EXPECT_EQ(everything_note(root, 1, why.c_str()), -XC_E_TOO_LARGE);
    EXPECT_EQ(everything_note(root, 7, why.c_str() + 1), 0);
    EXPECT_EQ(wait_for_notes(root, 1, &last), 0);
    EXPECT_EQ(last, 7u);
}

TEST_P(RoundTrip, AnObjectThatComesBackCanBeCalled)
{
    counter *opened = nullptr;

    ASSERT_EQ(everything_open(root, 41, &opened), 0);
    EXPECT_EQ(counter_value(opened), 41);
    EXPECT_EQ(counter_step(opened), 42);
    EXPECT_EQ(counter_value(opened), 42);
    counter_release(opened);
}

TEST_P(RoundTrip, ObjectsThatComeBackAreDistinct)
{
    counter *a = nullptr;
    counter *b = nullptr;

    ASSERT_EQ(everything_open(root, 1, &a), 0);
    ASSERT_EQ(everything_open(root, 1, &b), 0);
    EXPECT_EQ(counter_step(a), 2);
    EXPECT_EQ(counter_value(b), 1);
    counter_release(a);
    EXPECT_EQ(counter_value(b), 1);
    counter_release(b);
}

TEST_P(RoundTrip, AnObjectCanBeAnArgument)
{
    counter *opened = nullptr;

    ASSERT_EQ(everything_open(root, 10, &opened), 0);
    EXPECT_EQ(everything_step_by(root, 5, opened), 15);
    EXPECT_EQ(everything_step_by(root, 0, opened), 0);
    EXPECT_EQ(counter_value(opened), 15);
    counter_release(opened);
}

TEST_P(MessageTrip, AnObjectOfSomebodyElseCannotBeAnArgument)
{
    std::unique_ptr<World> other = make_world(GetParam());
    counter *foreign = nullptr;

    ASSERT_EQ(everything_open(other->root(), 1, &foreign), 0);
    /* Given to the server, which calls nobody: it has no max_wait_ns. */
    EXPECT_EQ(everything_step_by(root, 1, foreign),
              GetParam() == BindingKind::Linux ? -EREMOTEIO
                                               : -XC_E_FOREIGN_OBJECT);
    EXPECT_EQ(counter_value(foreign), 1);
    counter_release(foreign);
}

TEST_P(MessageTrip, ThatAnObjectIsNullIsSaidAsSuch)
{
    EXPECT_EQ(everything_step_by(root, 1, nullptr), -XC_E_MALFORMED);
    EXPECT_STREQ(xc_error_text(),
                 "crosscall.test.everything.step_by: malformed: the parameter "
                 "that is an object of crosscall.test.counter is NULL, and not "
                 "XC_OPTIONAL (XC_E_MALFORMED)");
}

TEST_P(RoundTrip, SeveralObjectsComeBackTogether)
{
    counter *like = nullptr;
    counter *first = nullptr;
    counter *second = nullptr;
    char remark[81] = "";

    ASSERT_EQ(everything_open(root, 6, &like), 0);
    ASSERT_EQ(everything_twins(root, like, remark, &first, &second), 0);
    EXPECT_STREQ(remark, "alike");
    EXPECT_EQ(counter_step(second), 7);
    EXPECT_EQ(counter_value(first), 6);
    EXPECT_EQ(counter_value(like), 6);
    for (counter *each : {like, first, second})
        counter_release(each);
}

TEST_P(MessageTrip, AnObjectCarriesTheRightsThatItsMethodGrants)
{
    counter *like = nullptr;
    counter *first = nullptr;
    counter *second = nullptr;
    char remark[81];

    ASSERT_EQ(everything_open(root, 6, &like), 0);
    ASSERT_EQ(everything_twins(root, like, remark, &first, &second), 0);
    EXPECT_EQ(counter_step(first), -XC_E_DENIED);
    EXPECT_THAT(xc_error_text(), AllOf(HasSubstr("crosscall.test.counter.step"),
                                       HasSubstr("needs COUNTER_STEP"),
                                       HasSubstr("holds COUNTER_READ;")));
    EXPECT_EQ(counter_value(first), 6);
    EXPECT_EQ(everything_step_by(root, 1, first), -XC_E_DENIED);
    EXPECT_EQ(counter_value(first), 6);
    for (counter *each : {like, first, second})
        counter_release(each);
}

TEST_P(RoundTrip, ALocalObjectStaysWhenItIsReleased)
{
    counter_object local;

    counter_object_init(&local, 3);
    counter_release(&local.object);
    EXPECT_EQ(counter_value(&local.object), 3);
    EXPECT_EQ(counter_stub(&local.object), nullptr);
    counter_release(nullptr);
}
