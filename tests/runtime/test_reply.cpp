// SPDX-License-Identifier: MIT
// Replies that no X function sends, into the Stubs
#include "core_test.h"

#include <cerrno>
#include <limits>

class Reply : public CoreTest {
  protected:
    using Change = std::function<void(TappedReply &)>;

    Outcome run_changed(const EveryCall &call, const Change &change)
    {
        tap->change = change;
        Outcome ran = run(call);
        tap->change = nullptr;
        return ran;
    }

    /** The Stub says so, writes nothing, and uses that server no more. */
    void expect_bad(const EveryCall &call, const Change &change)
    {
        const unsigned before = tap->n_abandoned;
        Outcome ran = run_changed(call, change);

        EXPECT_EQ(ran.result, -XC_E_BAD_REPLY) << call.name;
        EXPECT_FALSE(ran.wrote) << call.name;
        EXPECT_EQ(tap->n_abandoned, before + 1) << call.name;
    }

    void expect_bad(const Field &field, uint64_t value)
    {
        expect_bad(call_of(field.method), [&](TappedReply &reply) {
            ASSERT_LE(field.offset + field.size, reply.bytes.size());
            std::memcpy(&reply.bytes[field.offset], &value, field.size);
        });
    }

    static std::vector<EveryCall> calls_with_reply()
    {
        std::vector<EveryCall> calls;

        for (const EveryCall &call : every_call())
            if (!call.is_oneway)
                calls.push_back(call);
        return calls;
    }
};

TEST_F(Reply, AsItsXFunctionSendsItIsTaken)
{
    for (const EveryCall &call : calls_with_reply())
        EXPECT_GE(run_changed(call, [](TappedReply &) {}).result, 0)
            << call.name;
    EXPECT_EQ(tap->n_abandoned, 0u);
}

TEST_F(Reply, CutOffAnywhereIsBad)
{
    for (const EveryCall &call : calls_with_reply()) {
        size_t len = 0;

        run_changed(call,
                    [&](TappedReply &reply) { len = reply.bytes.size(); });
        while (len--)
            expect_bad(call,
                       [&](TappedReply &reply) { reply.bytes.resize(len); });
    }
}

TEST_F(Reply, WithSomethingBehindItsEndIsBad)
{
    for (const EveryCall &call : calls_with_reply())
        for (size_t more : {1u, 8u, 4096u})
            expect_bad(call, [&](TappedReply &reply) {
                reply.bytes.resize(reply.bytes.size() + more);
            });
}

/* Else it would have run, and nobody could tell what came of it. */
TEST_F(Reply, WithoutMemoryToHoldItIsNotAskedFor)
{
    const EveryCall &call = call_of(EVERYTHING_METHOD_TITLE);
    unsigned n_refused = 0;

    run(call);
    for (unsigned i = 0; i < 3; i++) {
        const unsigned before = n_runs();

        fake_port::fail_one_allocation(i);
        Outcome ran = run(call);
        fake_port::allow_all_allocations();
        EXPECT_EQ(n_runs() - before, ran.result >= 0 ? 1u : 0u);
        if (ran.result >= 0)
            continue;
        n_refused++;
        EXPECT_EQ(ran.result, -XC_E_RESOURCES);
        EXPECT_FALSE(ran.wrote);
    }
    EXPECT_GT(n_refused, 0u);
    EXPECT_GE(run(call).result, 0);
}

TEST_F(Reply, WithAnyByteOfPaddingThatIsNotZeroIsBad)
{
    const Field padding[] = {
        FIELD_OF(CUT, cut_reply, pad1),
        FIELD_OF(CUT, cut_reply, pad2),
        FIELD_OF(TWICE, twice_reply, pad1),
        FIELD_OF(INVERT, invert_reply, pad1),
        FIELD_OF(BLEND, blend_reply, into.pad1),
        FIELD_OF(BLEND, blend_reply, into.pad2),
        FIELD_OF(BLEND, blend_reply, into.pad3),
        FIELD_OF(PICK, pick_reply, pad1),
        FIELD_OF(EVENS, evens_reply, pad1),
        FIELD_OF(NOTED, noted_reply, pad1),
        FIELD_OF(NAMES, names_reply, pad1_),
    };

    for (const Field &field : padding)
        for (size_t i = 0; i < field.size; i++)
            expect_bad({field.method, field.offset + i, 1}, 1);
}

