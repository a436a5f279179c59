// SPDX-License-Identifier: MIT
// A program that is started by a client or a server inherits nothing of ours
#include <gtest/gtest.h>

#include <fcntl.h>
#include <mutex>
#include <spawn.h>
#include <thread>

#include <crosscall/callback.h>
#include <crosscall/region.h>

#include "everything.stub.h"
#include "everything_object.h"
#include "forked.h"
#include "server.h"
#include "watched_server.h"

namespace {

/* What /proc/self/fd has in it, in a program that this process starts. */
std::string inherited()
{
    char *const arguments[] = {const_cast<char *>("ls"),
                               const_cast<char *>("-1"),
                               const_cast<char *>("/proc/self/fd"), nullptr};
    char *const no_environment[] = {nullptr};
    posix_spawn_file_actions_t actions;
    std::string text;
    char bytes[4096];
    int out[2];
    pid_t pid;
    ssize_t n;

    EXPECT_EQ(pipe2(out, O_CLOEXEC), 0);
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, out[1], 1);
    EXPECT_EQ(posix_spawn(&pid, "/bin/ls", &actions, nullptr, arguments,
                          no_environment),
              0);
    posix_spawn_file_actions_destroy(&actions);
    close(out[1]);
    while ((n = read(out[0], bytes, sizeof(bytes))) > 0)
        text.append(bytes, static_cast<size_t>(n));
    close(out[0]);
    EXPECT_EQ(exit_status_of(pid), 0);
    return text;
}

TEST(exec, sees_a_descriptor_that_is_left_open)
{
    const std::string before = inherited();
    int fd = open("/dev/null", O_RDONLY);

    EXPECT_NE(inherited(), before);
    close(fd);
    EXPECT_EQ(inherited(), before);
}

TEST(exec, inherits_nothing_of_a_client)
{
    const std::string before = inherited();
    WatchedServer server;
    WatchedRoot root = server.connect();
    watch_object mine;
    xc_region *region = nullptr;
    int fd = -1;

    watch_object_init(&mine, root.get());
    ASSERT_GE(watched_add(root.get(), &mine.object), 1);
    ASSERT_EQ(xc_events_fd(watched_stub(root.get()), &fd), 0);
    ASSERT_EQ(xc_region_new(4096, XC_REGION_SHARED, &region), 0);
    ASSERT_GT(fds_of(getpid()).size(), 8u) << "there is nothing to inherit";
    EXPECT_EQ(inherited(), before) << "beside the pipe of the server's";
    xc_region_unref(region);
}

std::mutex seen_mutex; // a call orders its two sides, but not for TSan
std::string seen_by_method;

int64_t look(counter *)
{
    std::lock_guard guard(seen_mutex);

    seen_by_method = inherited();
    return 0;
}

int64_t nothing(counter *) { return 0; }

TEST(exec, inherits_nothing_of_a_server)
{
    static const counter_ops ops = {look, nothing};
    const std::string before = inherited();
    Directory directory;
    const std::string address = "unix:" + directory.path() + "/socket";
    counter target = {&ops};
    counter *root = nullptr;
    xc_server *server = nullptr;

    ASSERT_EQ(xc_server_new(address.c_str(), counter_objects, &target, nullptr,
                            &server),
              0);
    std::thread thread([&] { EXPECT_EQ(xc_server_run(server), 0); });
    EXPECT_EQ(counter_connect(address.c_str(), nullptr, &root), 0);
    EXPECT_EQ(counter_step(root), 0);
    {
        std::lock_guard guard(seen_mutex);
        EXPECT_EQ(seen_by_method, before);
    }
    counter_release(root);
    xc_server_stop(server);
    thread.join();
    xc_server_free(server);
}

} // namespace
