// SPDX-License-Identifier: MIT
// Objects that break their contract, or do what is hard to get right
#include "core_test.h"

#include <algorithm>
#include <cerrno>
#include <string>

#include <crosscall/call.h>

class FaultyObject : public CoreTest {
  protected:
    void SetUp() override
    {
        CoreTest::SetUp();
        world->object.object.ops = &ops;
        test = this;
    }

    Outcome run_method(uint32_t method) { return run(call_of(method)); }

    void expect_broken(uint32_t method)
    {
        Outcome ran = run_method(method);

        EXPECT_EQ(ran.result, -XC_EIO);
        EXPECT_FALSE(ran.wrote);
        EXPECT_EQ(tap->n_abandoned, 0u); /* it is not the server's fault */
    }

    everything_ops ops = everything_object_ops;
    static FaultyObject *test;
};

FaultyObject *FaultyObject::test;

TEST_F(FaultyObject, WithAResultAboveTheBoundHasFailed)
{
    ops.fill = [](everything *, uint8_t, uint64_t, void *,
                  size_t len) -> int64_t {
        return static_cast<int64_t>(len) + 1;
    };
    ops.join = [](everything *, const char *, size_t, const char *, size_t,
                  char *, size_t) -> int64_t { return INT64_MAX; };
    expect_broken(EVERYTHING_METHOD_FILL);
    expect_broken(EVERYTHING_METHOD_JOIN);
}

TEST_F(FaultyObject, WithAnActualLengthAboveTheBoundHasFailed)
{
    ops.pick = [](everything *, const everything_sample *, uint32_t,
                  everything_sample *, uint32_t max,
                  uint32_t *n_picked) -> int {
        *n_picked = max + 1;
        return 0;
    };
    ops.evens = [](everything *, int32_t *, uint32_t *n) -> int {
        *n = UINT32_MAX;
        return 0;
    };
    ops.split = [](everything *, const char *, size_t, char, char *, size_t,
                   size_t *left_len, char *, size_t right_max,
                   size_t *right_len) -> int {
        *left_len = 0;
        *right_len = right_max + 1;
        return 0;
    };
    ops.repeat = [](everything *, uint8_t, char *, size_t max,
                    size_t *len) -> int {
        *len = max + 1;
        return 0;
    };
    ops.filter = [](everything *, const everything_pixel *, uint32_t,
                    everything_pixel *seen, uint32_t max,
                    uint32_t *n_seen) -> int {
        std::fill_n(seen, max + 1, some_pixel());
        *n_seen = max + 1;
        return 0;
    };
    ops.ask = [](everything *, uint8_t, void *, size_t max, char *, bool *,
                 uint32_t) -> int64_t { return static_cast<int64_t>(max) + 1; };
    expect_broken(EVERYTHING_METHOD_PICK);
    expect_broken(EVERYTHING_METHOD_REPEAT);
    expect_broken(EVERYTHING_METHOD_EVENS);
    expect_broken(EVERYTHING_METHOD_SPLIT);
    expect_broken(EVERYTHING_METHOD_FILTER);
    expect_broken(EVERYTHING_METHOD_ASK);
}

TEST_F(FaultyObject, WithAnActualLengthOfAFirstBufferAboveTheBoundHasFailed)
{
    ops.split = [](everything *, const char *, size_t, char, char *,
                   size_t left_max, size_t *left_len, char *, size_t,
                   size_t *right_len) -> int {
        *left_len = left_max + 1;
        *right_len = 0;
        return 0;
    };
    expect_broken(EVERYTHING_METHOD_SPLIT);
}

TEST_F(FaultyObject, WithAStringThatHasNoEndHasFailed)
{
    ops.greet = [](everything *, const char *, char *greeting) -> int {
        std::memset(greeting, 'x', EVERYTHING_GREET_GREETING_MAX + 1);
        return 0;
    };
    ops.twins = [](everything *, counter *, char *remark, counter **first,
                   counter **second) -> int {
        std::memset(remark, 'x', EVERYTHING_TWINS_REMARK_MAX + 1);
        *first = *second = &test->counted.object;
        return 0;
    };
    ops.ask = [](everything *, uint8_t, void *, size_t, char *name, bool *,
                 uint32_t) -> int64_t {
        std::memset(name, 'x', EVERYTHING_ASK_NAME_MAX + 1);
        return 0;
    };
    ops.title = [](everything *, char *name) -> int {
        std::memset(name, 'x', EVERYTHING_TITLE_NAME_MAX + 1);
        return 0;
    };
    expect_broken(EVERYTHING_METHOD_GREET);
    expect_broken(EVERYTHING_METHOD_TWINS);
    expect_broken(EVERYTHING_METHOD_ASK);
    expect_broken(EVERYTHING_METHOD_TITLE);
}

