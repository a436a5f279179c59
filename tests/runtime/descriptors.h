/* SPDX-License-Identifier: MIT */
/* Descriptors: whether a test gives back what it opens */
#pragma once

#include <gtest/gtest.h>

#include <filesystem>

/** How many descriptors this process has open; 0 where there are none. */
inline size_t n_descriptors()
{
    std::error_code error;
    const std::filesystem::directory_iterator first("/proc/self/fd", error);

    return static_cast<size_t>(
        std::distance(first, std::filesystem::directory_iterator()));
}

/** A test of it fails if it ends with more descriptors, or fewer. */
class DescriptorTest : public testing::Test {
  protected:
    void TearDown() override { EXPECT_EQ(n_descriptors(), before_); }

  private:
    const size_t before_ = n_descriptors();
};
