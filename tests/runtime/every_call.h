/* SPDX-License-Identifier: MIT */
/*
 * Every call: each method of everything.h, called once with valid arguments
 *
 * For tests that say one thing of all methods. What a call may write to lies
 * in struct Outputs, so that a test can see that nothing was written.
 */
#pragma once

#include <cstdint>
#include <cstring>
#include <vector>

#include <crosscall/handle.h>

#include <interfaces/everything.h>

struct Outputs {
    uint64_t u64;
    uint32_t u32;
    uint16_t u16;
    uint8_t u8;
    int64_t i64;
    int32_t i32;
    int16_t i16;
    int8_t i8;
    size_t size;
    size_t other_size;
    float f;
    double d;
    bool flag;
    bool other_flag;
    everything_color color;
    everything_sign sign;
    everything_access access;
    everything_access other_access;
    everything_point point;
    everything_pixel pixel;
    everything_sample samples[4];
    everything_pixel pixels[3];
    everything_figure figure;
    everything_number number;
    everything_mark mark;
    everything_number amounts[3];
    everything_color colors[3];
    everything_access modes[2];
    bool flags[3];
    int32_t numbers[4];
    uint32_t words[4];
    uint8_t bytes[32];
    char text[128];
    char other_text[128];
    counter *counters[2];
};

/** All of its values are declared. */
everything_pixel some_pixel();

/** One method, and one valid call of it. */
struct EveryCall {
    const char *name;
    uint32_t method;
    xc_rights needs; /* said here again, and not taken from stubc */
    bool is_int64;   /* its result; else int */
    bool is_oneway;
    void (*prepare)(Outputs &outputs); /* fill what is in and out */
    int64_t (*call)(everything *root, counter *argument, Outputs &outputs);
};

const std::vector<EveryCall> &every_call();

/** The one for a method. */
const EveryCall &call_of(uint32_t method);

/** Whether not a byte differs. */
bool are_same(const Outputs &a, const Outputs &b);

/** What one of the calls came to. */
struct Outcome {
    int64_t result;
    bool wrote;
    Outputs outputs;
};

/** Call; objects that come back are released. */
Outcome run_call(const EveryCall &call, everything *root, counter *argument);