TEST_F(FaultyObject, WithoutTheObjectThatItPromisedHasFailed)
{
    ops.open = [](everything *, uint32_t, counter **) -> int { return 0; };
    ops.twins = [](everything *, counter *, char *, counter **first,
                   counter **) -> int {
        *first = &test->counted.object;
        return 0;
    };
    expect_broken(EVERYTHING_METHOD_OPEN);
    expect_broken(EVERYTHING_METHOD_TWINS);
    ops.twins = [](everything *, counter *, char *, counter **,
                   counter **second) -> int {
        *second = &test->counted.object;
        return 0;
    };
    ops.deal = [](everything *, counter *, everything_pixel *pair,
                  counter **) -> int {
        std::fill_n(pair, EVERYTHING_DEAL_PAIR_MAX, some_pixel());
        return 0;
    };
    expect_broken(EVERYTHING_METHOD_TWINS);
    expect_broken(EVERYTHING_METHOD_DEAL);
}

TEST_F(FaultyObject, WithAnUndeclaredValueOfAnEnumHasFailed)
{
    ops.next = [](everything *, everything_color, everything_color *,
                  everything_sign *) -> int { return 0; }; /* after stays 0 */
    ops.blend = [](everything *, const everything_pixel *,
                   everything_pixel *into) -> int {
        std::memset(&into->color, 0, sizeof(into->color));
        return 0;
    };
    ops.filter = [](everything *, const everything_pixel *, uint32_t,
                    everything_pixel *, uint32_t, uint32_t *n_seen) -> int {
        *n_seen = 1; /* of which nothing was written */
        return 0;
    };
    ops.cycle = [](everything *self, everything_color *colors, uint16_t n,
                   const bool *which, bool *done,
                   everything_access *modes) -> int {
        const int r =
            everything_object_ops.cycle(self, colors, n, which, done, modes);

        std::memset(&colors[n - 1], 0, sizeof(*colors));
        return r;
    };
    ops.deal = [](everything *self, counter *like, everything_pixel *pair,
                  counter **out) -> int {
        const int r = everything_object_ops.deal(self, like, pair, out);

        std::memset(&pair[1].color, 0, sizeof(pair[1].color));
        return r;
    };
    ops.maybe = [](everything *, const everything_pixel *, const char *,
                   const void *, uint32_t, uint32_t *, double *,
                   everything_point *, everything_pixel *,
                   everything_color *color) -> int {
        std::memset(color, 0, sizeof(*color));
        return 0;
    };
    ops.permit = [](everything *, everything_access, everything_access *,
                    everything_access *kept) -> int {
        const uint32_t undeclared = 8;

        std::memcpy(kept, &undeclared, sizeof(undeclared));
        return 0;
    };
    expect_broken(EVERYTHING_METHOD_NEXT);
    expect_broken(EVERYTHING_METHOD_BLEND);
    expect_broken(EVERYTHING_METHOD_PERMIT);
    expect_broken(EVERYTHING_METHOD_FILTER);
    expect_broken(EVERYTHING_METHOD_CYCLE);
    expect_broken(EVERYTHING_METHOD_MAYBE);
    expect_broken(EVERYTHING_METHOD_DEAL);
    /* Nobody came to hold what it made: that was checked first. */
    EXPECT_EQ(everything_object_n_counters(&world->object), 0u);
}

/* One result is as declared, and the other one is not. */
TEST_F(FaultyObject, WithAnUndeclaredValueOfTheOtherEnumHasFailed)
{
    ops.permit = [](everything *, everything_access, everything_access *granted,
                    everything_access *) -> int {
        const uint32_t undeclared = 8;

        std::memcpy(granted, &undeclared, sizeof(undeclared));
        return 0;
    };
    ops.cycle = [](everything *, everything_color *, uint16_t, const bool *,
                   bool *, everything_access *modes) -> int {
        std::memset(&modes[1], 0xff, sizeof(modes[1]));
        return 0;
    };
    ops.maybe = [](everything *, const everything_pixel *, const char *,
                   const void *, uint32_t, uint32_t *, double *,
                   everything_point *, everything_pixel *into,
                   everything_color *) -> int {
        std::memset(&into->color, 0, sizeof(into->color));
        return 0;
    };
    ops.step_any = [](everything *, counter *,
                      everything_color *pair) -> int64_t {
        std::memset(pair, 0, EVERYTHING_STEP_ANY_PAIR_MAX * sizeof(*pair));
        return 0;
    };
    expect_broken(EVERYTHING_METHOD_PERMIT);
    expect_broken(EVERYTHING_METHOD_CYCLE);
    expect_broken(EVERYTHING_METHOD_MAYBE);
    expect_broken(EVERYTHING_METHOD_STEP_ANY);
}