TEST_F(Reply, WithABoolThatIsNeitherIsBad)
{
    const Field bools[] = {
        FIELD_OF(INVERT, invert_reply, inverted),
        FIELD_OF(INVERT, invert_reply, toggled),
        FIELD_OF(BLEND, blend_reply, into.visible),
        FIELD_OF(BLEND, blend_reply, into.marks[0]),
        FIELD_OF(BLEND, blend_reply, into.marks[1]),
    };

    for (const Field &field : bools)
        for (uint64_t value : {2u, 255u})
            expect_bad(field, value);
}

TEST_F(Reply, WithAnUndeclaredValueOfAnEnumIsBad)
{
    for (uint64_t value : {0u, 3u, 8u, UINT32_MAX}) {
        expect_bad(FIELD_OF(NEXT, next_reply, after), value);
        expect_bad(FIELD_OF(BLEND, blend_reply, into.color), value);
    }
    for (int32_t value : {2, -2, INT32_MIN})
        expect_bad(FIELD_OF(NEXT, next_reply, sign),
                   static_cast<uint32_t>(value));
}

TEST_F(Reply, WithAFlagThatIsNotDeclaredIsBad)
{
    for (uint64_t value : {4u, 8u, 0x33u, 1u << 31, UINT32_MAX}) {
        expect_bad(FIELD_OF(PERMIT, permit_reply, granted), value);
        expect_bad(FIELD_OF(PERMIT, permit_reply, kept), value);
    }
}

TEST_F(Reply, WithATagThatNobodyDeclaredIsBad)
{
    const Field kind = FIELD_OF(TURN, turn_reply, turned.kind);
    const Field as = FIELD_OF(TURN, turn_reply, turned.as);

    for (uint64_t value : {7u, 8u, UINT32_MAX}) {
        expect_bad(kind, value);
        expect_bad(call_of(kind.method), [&](TappedReply &reply) {
            std::memcpy(&reply.bytes[kind.offset], &value, kind.size);
            std::memset(&reply.bytes[as.offset], 0, as.size);
        });
    }
    for (uint64_t value : {2u, 3u, 5u, 255u})
        expect_bad(FIELD_OF(TURN, turn_reply, number.width), value);
    for (uint64_t value : {0u, 3u, UINT32_MAX})
        expect_bad(FIELD_OF(FADE, fade_reply, faded.color), value);
}

/* The same bytes, which another tag does not allow. */
TEST_F(Reply, WithAUnionThatIsNotAsItsTagSaysIsBad)
{
    const Field kind = FIELD_OF(TURN, turn_reply, turned.kind);

    for (everything_kind other : {EVERYTHING_VOID, EVERYTHING_PATCH,
                                  EVERYTHING_AMOUNT, EVERYTHING_MARKS})
        expect_bad(kind, other);
    expect_bad(FIELD_OF(TURN, turn_reply, number.width), 0);
    expect_bad(FIELD_OF(FADE, fade_reply, faded.as), 2);
}

static const Field behind[] = {
    BEHIND(TURN, turn_reply, turned.as, dot),
    BEHIND(TURN, turn_reply, number.value, byte),
    BEHIND(FADE, fade_reply, faded.as, sign),
};

TEST_F(Reply, WithAnyByteBehindTheMemberThatCountsIsBad)
{
    for (const Field &field : behind)
        for (size_t i = 0; i < field.size; i++)
            expect_bad({field.method, field.offset + i, 1}, 1);
}

/* Whatever the method has in its memory stays with it. */
TEST_F(Reply, HasZerosBehindTheMemberThatCounts)
{
    for (const Field &field : behind)
        run_changed(call_of(field.method), [&](TappedReply &reply) {
            for (size_t i = 0; i < field.size; i++)
                EXPECT_EQ(reply.bytes[field.offset + i], 0);
        });
}

