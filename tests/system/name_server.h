// SPDX-License-Identifier: MIT
// Name servers, what is bound in them, and those who look it up
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <crosscall/client.h>
#include <name_client.h>

#include "dir.stub.h"
#include "name.stub.h"
#include "process.h"

struct ReleaseNameDir {
    void operator()(name_dir *d) const { name_dir_release(d); }
};
struct ReleaseAny {
    void operator()(any *a) const { any_release(a); }
};
struct ReleaseRoot {
    void operator()(dir *d) const { dir_release(d); }
};
using NameDir = std::unique_ptr<name_dir, ReleaseNameDir>;
using Any = std::unique_ptr<any, ReleaseAny>;
using Root = std::unique_ptr<dir, ReleaseRoot>;

// A real server in a directory that every user may enter.
class ServerProgram {
  public:
    // @program with @arguments behind its address.
    ServerProgram(const std::string &program,
                  const std::vector<std::string> &arguments);
    ~ServerProgram();

    const std::string &address() const { return address_; }
    const std::string &place() const { return place_.path(); }
    pid_t pid() const { return process_->pid(); }
    void kill(int signal) const { process_->kill(signal); }
    void die(); // by SIGKILL
    void start();

  private:
    Directory place_;
    std::string address_;
    std::vector<std::string> command_;
    std::unique_ptr<Process> process_;
};

// Over a directory with one file, "hello".
class Files : public ServerProgram {
  public:
    Files();
    Root connect() const;
};

class NameServer : public ServerProgram {
  public:
    explicit NameServer(const std::vector<std::string> &options = {});
    NameDir connect() const;
};

constexpr name_policy kAll = {XC_RIGHTS_ALL, XC_RIGHTS_ALL};

// name_find(), or fail the test and return nothing.
Any find(const NameDir &from, const std::string &path);

// The status of name_find().
int find_status(const NameDir &from, const std::string &path);

// Bind what a server serves, or fail the test.
void publish(const NameDir &in, const std::string &path, const Root &root,
             const name_policy &policy = kAll);
void publish(const NameDir &in, const std::string &path, const NameDir &root,
             const name_policy &policy = kAll);

// All names, got in pieces of @max bytes, with a blank behind each.
std::string names(const NameDir &in, const std::string &path,
                  size_t max = 4096);

// Whether a file server answers through it, by "hello".
bool has_hello(any *any);

// In another process, which begins without connections.
int elsewhere(const std::function<int()> &body);

// A name server with nothing in it, and a file server.
class NameServerTest : public testing::Test {
  protected:
    // First: a call may take long where other tests run. Children have it too.
    const uint64_t own_deadline = xc_set_deadline(in_ms(100'000));
    NameServer server;
    NameDir root = server.connect();
    Files files;
    Root disk = files.connect();

    int bind_status(const std::string &path, any *object,
                    const name_policy &policy = kAll)
    {
        return name_dir_bind(root.get(), path.c_str(), object, &policy);
    }

    int make(const std::string &path, const name_policy &policy = kAll)
    {
        return name_dir_make_dir(root.get(), path.c_str(), &policy);
    }

    int unbind(const std::string &path)
    {
        return name_dir_unbind(root.get(), path.c_str());
    }
};
