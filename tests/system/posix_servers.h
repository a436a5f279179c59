/* SPDX-License-Identifier: MIT */
/* Posix servers: a fixture with what crosscall_posix stands on */
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "program.h"

/* What a program wrote to standard output, and how it ended. */
struct Outcome {
    int status; /* its exit status, or -1 if it died */
    std::string text;
};

/* Runs a program in the test's environment. */
Outcome run_program(const std::vector<std::string> &argv);

class PosixServers : public testing::Test {
  protected:
    void SetUp() override;
    void TearDown() override;

    void start_files();
    void start_pipes();

    /* A file below the file server's root, by the host's own means. */
    void write_host_file(const std::string &name,
                         const std::string &text) const;
    std::string read_host_file(const std::string &name) const;

    std::filesystem::path place;
    std::filesystem::path root;
    Program files;
    Program pipes;
};
