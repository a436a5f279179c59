// SPDX-License-Identifier: MIT
// crosscall-trace: what the calls of a program did, and when
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <vector>

#include "calls.h"
#include "event.h"
#include "json.h"
#include "tracer.h"

namespace {

constexpr int kMisused = 2;

constexpr char kUsage[] =
    "usage: crosscall-trace [--out FILE] [--calls N] PROGRAM [ARGUMENT...]\n"
    "\n"
    "Runs PROGRAM and writes what the calls of it, and of all that it starts,\n"
    "did: the first N (2000), in FILE (calls.json), for ui.perfetto.dev.\n"
    "Ends when all of them have ended, with the exit status of PROGRAM.\n";

struct Options {
    std::string out = "calls.json";
    size_t n_calls = 2000;
    std::vector<std::string> words;
};

bool parse_number(std::string_view text, size_t *out)
{
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, *out);

    return error == std::errc() && stop == end && *out > 0;
}

bool parse(int argc, char **argv, Options *options)
{
    int i = 1;

    for (; i + 1 < argc && argv[i][0] == '-'; i += 2) {
        const std::string_view option = argv[i];

        if (option == "--out")
            options->out = argv[i + 1];
        else if (option != "--calls" ||
                 !parse_number(argv[i + 1], &options->n_calls))
            return false;
    }
    options->words.assign(argv + i, argv + argc);
    return !options->words.empty() && options->words[0][0] != '-';
}

std::string program_of(pid_t pid)
{
    std::error_code gone;

    return std::filesystem::read_symlink(
               "/proc/" + std::to_string(pid) + "/exe", gone)
        .filename();
}

std::string name_of(pid_t pid, pid_t tid)
{
    std::ifstream file("/proc/" + std::to_string(pid) + "/task/" +
                       std::to_string(tid) + "/comm");
    std::string name;

    std::getline(file, name);
    return name;
}

// Asked while they are stopped: when all is over they are not there any more.
void note_names(const Event &event, Names *names)
{
    if (!names->processes.contains(event.pid))
        names->processes[event.pid] = program_of(event.pid);
    if (!names->threads.contains(event.tid))
        names->threads[event.tid] = {event.pid, name_of(event.pid, event.tid)};
}

bool write_to(const std::string &path, const std::vector<Call> &calls,
              const Names &names)
{
    FILE *file = fopen(path.c_str(), "w");
    const bool is_written = file && write_trace(file, calls, names);

    if (file && fclose(file) == 0 && is_written)
        return true;
    fprintf(stderr, "crosscall-trace: cannot write %s: %s\n", path.c_str(),
            strerror(errno));
    return false;
}

int run(const Options &options)
{
    Calls calls;
    Names names;
    Tracer tracer([&](const Hit &hit) {
        const std::optional<Event> event = event_of(hit);

        if (!event)
            return;
        if (event->kind == Event::Kind::call &&
            calls.all().size() == options.n_calls) {
            tracer.stop();
            return;
        }
        note_names(*event, &names);
        calls.see(*event);
    });
    const int status = tracer.run(options.words);

    if (status < 0) {
        fprintf(stderr, "crosscall-trace: cannot trace %s: %s\n",
                options.words[0].c_str(), strerror(errno));
        return EXIT_FAILURE;
    }
    if (!tracer.has_probes())
        fprintf(stderr,
                "crosscall-trace: %s has no probe: is the runtime in it, and "
                "not in a shared library?\n",
                options.words[0].c_str());
    if (!write_to(options.out, calls.all(), names))
        return EXIT_FAILURE;
    fprintf(stderr, "crosscall-trace: %zu calls in %s\n", calls.all().size(),
            options.out.c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace

int main(int argc, char **argv)
{
    Options options;

    if (!parse(argc, argv, &options)) {
        fputs(kUsage, stderr);
        return kMisused;
    }
    signal(SIGINT, SIG_IGN); // it is for the program, whose end we wait for
    return run(options);
}
