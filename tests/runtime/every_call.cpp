// SPDX-License-Identifier: MIT
#include "every_call.h"

#include <cstdlib>

#include "everything.stub.h"
#include "everything.wire.h"

static void prepare_nothing(Outputs &) {}

static const everything_sample some_samples[] = {
    {10, 1, 2}, {20, 2, 3}, {30, 3, 4}};

everything_pixel some_pixel()
{
    everything_pixel pixel;

    /* A struct's padding is none of the caller's business, so it may be
     * anything; it must not travel. */
    std::memset(static_cast<void *>(&pixel), 0xa5, sizeof(pixel));
    pixel.visible = false;
    pixel.at = {1, 2};
    pixel.channels[0] = 3;
    pixel.channels[1] = 4;
    pixel.channels[2] = 5;
    pixel.color = EVERYTHING_GREEN;
    pixel.marks[0] = true;
    pixel.marks[1] = false;
    pixel.corners[0] = {6, 7};
    pixel.corners[1] = {8, 9};
    pixel.weight = 0.25;
    return pixel;
}

/* Nor is what a union holds behind the member that counts. */
static everything_figure some_figure()
{
    everything_figure figure;

    std::memset(static_cast<void *>(&figure), 0xa5, sizeof(figure));
    figure.kind = EVERYTHING_DOT;
    figure.filled = false;
    figure.as.dot = {1, 2};
    return figure;
}

static everything_number some_number()
{
    everything_number number;

    std::memset(static_cast<void *>(&number), 0xa5, sizeof(number));
    number.width = 1;
    number.value.byte = 41;
    return number;
}

enum : xc_rights {
    ANYONE = 0,
    CALL = EVERYTHING_CALL,
    CHANGE = EVERYTHING_CHANGE,
    OPEN = EVERYTHING_OPEN
};

