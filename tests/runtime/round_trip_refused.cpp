// SPDX-License-Identifier: MIT
// What a Stub refuses before anything is sent, and how it names it
//
// The server would refuse the same, so the status alone says nothing of the
// Stub's own check; that the error names the parameter does.
#include <gmock/gmock.h>

#include <cstring>
#include <vector>

#include <crosscall/error.h>

#include "round_trip.h"

using testing::AllOf;
using testing::HasSubstr;

static void expect_named(int64_t r, int status, const char *method,
                         const char *parameter)
{
    EXPECT_EQ(r, -status) << method << " " << parameter;
    EXPECT_THAT(xc_error_text(),
                AllOf(HasSubstr("everything." + std::string(method)),
                      HasSubstr("'" + std::string(parameter) + "'")));
}

static void expect_invalid(int64_t r, const char *method, const char *parameter)
{
    expect_named(r, XC_E_MALFORMED, method, parameter);
}

static void expect_too_large(int64_t r, const char *method,
                             const char *parameter,
                             uint64_t max = XC_MESSAGE_MAX)
{
    expect_named(r, XC_E_TOO_LARGE, method, parameter);
    EXPECT_EQ(xc_last_error()->bound, max) << method << " " << parameter;
}

/* A color that is none, as C lets one have it. */
static everything_color no_color()
{
    const uint32_t undeclared = 3;
    everything_color color;

    std::memcpy(&color, &undeclared, sizeof(color));
    return color;
}

static everything_pixel pixel_of(everything_color color)
{
    everything_pixel pixel = {};

    std::memcpy(&pixel.color, &color, sizeof(color));
    return pixel;
}

TEST_P(MessageTrip, AnInvalidStructIsNamed)
{
    const everything_pixel good = pixel_of(EVERYTHING_RED);
    const everything_pixel bad = pixel_of(no_color());
    everything_pixel into = good;

    expect_invalid(everything_blend(root, &bad, &into), "blend", "pixel");
    into = bad;
    expect_invalid(everything_blend(root, &good, &into), "blend", "into");
    expect_invalid(everything_maybe(root, &bad, nullptr, nullptr, 0, nullptr,
                                    nullptr, nullptr, nullptr, nullptr),
                   "maybe", "pixel");
    expect_invalid(everything_maybe(root, nullptr, nullptr, nullptr, 0, nullptr,
                                    nullptr, nullptr, &into, nullptr),
                   "maybe", "into");
}

TEST_P(MessageTrip, AnInvalidValueIsNamed)
{
    everything_access granted = EVERYTHING_READ;
    everything_access kept = EVERYTHING_READ;
    everything_color color = no_color();

    expect_invalid(
        everything_permit(root, everything_access(4), &granted, &kept),
        "permit", "wanted");
    kept = everything_access(12);
    expect_invalid(everything_permit(root, EVERYTHING_READ, &granted, &kept),
                   "permit", "kept");
    expect_invalid(everything_maybe(root, nullptr, nullptr, nullptr, 0, nullptr,
                                    nullptr, nullptr, nullptr, &color),
                   "maybe", "color");
}

TEST_P(MessageTrip, AnInvalidElementIsNamed)
{
    const everything_pixel from[] = {pixel_of(EVERYTHING_RED),
                                     pixel_of(no_color())};
    everything_pixel seen[2];
    everything_color colors[] = {EVERYTHING_RED, no_color()};
    const bool which[] = {true, true};
    bool done[] = {true, true};
    everything_access modes[2] = {};
    uint32_t n = 0;

    expect_invalid(everything_filter(root, from, 2, seen, 2, &n), "filter",
                   "from");
    expect_invalid(everything_cycle(root, colors, 2, which, done, modes),
                   "cycle", "colors");
}

/* As memory is that nobody wrote; 0 and 1 are the only ones that are valid. */
static void leave_unwritten(bool *flag) { std::memset(flag, 0xa5, 1); }

