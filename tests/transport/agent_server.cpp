// SPDX-License-Identifier: MIT
#include "agent_server.h"

#include <atomic>
#include <cerrno>
#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include <crosscall/call.h>
#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/server.h>

#include "crew_locked.h"
#include "forked.h"

namespace {

struct AgentObject {
    agent object;
    probe *kept;
    std::vector<probe *> others; // were stored before it
    int out;                     // whom to tell
    xc_server *server;
};

AgentObject *of(agent *self) { return reinterpret_cast<AgentObject *>(self); }

int use(agent *, probe *object, agent_outcome *out)
{
    const uint64_t start = now_ns();

    *out = {};
    out->status = probe_who(object, &out->who);
    out->nanoseconds = now_ns() - start;
    return 0;
}

int ignore(agent *, probe *) { return 0; }

int store(agent *self, probe *object)
{
    probe_release(of(self)->kept);
    probe_keep(object);
    of(self)->kept = object;
    return 0;
}

int store_too(agent *self, probe *object)
{
    of(self)->others.push_back(of(self)->kept);
    of(self)->kept = nullptr;
    return store(self, object);
}

int use_stored(agent *self, agent_outcome *out)
{
    return of(self)->kept ? use(self, of(self)->kept, out) : -ENOENT;
}

int use_aloud(agent *self, agent_outcome *out)
{
    const uint64_t before = xc_set_deadline(xc_current_call()->deadline_ns);
    const int r = say(of(self)->out, 1) ? use_stored(self, out) : -EIO;

    xc_set_deadline(before);
    return r;
}

int use_unasked(agent *self)
{
    agent_outcome outcome = {};
    const int r = use_aloud(self, &outcome);

    say(of(self)->out, r == 0 && outcome.status == 0 ? 1 : 2);
    return 0;
}

int waits(agent *self)
{
    xc_server_books books = {};

    xc_server_read_books(of(self)->server, &books);
    return int(books.waits);
}

int forget_others(agent *self)
{
    for (probe *other : of(self)->others)
        probe_release(other);
    of(self)->others.clear();
    return 0;
}

int forget(agent *self)
{
    forget_others(self);
    probe_release(of(self)->kept);
    of(self)->kept = nullptr;
    return 0;
}

int forget_in_a_flood(agent *self)
{
    std::thread outside([self] {
        while (probe_note(of(self)->kept, 0) != -XC_E_WOULD_BLOCK)
            ;
        forget_others(self);
    });

    outside.join();
    return 0;
}

int pass_stored(agent *self, agent *next, agent_outcome *out)
{
    *out = {};
    const int r = agent_use(next, of(self)->kept, out);
    if (r)
        out->status = r;
    return 0;
}

int use_stored_of(agent *self, agent *next, agent_outcome *out)
{
    probe *got = nullptr;

    *out = {};
    out->status = agent_get_stored(next, &got);
    if (out->status)
        return 0;
    use(self, got, out);
    probe_release(got);
    return 0;
}

int use_both(agent *self, probe *first, int, probe *second, agent_outcome *out)
{
    store(self, second);
    return use(self, first, out);
}

int note(agent *, probe *) { return 0; }

int get_stored(agent *self, probe **out)
{
    *out = of(self)->kept;
    return *out ? 0 : -ENOENT;
}

int race(agent *self)
{
    std::atomic<int> n_good{0};
    std::vector<std::thread> threads;

    for (int i = 0; i < 8; i++)
        threads.emplace_back([&] {
            probe_identity who = {};

            if (probe_who(of(self)->kept, &who) == 0)
                n_good++;
        });
    for (std::thread &thread : threads)
        thread.join();
    return n_good;
}

int note_stored(agent *self, agent *next, int64_t *status)
{
    *status = agent_note(next, of(self)->kept);
    return 0;
}

int use_in_a_child(agent *self)
{
    const CrewLocked crew;

    return in_a_child([&] {
        probe_identity who = {};

        alarm(CHILD_SECONDS);
        return probe_who(of(self)->kept, &who) == -XC_E_FORKED ? 17 : 1;
    });
}

const agent_ops ops = {
    .use = use,
    .ignore = ignore,
    .store = store,
    .use_stored = use_stored,
    .forget = forget,
    .pass_stored = pass_stored,
    .use_both = use_both,
    .note = note,
    .get_stored = get_stored,
    .race = race,
    .store_too = store_too,
    .forget_others = forget_others,
    .forget_in_a_flood = forget_in_a_flood,
    .use_aloud = use_aloud,
    .waits = waits,
    .use_stored_of = use_stored_of,
    .note_stored = note_stored,
    .use_in_a_child = use_in_a_child,
    .use_unasked = use_unasked,
};

xc_rights anybody(const xc_caller *, void *) { return AGENT_USE; }

// Sanitizers, and who is given something, look into /proc/self.
bool become(uid_t uid)
{
    return setgid(uid) == 0 && setuid(uid) == 0 &&
           prctl(PR_SET_DUMPABLE, 1) == 0;
}

int serve(const std::string &address, uint64_t max_wait_ms,
          const std::string &to_keep, uid_t uid, int out)
{
    AgentObject object = {{&ops}, nullptr, {}, out, nullptr};
    xc_server_options options = {};
    xc_server *server = nullptr;

    options.max_wait_ns = max_wait_ms * 1'000'000;
    if (uid) {
        options.admit = anybody;
        umask(0);
    }
    if ((uid && !become(uid)) ||
        (!to_keep.empty() &&
         probe_connect(to_keep.c_str(), nullptr, &object.kept)) ||
        xc_server_new(address.c_str(), agent_objects, &object.object, &options,
                      &server) ||
        !say(out, 1))
        return 1;
    object.server = server;
    return xc_server_run(server);
}

} // namespace

AgentServer::AgentServer(uint64_t max_wait_ms, const std::string &probe,
                         uid_t uid)
    : path_(directory_.path() + "/socket"), process_([&](Process::Ends ends) {
          return serve("unix:" + path_, max_wait_ms, probe, uid, ends.out);
      })
{
    EXPECT_EQ(hear(process_.out()), 1u);
}

Agent AgentServer::connect() const
{
    agent *root = nullptr;

    EXPECT_EQ(agent_connect(("unix:" + path_).c_str(), nullptr, &root), 0)
        << xc_error_text();
    return Agent(root);
}
