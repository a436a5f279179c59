/* SPDX-License-Identifier: MIT */
/* Pipe server: a fixture with a real server, and how one waits for a pipe */
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include <gtest/gtest.h>

#include "byte_stream.stub.h"
#include "pipe.stub.h"
#include "program.h"

/* Stubs that are released at the end of their scope. */
struct ReleasePipes {
    void operator()(pipes *p) const { pipes_release(p); }
};
struct ReleaseEnd {
    void operator()(byte_stream *e) const { byte_stream_release(e); }
};
using Pipes = std::unique_ptr<pipes, ReleasePipes>;
using End = std::unique_ptr<byte_stream, ReleaseEnd>;

struct Ends {
    End out; /* to read from */
    End in;
};

/* The state of @end when it is known, whatever it is. */
int64_t state_of(const End &end);

/* Wait until @end has one of these bits. Return: its state, or a status */
int64_t wait_for(const End &end, uint32_t bits);

/* As the methods, but they wait where these say -EAGAIN. */
int64_t read_some(const End &end, void *buf, size_t len);
int64_t write_all(const End &end, const void *buf, size_t len);

/* All until the end; @status is what came in place of it. */
std::string read_to_end(const End &end, int64_t *status);

class PipeServer : public testing::Test {
  protected:
    void SetUp() override;
    void TearDown() override;

    void start(const std::vector<std::string> &options = {});
    Pipes connect() const;
    Ends make(const Pipes &pipes) const;

    /* A gift of @end to @receiver, who is sent its number. */
    void give(const End &end, xc_rights rights, Receiver &receiver) const;
    /* For a Receiver: without the end it ends itself. */
    End claim(uint64_t gift) const;

    /* Who alone has the reading end: it takes one byte, and then no more. */
    Receiver sleepy_reader(Ends &ends) const;

    std::filesystem::path place;
    std::string address;
    Program server;
};
