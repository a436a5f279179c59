// SPDX-License-Identifier: MIT
#include "name_server.h"

#include <csignal>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

#include <crosscall/error.h>

namespace fs = std::filesystem;

ServerProgram::ServerProgram(const std::string &program,
                             const std::vector<std::string> &arguments)
    : address_("unix:" + place_.path() + "/socket"),
      command_({program, address_})
{
    command_.insert(command_.end(), arguments.begin(), arguments.end());
    chmod(place_.path().c_str(), 0711);
    start();
}

void ServerProgram::start()
{
    char line[256];

    process_ = std::make_unique<Process>(command_);
    EXPECT_GT(read(process_->out(), line, sizeof(line)), 0)
        << command_[0] << " did not start";
    chmod((place_.path() + "/socket").c_str(), 0666);
}

void ServerProgram::die() { process_.reset(); }

// It has to end by itself, and well, when it is told to.
ServerProgram::~ServerProgram()
{
    if (!process_)
        return;
    process_->kill(SIGCONT);
    process_->kill(SIGTERM);
    EXPECT_EQ(process_->exit_status(), 0) << command_[0];
}

static std::string directory_with_hello()
{
    static const Directory place;

    std::ofstream(place.path() + "/hello") << "hello";
    return place.path();
}

Files::Files() : ServerProgram(FILE_SERVER, {directory_with_hello()}) {}

Root Files::connect() const
{
    dir *root = nullptr;

    EXPECT_EQ(dir_connect(address().c_str(), nullptr, &root), 0)
        << xc_error_text();
    return Root(root);
}

NameServer::NameServer(const std::vector<std::string> &options)
    : ServerProgram(NAME_SERVER, options)
{
}

NameDir NameServer::connect() const
{
    name_dir *root = nullptr;

    EXPECT_EQ(name_dir_connect(address().c_str(), nullptr, &root), 0)
        << xc_error_text();
    return NameDir(root);
}

Any find(const NameDir &from, const std::string &path)
{
    any *found = nullptr;

    EXPECT_EQ(name_find(from.get(), path.c_str(), &found), 0)
        << path << ": " << xc_error_text();
    return Any(found);
}

int find_status(const NameDir &from, const std::string &path)
{
    any *found = nullptr;
    const int r = name_find(from.get(), path.c_str(), &found);

    any_release(found);
    return r;
}

static void publish(const NameDir &in, const std::string &path, any *object,
                    const name_policy &policy)
{
    EXPECT_EQ(name_publish(in.get(), path.c_str(), object, &policy), 0)
        << path << ": " << xc_error_text();
}

void publish(const NameDir &in, const std::string &path, const Root &root,
             const name_policy &policy)
{
    publish(in, path, dir_as_any(root.get()), policy);
}

void publish(const NameDir &in, const std::string &path, const NameDir &root,
             const name_policy &policy)
{
    publish(in, path, name_dir_as_any(root.get()), policy);
}

std::string names(const NameDir &in, const std::string &path, size_t max)
{
    std::vector<char> piece(max);
    std::string all;
    uint64_t cursor = 0;
    int64_t r;

    while ((r = name_dir_list(in.get(), path.c_str(), &cursor, piece.data(),
                              max)) > 0)
        for (int64_t i = 0; i < r; i++)
            all += piece[static_cast<size_t>(i)] ? piece[static_cast<size_t>(i)]
                                                 : ' ';
    EXPECT_EQ(r, 0) << xc_error_text();
    return all;
}

bool has_hello(any *any)
{
    dir *root = nullptr;
    file *hello = nullptr;
    char text[16];

    if (dir_from_any(any, &root) ||
        dir_open(root, "hello", DIR_OPEN_READ, &hello))
        return false;
    const int64_t r = file_read(hello, 0, text, sizeof(text));
    file_release(hello);
    return r == 5;
}

int elsewhere(const std::function<int()> &body)
{
    return Process([&](Process::Ends) { return body(); }).exit_status();
}
