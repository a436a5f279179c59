// SPDX-License-Identifier: MIT
// Probes of a real client and its server, as they are hit
#include <algorithm>
#include <gtest/gtest.h>
#include <string>
#include <sys/wait.h>
#include <vector>

#include <crosscall/status.h>

#include "event.h"
#include "traced.h"
#include "tracer.h"

#include <probe.stub.h>

namespace {

using Kind = Event::Kind;

std::vector<Event> events_of(const std::string &program)
{
    std::vector<Event> events;
    Tracer tracer([&](const Hit &hit) {
        const std::optional<Event> event = event_of(hit);

        ASSERT_TRUE(event) << hit.probe.name;
        events.push_back(*event);
    });

    trace_without_leaks();
    EXPECT_EQ(tracer.run({program}), 0);
    EXPECT_TRUE(tracer.has_probes());
    return events;
}

// From the call of @name on, what one thread and who serves it does.
std::vector<Event> from_call(const std::vector<Event> &events,
                             const std::string &name, size_t n)
{
    const auto first =
        std::find_if(events.begin(), events.end(), [&](const Event &event) {
            return event.kind == Kind::call && event.name == name;
        });

    EXPECT_GE(size_t(events.end() - first), n) << name;
    return {first, first + std::min(std::ptrdiff_t(n), events.end() - first)};
}

std::vector<Kind> kinds_of(const std::vector<Event> &events)
{
    std::vector<Kind> kinds;

    for (const Event &event : events)
        kinds.push_back(event.kind);
    return kinds;
}

void expect_same_call(const Event &a, const Event &b)
{
    EXPECT_EQ(a.place, b.place);
    EXPECT_EQ(a.seq, b.seq);
    EXPECT_EQ(a.method, b.method);
    EXPECT_EQ(a.handle, b.handle);
}

TEST(Tracer, SeesACallOnBothSides)
{
    const std::vector<Event> of =
        from_call(events_of(TRACED), "test.probe.add", 4);

    ASSERT_EQ(kinds_of(of), (std::vector{Kind::call, Kind::dispatch,
                                         Kind::answer, Kind::reply}));
    expect_same_call(of[0], of[1]);
    EXPECT_NE(of[0].place.channel, 0U);
    EXPECT_EQ(of[0].seq, 1U);
    EXPECT_EQ(of[0].method, uint32_t(PROBE_METHOD_ADD));
    EXPECT_NE(of[0].handle, 0U);
    EXPECT_FALSE(of[0].is_oneway);
    EXPECT_EQ(of[1].client, of[0].pid);
    EXPECT_NE(of[1].pid, of[0].pid);
    EXPECT_EQ(of[2].place, of[0].place);
    EXPECT_EQ(of[2].tid, of[1].tid);
    EXPECT_EQ(of[2].result, 0);
    EXPECT_EQ(of[3].place, of[0].place);
    EXPECT_EQ(of[3].tid, of[0].tid);
    EXPECT_EQ(of[3].result, 0);
    for (size_t i = 1; i < of.size(); i++)
        EXPECT_LT(of[i - 1].ns, of[i].ns);
}

TEST(Tracer, SeesThatARightIsMissing)
{
    const std::vector<Event> of =
        from_call(events_of(TRACED), "test.probe.nap", 5);

    ASSERT_EQ(kinds_of(of), (std::vector{Kind::call, Kind::dispatch, Kind::deny,
                                         Kind::answer, Kind::reply}));
    expect_same_call(of[0], of[1]);
    EXPECT_EQ(of[2].tid, of[1].tid);
    EXPECT_EQ(of[2].client, of[0].pid);
    EXPECT_EQ(of[2].name, "test.probe");
    EXPECT_EQ(of[2].method, uint32_t(PROBE_METHOD_NAP));
    EXPECT_EQ(of[2].needs, uint64_t(PROBE_HOLD));
    EXPECT_EQ(of[2].holds, uint64_t(PROBE_USE));
    EXPECT_EQ(of[3].result, -XC_E_DENIED);
    EXPECT_EQ(of[4].result, -XC_E_DENIED);
}

TEST(Tracer, SeesNoReplyToAOneWayCall)
{
    const std::vector<Event> events = events_of(TRACED);
    const Event note = from_call(events, "test.probe.note", 1).at(0);
    const auto n_of = [&](auto fits) {
        return std::count_if(events.begin(), events.end(), fits);
    };

    EXPECT_TRUE(note.is_oneway);
    EXPECT_EQ(n_of([&](const Event &event) {
                  return event.kind == Kind::dispatch &&
                         event.place == note.place && event.seq == note.seq;
              }),
              1);
    EXPECT_EQ(
        n_of([](const Event &event) {
            return event.kind == Kind::call && !event.is_oneway;
        }),
        n_of([](const Event &event) { return event.kind == Kind::reply; }));
}

TEST(Tracer, LeavesTheProgramAloneOnceItIsStopped)
{
    size_t n_hits = 0;
    Tracer tracer([&](const Hit &) {
        n_hits++;
        tracer.stop();
    });

    trace_without_leaks();
    EXPECT_EQ(tracer.run({TRACED}), 0);
    EXPECT_EQ(n_hits, 1U);
}

TEST(Tracer, ReturnsHowTheProgramEnded)
{
    Tracer tracer([](const Hit &) {});

    EXPECT_EQ(WEXITSTATUS(tracer.run({"sh", "-c", "(exit 3) || exit 4"})), 4);
    EXPECT_EQ(WTERMSIG(tracer.run({"sh", "-c", "kill -9 $$"})), 9);
    EXPECT_EQ(WEXITSTATUS(tracer.run({"no-such-program"})), 127);
    EXPECT_FALSE(tracer.has_probes());
}

} // namespace
