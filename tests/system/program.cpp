/* SPDX-License-Identifier: MIT */
#include "program.h"

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "stop_process.h"

bool eventually(const std::function<bool()> &condition)
{
    for (int i = 0; i < 2000; i++) {
        if (condition())
            return true;
        usleep(5000);
    }
    return false;
}

/* Return: 0 in the child, which does not outlive the test. */
static pid_t fork_child()
{
    pid_t pid = fork();

    if (pid == 0)
        prctl(PR_SET_PDEATHSIG, SIGKILL);
    EXPECT_GE(pid, 0);
    return pid;
}

/* Return: the exit status, or -1 if it died */
static int join_child(pid_t pid)
{
    int status = 0;

    if (pid <= 0 || waitpid(pid, &status, 0) != pid || !WIFEXITED(status))
        return -1;
    return WEXITSTATUS(status);
}

int in_other_process(const std::function<int()> &body)
{
    pid_t pid = fork_child();

    if (pid == 0)
        _exit(body());
    return join_child(pid);
}

int pidfd_of(pid_t pid)
{
    return static_cast<int>(syscall(SYS_pidfd_open, pid, 0));
}

void Program::start(const std::string &path,
                    const std::vector<std::string> &arguments)
{
    std::vector<char *> argv = {const_cast<char *>(path.c_str())};
    int ready[2];
    char byte;

    for (const std::string &argument : arguments)
        argv.push_back(const_cast<char *>(argument.c_str()));
    argv.push_back(nullptr);
    ASSERT_EQ(pipe2(ready, O_CLOEXEC), 0);
    pid = fork_child();
    if (pid == 0) {
        dup2(ready[1], STDOUT_FILENO);
        execv(path.c_str(), argv.data());
        _exit(127);
    }
    close(ready[1]);
    pollfd poll_fd = {ready[0], POLLIN, 0};
    EXPECT_EQ(poll(&poll_fd, 1, 20000), 1);
    EXPECT_EQ(read(ready[0], &byte, 1), 1) << path << " did not start";
    close(ready[0]);
}

void Program::stop()
{
    int status;

    if (pid <= 0)
        return;
    status = stop_process(pid);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0)
        << status << "; -1: it hung";
    pid = 0;
}

void Program::kill()
{
    ::kill(pid, SIGKILL);
    EXPECT_EQ(waitpid(pid, nullptr, 0), pid);
    pid = 0;
}

Receiver::Receiver(const std::function<int(uint64_t gift)> &body)
{
    EXPECT_EQ(pipe2(pipe_, O_CLOEXEC), 0);
    pid = fork_child();
    if (pid == 0) {
        uint64_t gift = 0;

        close(pipe_[1]);
        if (read(pipe_[0], &gift, sizeof(gift)) !=
            static_cast<ssize_t>(sizeof(gift)))
            _exit(100);
        _exit(body(gift));
    }
    close(pipe_[0]);
}

Receiver::Receiver(Receiver &&other) noexcept
    : pid(other.pid), pipe_{-1, other.pipe_[1]}
{
    other.pid = 0;
    other.pipe_[1] = -1;
}

Receiver::~Receiver()
{
    if (pipe_[1] >= 0)
        close(pipe_[1]);
    if (pid <= 0)
        return;
    ::kill(pid, SIGKILL);
    waitpid(pid, nullptr, 0);
}

void Receiver::send(uint64_t gift)
{
    EXPECT_EQ(write(pipe_[1], &gift, sizeof(gift)),
              static_cast<ssize_t>(sizeof(gift)));
}

int Receiver::join()
{
    int status = join_child(pid);

    pid = 0;
    return status;
}
