// SPDX-License-Identifier: MIT
// Requests that no Stub sends, straight into the X functions
#include "core_test.h"

class Request : public CoreTest {
  protected:
    /** The server refuses, and no method runs. */
    void expect_refused(const TappedRequest &request, int64_t status)
    {
        const unsigned before = n_runs();

        EXPECT_EQ(answer(request), status);
        EXPECT_EQ(n_runs(), before);
    }

    /** The valid request, with one field made @value. */
    TappedRequest with(const Field &field, uint64_t value)
    {
        TappedRequest request = request_of(call_of(field.method));

        EXPECT_LE(field.offset + field.size, request.bytes.size());
        std::memcpy(&request.bytes[field.offset], &value, field.size);
        return request;
    }
};

TEST_F(Request, AsItsStubSendsItRuns)
{
    for (const EveryCall &call : every_call()) {
        TappedRequest request = request_of(call);
        const unsigned before = n_runs();

        EXPECT_EQ(request.method, call.method);
        EXPECT_GE(answer(request), 0) << call.name;
        EXPECT_EQ(n_runs(), before + 1) << call.name;
    }
}

/* A back-end keeps the order of those alone that say so. */
TEST_F(Request, SaysWhetherItIsOneWay)
{
    for (const EveryCall &call : every_call())
        EXPECT_EQ(request_of(call).is_oneway, call.is_oneway) << call.name;
}

TEST_F(Request, CutOffAnywhereIsMalformed)
{
    for (const EveryCall &call : every_call()) {
        TappedRequest request = request_of(call);

        while (!request.bytes.empty()) {
            request.bytes.pop_back();
            SCOPED_TRACE(testing::Message()
                         << call.name << ", " << request.bytes.size());
            expect_refused(request, -XC_E_MALFORMED);
        }
    }
}

TEST_F(Request, WithSomethingBehindItsEndIsMalformed)
{
    for (const EveryCall &call : every_call()) {
        TappedRequest request = request_of(call);

        SCOPED_TRACE(call.name);
        request.bytes.push_back(0);
        expect_refused(request, -XC_E_MALFORMED);
        request.bytes.resize(request.bytes.size() + 7);
        expect_refused(request, -XC_E_MALFORMED);
        request.bytes.resize(XC_MESSAGE_MAX);
        expect_refused(request, -XC_E_MALFORMED);
    }
}

static const Field padding[] = {
    FIELD_OF(ANSWER, answer_request, pad1),
    FIELD_OF(TOTAL, total_request, pad1),
    FIELD_OF(TOTAL, total_request, pad2),
    FIELD_OF(TOTAL, total_request, pad3),
    FIELD_OF(TWICE, twice_request, pad1),
    FIELD_OF(INVERT, invert_request, pad1),
    FIELD_OF(BLEND, blend_request, pixel.pad1),
    FIELD_OF(BLEND, blend_request, pixel.pad2),
    FIELD_OF(BLEND, blend_request, pixel.pad3),
    FIELD_OF(BLEND, blend_request, into.pad1),
    FIELD_OF(BLEND, blend_request, into.pad2),
    FIELD_OF(BLEND, blend_request, into.pad3),
    FIELD_OF(CYCLE, cycle_request, pad1),
    FIELD_OF(FILL, fill_request, pad1),
    FIELD_OF(REVERSE, reverse_request, pad1),
    FIELD_OF(EVENS, evens_request, pad1),
    FIELD_OF(SPLIT, split_request, pad1),
    FIELD_OF(NOTE, note_request, pad1),
    FIELD_OF(OPEN, open_request, pad1),
    FIELD_OF(STEP_BY, step_by_request, pad1),
    FIELD_OF(NAMES, names_request, pad1_),
    FIELD_OF(NAMES, names_request, pad2),
    FIELD_OF(REPEAT, repeat_request, pad1),
    FIELD_OF(TURN, turn_request, figure.pad1),
    FIELD_OF(TURN, turn_request, number.pad1),
    BEHIND(TURN, turn_request, figure.as, dot),
    BEHIND(TURN, turn_request, number.value, byte),
    BEHIND(FADE, fade_request, mark.as, levels),
};

