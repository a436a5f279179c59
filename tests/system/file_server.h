/* SPDX-License-Identifier: MIT */
/* File server: a fixture with a real server over a directory of its own */
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "dir.stub.h"
#include "file.stub.h"
#include "program.h"

/* Stubs that are released at the end of their scope. */
struct ReleaseDir {
    void operator()(dir *d) const { dir_release(d); }
};
struct ReleaseFile {
    void operator()(file *f) const { file_release(f); }
};
using Dir = std::unique_ptr<dir, ReleaseDir>;
using File = std::unique_ptr<file, ReleaseFile>;

/* The result of dir_open(); and an open file, which is expected. */
int open_status(const Dir &dir, const std::string &path,
                dir_how how = DIR_OPEN_READ);
File open_file(const Dir &dir, const std::string &path,
               dir_how how = DIR_OPEN_READ);

/* Up to 256 bytes of it, and the result of writing some. */
std::string read_text(const File &file, uint64_t offset = 0);
int64_t write_text(const File &file, uint64_t offset, const std::string &text);

/* place/root is served; place/outside is what nobody may reach. */
class FileServer : public testing::Test {
  protected:
    void SetUp() override;
    void TearDown() override;

    /* Serve another directory, or in another way. */
    void restart(const std::string &directory,
                 const std::vector<std::string> &options);

    Dir connect() const;

    /* Descriptors that the server has open. */
    size_t n_descriptors() const;

    /* Whether it has @n again, soon; whether @n of them are this file. */
    bool comes_back_to(size_t n) const;
    bool has_open(const std::filesystem::path &path, size_t n) const;

    void write_host_file(const std::filesystem::path &path,
                         const std::string &text) const;
    std::string read_host_file(const std::filesystem::path &path) const;

    std::filesystem::path place;
    std::filesystem::path root;
    std::filesystem::path outside;
    std::string address;
    Program server;

  private:
    void start(const std::string &directory,
               const std::vector<std::string> &options);
};
