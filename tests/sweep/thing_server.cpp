// SPDX-License-Identifier: MIT
#include "thing_server.h"

#include <cstdio>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <crosscall/error.h>
#include <crosscall/server.h>

#include "faults.h"
#include "stop_process.h"
#include "thing.stub.h"
#include "thing_object.h"

constexpr int kSilenceMs = 60'000;

void send_report(int fd, const Report &report)
{
    if (write(fd, &report, sizeof(report)) != sizeof(report))
        _exit(3);
}

std::optional<Report> receive_report(int fd)
{
    pollfd from = {fd, POLLIN, 0};
    Report report;

    if (poll(&from, 1, kSilenceMs) <= 0 ||
        read(fd, &report, sizeof(report)) != sizeof(report))
        return std::nullopt;
    return report;
}

// For what runs when the server is ready, and is told no more than that.
static int to_test;
static thing_object object;

static void count(thing_totals *out)
{
    const Resources now = resources_now();

    out->allocations = uint64_t(now.allocations);
    out->mappings = uint64_t(now.mappings);
    out->files = uint64_t(now.descriptors);
}

static void say_ready(xc_server *server, void *)
{
    Report report;

    object.server = server;
    object.count = count;
    report.what = Report::Ready;
    send_report(to_test, report);
}

static int serve(const std::string &address, int out)
{
    const Resources before = resources_now();
    xc_server_options options = {};
    Report report;

    to_test = out;
    signal(SIGTERM, SIG_IGN); // which may come when it has ended by itself
    options.max_wait_ns = 20'000'000'000;
    options.max_connections_uid = 1000;
    thing_object_init(&object);
    report.status = xc_serve_with(address.c_str(), thing_objects, &object.thing,
                                  &options, say_ready);
    if (report.status)
        snprintf(report.text, sizeof(report.text), "%s", xc_error_text());
    disarm();
    thing_object_fini(&object);
    report.leaked = resources_now() - before;
    send_report(out, report);
    return 0;
}

ThingServer::ThingServer(const std::function<void()> &first)
    : path_(directory_.path() + "/socket"), process_([&](Process::Ends ends) {
          first();
          return serve("unix:" + path_, ends.out);
      })
{
    const std::optional<Report> report = receive_report(process_.out());

    is_ready_ = report && report->what == Report::Ready;
    if (!is_ready_)
        last_ = report;
}

bool ThingServer::has_ended()
{
    pollfd from = {process_.out(), POLLIN, 0};

    return !is_ready_ || poll(&from, 1, 0) > 0;
}

// ThreadSanitizer keeps a signal that finds a thread just before a system call
// until one of the C library's that it knows; a futex is none. Another signal
// ends that call. Without it one has to be enough.
void ThingServer::insist() const
{
    pollfd from = {process_.out(), POLLIN, 0};

    for (int ms = 0; ms < kSilenceMs && poll(&from, 1, 1000) == 0; ms += 1000)
        process_.kill(SIGTERM);
}

std::optional<Report> ThingServer::stop()
{
    if (is_ready_) {
        process_.kill(SIGTERM);
        if (SIGNALS_ARE_LATE)
            insist();
        last_ = receive_report(process_.out());
        is_ready_ = false;
    }
    if (last_ && process_.exit_status() != 0)
        last_.reset();
    return last_;
}