TEST_P(MessageTrip, ABoolThatNobodyWroteIsNamed)
{
    const everything_pixel good = pixel_of(EVERYTHING_RED);
    everything_pixel pixels[] = {good, good};
    everything_color colors[] = {EVERYTHING_RED, EVERYTHING_BLUE};
    bool flags[] = {true, true};
    bool done[] = {true, true};
    everything_access modes[2] = {};
    bool inverted = false;
    uint32_t n = 0;

    leave_unwritten(&pixels[1].marks[1]);
    leave_unwritten(&flags[1]);
    expect_invalid(everything_invert(root, true, &inverted, &flags[1]),
                   "invert", "toggled");
    expect_invalid(everything_blend(root, &good, &pixels[1]), "blend", "into");
    expect_invalid(everything_filter(root, pixels, 2, pixels, 2, &n), "filter",
                   "from");
    expect_invalid(everything_cycle(root, colors, 2, flags, done, modes),
                   "cycle", "which");
    expect_invalid(everything_ask(root, 'x', nullptr, 0, nullptr, flags, 2),
                   "ask", "flags");
}

TEST_P(MessageTrip, ABoolBehindATagThatNobodyWroteIsNamed)
{
    everything_figure figure = {};
    everything_figure turned = {};
    everything_mark mark = {};
    everything_number number = {};

    leave_unwritten(&number.value.flag); /* width 0 */
    figure.kind = EVERYTHING_AMOUNT;
    figure.as.amount = number;
    mark.color = EVERYTHING_RED;
    leave_unwritten(&mark.as.warm);
    expect_invalid(everything_turn(root, &figure, &turned, &number), "turn",
                   "figure");
    figure.kind = EVERYTHING_VOID;
    expect_invalid(everything_turn(root, &figure, &turned, &number), "turn",
                   "number");
    expect_invalid(everything_fade(root, &mark, nullptr), "fade", "mark");
    expect_invalid(everything_count(root, &number, 1), "count", "numbers");
    number.width = 1;
    figure = {};
    figure.kind = EVERYTHING_VOID;
    leave_unwritten(&figure.filled);
    expect_invalid(everything_turn(root, &figure, &turned, &number), "turn",
                   "figure");
}

TEST_P(MessageTrip, AnInvalidUnionIsNamed)
{
    everything_figure figure = {};
    everything_figure turned;
    everything_number number = {};
    everything_number numbers[2] = {};
    everything_mark mark = {};

    figure.kind = EVERYTHING_DOT;
    number.width = 2;
    expect_invalid(everything_turn(root, &figure, &turned, &number), "turn",
                   "number");
    number.width = 1;
    std::memset(&figure.kind, 0x77, sizeof(figure.kind));
    expect_invalid(everything_turn(root, &figure, &turned, &number), "turn",
                   "figure");
    figure.kind = EVERYTHING_AMOUNT;
    figure.as.amount.width = 2;
    expect_invalid(everything_turn(root, &figure, &turned, &number), "turn",
                   "figure");
    figure.kind = EVERYTHING_MARKS;
    figure.as.marks[0].color = EVERYTHING_GREEN;
    figure.as.marks[1].color = no_color();
    expect_invalid(everything_turn(root, &figure, &turned, &number), "turn",
                   "figure");
    mark.color = no_color();
    expect_invalid(everything_fade(root, &mark, nullptr), "fade", "mark");
    mark.color = EVERYTHING_BLUE;
    std::memset(&mark.as.sign, 2, sizeof(mark.as.sign));
    expect_invalid(everything_fade(root, &mark, nullptr), "fade", "mark");
    numbers[1].width = 9;
    expect_invalid(everything_count(root, numbers, 2), "count", "numbers");
}

