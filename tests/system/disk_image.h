// SPDX-License-Identifier: MIT
// Disk image: what a file server serves without a disk
#pragma once

#include <filesystem>
#include <string>

// Makes an image of what is below a directory. @type: as mke2fs has it
void make_image(const std::filesystem::path &tree,
                const std::filesystem::path &image, const std::string &type);
