// SPDX-License-Identifier: MIT
#include "json.h"

#include <cinttypes>
#include <string_view>

namespace {

// What a program is called may hold anything.
std::string quoted(std::string_view text)
{
    std::string out = "\"";

    for (const char c : text) {
        char escaped[8];

        if (c >= ' ' && c < 0x7f && c != '"' && c != '\\') {
            out += c;
            continue;
        }
        snprintf(escaped, sizeof(escaped), "\\u%04x",
                 unsigned(static_cast<unsigned char>(c)));
        out += escaped;
    }
    return out + '"';
}

class Writer {
  public:
    Writer(FILE *file, uint64_t first_ns) : file_(file), first_ns_(first_ns) {}

    void names(const Names &names);
    void call(const Call &call);

  private:
    void begin(const char *type, const Span &span, const std::string &name,
               uint64_t ns);
    void span(const Call &call, const Span &span, const char *side);
    void flow(const Call &call);
    void denial(const Call &call, const Denial &denial);
    void name(const char *what, pid_t pid, pid_t tid, const std::string &name);

    FILE *file_;
    uint64_t first_ns_;
    const char *between_ = "";
};

// What all events have; microseconds, as the format wants them.
void Writer::begin(const char *type, const Span &span, const std::string &name,
                   uint64_t ns)
{
    const uint64_t since = ns - first_ns_;

    fprintf(file_,
            "%s\n{\"ph\":\"%s\",\"pid\":%d,\"tid\":%d,\"ts\":%" PRIu64
            ".%03u,\"name\":%s",
            between_, type, span.pid, span.tid, since / 1000,
            unsigned(since % 1000), quoted(name).c_str());
    between_ = ",";
}

void Writer::span(const Call &call, const Span &span, const char *side)
{
    const uint64_t ns = span.end_ns - span.begin_ns;

    begin("X", span, call.name, span.begin_ns);
    fprintf(file_,
            ",\"cat\":\"%s\",\"dur\":%" PRIu64 ".%03u,\"args\":{"
            "\"channel\":%" PRIu64 ",\"slot\":%" PRIu64 ",\"seq\":%" PRIu64
            ",\"result\":%" PRId64 "}}",
            side, ns / 1000, unsigned(ns % 1000), call.place.channel,
            call.place.slot, call.seq, span.result);
}

void Writer::flow(const Call &call)
{
    const auto id = [&] {
        fprintf(file_,
                ",\"cat\":\"call\",\"id\":\"%" PRIu64 ".%" PRIu64 ".%" PRIu64
                "\"",
                call.place.channel, call.place.slot, call.seq);
    };

    begin("s", call.client, "call", call.client.begin_ns);
    id();
    fputs("}", file_);
    begin("f", call.server, "call", call.server.begin_ns);
    id();
    fputs(",\"bp\":\"e\"}", file_);
}

void Writer::denial(const Call &call, const Denial &denial)
{
    begin("i", call.server, "denied", denial.ns);
    fprintf(file_,
            ",\"cat\":\"deny\",\"s\":\"t\",\"args\":{\"needs\":%" PRIu64
            ",\"holds\":%" PRIu64 "}}",
            denial.needs, denial.holds);
}

// Only whole spans: a viewer would draw the others until the end of the trace.
void Writer::call(const Call &call)
{
    if (call.client.end_ns)
        span(call, call.client, call.is_oneway ? "oneway" : "client");
    if (call.server.end_ns)
        span(call, call.server, "server");
    if (call.client.end_ns && call.server.end_ns)
        flow(call);
    for (const Denial &each : call.denials)
        denial(call, each);
}

void Writer::name(const char *what, pid_t pid, pid_t tid,
                  const std::string &name)
{
    fprintf(file_,
            "%s\n{\"ph\":\"M\",\"pid\":%d,\"tid\":%d,\"name\":\"%s\","
            "\"args\":{\"name\":%s}}",
            between_, pid, tid, what, quoted(name).c_str());
    between_ = ",";
}

void Writer::names(const Names &names)
{
    for (const auto &[pid, text] : names.processes)
        name("process_name", pid, pid, text);
    for (const auto &[tid, thread] : names.threads)
        name("thread_name", thread.first, tid, thread.second);
}

} // namespace

bool write_trace(FILE *file, const std::vector<Call> &calls, const Names &names)
{
    Writer writer(file, calls.empty() ? 0 : calls.front().client.begin_ns);

    fputs("{\"displayTimeUnit\":\"ns\",\"traceEvents\":[", file);
    writer.names(names);
    for (const Call &call : calls)
        writer.call(call);
    fputs("\n]}\n", file);
    return fflush(file) == 0 && !ferror(file);
}
