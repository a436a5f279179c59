// SPDX-License-Identifier: MIT
#include "calls.h"

#include <gtest/gtest.h>

#include "task.stub.h"

namespace {

const task_limits some = {uint64_t{1} << 40, 64, -20};

int64_t call_create(task *self)
{
    const char arguments[] = "copy\0from\0to";
    uint64_t id = 0;
    const int64_t r =
        task_create(self, "copier", arguments, sizeof(arguments), &some, &id);

    if (r < 0)
        return r;
    EXPECT_EQ(id, 1u);
    EXPECT_EQ(task_create(self, "shell", "sh", 3, nullptr, &id), 0);
    EXPECT_EQ(id, 2u);
    return r;
}

int64_t call_argument(task *self)
{
    char text[64] = "";
    const int64_t r = task_argument(self, 1, 2, text);

    EXPECT_STREQ(text, r < 0 ? "" : "to");
    return r;
}

int64_t call_stop(task *self)
{
    task_phase phase = TASK_NEW;
    const int64_t r = task_stop(self, 1, &phase);

    EXPECT_EQ(phase, r < 0 ? TASK_NEW : TASK_RUNNING);
    EXPECT_EQ(task_stop(self, 1, nullptr), r);
    return r;
}

int64_t call_resume(task *self)
{
    int64_t stopped = 0;
    const int64_t r = task_resume(self, 1, &stopped);

    EXPECT_EQ(stopped, r < 0 ? 0 : 1000);
    return r;
}

int64_t call_pending(task *self)
{
    uint32_t words = 0;
    const int64_t r = task_pending(self, 1, &words);

    EXPECT_EQ(words, r < 0 ? 0u : 1u << TASK_KILL);
    return r;
}

int64_t call_signal_all(task *self)
{
    const task_word words[] = {TASK_HANG_UP, TASK_INTERRUPT};
    const int64_t r = task_signal_all(self, 2, words, 2);
    uint32_t pending = 0;

    if (r < 0)
        return r;
    EXPECT_EQ(task_pending(self, 2, &pending), 0);
    EXPECT_EQ(pending, 1u << TASK_HANG_UP | 1u << TASK_INTERRUPT);
    return r;
}

int64_t call_phases(task *self)
{
    const uint64_t ids[] = {2, 1};
    task_phase phases[2] = {TASK_ENDED, TASK_ENDED};
    const int64_t r = task_phases(self, ids, 2, phases);

    EXPECT_EQ(phases[0], r < 0 ? TASK_ENDED : TASK_NEW);
    EXPECT_EQ(phases[1], r < 0 ? TASK_ENDED : TASK_RUNNING);
    return r;
}

int64_t call_mask(task *self)
{
    uint32_t words = 1u << TASK_INTERRUPT;
    const int64_t r = task_mask(self, 1, &words);

    EXPECT_EQ(words, r < 0 ? 1u << TASK_INTERRUPT : 0u);
    EXPECT_EQ(task_mask(self, 1, nullptr), r);
    return r;
}

int64_t call_list(task *self)
{
    uint64_t ids[4] = {};
    size_t n = 0;
    const int64_t r = task_list(self, ids, 4, &n);

    if (r < 0)
        return r;
    EXPECT_EQ(n, 2u);
    EXPECT_EQ(ids[1], 2u);
    return r;
}

int64_t call_info(task *self)
{
    task_info info = {};
    const int64_t r = task_inspect(self, 1, &info);

    if (r < 0)
        return r;
    EXPECT_EQ(info.parent, 2u);
    EXPECT_EQ(info.phase, TASK_RUNNING);
    EXPECT_EQ(info.limits.memory, some.memory);
    EXPECT_EQ(info.limits.priority, some.priority);
    EXPECT_EQ(info.nice, -7);
    return r;
}

int64_t call_nice(task *self)
{
    int8_t step = -7;
    const int64_t r = task_nice(self, 1, &step);

    EXPECT_EQ(step, -7);
    return r;
}

int64_t call_limit(task *self)
{
    task_limits limits = {1, 2, 3};
    const int64_t r = task_limit(self, 1, &limits);

    EXPECT_EQ(limits.files, r < 0 ? 2 : some.files);
    EXPECT_EQ(task_limit(self, 1, nullptr), r);
    return r;
}

int64_t call_children(task *self)
{
    uint64_t ids[4] = {};
    const int64_t n = task_children(self, 2, ids, 4);

    if (n < 0)
        return n;
    EXPECT_EQ(n, 1);
    EXPECT_EQ(ids[0], 1u);
    return n;
}

int64_t call_variable(task *self)
{
    char value[64] = "";
    const int64_t r = task_variable(self, 1, "HOME", value);

    EXPECT_STREQ(value, r < 0 ? "" : "/home");
    return r;
}

int64_t call_usage(task *self)
{
    task_usage usage = {};
    const int64_t r = task_used(self, 1, &usage);

    if (r < 0)
        return r;
    EXPECT_TRUE(eventually([&] {
        return task_used(self, 1, &usage) == 0 && usage.seconds == 1.25;
    }));
    EXPECT_EQ(usage.load, 0.5f);
    EXPECT_EQ(usage.switches[0], 1u);
    return r;
}

int64_t call_find(task *self)
{
    uint64_t id = 0;
    const int64_t r = task_find(self, "shell", &id);

    EXPECT_EQ(id, r < 0 ? 0u : 2u);
    return r;
}

int64_t call_reap(task *self)
{
    int8_t code = 0;
    task_usage usage = {};
    const int64_t r = task_reap(self, 1, &code, &usage);

    if (r < 0)
        return r;
    EXPECT_EQ(code, -128);
    EXPECT_EQ(task_finish(self, 3, 5), 0);
    EXPECT_EQ(task_reap(self, 3, &code, nullptr), 0);
    EXPECT_EQ(code, 5);
    EXPECT_EQ(usage.seconds, 1.25);
    return r;
}

int64_t call_allow(task *self)
{
    task_powers powers = TASK_MAY_SLEEP;
    const int64_t r = task_allow(self, 3, &powers);

    if (r < 0)
        return r;
    EXPECT_EQ(powers, static_cast<task_powers>(TASK_MAY_FORK | TASK_MAY_TRACE));
    EXPECT_EQ(task_allow(self, 3, &powers), 0);
    EXPECT_EQ(powers, TASK_MAY_SLEEP);
    return r;
}

int64_t call_prepare(task *self)
{
    const task_plan plans[] = {
        {-5, false, static_cast<task_powers>(TASK_MAY_FORK | TASK_MAY_TRACE)},
        {7, true, TASK_MAY_SLEEP},
    };
    const int64_t id = task_prepare(self, plans, 2);
    task_info info = {};

    if (id < 0)
        return id;
    EXPECT_EQ(id, 3);
    EXPECT_EQ(task_inspect(self, 3, &info), 0);
    EXPECT_EQ(info.nice, -5);
    EXPECT_EQ(task_inspect(self, 4, &info), 0);
    EXPECT_EQ(info.nice, 7);
    EXPECT_EQ(info.phase, TASK_STOPPED);
    EXPECT_EQ(info.limits.memory, 0u);
    return id;
}

int64_t call_set_output(task *self)
{
    int ends[2] = {-1, -1};

    EXPECT_EQ(pipe(ends), 0);
    const int64_t r = task_set_output(self, 1, ends[0]);
    EXPECT_EQ(write(ends[1], "said", 4), 4);
    close(ends[0]);
    close(ends[1]);
    return r;
}

int64_t call_output(task *self)
{
    int file = -1;
    char text[8] = "";
    const int64_t r = task_output(self, 1, &file);

    if (r < 0)
        return r;
    EXPECT_EQ(read(file, text, sizeof(text)), 4);
    EXPECT_STREQ(text, "said");
    close(file);
    return r;
}

int64_t call_set_variable(task *self)
{
    int64_t r = task_set_variable(self, 1, "SHELL", "/bin/sh");

    if (r < 0)
        return r;
    EXPECT_EQ(task_variable(self, 1, "SHELL", nullptr), 0);
    r = task_set_variable(self, 1, "SHELL", nullptr);
    EXPECT_LT(task_variable(self, 1, "SHELL", nullptr), 0);
    return r ? r : task_set_variable(self, 1, "HOME", "/home");
}

} // namespace