/* The elements themselves, behind the fixed part. */
TEST_F(Reply, WithAnElementThatIsNotValidIsBad)
{
    const uint32_t filter = EVERYTHING_METHOD_FILTER;
    const uint32_t cycle = EVERYTHING_METHOD_CYCLE;
    const uint32_t deal = EVERYTHING_METHOD_DEAL;
    const size_t second =
        sizeof(everything_filter_reply) + sizeof(everything_pixel_wire);
    const size_t dealt = sizeof(everything_deal_reply);
    const uint32_t count = EVERYTHING_METHOD_COUNT;
    const uint32_t step_any = EVERYTHING_METHOD_STEP_ANY;
    using Pixel = everything_pixel_wire;
    using Number = everything_number_wire;

    expect_bad({filter, second + offsetof(Pixel, visible), 1}, 2);
    expect_bad({filter, second + offsetof(Pixel, pad1), 1}, 1);
    expect_bad({filter, second + offsetof(Pixel, color), 4}, 3);
    expect_bad({deal, dealt + offsetof(Pixel, marks) + 1, 1}, 2);
    expect_bad({deal, dealt + sizeof(Pixel) + offsetof(Pixel, pad3), 1}, 1);
    for (size_t i : {0u, 1u}) {
        expect_bad({cycle, 4 * i, 4}, 3);          /* colors */
        expect_bad({cycle, 8 + i, 1}, 2);          /* done */
        expect_bad({cycle, 8 + 2 + 4 * i, 4}, 64); /* modes */
        expect_bad({step_any, 4 * i, 4}, 3);
    }
    expect_bad(call_of(EVERYTHING_METHOD_ASK), [](TappedReply &reply) {
        reply.bytes.back() = 2; /* the last of its flags */
    });
    for (size_t i = 0; i < 3 * sizeof(Number); i += sizeof(Number)) {
        expect_bad({count, i + offsetof(Number, width), 1}, 2);
        expect_bad({count, i + offsetof(Number, pad1), 1}, 1);
        expect_bad({count, i + offsetof(Number, value) + 1, 1}, 1);
    }
}

/* Calls of which nothing is there, and so nothing may come back. */
TEST_F(Reply, WithAValueThatNobodyWantsIsBad)
{
    const EveryCall maybe = {
        "maybe nothing",
        EVERYTHING_METHOD_MAYBE,
        EVERYTHING_CALL,
        false,
        false,
        [](Outputs &) {},
        [](everything *callee, counter *, Outputs &) -> int64_t {
            return everything_maybe(callee, nullptr, nullptr, nullptr, 0,
                                    nullptr, nullptr, nullptr, nullptr,
                                    nullptr);
        }};
    const EveryCall title = {
        "no title",
        EVERYTHING_METHOD_TITLE,
        EVERYTHING_CALL,
        false,
        false,
        [](Outputs &) {},
        [](everything *callee, counter *, Outputs &) -> int64_t {
            return everything_title(callee, nullptr);
        }};

    const EveryCall ask = {
        "ask for nothing",
        EVERYTHING_METHOD_ASK,
        EVERYTHING_CALL,
        true,
        false,
        [](Outputs &) {},
        [](everything *callee, counter *, Outputs &) -> int64_t {
            return everything_ask(callee, 'a', nullptr, 0, nullptr, nullptr, 0);
        }};
    const EveryCall step_any = {
        "no pair",
        EVERYTHING_METHOD_STEP_ANY,
        EVERYTHING_CALL | EVERYTHING_CHANGE,
        true,
        false,
        [](Outputs &) {},
        [](everything *callee, counter *, Outputs &) -> int64_t {
            return everything_step_any(callee, nullptr, nullptr);
        }};

    const EveryCall fade = {
        "no mark",
        EVERYTHING_METHOD_FADE,
        EVERYTHING_CALL,
        false,
        false,
        [](Outputs &) {},
        [](everything *callee, counter *, Outputs &) -> int64_t {
            return everything_fade(callee, nullptr, nullptr);
        }};

    EXPECT_EQ(run_changed(fade, [](TappedReply &) {}).result, 0);
    for (size_t i = 0; i < sizeof(everything_fade_reply); i++)
        expect_bad(fade, [&](TappedReply &reply) { reply.bytes[i] = 1; });
    EXPECT_EQ(run_changed(maybe, [](TappedReply &) {}).result, 0);
    for (size_t i = 0; i < sizeof(everything_maybe_reply); i++)
        expect_bad(maybe, [&](TappedReply &reply) { reply.bytes[i] = 1; });
    EXPECT_EQ(run_changed(title, [](TappedReply &) {}).result, 0);
    expect_bad(title, [](TappedReply &reply) { reply.bytes[0] = 1; });
    expect_bad(title, [](TappedReply &reply) { reply.bytes.push_back(0); });
    EXPECT_GE(run_changed(ask, [](TappedReply &) {}).result, 0);
    expect_bad(ask, [](TappedReply &reply) { reply.bytes[0] = 1; });
    EXPECT_EQ(run_changed(step_any, [](TappedReply &) {}).result, 0);
    expect_bad(step_any, [](TappedReply &reply) { reply.bytes.resize(8, 1); });
}