/* As memory is that nobody wrote; 0 and 1 are the only ones that are valid. */
static void leave_unwritten(bool *flag) { std::memset(flag, 0xa5, 1); }

TEST_F(FaultyObject, WithABoolThatNobodyWroteHasFailed)
{
    ops.blend = [](everything *, const everything_pixel *,
                   everything_pixel *into) -> int {
        leave_unwritten(&into->marks[1]);
        return 0;
    };
    ops.filter = [](everything *, const everything_pixel *from, uint32_t,
                    everything_pixel *seen, uint32_t, uint32_t *n_seen) -> int {
        seen[0] = from[0];
        leave_unwritten(&seen[0].visible);
        *n_seen = 1;
        return 0;
    };
    ops.cycle = [](everything *self, everything_color *colors, uint16_t n,
                   const bool *which, bool *done,
                   everything_access *modes) -> int {
        const int r =
            everything_object_ops.cycle(self, colors, n, which, done, modes);

        leave_unwritten(&done[n - 1]);
        return r;
    };
    ops.ask = [](everything *, uint8_t, void *, size_t, char *, bool *flags,
                 uint32_t n) -> int64_t {
        leave_unwritten(&flags[n - 1]);
        return 0;
    };
    expect_broken(EVERYTHING_METHOD_BLEND);
    expect_broken(EVERYTHING_METHOD_FILTER);
    expect_broken(EVERYTHING_METHOD_CYCLE);
    expect_broken(EVERYTHING_METHOD_ASK);
}

TEST_F(FaultyObject, WithABoolBehindATagThatNobodyWroteHasFailed)
{
    ops.turn = [](everything *, const everything_figure *,
                  everything_figure *turned, everything_number *) -> int {
        turned->kind = EVERYTHING_AMOUNT;
        turned->as.amount.width = 0;
        leave_unwritten(&turned->as.amount.value.flag);
        return 0;
    };
    ops.fade = [](everything *, const everything_mark *,
                  everything_mark *faded) -> int {
        faded->color = EVERYTHING_RED;
        leave_unwritten(&faded->as.warm);
        return 0;
    };
    ops.count = [](everything *, everything_number *numbers,
                   uint32_t n) -> int {
        numbers[n - 1].width = 0;
        leave_unwritten(&numbers[n - 1].value.flag);
        return 0;
    };
    expect_broken(EVERYTHING_METHOD_TURN);
    expect_broken(EVERYTHING_METHOD_FADE);
    expect_broken(EVERYTHING_METHOD_COUNT);
}

TEST_F(FaultyObject, WithAUnionInPlaceThatIsNotAsItsTagSaysHasFailed)
{
    ops.turn = [](everything *, const everything_figure *figure,
                  everything_figure *turned, everything_number *number) -> int {
        *turned = *figure;
        number->width = 2;
        return 0;
    };
    expect_broken(EVERYTHING_METHOD_TURN);
}

TEST_F(FaultyObject, WithAUnionThatIsNotAsItsTagSaysHasFailed)
{
    ops.turn = [](everything *, const everything_figure *,
                  everything_figure *turned, everything_number *) -> int {
        turned->kind = EVERYTHING_PATCH; /* in which no color is 0 */
        return 0;
    };
    ops.fade = [](everything *, const everything_mark *,
                  everything_mark *) -> int { return 0; }; /* nor here */
    ops.count = [](everything *, everything_number *numbers,
                   uint32_t n) -> int {
        numbers[n - 1].width = 2;
        return 0;
    };
    expect_broken(EVERYTHING_METHOD_TURN);
    expect_broken(EVERYTHING_METHOD_FADE);
    expect_broken(EVERYTHING_METHOD_COUNT);
}

