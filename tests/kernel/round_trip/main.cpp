// SPDX-License-Identifier: MIT
//
// Tests of tests/runtime, run by a program of the microkernel
//
// It says what fails, and whether anything ran.
#include <cstdio>

#include <gtest/gtest.h>

#include "suite.h"

namespace {

class Failures : public testing::EmptyTestEventListener {
    void OnTestPartResult(const testing::TestPartResult &result) override
    {
        if (result.failed())
            std::printf("%s:%d: %s\n", result.file_name(), result.line_number(),
                        result.summary());
    }

    void OnTestEnd(const testing::TestInfo &test) override
    {
        if (test.result()->Failed())
            std::printf("failed: %s.%s\n", test.test_suite_name(), test.name());
    }
};

} // namespace

int main(int argc, char **argv)
{
    const testing::UnitTest &unit = *testing::UnitTest::GetInstance();
    testing::TestEventListeners &listeners =
        testing::UnitTest::GetInstance()->listeners();
    int r;

    testing::InitGoogleTest(&argc, argv);
    GTEST_FLAG_SET(filter, suite.filter);
    delete listeners.Release(listeners.default_result_printer());
    listeners.Append(new Failures);
    r = RUN_ALL_TESTS();
    std::printf("%s: %s\n", suite.name,
                r == 0 && unit.test_to_run_count() >= suite.at_least
                    ? "as everywhere"
                    : "not as elsewhere");
    return r;
}