TEST_F(Request, WithAnyByteOfPaddingThatIsNotZeroIsMalformed)
{
    for (const Field &field : padding)
        for (size_t i = 0; i < field.size; i++) {
            SCOPED_TRACE(testing::Message() << call_of(field.method).name
                                            << ", byte " << field.offset + i);
            expect_refused(with({field.method, field.offset + i, 1}, 0x40),
                           -XC_E_MALFORMED);
        }
}

/* Whatever the caller has in the padding of its structs stays with it. */
TEST_F(Request, HasPaddingOfZeroWhateverTheCallersMemoryHolds)
{
    const uint8_t zeros[64] = {};

    for (const Field &field : padding) {
        TappedRequest request = request_of(call_of(field.method));

        EXPECT_EQ(std::memcmp(&request.bytes[field.offset], zeros, field.size),
                  0)
            << call_of(field.method).name << ", byte " << field.offset;
    }
}

TEST_F(Request, WithABoolThatIsNeitherIsMalformed)
{
    const Field bools[] = {
        FIELD_OF(INVERT, invert_request, flag),
        FIELD_OF(INVERT, invert_request, toggled),
        FIELD_OF(BLEND, blend_request, pixel.visible),
        FIELD_OF(BLEND, blend_request, pixel.marks[0]),
        FIELD_OF(BLEND, blend_request, pixel.marks[1]),
        FIELD_OF(BLEND, blend_request, into.visible),
        FIELD_OF(BLEND, blend_request, into.marks[1]),
    };

    for (const Field &field : bools)
        for (uint64_t value : {2u, 3u, 128u, 255u}) {
            SCOPED_TRACE(testing::Message() << call_of(field.method).name << " "
                                            << field.offset << " " << value);
            expect_refused(with(field, value), -XC_E_MALFORMED);
        }
}

TEST_F(Request, WithAnUndeclaredValueOfAnEnumIsMalformed)
{
    const Field colors[] = {
        FIELD_OF(NEXT, next_request, color),
        FIELD_OF(BLEND, blend_request, pixel.color),
        FIELD_OF(BLEND, blend_request, into.color),
    };
    const Field sign = FIELD_OF(NEXT, next_request, sign);

    for (const Field &field : colors)
        for (uint64_t value :
             {UINT64_C(0), UINT64_C(3), UINT64_C(5), UINT64_C(8),
              UINT64_C(0xffffffff), UINT64_C(0x80000001)}) {
            SCOPED_TRACE(testing::Message() << field.offset << " " << value);
            expect_refused(with(field, value), -XC_E_MALFORMED);
        }
    for (int32_t value : {2, -2, INT32_MIN, INT32_MAX})
        expect_refused(with(sign, static_cast<uint32_t>(value)),
                       -XC_E_MALFORMED);
}

TEST_F(Request, WithAFlagThatIsNotDeclaredIsMalformed)
{
    const Field flags[] = {
        FIELD_OF(PERMIT, permit_request, wanted),
        FIELD_OF(PERMIT, permit_request, kept),
    };

    for (const Field &field : flags)
        for (unsigned bit = 0; bit < 32; bit++) {
            const uint32_t value = UINT32_C(1) << bit;

            if (value & EVERYTHING_ALL)
                continue;
            SCOPED_TRACE(testing::Message() << field.offset << " " << bit);
            expect_refused(with(field, value), -XC_E_MALFORMED);
            expect_refused(with(field, value | EVERYTHING_READ),
                           -XC_E_MALFORMED);
        }
}

