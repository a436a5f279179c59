// SPDX-License-Identifier: MIT
// Name servers, and servers and clients that are silent or die
#include "name_server.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <thread>
#include <unistd.h>

#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/server.h>

using NameServerDeath = NameServerTest;

TEST_F(NameServerDeath, a_silent_server_keeps_nobody_else)
{
    Files silent;
    int status = 0;

    publish(root, "silent", silent.connect());
    publish(root, "disk", disk);
    silent.kill(SIGSTOP);
    std::thread waits([&] {
        const NameDir mine = server.connect();

        xc_set_deadline(in_ms(60'000));
        status = find_status(mine, "silent");
    });
    for (int i = 0; i < 20; i++)
        EXPECT_TRUE(has_hello(find(root, "disk").get()));
    EXPECT_EQ(unbind("silent"), 0);
    EXPECT_EQ(bind_status("other", dir_as_any(disk.get())), 0);
    silent.die();
    waits.join();
    EXPECT_TRUE(status == -ENOENT || status == -EREMOTEIO ||
                status == -ETIMEDOUT)
        << status;
}

namespace {

// A context that takes a path and never says a word again.
int serve_silence(const std::string &address, int out)
{
    static name_dir_ops ops = {};
    name_dir object = {&ops};
    xc_server *served = nullptr;

    ops.lookup = [](name_dir *, const char *, char *, any **) {
        for (;;)
            pause();
        return 0;
    };
    if (xc_server_new(address.c_str(), name_dir_objects, &object, nullptr,
                      &served) ||
        !say(out, 1))
        return 1;
    return xc_server_run(served);
}

} // namespace

TEST_F(NameServerDeath, a_context_that_never_answers_keeps_who_asks_it)
{
    const Directory place;
    const std::string address = "unix:" + place.path() + "/silence";
    Process silence(
        [&](Process::Ends ends) { return serve_silence(address, ends.out); });
    ASSERT_EQ(hear(silence.out()), 1u);
    name_dir *context = nullptr;
    ASSERT_EQ(name_dir_connect(address.c_str(), nullptr, &context), 0);
    publish(root, "silence", NameDir(context));
    publish(root, "disk", disk);

    std::atomic<bool> has_ended = false;
    int status = 0;
    std::thread waits([&] {
        const NameDir mine = server.connect();

        xc_set_deadline(in_ms(300'000));
        status = find_status(mine, "silence/disk");
        has_ended = true;
    });
    for (int i = 0; i < 20; i++)
        EXPECT_TRUE(has_hello(find(root, "disk").get()));
    EXPECT_FALSE(has_ended);
    silence.kill(SIGKILL);
    waits.join();
    EXPECT_LT(status, 0);
    EXPECT_TRUE(eventually([&] { return names(root, "") == "disk "; }));
}

TEST_F(NameServerDeath, names_end_with_their_server)
{
    ASSERT_EQ(make("a"), 0);
    publish(root, "a/disk", disk);
    publish(root, "again", disk);
    files.die();
    EXPECT_TRUE(eventually(
        [&] { return names(root, "a").empty() && names(root, "") == "a/ "; }));
    files.start();
    disk = files.connect();
    publish(root, "a/disk", disk);
    EXPECT_TRUE(has_hello(find(root, "a/disk").get()));
}

TEST_F(NameServerDeath, can_be_killed_and_filled_again)
{
    publish(root, "disk", disk);
    server.die();
    EXPECT_LT(find_status(root, "disk"), 0);
    server.start();
    root = server.connect();
    EXPECT_EQ(find_status(root, "disk"), -ENOENT);
    publish(root, "disk", disk);
    EXPECT_TRUE(has_hello(find(root, "disk").get()));
}

TEST_F(NameServerDeath, clients_that_are_killed_leave_nothing)
{
    publish(root, "disk", disk);
    find(root, "disk");
    const size_t before = n_fds_at_rest(server.pid());

    /* More than the name server makes gifts for at a time, for one user. */
    for (int i = 0; i < 24; i++) {
        Process client([&](Process::Ends ends) {
            const NameDir mine = server.connect();

            for (;;) {
                find_status(mine, "disk");
                say(ends.out, 1);
            }
            return 0;
        });
        EXPECT_EQ(hear(client.out()), 1u);
        usleep(static_cast<useconds_t>(i) * 1000);
        client.kill(SIGKILL);
        client.wait();
    }
    EXPECT_TRUE(has_hello(find(root, "disk").get()));
    EXPECT_TRUE(
        eventually([&] { return fds_of(server.pid()).size() <= before; }));
}

TEST_F(NameServerDeath, what_was_removed_is_let_go)
{
    publish(root, "first", disk);
    const size_t before = n_fds_at_rest(server.pid());

    for (int i = 0; i < 5; i++) {
        publish(root, "disk", disk);
        EXPECT_EQ(unbind("disk"), 0);
    }
    EXPECT_TRUE(eventually([&] {
        return names(root, "") == "first " &&
               fds_of(server.pid()).size() <= before;
    }));
}

// The name would be the last to let go of the context that it is in.
TEST_F(NameServerDeath, a_context_in_itself_keeps_nobody)
{
    for (int i = 0; i < 20; i++) {
        name_dir *context = nullptr;

        ASSERT_EQ(make("d"), 0);
        ASSERT_EQ(name_dir_open(root.get(), "d", &context), 0);
        bind_status("d/x", name_dir_as_any(context));
        name_dir_release(context);
        EXPECT_TRUE(eventually([&] {
            EXPECT_EQ(name_dir_status(root.get(), ""), 0);
            return unbind("d") == 0;
        })) << xc_error_text();
    }
}