TEST_F(Reply, WithAStatusThatNoXFunctionSendsIsBad)
{
    const int64_t lies[] = {-XC_E_WOULD_BLOCK,
                            -XC_E_PEER_DIED,
                            -XC_E_DISCONNECTED,
                            -XC_E_BAD_REPLY,
                            -XC_E_NO_SERVER,
                            -XC_E_ADDRESS,
                            -XC_E_VERSION,
                            -XC_E_UNEXPECTED_PEER,
                            -XC_E_PROTOCOL,
                            -XC_E_RESOURCES,
                            -XC_E_FOREIGN_OBJECT,
                            -XC_E_END,
                            -100'000,
                            INT32_MIN,
                            INT64_MIN,
                            INT64_MIN + 1,
                            int64_t{INT32_MIN} - 5};

    for (const EveryCall &call : calls_with_reply())
        for (int64_t lie : lies) {
            SCOPED_TRACE(lie);
            expect_bad(call, [&](TappedReply &reply) { reply.status = lie; });
        }
}

TEST_F(Reply, WithAStatusOfAnXFunctionIsTakenAndNothingElse)
{
    const int64_t statuses[] = {
        -XC_E_DENIED, -XC_E_STALE_HANDLE, -XC_E_NO_METHOD,
        -XC_E_SHAPE,  -XC_E_MALFORMED,    -XC_E_TOO_LARGE,
        -XC_E_QUOTA,  -XC_E_DEADLINE,     -1,
        -ENOENT,      -XC_ERRNO_MAX};

    for (const EveryCall &call : calls_with_reply())
        for (int64_t status : statuses) {
            Outcome ran = run_changed(
                call, [&](TappedReply &reply) { reply.status = status; });

            EXPECT_EQ(ran.result, status) << call.name;
            EXPECT_FALSE(ran.wrote) << call.name;
        }
    EXPECT_EQ(tap->n_abandoned, 0u);
}

TEST_F(Reply, WithAResultThatDoesNotFitAnIntIsBad)
{
    for (const EveryCall &call : calls_with_reply()) {
        if (call.is_int64)
            continue;
        for (int64_t result : {int64_t{INT32_MAX} + 1, int64_t{1} << 32,
                               std::numeric_limits<int64_t>::max()})
            expect_bad(call,
                       [&](TappedReply &reply) { reply.status = result; });
    }
}

TEST_F(Reply, WithAResultAboveTheBufferIsBad)
{
    for (uint32_t method : {EVERYTHING_METHOD_FILL, EVERYTHING_METHOD_JOIN}) {
        /* Both have room for 10; the bytes are there, as promised. */
        for (size_t result : {11u, 31u, 65536u})
            expect_bad(call_of(method), [&](TappedReply &reply) {
                reply.status = static_cast<int64_t>(result);
                reply.bytes.resize(result);
            });
        expect_bad(call_of(method),
                   [](TappedReply &reply) { reply.status = INT64_MAX; });
        expect_bad(call_of(method), [](TappedReply &reply) { reply.status--; });
    }
}

TEST_F(Reply, WithAnActualLengthAboveTheBufferIsBad)
{
    expect_bad(call_of(EVERYTHING_METHOD_PICK), [](TappedReply &reply) {
        reply.bytes[0] = 5; /* there is room for 4 */
        reply.bytes.resize(sizeof(everything_pick_reply) +
                           5 * sizeof(everything_sample));
    });
    expect_bad(call_of(EVERYTHING_METHOD_EVENS), [](TappedReply &reply) {
        reply.bytes[0] = 4; /* there were 3 */
        reply.bytes.resize(sizeof(everything_evens_reply) + 4 * 4);
    });
    expect_bad(call_of(EVERYTHING_METHOD_SPLIT), [](TappedReply &reply) {
        reply.bytes[0] = 11; /* there is room for 10 */
        reply.bytes.resize(sizeof(everything_split_reply) + 11 + 1);
    });
    expect_bad(call_of(EVERYTHING_METHOD_REPEAT), [](TappedReply &reply) {
        reply.bytes[0] = 11; /* there is room for 10 */
        reply.bytes.resize(sizeof(everything_repeat_reply) + 11);
    });
    expect_bad(call_of(EVERYTHING_METHOD_GREET), [](TappedReply &reply) {
        reply.bytes[0] = EVERYTHING_GREET_GREETING_MAX + 1;
        reply.bytes.resize(sizeof(everything_greet_reply) +
                           EVERYTHING_GREET_GREETING_MAX + 2);
    });
}