TEST_F(Request, WithATagThatNobodyDeclaredIsMalformed)
{
    const Field as = FIELD_OF(TURN, turn_request, figure.as);

    for (uint64_t value : {7u, 8u, UINT32_MAX}) {
        TappedRequest request =
            with(FIELD_OF(TURN, turn_request, figure.kind), value);

        expect_refused(request, -XC_E_MALFORMED);
        std::memset(&request.bytes[as.offset], 0, as.size);
        expect_refused(request, -XC_E_MALFORMED);
    }
    for (uint64_t value : {2u, 3u, 5u, 7u, 9u, 255u})
        expect_refused(with(FIELD_OF(TURN, turn_request, number.width), value),
                       -XC_E_MALFORMED);
    for (uint64_t value : {0u, 3u, 5u, UINT32_MAX})
        expect_refused(with(FIELD_OF(FADE, fade_request, mark.color), value),
                       -XC_E_MALFORMED);
}

/* The same bytes, which another tag does not allow. */
TEST_F(Request, WithAUnionThatIsNotAsItsTagSaysIsMalformed)
{
    const Field kind = FIELD_OF(TURN, turn_request, figure.kind);
    const Field color = FIELD_OF(FADE, fade_request, mark.color);

    expect_refused(with(kind, EVERYTHING_VOID), -XC_E_MALFORMED);
    expect_refused(with(kind, EVERYTHING_PATCH), -XC_E_MALFORMED);
    expect_refused(with(kind, EVERYTHING_AMOUNT), -XC_E_MALFORMED);
    expect_refused(with(kind, EVERYTHING_MARKS), -XC_E_MALFORMED);
    expect_refused(with(FIELD_OF(TURN, turn_request, number.width), 0),
                   -XC_E_MALFORMED); /* 41 is no bool */
    expect_refused(with(color, EVERYTHING_BLUE), -XC_E_MALFORMED);
    expect_refused(with(color, EVERYTHING_RED), -XC_E_MALFORMED);
    for (everything_kind same : {EVERYTHING_LINE, EVERYTHING_LABEL})
        EXPECT_EQ(answer(with(kind, same)), 0);
}

/* The elements themselves, behind the fixed part. */
TEST_F(Request, WithAnElementThatIsNotValidIsMalformed)
{
    const uint32_t filter = EVERYTHING_METHOD_FILTER;
    const uint32_t cycle = EVERYTHING_METHOD_CYCLE;
    const size_t second =
        sizeof(everything_filter_request) + sizeof(everything_pixel_wire);
    const size_t colors = sizeof(everything_cycle_request);
    const size_t bools = colors + 2 * sizeof(uint32_t);
    const uint32_t count = EVERYTHING_METHOD_COUNT;
    const size_t number =
        sizeof(everything_count_request) + sizeof(everything_number_wire);
    using Pixel = everything_pixel_wire;
    using Number = everything_number_wire;

    expect_refused(with({filter, second + offsetof(Pixel, visible), 1}, 2),
                   -XC_E_MALFORMED);
    expect_refused(with({filter, second + offsetof(Pixel, pad1), 1}, 1),
                   -XC_E_MALFORMED);
    expect_refused(with({filter, second + offsetof(Pixel, pad3), 1}, 1),
                   -XC_E_MALFORMED);
    expect_refused(with({filter, second + offsetof(Pixel, color), 4}, 3),
                   -XC_E_MALFORMED);
    expect_refused(with({filter, second + offsetof(Pixel, marks), 1}, 255),
                   -XC_E_MALFORMED);
    expect_refused(
        with({EVERYTHING_METHOD_ASK, sizeof(everything_ask_request) + 1, 1}, 2),
        -XC_E_MALFORMED);
    for (size_t i : {0u, 1u}) {
        expect_refused(with({cycle, colors + 4 * i, 4}, 3), -XC_E_MALFORMED);
        expect_refused(with({cycle, colors + 4 * i, 4}, 0), -XC_E_MALFORMED);
        expect_refused(with({cycle, bools + i, 1}, 2), -XC_E_MALFORMED);
    }
    expect_refused(with({count, number + offsetof(Number, width), 1}, 2),
                   -XC_E_MALFORMED);
    expect_refused(with({count, number + offsetof(Number, width), 1}, 0),
                   -XC_E_MALFORMED);
    expect_refused(with({count, number + offsetof(Number, value) + 1, 1}, 1),
                   -XC_E_MALFORMED);
}

