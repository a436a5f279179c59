// SPDX-License-Identifier: MIT
// No descriptor of the runtime's reaches a program that is executed
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

#include "server.h"

namespace {

// Numbers of a process's descriptors that would survive an exec.
std::vector<int> inherited_fds(pid_t pid)
{
    std::vector<int> inherited;

    for (int fd : fds_of(pid)) {
        std::ifstream file("/proc/" + std::to_string(pid) + "/fdinfo/" +
                           std::to_string(fd));
        std::string line;
        unsigned flags = 0;

        while (std::getline(file, line))
            if (sscanf(line.c_str(), "flags: %o", &flags) == 1)
                break;
        if (!(flags & 02000000)) // O_CLOEXEC, as the kernel prints it
            inherited.push_back(fd);
    }
    return inherited;
}

TEST(descriptors, of_a_server_are_closed_on_exec)
{
    Server server;
    Probe object = connect_to(server);
    std::vector<int> before = inherited_fds(getpid());

    ASSERT_TRUE(works(object.get()));
    // Its own 0, 1, 2, and what we ourselves were started with.
    for (int fd : inherited_fds(server.pid()))
        EXPECT_TRUE(fd <= 2 ||
                    std::find(before.begin(), before.end(), fd) != before.end())
            << fd;
    EXPECT_GT(server.n_fds(), 6u);
}

TEST(descriptors, of_a_client_are_closed_on_exec)
{
    std::vector<int> before = inherited_fds(getpid());
    Server server;
    Probe object = connect_to(server);
    probe *child = nullptr;
    uint64_t gift;
    int pidfd = open_pidfd(getpid());

    ASSERT_TRUE(works(object.get()));
    EXPECT_EQ(probe_child(object.get(), &child), 0);
    EXPECT_EQ(probe_give(child, pidfd, PROBE_USE, &gift), 0);
    EXPECT_EQ(inherited_fds(getpid()), before);

    // And in fact.
    Process program({"/bin/sleep", "1000"});
    ASSERT_TRUE(eventually([&] {
        char exe[4096] = "";

        return readlink(
                   ("/proc/" + std::to_string(program.pid()) + "/exe").c_str(),
                   exe, sizeof(exe) - 1) > 0 &&
               !strstr(exe, "test_descriptors");
    }));
    std::vector<int> wanted = {0, 1, 2};

    std::erase_if(before, [](int fd) { return fd <= 2; });
    wanted.insert(wanted.end(), before.begin(), before.end());
    // Its loader may still have a library open.
    EXPECT_TRUE(eventually([&] { return fds_of(program.pid()) == wanted; }));
    probe_release(child);
    close(pidfd);
}

} // namespace
