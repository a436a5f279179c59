// SPDX-License-Identifier: MIT
#include "errand_server.h"

#include <cerrno>
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/wait.h>

#include <crosscall/call.h>
#include <crosscall/cancel.h>
#include <crosscall/error.h>
#include <crosscall/server.h>

namespace {

struct ErrandObject {
    errand object;
    int out;
    errand_seen seen;
};

ErrandObject *of(errand *self)
{
    return reinterpret_cast<ErrandObject *>(self);
}

int wait(errand *self, uint32_t aloud)
{
    const uint64_t end_ns = in_ms(20'000);

    if (aloud)
        say(of(self)->out, 1);
    while (!xc_call_cancelled(xc_current_call())) {
        if (now_ns() > end_ns)
            return -ETIME;
        sched_yield();
    }
    of(self)->seen.n_cancelled++;
    return 0;
}

int send(errand *self, errand *other)
{
    of(self)->seen.status = errand_wait(other, 1);
    if (xc_call_cancelled(xc_current_call()))
        of(self)->seen.n_cancelled++;
    return 0;
}

int deadline(errand *, uint64_t *deadline_ns)
{
    *deadline_ns = xc_current_call()->deadline_ns;
    return 0;
}

int deadline_of(errand *, errand *other, uint64_t *deadline_ns)
{
    return errand_deadline(other, deadline_ns);
}

int report(errand *self, errand_seen *out)
{
    *out = of(self)->seen;
    return 0;
}

const errand_ops ops = {
    .wait = wait,
    .send = send,
    .deadline = deadline,
    .deadline_of = deadline_of,
    .report = report,
};

int serve(const std::string &address, int out)
{
    ErrandObject object = {{&ops}, out, {}};
    xc_server_options options = {};
    xc_server *server = nullptr;

    options.max_wait_ns = 600'000'000'000;
    if (xc_server_new(address.c_str(), errand_objects, &object.object, &options,
                      &server) ||
        !say(out, 1))
        return 1;
    return xc_server_run(server);
}

} // namespace

ErrandServer::ErrandServer()
    : path_(directory_.path() + "/socket"),
      process_([&](Process::Ends ends) { return serve(address(), ends.out); })
{
    wait_until_waited();
}

void ErrandServer::wait_until_waited() const
{
    EXPECT_EQ(hear(process_.out()), 1u);
}

void ErrandServer::stop() const
{
    siginfo_t info = {};

    process_.kill(SIGSTOP);
    EXPECT_EQ(waitid(P_PID, id_t(pid()), &info, WSTOPPED), 0);
}

Errand ErrandServer::connect() const
{
    errand *root = nullptr;

    EXPECT_EQ(errand_connect(address().c_str(), nullptr, &root), 0)
        << xc_error_text();
    return Errand(root);
}
