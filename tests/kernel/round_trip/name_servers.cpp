// SPDX-License-Identifier: MIT
//
// Name servers on the microkernel: a program of the tests' is a boot module
// that the system starts, under an address of its own
#include "name_server.h"
#include "suite.h"

#include <cassert>
#include <csignal>
#include <map>

#include <crosscall/kernel_user.h>

#include "process.stub.h"
#include "system.stub.h"

// Whoever is needed elsewhere, or is another user, would be a copy of this
// process, which there is none of. An object by another connection is not
// foreign, and nothing of our own can be lent.
const Suite suite = {"name server",
                     "NameServer*"
                     "-*gives_what_was_bound*:*lets_users_do*"
                     ":*a_server_can_name_itself*"
                     ":*names_nothing_that_nobody_else_serves*"
                     ":*names_nothing_that_a_client_lends*",
                     9};

static struct system *the_system()
{
    static struct system *const found = [] {
        struct system *connected = nullptr;
        const int r = system_connect("system", nullptr, &connected);

        assert(r == 0);
        return connected;
    }();

    return found;
}

static std::map<pid_t, process *> started;

static bool is_served(const std::string &address)
{
    uint64_t identity;

    return system_find(the_system(), address.c_str(), &identity) == 0;
}

Process::Process(const std::vector<std::string> &program)
{
    constexpr uint32_t kPages = 3000;
    static pid_t last_pid;
    processes *all = nullptr;
    process *made = nullptr;
    std::string line;

    for (size_t i = 1; i < program.size(); i++)
        line += program[i] + " ";
    if (system_processes(the_system(), &all))
        return;
    EXPECT_EQ(processes_start(all, program[0].c_str(), line.c_str(),
                              xc_kernel_known(xc_kernel_start->self)->user,
                              kPages, &made),
              0)
        << program[0];
    processes_release(all);
    pid_ = ++last_pid;
    started[pid_] = made;
}

Process::~Process()
{
    kill(SIGKILL);
    process_release(started[pid_]);
    started.erase(pid_);
}

void Process::kill(int signal) const
{
    if (started[pid_])
        process_kill(started[pid_], signal);
}

Directory::Directory() = default;
Directory::~Directory() = default;

ServerProgram::ServerProgram(const std::string &program,
                             const std::vector<std::string> &arguments)
{
    static int n;

    address_ = "server" + std::to_string(++n);
    command_ = {program, address_};
    command_.insert(command_.end(), arguments.begin(), arguments.end());
    start();
}

void ServerProgram::start()
{
    process_ = std::make_unique<Process>(command_);
    EXPECT_TRUE(eventually([&] { return is_served(address_); }))
        << command_[0] << " did not start";
}

void ServerProgram::die() { process_.reset(); }
ServerProgram::~ServerProgram() = default;

Files::Files() : ServerProgram("kernel-demo-files", {})
{
    const Root root = connect();
    file *hello = nullptr;

    EXPECT_EQ(dir_open(root.get(), "hello", DIR_OPEN_CREATE, &hello), 0);
    EXPECT_EQ(file_write(hello, 0, "hello", 5), 5);
    file_release(hello);
}

NameServer::NameServer(const std::vector<std::string> &options)
    : ServerProgram("kernel-demo-names", options)
{
}

// What tests that do not run here would need.
Process::Process(const std::function<int(Ends)> &) { abort(); }
void Process::close_in() { abort(); }
int Process::exit_status() { abort(); }
int elsewhere(const std::function<int()> &) { abort(); }
bool say(int, uint64_t) { abort(); }
uint64_t hear(int) { abort(); }
