// SPDX-License-Identifier: MIT
// A server that forks, in a method: its child has no part in the service
#include <gtest/gtest.h>

#include <crosscall/call.h>
#include <crosscall/cancel.h>
#include <crosscall/server.h>

#include "everything.stub.h"
#include "everything_object.h"
#include "forked.h"
#include "process.h"

namespace {

xc_server *server;
pid_t child;
int said; /* the child's end of a pipe to the test */

enum class Free { AfterRun, InTheMethod };
Free when;

/* As a method of its own would look at its call. */
void free_in_the_method()
{
    xc_server_free(server);
    DEMAND(xc_current_call()->deadline_ns > 0);
    DEMAND(!xc_cancelled());
}

/* In the parent a number, in the child another one, which nobody gets. */
int64_t fork_and_return(counter *)
{
    child = fork();
    if (child == 0 && when == Free::InTheMethod)
        free_in_the_method();
    return child ? 1 : 2;
}

int64_t exit_status_of_child(counter *) { return exit_status_of(child); }

const counter_ops ops = {fork_and_return, exit_status_of_child};

/* What is left of the server in the child, when its method has returned. */
int be_the_child(int r)
{
    DEMAND(r == -XC_E_FORKED);
    DEMAND(std::string(xc_error_text()).find("make one after the fork") !=
           std::string::npos);
    xc_server_stop(server);
    DEMAND(xc_server_run(server) == -XC_E_FORKED);
    if (when == Free::AfterRun)
        xc_server_free(server);
    for (int fd : fds_of(getpid()))
        DEMAND(fd <= 2 || fd == said);
    return 17;
}

int serve(const std::string &address, Process::Ends ends)
{
    counter root = {&ops};
    int r;

    said = ends.out;
    close(ends.in);
    for (int fd : fds_of(getpid()))
        if (fd > 2 && fd != said)
            close(fd); /* of whoever started the test */
    r = xc_server_new(address.c_str(), counter_objects, &root, nullptr,
                      &server);
    if (r || !say(said, 1))
        return 1;
    r = xc_server_run(server);
    return child == 0 ? be_the_child(r) : 1;
}

class fork_of_server : public testing::TestWithParam<Free> {};

TEST_P(fork_of_server, has_one_answer_and_goes_on)
{
    when = GetParam();

    Directory directory;
    const std::string address = "unix:" + directory.path() + "/socket";
    Process process([&](Process::Ends ends) { return serve(address, ends); });
    counter *first = nullptr;
    counter *second = nullptr;

    ASSERT_EQ(hear(process.out()), 1u);
    ASSERT_EQ(counter_connect(address.c_str(), nullptr, &first), 0);
    EXPECT_EQ(counter_step(first), 1);
    EXPECT_EQ(counter_value(first), 17);
    EXPECT_EQ(counter_connect(address.c_str(), nullptr, &second), 0);
    EXPECT_EQ(counter_step(second), 1);
    EXPECT_EQ(counter_value(first), 17);
    counter_release(second);
    counter_release(first);
}

INSTANTIATE_TEST_SUITE_P(freed, fork_of_server,
                         testing::Values(Free::AfterRun, Free::InTheMethod),
                         [](const auto &freed) {
                             return freed.param == Free::AfterRun
                                        ? "after_run"
                                        : "in_the_method";
                         });

} // namespace
