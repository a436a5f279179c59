// SPDX-License-Identifier: MIT
// What crosscall-trace writes of a real client and its server
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <sys/wait.h>
#include <tuple>
#include <vector>

#include <json-c/json.h>

#include <crosscall/status.h>

#include "traced.h"

namespace {

namespace fs = std::filesystem;

struct ReleaseJson {
    void operator()(json_object *object) const { json_object_put(object); }
};
using Json = std::unique_ptr<json_object, ReleaseJson>;

json_object *member(json_object *object, const char *name)
{
    return json_object_object_get(object, name);
}

std::string text(json_object *object, const char *name)
{
    json_object *found = member(object, name);

    return found ? json_object_get_string(found) : "";
}

int64_t number(json_object *object, const char *name)
{
    return json_object_get_int64(member(object, name));
}

// Nanoseconds; in the file they are microseconds with a fraction.
int64_t time_of(json_object *event, const char *name)
{
    return std::llround(json_object_get_double(member(event, name)) * 1000);
}

struct Span {
    std::string name;
    std::pair<int64_t, int64_t> thread;
    int64_t begin;
    int64_t end;
    int64_t result;

    bool holds(int64_t time) const { return begin <= time && time <= end; }
    bool holds(const Span &other) const
    {
        return begin < other.begin && other.end < end;
    }
};

std::pair<int64_t, int64_t> thread_of(json_object *event)
{
    return {number(event, "pid"), number(event, "tid")};
}

// What is in a trace, by what it says of itself.
struct Trace {
    using Key = std::tuple<int64_t, int64_t, int64_t>; // channel, slot, seq

    std::multimap<Key, Span> spans[2]; // of clients that wait, of servers
    std::multimap<Key, Span> oneway;
    std::map<std::string, json_object *> from; // flows, by their id
    std::map<std::string, json_object *> to;
    std::vector<json_object *> denials;
    std::map<int64_t, std::string> processes;
    std::set<int64_t> threads;
    Json whole;

    void take(json_object *event);
    void take_span(json_object *event);
};

void Trace::take_span(json_object *event)
{
    json_object *arguments = member(event, "args");
    const int64_t begin = time_of(event, "ts");
    const Span span = {text(event, "name"), thread_of(event), begin,
                       begin + time_of(event, "dur"),
                       number(arguments, "result")};
    const Key key = {number(arguments, "channel"), number(arguments, "slot"),
                     number(arguments, "seq")};
    const std::string side = text(event, "cat");

    if (side == "oneway")
        oneway.insert({key, span});
    else
        spans[side == "server"].insert({key, span});
}

void Trace::take(json_object *event)
{
    const std::string type = text(event, "ph");

    if (type == "X")
        take_span(event);
    else if (type == "s")
        EXPECT_TRUE(from.insert({text(event, "id"), event}).second);
    else if (type == "f")
        EXPECT_TRUE(to.insert({text(event, "id"), event}).second);
    else if (type == "i")
        denials.push_back(event);
    else if (text(event, "name") == "process_name")
        processes[number(event, "pid")] = text(member(event, "args"), "name");
    else if (text(event, "name") == "thread_name")
        threads.insert(number(event, "tid"));
    else
        ADD_FAILURE() << json_object_to_json_string(event);
}

// Runs crosscall-trace, with @options, on the program.
Trace traced(const std::string &options = "")
{
    std::string pattern = fs::temp_directory_path() / "traced-XXXXXX";
    const fs::path directory = mkdtemp(pattern.data());
    const fs::path file = directory / "calls.json";
    Trace trace;

    trace_without_leaks();
    EXPECT_EQ(system((std::string(CROSSCALL_TRACE) + " --out " + file.string() +
                      " " + options + " " + TRACED)
                         .c_str()),
              0);
    trace.whole.reset(json_object_from_file(file.c_str()));
    fs::remove_all(directory);
    json_object *events = member(trace.whole.get(), "traceEvents");
    EXPECT_TRUE(events);
    for (size_t i = 0; events && i < json_object_array_length(events); i++)
        trace.take(json_object_array_get_idx(events, i));
    return trace;
}

TEST(Trace, HasOneSpanOfTheServerInEachOfTheClient)
{
    const Trace trace = traced();

    EXPECT_GE(trace.spans[0].size(), 3U); // add(), nap(), notes()
    for (const auto &[key, client] : trace.spans[0]) {
        ASSERT_EQ(trace.spans[0].count(key), 1U);
        ASSERT_EQ(trace.spans[1].count(key), 1U) << client.name;
        const Span &server = trace.spans[1].find(key)->second;
        EXPECT_TRUE(client.holds(server)) << client.name;
        EXPECT_EQ(server.name, client.name);
        EXPECT_EQ(server.result, client.result);
        EXPECT_NE(server.thread.first, client.thread.first);
    }
}

TEST(Trace, JoinsBothSidesByAFlow)
{
    const Trace trace = traced();

    for (const auto &[key, client] : trace.spans[0]) {
        const auto [channel, slot, seq] = key;
        const std::string id = std::to_string(channel) + "." +
                               std::to_string(slot) + "." + std::to_string(seq);
        ASSERT_TRUE(trace.from.contains(id) && trace.to.contains(id)) << id;
        json_object *from = trace.from.at(id);
        json_object *to = trace.to.at(id);
        const Span &server = trace.spans[1].find(key)->second;
        EXPECT_EQ(thread_of(from), client.thread);
        EXPECT_TRUE(client.holds(time_of(from, "ts")));
        EXPECT_EQ(thread_of(to), server.thread);
        EXPECT_TRUE(server.holds(time_of(to, "ts")));
        EXPECT_EQ(text(to, "bp"), "e");
    }
}

TEST(Trace, HasADenialInTheCallThatWasDenied)
{
    const Trace trace = traced();
    size_t n_denied = 0;

    ASSERT_EQ(trace.denials.size(), 1U);
    for (const auto &[key, server] : trace.spans[1]) {
        if (server.name != "test.probe.nap")
            continue;
        n_denied++;
        EXPECT_EQ(server.result, -XC_E_DENIED);
        EXPECT_EQ(thread_of(trace.denials[0]), server.thread);
        EXPECT_TRUE(server.holds(time_of(trace.denials[0], "ts")));
    }
    EXPECT_EQ(n_denied, 1U);
}

TEST(Trace, ShowsAOneWayCallThatEndsBeforeItIsServed)
{
    const Trace trace = traced();
    size_t n_notes = 0;

    for (const auto &[key, client] : trace.oneway) {
        if (client.name != "test.probe.note")
            continue;
        n_notes++;
        ASSERT_EQ(trace.spans[1].count(key), 1U);
        EXPECT_LE(client.end, trace.spans[1].find(key)->second.begin);
    }
    EXPECT_EQ(n_notes, 1U);
}

TEST(Trace, NamesProcessesAndThreads)
{
    const Trace trace = traced();

    for (const auto &side : trace.spans)
        for (const auto &[key, span] : side)
            EXPECT_TRUE(trace.threads.contains(span.thread.second));
    ASSERT_EQ(trace.processes.size(), 2U);
    EXPECT_EQ(trace.processes.at(trace.spans[0].begin()->second.thread.first),
              "traced");
    EXPECT_EQ(trace.processes.at(trace.spans[1].begin()->second.thread.first),
              "probe_server");
}

TEST(Trace, EndsAfterAsManyCallsAsOneWants)
{
    const Trace trace = traced("--calls 2");

    EXPECT_EQ(trace.spans[0].size(), 2U);
    EXPECT_EQ(trace.spans[1].size(), 2U);
}

} // namespace
