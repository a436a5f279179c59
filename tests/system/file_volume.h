/* SPDX-License-Identifier: MIT */
/*
 * File volume: a fixture with a real file server over each kind of volume
 *
 * All have the same files in them. An image is made of these by mke2fs.
 */
#pragma once

#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <crosscall/region.h>

#include "file_server.h"
#include "program.h"

enum class Kind { HOST, MEMORY, EXT4, EXT2 };

struct UnrefRegion {
    void operator()(xc_region *r) const { xc_region_unref(r); }
};
using Region = std::unique_ptr<xc_region, UnrefRegion>;

/* A new one, and what is in a part of one. */
Region new_region(size_t size, xc_region_access access);
std::string region_text(const Region &region, size_t at, size_t len);

/* Bytes of which no two neighbourhoods are alike. */
std::string noise(size_t len);

/* All of it, by read() or by read_into(), with at most @piece bytes a call. */
std::string read_all(const File &file, size_t piece);
std::string read_all_by_region(const File &file, size_t piece);

/* All names, sorted, got in pieces of @max bytes. */
std::vector<std::string> list(const Dir &dir, const std::string &path,
                              size_t max);

class FileVolume : public testing::TestWithParam<Kind> {
  protected:
    void SetUp() override;
    void TearDown() override;

    /* Start it again, over the same files, those in memory anew. */
    void restart(const std::vector<std::string> &options);

    Dir connect() const;
    bool is_image() const;

    std::filesystem::path place;
    std::filesystem::path tree;
    std::filesystem::path image;
    std::string address;
    std::map<std::string, std::string> files;
    Program server;

  private:
    void fill_memory() const;
};
