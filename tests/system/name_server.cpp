// SPDX-License-Identifier: MIT
#include "name_server.h"

#include <csignal>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

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

NameServer::NameServer(const std::vector<std::string> &options)
    : ServerProgram(NAME_SERVER, options)
{
}

int elsewhere(const std::function<int()> &body)
{
    return Process([&](Process::Ends) { return body(); }).exit_status();
}