static const std::vector<EveryCall> calls = {
    {"nothing", EVERYTHING_METHOD_NOTHING, ANYONE, false, false,
     prepare_nothing,
     [](everything *root, counter *, Outputs &) -> int64_t {
         return everything_nothing(root);
     }},
    {"answer", EVERYTHING_METHOD_ANSWER, CALL, false, false, prepare_nothing,
     [](everything *root, counter *, Outputs &) -> int64_t {
         return everything_answer(root, 77);
     }},
    {"answer64", EVERYTHING_METHOD_ANSWER64, CALL, true, false, prepare_nothing,
     [](everything *root, counter *, Outputs &) -> int64_t {
         return everything_answer64(root, INT64_C(1) << 40);
     }},
    {"add", EVERYTHING_METHOD_ADD, CALL, false, false, prepare_nothing,
     [](everything *root, counter *, Outputs &o) -> int64_t {
         return everything_add(root, 2, 3, &o.u64);
     }},
    {"total", EVERYTHING_METHOD_TOTAL, CALL, true, false, prepare_nothing,
     [](everything *root, counter *, Outputs &) -> int64_t {
         return everything_total(root, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
     }},
    {"cut", EVERYTHING_METHOD_CUT, CALL, false, false, prepare_nothing,
     [](everything *root, counter *, Outputs &o) -> int64_t {
         return everything_cut(root, 258, &o.u8, &o.u16, &o.u32, &o.u64, &o.i8,
                               &o.i16, &o.i32, &o.i64, &o.size);
     }},
    {"twice", EVERYTHING_METHOD_TWICE, CALL, false, false,
     [](Outputs &o) { o.d = 1.5; },
     [](everything *root, counter *, Outputs &o) -> int64_t {
         return everything_twice(root, 2.5f, &o.f, &o.d);
     }},
    {"invert", EVERYTHING_METHOD_INVERT, CALL, false, false,
     [](Outputs &o) { o.other_flag = true; },
     [](everything *root, counter *, Outputs &o) -> int64_t {
         return everything_invert(root, false, &o.flag, &o.other_flag);
     }},
    {"next", EVERYTHING_METHOD_NEXT, CALL, false, false,
     [](Outputs &o) { o.sign = EVERYTHING_PLUS; },
     [](everything *root, counter *, Outputs &o) -> int64_t {
         return everything_next(root, EVERYTHING_RED, &o.color, &o.sign);
     }},
    {"mirror", EVERYTHING_METHOD_MIRROR, CALL, false, false, prepare_nothing,
     [](everything *root, counter *, Outputs &o) -> int64_t {
         return everything_mirror(root, {1, 2}, &o.point);
     }},
    {"blend", EVERYTHING_METHOD_BLEND, CALL, false, false,
     [](Outputs &o) { o.pixel = some_pixel(); },
     [](everything *root, counter *, Outputs &o) -> int64_t {
         const everything_pixel pixel = some_pixel();

         return everything_blend(root, &pixel, &o.pixel);
     }},
    {"permit", EVERYTHING_METHOD_PERMIT, CALL, false, false,
     [](Outputs &o) { o.other_access = EVERYTHING_ALL; },
     [](everything *root, counter *, Outputs &o) -> int64_t {
         return everything_permit(root, EVERYTHING_APPEND, &o.access,
                                  &o.other_access);
     }},
    {"filter", EVERYTHING_METHOD_FILTER, CALL, false, false, prepare_nothing,
     [](everything *root, counter *, Outputs &o) -> int64_t {
         everything_pixel pixels[3] = {some_pixel(), some_pixel(),
                                       some_pixel()};

         pixels[0].visible = true;
         pixels[2].visible = true;
         return everything_filter(root, pixels, 3, o.pixels, 3, &o.u32);
     }},
    {"cycle", EVERYTHING_METHOD_CYCLE, CALL, false, false,
     [](Outputs &o) {
         o.colors[0] = EVERYTHING_RED;
         o.colors[1] = EVERYTHING_GREEN;
     },
     [](everything *root, counter *, Outputs &o) -> int64_t {
         const bool which[] = {true, false};

         return everything_cycle(root, o.colors, 2, which, o.flags, o.modes);
     }},
    {"deal", EVERYTHING_METHOD_DEAL, OPEN, false, false, prepare_nothing,
     [](everything *root, counter *argument, Outputs &o) -> int64_t {
         return everything_deal(root, argument, o.pixels, &o.counters[0]);
     }},
    {"maybe", EVERYTHING_METHOD_MAYBE, CALL, false, false,
     [](Outputs &o) {
         o.d = 1.5;
         o.pixel = some_pixel();
         o.color = EVERYTHING_RED;
     },
     [](everything *root, counter *, Outputs &o) -> int64_t {
         const everything_pixel pixel = some_pixel();

         return everything_maybe(root, &pixel, "text", "abc", 3, &o.u32, &o.d,
                                 &o.point, &o.pixel, &o.color);
     }},
    {"ask", EVERYTHING_METHOD_ASK, CALL, true, false,
     [](Outputs &o) { std::memset(o.flags, 0, sizeof(o.flags)); },
     [](everything *root, counter *, Outputs &o) -> int64_t {
         return everything_ask(root, 'a', o.bytes, 8, o.text, o.flags, 2);
     }},
    {"title", EVERYTHING_METHOD_TITLE, CALL, false, false, prepare_nothing,
     [](everything *root, counter *, Outputs &o) -> int64_t {
         return everything_title(root, o.text);
     }},
    {"step_any", EVERYTHING_METHOD_STEP_ANY, CALL | CHANGE, true, false,
     prepare_nothing,
     [](everything *root, counter *argument, Outputs &o) -> int64_t {
         return everything_step_any(root, argument, o.colors);
     }},
    {"turn", EVERYTHING_METHOD_TURN, CALL, false, false,
     [](Outputs &o) { o.number = some_number(); },
     [](everything *root, counter *, Outputs &o) -> int64_t {
         const everything_figure figure = some_figure();

         return everything_turn(root, &figure, &o.figure, &o.number);
     }},
    {"fade", EVERYTHING_METHOD_FADE, CALL, false, false, prepare_nothing,
     [](everything *root, counter *, Outputs &o) -> int64_t {
         everything_mark mark = {};

         mark.color = EVERYTHING_GREEN;
         mark.as.levels[2] = -1;
         return everything_fade(root, &mark, &o.mark);
     }},
    {"count", EVERYTHING_METHOD_COUNT, CHANGE, false, false,
     [](Outputs &o) {
         std::memset(o.amounts, 0, sizeof(o.amounts));
         o.amounts[1] = some_number();
     },
     [](everything *root, counter *, Outputs &o) -> int64_t {
         return everything_count(root, o.amounts, 3);
     }},
    {"digest", EVERYTHING_METHOD_DIGEST, ANYONE, true, false, prepare_nothing,
     [](everything *root, counter *, Outputs &) -> int64_t {
         return everything_digest(root, "abc", 3);
     }},
    {"fill", EVERYTHING_METHOD_FILL, CALL, true, false, prepare_nothing,
     [](everything *root, counter *, Outputs &o) -> int64_t {
         return everything_fill(root, 'f', 5, o.bytes, 10);
     }},
    {"reverse", EVERYTHING_METHOD_REVERSE, CHANGE, false, false,
     [](Outputs &o) { std::memcpy(o.bytes, "\x01\x02\x03", 3); },
     [](everything *root, counter *, Outputs &o) -> int64_t {
         return everything_reverse(root, o.bytes, 3);
     }},
    {"pick", EVERYTHING_METHOD_PICK, CALL, false, false, prepare_nothing,
     [](everything *root, counter *, Outputs &o) -> int64_t {
         return everything_pick(root, some_samples, 3, o.samples, 4, &o.u32);
     }},
    {"evens", EVERYTHING_METHOD_EVENS, CHANGE, false, false,
     [](Outputs &o) {
         o.u32 = 3;
         o.numbers[0] = 1;
         o.numbers[1] = 2;
         o.numbers[2] = 4;
     },
     [](everything *root, counter *, Outputs &o) -> int64_t {
         return everything_evens(root, o.numbers, &o.u32);
     }},
    {"spread", EVERYTHING_METHOD_SPREAD, CALL, false, false, prepare_nothing,
     [](everything *root, counter *, Outputs &o) -> int64_t {
         const uint8_t key[16] = {1, 2, 3};

         return everything_spread(root, key, o.bytes, o.words);
     }},
    {"join", EVERYTHING_METHOD_JOIN, CALL, true, false, prepare_nothing,
     [](everything *root, counter *, Outputs &o) -> int64_t {
         return everything_join(root, "ab", 2, "c", 1, o.text, 10);
     }},
    {"split", EVERYTHING_METHOD_SPLIT, CALL, false, false, prepare_nothing,
     [](everything *root, counter *, Outputs &o) -> int64_t {
         return everything_split(root, "ab=c", 4, '=', o.text, 10, &o.size,
                                 o.other_text, 10, &o.other_size);
     }},
    {"greet", EVERYTHING_METHOD_GREET, CALL, false, false, prepare_nothing,
     [](everything *root, counter *, Outputs &o) -> int64_t {
         return everything_greet(root, "you", o.text);
     }},
    {"note", EVERYTHING_METHOD_NOTE, CHANGE, false, true, prepare_nothing,
     [](everything *root, counter *, Outputs &) -> int64_t {
         return everything_note(root, 5, "why");
     }},
    {"noted", EVERYTHING_METHOD_NOTED, CALL, false, false, prepare_nothing,
     [](everything *root, counter *, Outputs &o) -> int64_t {
         return everything_noted(root, &o.u64, &o.u32);
     }},
    {"open", EVERYTHING_METHOD_OPEN, OPEN, false, false, prepare_nothing,
     [](everything *root, counter *, Outputs &o) -> int64_t {
         return everything_open(root, 3, &o.counters[0]);
     }},
    {"step_by", EVERYTHING_METHOD_STEP_BY, CALL | CHANGE, true, false,
     prepare_nothing,
     [](everything *root, counter *argument, Outputs &) -> int64_t {
         return everything_step_by(root, 2, argument);
     }},
    {"twins", EVERYTHING_METHOD_TWINS, OPEN, false, false, prepare_nothing,
     [](everything *root, counter *argument, Outputs &o) -> int64_t {
         return everything_twins(root, argument, o.text, &o.counters[0],
                                 &o.counters[1]);
     }},
    {"names", EVERYTHING_METHOD_NAMES, CALL, true, false, prepare_nothing,
     [](everything *root, counter *, Outputs &o) -> int64_t {
         return everything_names(root, 1, 2, 3, 4, 5, 6, 7, &o.u32, &o.u8);
     }},
    {"repeat", EVERYTHING_METHOD_REPEAT, CALL, false, false,
     [](Outputs &o) {
         std::memcpy(o.text, "ab", 2);
         o.size = 2;
     },
     [](everything *root, counter *, Outputs &o) -> int64_t {
         return everything_repeat(root, 3, o.text, 10, &o.size);
     }},
};

const std::vector<EveryCall> &every_call() { return calls; }

const EveryCall &call_of(uint32_t method)
{
    for (const EveryCall &call : calls)
        if (call.method == method)
            return call;
    std::abort();
}

bool are_same(const Outputs &a, const Outputs &b)
{
    return std::memcmp(&a, &b, sizeof(a)) == 0;
}

Outcome run_call(const EveryCall &call, everything *root, counter *argument)
{
    Outcome outcome;
    Outputs before;

    std::memset(static_cast<void *>(&before), 0xa5, sizeof(before));
    call.prepare(before);
    std::memcpy(static_cast<void *>(&outcome.outputs), &before, sizeof(before));
    outcome.result = call.call(root, argument, outcome.outputs);
    outcome.wrote = !are_same(outcome.outputs, before);
    for (size_t i = 0; i < std::size(before.counters); i++)
        if (outcome.outputs.counters[i] != before.counters[i])
            counter_release(outcome.outputs.counters[i]);
    return outcome;
}
