// SPDX-License-Identifier: MIT
#include "server_process.h"

#include <cassert>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <crosscall/error.h>
#include <crosscall/server.h>

#include "stop_process.h"

static xc_server *running;

static void stop(int) { xc_server_stop(running); }

/* In the child. @ready: all it says is that somebody listens. */
static bool serve(const std::string &address, const xc_x *x, void *target,
                  const xc_server_options *options, int ready)
{
    int r;

    prctl(PR_SET_PDEATHSIG, SIGKILL);
    r = xc_server_new(address.c_str(), x, target, options, &running);
    if (r) {
        std::fprintf(stderr, "%s\n", xc_error_text());
        return false;
    }
    std::signal(SIGTERM, stop);
    close(ready);
    r = xc_server_run(running);
    xc_server_free(running);
    return r == 0;
}

ServerProcess::ServerProcess(const xc_x *x, void *target,
                             bool (*is_clean)(const void *target),
                             const xc_server_options *options)
{
    char name[] = "/tmp/crosscall-test-XXXXXX";
    int ready[2];
    char none;
    ssize_t n;

    directory_ = mkdtemp(name);
    address_ = "unix:" + directory_ + "/socket";
    if (pipe(ready))
        std::abort();
    pid_ = fork();
    assert(pid_ >= 0);
    if (pid_ == 0) {
        close(ready[0]);
        _exit(serve(address_, x, target, options, ready[1]) && is_clean(target)
                  ? 0
                  : 1);
    }
    close(ready[1]);
    n = read(ready[0], &none, 1); /* the end, which comes of close */
    assert(n == 0);
    close(ready[0]);
}

ServerProcess::~ServerProcess()
{
    int status = stop_process(pid_);

    rmdir(directory_.c_str());
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        std::fprintf(stderr, "the server ended with status %#x\n",
                     static_cast<unsigned>(status));
        std::abort();
    }
}