static const Field presences[] = {
    FIELD_OF(MAYBE, maybe_request, has_pixel),
    FIELD_OF(MAYBE, maybe_request, has_text),
    FIELD_OF(MAYBE, maybe_request, has_bytes),
    FIELD_OF(MAYBE, maybe_request, has_number),
    FIELD_OF(MAYBE, maybe_request, has_weight),
    FIELD_OF(MAYBE, maybe_request, has_point),
    FIELD_OF(MAYBE, maybe_request, has_into),
    FIELD_OF(MAYBE, maybe_request, has_color),
    FIELD_OF(ASK, ask_request, has_buf),
    FIELD_OF(ASK, ask_request, has_name),
    FIELD_OF(ASK, ask_request, has_flags),
    FIELD_OF(TITLE, title_request, has_name),
    FIELD_OF(STEP_ANY, step_any_request, has_counter),
    FIELD_OF(STEP_ANY, step_any_request, has_pair),
};

TEST_F(Request, ThatIsNotSureWhatIsThereIsMalformed)
{
    for (const Field &field : presences)
        for (uint64_t value : {2u, 3u, 128u, 255u}) {
            SCOPED_TRACE(testing::Message() << call_of(field.method).name << " "
                                            << field.offset << " " << value);
            expect_refused(with(field, value), -XC_E_MALFORMED);
        }
}

TEST_F(Request, WithTheValueOfWhatIsAbsentIsMalformed)
{
    const Field with_values[] = {
        FIELD_OF(MAYBE, maybe_request, has_pixel),
        FIELD_OF(MAYBE, maybe_request, has_text),
        FIELD_OF(MAYBE, maybe_request, has_bytes),
        FIELD_OF(MAYBE, maybe_request, has_weight),
        FIELD_OF(MAYBE, maybe_request, has_into),
        FIELD_OF(MAYBE, maybe_request, has_color),
        FIELD_OF(ASK, ask_request, has_flags),
        FIELD_OF(STEP_ANY, step_any_request, has_counter),
    };

    for (const Field &field : with_values) {
        SCOPED_TRACE(testing::Message()
                     << call_of(field.method).name << " " << field.offset);
        expect_refused(with(field, 0), -XC_E_MALFORMED);
    }
}

TEST_F(Request, WithTheValueOfAStructThatIsAbsentIsMalformed)
{
    expect_refused(with(FIELD_OF(FADE, fade_request, has_mark), 0),
                   -XC_E_MALFORMED);
}

/* All of it is gone, but for its length. */
TEST_F(Request, WithTheLengthOfATextThatIsAbsentIsMalformed)
{
    TappedRequest request = with(FIELD_OF(MAYBE, maybe_request, has_text), 0);
    const auto text = request.bytes.begin() + sizeof(everything_maybe_request);

    request.bytes.erase(text, text + sizeof("text"));
    expect_refused(request, -XC_E_MALFORMED);
}

struct Length {
    Field field;
    uint64_t max;
};