/* The union that came in has no bytes but those of its member. */
TEST_F(FaultyObject, ThatChangesATagAloneGivesZeros)
{
    ops.turn = [](everything *, const everything_figure *, everything_figure *,
                  everything_number *number) -> int {
        number->width = 8;
        return 0;
    };
    const Outcome ran = run_method(EVERYTHING_METHOD_TURN);

    EXPECT_EQ(ran.result, 0);
    EXPECT_EQ(ran.outputs.number.width, 8);
    EXPECT_EQ(ran.outputs.number.value.large, 41u);
}

TEST_F(FaultyObject, WithAnUndeclaredValueInPlaceHasFailed)
{
    ops.next = [](everything *, everything_color, everything_color *after,
                  everything_sign *sign) -> int {
        const int32_t neither = 2;

        *after = EVERYTHING_RED;
        std::memcpy(sign, &neither, sizeof(neither));
        return 0;
    };
    expect_broken(EVERYTHING_METHOD_NEXT);
}

TEST_F(FaultyObject, ThatFailsGivesNothingOfWhatItWrote)
{
    ops.cut = [](everything *, uint64_t, uint8_t *u8, uint16_t *, uint32_t *,
                 uint64_t *u64, int8_t *, int16_t *, int32_t *, int64_t *,
                 size_t *) -> int {
        *u8 = 1;
        *u64 = 2;
        return -EPERM;
    };
    Outcome ran = run_method(EVERYTHING_METHOD_CUT);

    EXPECT_EQ(ran.result, -EPERM);
    EXPECT_FALSE(ran.wrote);
}

TEST_F(FaultyObject, ThatWritesNothingGivesZeros)
{
    ops.cut = [](everything *, uint64_t, uint8_t *, uint16_t *, uint32_t *,
                 uint64_t *, int8_t *, int16_t *, int32_t *, int64_t *,
                 size_t *) -> int { return 0; };
    ops.mirror = [](everything *, everything_point, everything_point *) {
        return 0;
    };
    ops.greet = [](everything *, const char *, char *) { return 0; };

    Outcome cut = run_method(EVERYTHING_METHOD_CUT);
    EXPECT_EQ(cut.result, 0);
    EXPECT_EQ(cut.outputs.u8, 0);
    EXPECT_EQ(cut.outputs.u64, 0u);
    EXPECT_EQ(cut.outputs.i64, 0);
    EXPECT_EQ(run_method(EVERYTHING_METHOD_MIRROR).outputs.point.x, 0);
    EXPECT_STREQ(run_method(EVERYTHING_METHOD_GREET).outputs.text, "");
}

/* A nested call was denied; that says nothing about this one. */
TEST_F(FaultyObject, ThatPassesUpAFailedCallSaysRemoteIo)
{
    ops.answer64 = [](everything *, int64_t) -> int64_t {
        return -XC_E_PEER_DIED;
    };
    EXPECT_EQ(run_method(EVERYTHING_METHOD_ANSWER64).result, -XC_EREMOTEIO);
    EXPECT_TRUE(xc_may_have_run(-XC_EREMOTEIO));
}

TEST_F(FaultyObject, MayFindItsOwnCall)
{
    ops.nothing = [](everything *self) -> int {
        const xc_call *call = xc_current_call();

        EXPECT_EQ(call->target, self);
        EXPECT_EQ(call->handle, test->handle);
        EXPECT_EQ(call->method, unsigned{EVERYTHING_METHOD_NOTHING});
        EXPECT_EQ(call->interface, &everything_interface);
        EXPECT_EQ(call->rights, XC_RIGHTS_ALL);
        EXPECT_TRUE(call->caller->known);
        EXPECT_EQ(call->caller->uid, some_caller().uid);
        return 3;
    };
    EXPECT_EQ(xc_current_call(), nullptr);
    EXPECT_EQ(run_method(EVERYTHING_METHOD_NOTHING).result, 3);
    EXPECT_EQ(xc_current_call(), nullptr);
}

TEST_F(FaultyObject, ThatCallsItselfStopsAtEightCalls)
{
    static unsigned depth;

    depth = 0;
    ops.answer = [](everything *, int32_t) -> int {
        depth++;
        return everything_answer(test->root, 0);
    };
    EXPECT_EQ(everything_answer(root, 0), -XC_EREMOTEIO);
    EXPECT_EQ(depth, 8u);
    EXPECT_EQ(everything_nothing(root), 0);
}