Calls<task> task_calls()
{
    return {
        {"create", call_create},
        {"argument", call_argument},
        {"start",
         [](task *self) -> int64_t {
             const int64_t n = task_start(self, 1);

             EXPECT_TRUE(n < 0 || n == 1);
             return n;
         }},
        {"stop", call_stop},
        {"resume", call_resume},
        {"mask", call_mask},
        {"signal",
         [](task *self) -> int64_t {
             const int64_t r = task_signal(self, 1, TASK_KILL);

             EXPECT_EQ(task_signal(self, 1, TASK_INTERRUPT), r);
             return r;
         }},
        {"signal_all", call_signal_all},
        {"pending", call_pending},
        {"list", call_list},
        {"phases", call_phases},
        {"adopt", [](task *self) -> int64_t { return task_adopt(self, 1, 2); }},
        {"children", call_children},
        {"nice", call_nice},
        {"inspect", call_info},
        {"limit", call_limit},
        {"set_variable", call_set_variable},
        {"variable", call_variable},
        {"account",
         [](task *self) -> int64_t {
             return task_account(self, 1, 1.25, 0.5f);
         }},
        {"used", call_usage},
        {"find", call_find},
        {"prepare", call_prepare},
        {"allow", call_allow},
        {"set_output", call_set_output},
        {"output", call_output},
        {"finish",
         [](task *self) -> int64_t { return task_finish(self, 1, -128); }},
        {"reap", call_reap},
        {"capacity",
         [](task *self) -> int64_t {
             const int64_t n = task_capacity(self);

             EXPECT_EQ(n, 4);
             return n;
         }},
    };
}