TEST_F(Request, WithALengthAboveItsBoundIsTooLarge)
{
    const Length lengths[] = {
        {FIELD_OF(DIGEST, digest_request, len), EVERYTHING_DIGEST_BYTES_MAX},
        {FIELD_OF(FILL, fill_request, len), EVERYTHING_FILL_BUF_MAX},
        {FIELD_OF(PICK, pick_request, n), EVERYTHING_PICK_FROM_MAX},
        {FIELD_OF(PICK, pick_request, max), EVERYTHING_PICK_PICKED_MAX},
        {FIELD_OF(EVENS, evens_request, n), EVERYTHING_EVENS_NUMBERS_MAX},
        {FIELD_OF(FILTER, filter_request, n), EVERYTHING_FILTER_FROM_MAX},
        {FIELD_OF(FILTER, filter_request, max), EVERYTHING_FILTER_SEEN_MAX},
        {FIELD_OF(JOIN, join_request, a_len), EVERYTHING_JOIN_A_MAX},
        {FIELD_OF(JOIN, join_request, b_len), EVERYTHING_JOIN_B_MAX},
        {FIELD_OF(JOIN, join_request, max), EVERYTHING_JOIN_JOINED_MAX},
        {FIELD_OF(SPLIT, split_request, len), EVERYTHING_SPLIT_TEXT_MAX},
        {FIELD_OF(SPLIT, split_request, left_max), EVERYTHING_SPLIT_LEFT_MAX},
        {FIELD_OF(SPLIT, split_request, right_max), EVERYTHING_SPLIT_RIGHT_MAX},
        {FIELD_OF(GREET, greet_request, name_len), EVERYTHING_GREET_NAME_MAX},
        {FIELD_OF(NOTE, note_request, why_len), EVERYTHING_NOTE_WHY_MAX},
        {FIELD_OF(REPEAT, repeat_request, max), EVERYTHING_REPEAT_TEXT_MAX},
        {FIELD_OF(REPEAT, repeat_request, len), 10}, /* max of this request */
    };

    for (const Length &length : lengths)
        for (uint64_t value :
             {length.max + 1, uint64_t{1} << 28, uint64_t{UINT32_MAX},
              uint64_t{1} << 63, UINT64_MAX, UINT64_MAX - 6}) {
            if (length.field.size == 4 && value > UINT32_MAX)
                continue;
            SCOPED_TRACE(testing::Message()
                         << call_of(length.field.method).name << " " << value);
            expect_refused(with(length.field, value), -XC_E_TOO_LARGE);
        }
}

TEST_F(Request, WithALengthThatDoesNotFitItsBytesIsMalformed)
{
    const Field lengths[] = {
        FIELD_OF(DIGEST, digest_request, len),
        FIELD_OF(REVERSE, reverse_request, len),
        FIELD_OF(PICK, pick_request, n),
        FIELD_OF(EVENS, evens_request, n),
        FIELD_OF(FILTER, filter_request, n),
        FIELD_OF(CYCLE, cycle_request, n),
        FIELD_OF(JOIN, join_request, a_len),
        FIELD_OF(JOIN, join_request, b_len),
        FIELD_OF(SPLIT, split_request, len),
        FIELD_OF(GREET, greet_request, name_len),
        FIELD_OF(NOTE, note_request, why_len),
        FIELD_OF(REPEAT, repeat_request, len),
    };

    for (const Field &field : lengths) {
        uint64_t valid = 0;

        std::memcpy(&valid,
                    &request_of(call_of(field.method)).bytes[field.offset],
                    field.size);
        ASSERT_GT(valid, 0u);
        for (uint64_t value : {valid - 1, valid + 1, uint64_t{0}}) {
            SCOPED_TRACE(testing::Message()
                         << call_of(field.method).name << " " << value);
            expect_refused(with(field, value), -XC_E_MALFORMED);
        }
    }
}

TEST_F(Request, ThatAsksForMoreThanAReplyCanHoldIsTooLarge)
{
    TappedRequest request = with(FIELD_OF(SPLIT, split_request, left_max),
                                 EVERYTHING_SPLIT_LEFT_MAX);
    const uint64_t right_max = XC_MESSAGE_MAX - sizeof(everything_split_reply) -
                               EVERYTHING_SPLIT_LEFT_MAX + 1;

    std::memcpy(
        &request.bytes[offsetof(struct everything_split_request, right_max)],
        &right_max, sizeof(right_max));
    expect_refused(request, -XC_E_TOO_LARGE);
}

TEST_F(Request, ThatAsksForMoreThanAReplyHoldsBesideItsElementsIsTooLarge)
{
    TappedRequest request =
        with(FIELD_OF(ASK, ask_request, max), EVERYTHING_ASK_BUF_MAX);
    const uint32_t n = EVERYTHING_ASK_FLAGS_MAX;

    std::memcpy(&request.bytes[offsetof(struct everything_ask_request, n)], &n,
                sizeof(n));
    request.bytes.resize(sizeof(everything_ask_request) + n);
    expect_refused(request, -XC_E_TOO_LARGE);
}