TEST_F(FaultyObject, ThatCallsItselfKeepsItsArgumentsApart)
{
    ops.join = [](everything *self, const char *a, size_t a_len, const char *b,
                  size_t b_len, char *joined, size_t max) -> int64_t {
        if (a_len > 1) {
            char inner[8];

            EXPECT_EQ(everything_join(test->root, "x", 1, "y", 1, inner, 8), 2);
            EXPECT_EQ(std::string(inner, 2), "xy");
        }
        return everything_object_ops.join(self, a, a_len, b, b_len, joined,
                                          max);
    };
    Outcome ran = run_method(EVERYTHING_METHOD_JOIN);

    EXPECT_EQ(ran.result, 3);
    EXPECT_EQ(std::string(ran.outputs.text, 3), "abc");
}

TEST_F(FaultyObject, CannotOutliveTheDeadlineOfItsCaller)
{
    static uint64_t inner;
    static uint64_t own; /* what the method sets; 0: nothing */

    ops.nothing = [](everything *) -> int {
        const uint64_t before = xc_set_deadline(own);

        inner = 0;
        everything_answer(test->root, 0);
        xc_set_deadline(before);
        return 0;
    };
    ops.answer = [](everything *, int32_t) -> int {
        inner = xc_current_call()->deadline_ns;
        return 0;
    };
    const uint64_t deadline = fake_port::now_ns + 1000;

    xc_set_deadline(deadline);
    for (uint64_t set : {UINT64_MAX, UINT64_C(0)}) {
        own = set;
        EXPECT_EQ(everything_nothing(root), 0);
        EXPECT_EQ(inner, deadline);
    }
    xc_set_deadline(0);
    EXPECT_EQ(everything_nothing(root), 0);
    EXPECT_EQ(inner, fake_port::now_ns + UINT64_C(5'000'000'000));
}

/* Its buffer is its own or zero, never what another caller sent or got. */
TEST_F(FaultyObject, ThatLeavesItsBufferUnwrittenLeaksNothingOfOthers)
{
    const xc_caller caller = some_caller();
    const std::string secret(40000, 's');
    std::string buf(50000, '.');
    std::string seen(50000, '.');
    xc_binding *other = nullptr;
    xc_handle held = 0;

    ops.fill = [](everything *, uint8_t, uint64_t, void *,
                  size_t len) -> int64_t { return static_cast<int64_t>(len); };
    ASSERT_EQ(xc_loopback_new(world->domain, &caller, &other), 0);
    ASSERT_EQ(xc_domain_export(xc_loopback_holder(other), everything_objects,
                               &world->object.object, XC_RIGHTS_ALL, &held),
              0);
    everything *stub = everything_stub_new(other, held);

    EXPECT_GT(everything_digest(root, secret.data(), secret.size()), 0);
    EXPECT_EQ(everything_fill(stub, 0, 0, seen.data(), seen.size()), 50000);
    EXPECT_EQ(seen.find_first_not_of('\0'), std::string::npos);

    everything_release(stub);
    xc_binding_unref(other);
}

class WantOfMemory : public CoreTest {};

/* Whatever allocation fails: a status that an X may send, and all undone. Only
 * what a method granted before its last grant failed stays, charged to the
 * caller, until that one disconnects. */
TEST_F(WantOfMemory, AnywhereIsToldAsWhatItIs)
{
    for (uint32_t method : {EVERYTHING_METHOD_OPEN, EVERYTHING_METHOD_TWINS,
                            EVERYTHING_METHOD_STEP_BY})
        for (unsigned n = 0; n < 20; n++) {
            /* A world in its first call: nothing is there already. */
            build(XC_RIGHTS_ALL);
            fake_port::fail_one_allocation(n);
            Outcome ran = run(call_of(method));
            fake_port::allow_all_allocations();

            SCOPED_TRACE(testing::Message()
                         << call_of(method).name << ", " << n);
            EXPECT_TRUE(ran.result >= 0 || ran.result == -XC_E_QUOTA ||
                        ran.result == -XC_E_RESOURCES ||
                        ran.result == -XC_EREMOTEIO || ran.result == -XC_EIO ||
                        ran.result == -ENOMEM || ran.result == -EINVAL)
                << ran.result;
            EXPECT_TRUE(ran.result >= 0 || !ran.wrote);
            EXPECT_LE(everything_object_n_counters(&world->object),
                      method == EVERYTHING_METHOD_TWINS ? 1u : 0u);
        }
}