TEST_P(MessageTrip, TooManyElementsAreNamed)
{
    const std::vector<everything_pixel> from(EVERYTHING_FILTER_FROM_MAX + 1,
                                             pixel_of(EVERYTHING_RED));
    std::vector<everything_pixel> seen(EVERYTHING_FILTER_SEEN_MAX + 1);
    std::vector<everything_color> colors(EVERYTHING_CYCLE_COLORS_MAX + 1,
                                         EVERYTHING_RED);
    const auto n_colors = static_cast<uint16_t>(colors.size());
    const std::vector<uint8_t> bytes(colors.size());
    const auto *which = reinterpret_cast<const bool *>(bytes.data());
    const std::unique_ptr<bool[]> done(new bool[colors.size()]);
    everything_access modes[2] = {};
    uint32_t n = 0;

    expect_too_large(everything_filter(root, from.data(),
                                       EVERYTHING_FILTER_FROM_MAX + 1,
                                       seen.data(), 1, &n),
                     "filter", "n", EVERYTHING_FILTER_FROM_MAX);
    expect_too_large(everything_filter(root, from.data(), 1, seen.data(),
                                       EVERYTHING_FILTER_SEEN_MAX + 1, &n),
                     "filter", "max", EVERYTHING_FILTER_SEEN_MAX);
    expect_too_large(everything_cycle(root, colors.data(), n_colors, which,
                                      done.get(), modes),
                     "cycle", "n", EVERYTHING_CYCLE_COLORS_MAX);
}

TEST_P(MessageTrip, TooMuchOfWhatMayBeAbsentIsNamed)
{
    const std::vector<uint8_t> bytes(EVERYTHING_MAYBE_BYTES_MAX + 1);
    std::vector<uint8_t> buf(EVERYTHING_ASK_BUF_MAX + 1);
    const std::unique_ptr<bool[]> flags(
        new bool[EVERYTHING_ASK_FLAGS_MAX + 1]());

    expect_too_large(everything_maybe(root, nullptr, "0123456789abcdefg",
                                      nullptr, 0, nullptr, nullptr, nullptr,
                                      nullptr, nullptr),
                     "maybe", "text", EVERYTHING_MAYBE_TEXT_MAX);
    expect_too_large(everything_maybe(root, nullptr, nullptr, bytes.data(),
                                      EVERYTHING_MAYBE_BYTES_MAX + 1, nullptr,
                                      nullptr, nullptr, nullptr, nullptr),
                     "maybe", "len", EVERYTHING_MAYBE_BYTES_MAX);
    expect_too_large(everything_ask(root, 'x', buf.data(),
                                    EVERYTHING_ASK_BUF_MAX + 1, nullptr,
                                    nullptr, 0),
                     "ask", "max", EVERYTHING_ASK_BUF_MAX);
    expect_too_large(everything_ask(root, 'x', nullptr, 0, nullptr, flags.get(),
                                    EVERYTHING_ASK_FLAGS_MAX + 1),
                     "ask", "n", EVERYTHING_ASK_FLAGS_MAX);
}

TEST_P(MessageTrip, TooLongBuffersAreNamed)
{
    std::vector<char> buf(XC_INLINE_MAX + 1);
    std::vector<everything_number> numbers(EVERYTHING_COUNT_NUMBERS_MAX + 1);
    size_t len = 0;

    expect_too_large(everything_fill(root, 'x', 1, buf.data(), buf.size()),
                     "fill", "len", EVERYTHING_FILL_BUF_MAX);
    expect_too_large(everything_repeat(root, 1, buf.data(), buf.size(), &len),
                     "repeat", "max", EVERYTHING_REPEAT_TEXT_MAX);
    expect_too_large(everything_count(root, numbers.data(),
                                      EVERYTHING_COUNT_NUMBERS_MAX + 1),
                     "count", "n", EVERYTHING_COUNT_NUMBERS_MAX);
}

TEST_P(MessageTrip, BuffersThatDoNotFitTogetherAreNamed)
{
    std::vector<char> left(EVERYTHING_SPLIT_LEFT_MAX);
    std::vector<char> right(EVERYTHING_SPLIT_RIGHT_MAX);
    size_t left_len, right_len;
    std::vector<uint8_t> buf(EVERYTHING_ASK_BUF_MAX);
    char name[21];
    const std::unique_ptr<bool[]> flags(new bool[EVERYTHING_ASK_FLAGS_MAX]());

    expect_too_large(everything_ask(root, 'x', buf.data(),
                                    EVERYTHING_ASK_BUF_MAX, name, flags.get(),
                                    EVERYTHING_ASK_FLAGS_MAX),
                     "ask", "n");
    expect_too_large(everything_split(root, "a b", 3, ' ', left.data(),
                                      left.size(), &left_len, right.data(),
                                      right.size(), &right_len),
                     "split", "right_max");
}