TEST_F(Request, WithAStringWithoutItsEndIsMalformed)
{
    for (uint32_t method : {EVERYTHING_METHOD_GREET, EVERYTHING_METHOD_NOTE}) {
        TappedRequest request = request_of(call_of(method));

        ASSERT_EQ(request.bytes.back(), 0);
        request.bytes.back() = 'x';
        expect_refused(request, -XC_E_MALFORMED);
    }
}

TEST_F(Request, WithAStringThatEndsTooEarlyIsMalformed)
{
    for (uint32_t method : {EVERYTHING_METHOD_GREET, EVERYTHING_METHOD_NOTE}) {
        TappedRequest request = request_of(call_of(method));

        for (size_t back : {2u, 3u, 4u}) {
            std::vector<uint8_t> &bytes = request.bytes;
            const uint8_t before = bytes[bytes.size() - back];

            bytes[bytes.size() - back] = 0;
            expect_refused(request, -XC_E_MALFORMED);
            bytes[bytes.size() - back] = before;
        }
    }
}

TEST_F(Request, WithAnotherKeyHasAnotherShape)
{
    for (const EveryCall &call : every_call()) {
        TappedRequest request = request_of(call);

        SCOPED_TRACE(call.name);
        for (uint32_t key : {request.key ^ 1, request.key | 1u << 31, 0u}) {
            request.key = key;
            expect_refused(request, -XC_E_SHAPE);
        }
    }
}

TEST_F(Request, OfAnUnknownMethodIsRefused)
{
    TappedRequest request = request_of(call_of(EVERYTHING_METHOD_NOTHING));

    for (uint32_t method :
         {0u, 27u, 255u, 0xfeffu, 0xff7fu, 0xffffu, 0x10001u, UINT32_MAX}) {
        request.method = method;
        expect_refused(request, -XC_E_NO_METHOD);
    }
}

TEST_F(Request, WithACapabilityOfNobodysIsStale)
{
    const Field fields[] = {
        FIELD_OF(STEP_BY, step_by_request, counter),
        FIELD_OF(TWINS, twins_request, like),
    };

    for (const Field &field : fields)
        for (uint64_t value : {uint64_t{0}, UINT64_MAX, argument_handle + 1,
                               argument_handle + (UINT64_C(1) << 32)})
            expect_refused(with(field, value), -XC_E_STALE_HANDLE);
}

TEST_F(Request, WithACapabilityOfAnotherTypeHasAnotherShape)
{
    expect_refused(with(FIELD_OF(STEP_BY, step_by_request, counter), handle),
                   -XC_E_SHAPE);
    expect_refused(with(FIELD_OF(TWINS, twins_request, like), handle),
                   -XC_E_SHAPE);
}

TEST_F(Request, AfterItsDeadlineIsNotRun)
{
    TappedRequest request = request_of(call_of(EVERYTHING_METHOD_NOTHING));
    const unsigned before = n_runs();
    xc_call raw = {};

    raw.handle = request.handle;
    raw.method = request.method;
    raw.key = request.key;
    raw.deadline_ns = fake_port::now_ns;
    EXPECT_EQ(world->dispatch(raw), -XC_E_DEADLINE);
    EXPECT_EQ(n_runs(), before);
    raw.deadline_ns = fake_port::now_ns + 1;
    EXPECT_EQ(world->dispatch(raw), 0);
}

TEST_F(Request, WithAnUndeclaredArgumentIsNeverSent)
{
    const int32_t neither = 2;
    everything_color after = EVERYTHING_RED;
    everything_sign sign = EVERYTHING_PLUS;

    tap->request = {};
    EXPECT_EQ(
        everything_next(root, static_cast<everything_color>(3), &after, &sign),
        -XC_E_MALFORMED);
    std::memcpy(&sign, &neither, sizeof(neither));
    EXPECT_EQ(everything_next(root, EVERYTHING_RED, &after, &sign),
              -XC_E_MALFORMED);
    EXPECT_EQ(tap->request.method, 0u);
}