TEST_F(Reply, WithLengthsWhoseSumWrapsIsBad)
{
    for (uint64_t value : {UINT64_MAX, UINT64_MAX - 1, UINT64_C(1) << 63}) {
        expect_bad(FIELD_OF(SPLIT, split_reply, left_len), value);
        expect_bad(FIELD_OF(SPLIT, split_reply, right_len), value);
        expect_bad(FIELD_OF(GREET, greet_reply, greeting_len), value);
        expect_bad(FIELD_OF(TWINS, twins_reply, remark_len), value);
    }
    /* 2 + 1 bytes are there: 3 + (2^64 - 1) is 2, and so on. */
    expect_bad(call_of(EVERYTHING_METHOD_SPLIT), [](TappedReply &reply) {
        const uint64_t lengths[] = {4, UINT64_MAX};

        std::memcpy(reply.bytes.data(), lengths, sizeof(lengths));
    });
    for (uint64_t value : {UINT32_MAX, 1u << 28, 1u << 30}) {
        expect_bad(FIELD_OF(PICK, pick_reply, n_picked), value);
        expect_bad(FIELD_OF(EVENS, evens_reply, n), value);
    }
}

TEST_F(Reply, WithAnObjectThatNamesNothingIsBad)
{
    expect_bad(FIELD_OF(OPEN, open_reply, out), 0);
    expect_bad(FIELD_OF(DEAL, deal_reply, out), 0);
    expect_bad(FIELD_OF(TWINS, twins_reply, first), 0);
    expect_bad(FIELD_OF(TWINS, twins_reply, second), 0);
}

TEST_F(Reply, WithAStringThatIsNotAsLongAsItSaysIsBad)
{
    expect_bad(call_of(EVERYTHING_METHOD_GREET), [](TappedReply &reply) {
        reply.bytes[sizeof(everything_greet_reply) + 2] = 0;
    });
    expect_bad(call_of(EVERYTHING_METHOD_GREET), [](TappedReply &reply) {
        reply.bytes.back() = 'x'; /* no end where it belongs */
    });
    expect_bad(call_of(EVERYTHING_METHOD_TWINS), [](TappedReply &reply) {
        reply.bytes[sizeof(everything_twins_reply)] = 0;
    });
}

TEST_F(Reply, WhoseObjectsFindNoMemoryGivesThemAllBack)
{
    const unsigned before = everything_object_n_counters(&world->object);
    unsigned n;

    for (n = 0; n < 8; n++) {
        Outcome ran =
            run_changed(call_of(EVERYTHING_METHOD_TWINS), [&](TappedReply &) {
                fake_port::fail_one_allocation(n);
            });

        fake_port::allow_all_allocations();
        if (ran.result == 0)
            break;
        EXPECT_EQ(ran.result, -XC_E_RESOURCES);
        EXPECT_FALSE(ran.wrote);
        EXPECT_EQ(everything_object_n_counters(&world->object), before);
    }
    EXPECT_EQ(n, 2u);
}

TEST_F(Reply, WithAnObjectThatFindsNoMemoryGivesItBack)
{
    const unsigned before = everything_object_n_counters(&world->object);
    Outcome ran =
        run_changed(call_of(EVERYTHING_METHOD_OPEN),
                    [](TappedReply &) { fake_port::fail_one_allocation(0); });

    fake_port::allow_all_allocations();
    EXPECT_EQ(ran.result, -XC_E_RESOURCES);
    EXPECT_FALSE(ran.wrote);
    EXPECT_EQ(everything_object_n_counters(&world->object), before);
}

TEST_F(Reply, WithoutValuesEndsWhereItBegins)
{
    tap->change = [](TappedReply &reply) { reply.bytes.resize(8); };
    EXPECT_EQ(counter_step(argument), -XC_E_BAD_REPLY);
    EXPECT_EQ(counter_value(argument), -XC_E_BAD_REPLY);
}
