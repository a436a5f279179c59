// SPDX-License-Identifier: MIT
#include "disk_image.h"

#include <cstdlib>

#include <gtest/gtest.h>

void make_image(const std::filesystem::path &tree,
                const std::filesystem::path &image, const std::string &type)
{
    std::string command = "PATH=$PATH:/usr/sbin:/sbin mke2fs -q -F -t " + type +
                          " -d '" + tree.string() + "' '" + image.string() +
                          "' 16M";

    ASSERT_EQ(std::system(command.c_str()), 0) << command;
}
