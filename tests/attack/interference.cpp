// SPDX-License-Identifier: MIT
//
// interference [ROUNDS [UPKEEP_NS]]
//
// What each storm does to a client that calls at a steady rate: slices of time
// in which nobody else runs, a process that does nothing but run, and the
// attacker, in turn. What counts are ratios within a round, so that a busy
// machine matters less; and beside a process that takes as much of a processor
// as it is given, since that is the kernel's to share. What the storm takes of
// the server's own time is counted besides: that is the same on any machine.
//
// UPKEEP_NS is the server's max_upkeep_uid; 1000000000 is without that limit.
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <signal.h>
#include <unistd.h>
#include <vector>

#include <target.stub.h>

#include "process.h"
#include "storms.h"

namespace {

constexpr uint64_t kSliceNs = 200'000'000;
constexpr unsigned kBeforeUs = 20'000;
constexpr unsigned kStormBeforeUs = 300'000; // to use up what it has saved
constexpr uint64_t kStepNs = 200'000;        // 5,000 calls in a second

struct Slice {
    double p99_us = 0;
    double n_calls = 0;
    double server_ns = 0; // of a processor's time
    double ns = 0;        // that it lasted
};

// One call at each step; a late one is made at once, and none is made up for.
Slice call_for_a_slice(target *object)
{
    std::vector<uint64_t> took;
    const uint64_t start = now_ns();

    for (uint64_t at = start; at < start + kSliceNs;) {
        uint64_t sum = 0;
        const uint64_t before = now_ns();

        if (target_add(object, before, at, &sum) || sum != before + at)
            _exit(1);
        const uint64_t after = now_ns();
        took.push_back(after - before);
        at = std::max(at + kStepNs, after);
        const timespec until = {time_t(at / 1'000'000'000),
                                long(at % 1'000'000'000)};

        clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, nullptr);
    }
    std::sort(took.begin(), took.end());
    return {.p99_us = double(took[took.size() * 99 / 100]) / 1000,
            .n_calls = double(took.size())};
}

int be_the_client(const std::string &path, Process::Ends ends)
{
    target *object = nullptr;

    while (target_connect(("unix:" + path).c_str(), nullptr, &object))
        usleep(10'000);
    while (hear(ends.in)) {
        const Slice slice = call_for_a_slice(object);

        if (write(ends.out, &slice, sizeof(slice)) != sizeof(slice))
            return 1;
    }
    return 0;
}

Slice slice_of(const Process &client)
{
    Slice slice;

    if (!say(client.in(), 1) ||
        read(client.out(), &slice, sizeof(slice)) != sizeof(slice)) {
        fprintf(stderr, "interference: the client got a wrong answer\n");
        exit(1);
    }
    return slice;
}

double median(std::vector<double> of)
{
    std::sort(of.begin(), of.end());
    return of[of.size() / 2];
}

// Does nothing but run, as anybody may.
int be_a_hog(Process::Ends)
{
    std::atomic<unsigned> n = 0;

    while (++n)
        ;
    return 0;
}

uint64_t processor_ns(const Process &process)
{
    clockid_t clock;
    timespec time = {};

    if (clock_getcpuclockid(process.pid(), &clock) == 0)
        clock_gettime(clock, &time);
    return uint64_t(time.tv_sec) * 1'000'000'000 + uint64_t(time.tv_nsec);
}

// Who runs beside the client in a slice, and before; the others are stopped.
Slice beside(const Process *running, unsigned before_us, const Process &client,
             const Process &server)
{
    if (running)
        running->kill(SIGCONT);
    usleep(before_us);
    const uint64_t spent = processor_ns(server);
    const uint64_t start = now_ns();
    Slice slice = slice_of(client);

    slice.server_ns = double(processor_ns(server) - spent);
    slice.ns = double(now_ns() - start);
    if (running)
        running->kill(SIGSTOP);
    return slice;
}

// What the server spent on others than the client, in parts of a processor.
class Spent {
  public:
    void add(const Slice &alone, const Slice &attacked)
    {
        ns_ += attacked.server_ns -
               alone.server_ns / alone.n_calls * attacked.n_calls;
        of_ns_ += attacked.ns;
    }
    double percent() const { return 100 * ns_ / of_ns_; }

  private:
    double ns_ = 0;
    double of_ns_ = 0;
};

struct Ratios {
    std::vector<double> p99;
    std::vector<double> calls;

    void add(const Slice &of, const Slice &to)
    {
        p99.push_back(of.p99_us / to.p99_us);
        calls.push_back(of.n_calls / to.n_calls);
    }
    const char *verdict() const
    {
        return median(p99) <= 2 && median(calls) >= 0.5 ? "yes" : "no";
    }
};

void measure(const std::string &storm, unsigned n_rounds,
             const std::string &upkeep_ns)
{
    Directory directory;
    const std::string path = directory.path() + "/socket";
    Process server({TARGET_SERVER, "unix:" + path, upkeep_ns});
    Process client(
        [&](Process::Ends ends) { return be_the_client(path, ends); });
    Process hog(be_a_hog);

    hog.kill(SIGSTOP);
    slice_of(client); // warm
    Process attacker({ATTACKER, storm, path});
    if (!hear(attacker.out()))
        exit(1);
    sleep(2); // the same
    attacker.kill(SIGSTOP);

    const Process *const who[] = {nullptr, &hog, &attacker};
    std::vector<double> alone, attacked;
    Ratios to_alone, to_hog;
    Spent spent;

    for (unsigned i = 0; i < n_rounds; i++) {
        Slice slices[3];

        for (unsigned j = 0; j < 3; j++) { // each one is first as often
            const unsigned k = (i + j) % 3;

            slices[k] = beside(who[k], k == 2 ? kStormBeforeUs : kBeforeUs,
                               client, server);
        }
        alone.push_back(slices[0].p99_us);
        attacked.push_back(slices[2].p99_us);
        to_alone.add(slices[2], slices[0]);
        to_hog.add(slices[2], slices[1]);
        spent.add(slices[0], slices[2]);
    }
    printf("%-30s %8.1f %9.1f | %6.2f %5.2f %-3s | %6.2f %5.2f %-3s | %5.1f\n",
           storm.c_str(), median(alone), median(attacked), median(to_alone.p99),
           median(to_alone.calls), to_alone.verdict(), median(to_hog.p99),
           median(to_hog.calls), to_hog.verdict(), spent.percent());
    fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const unsigned n_rounds = argc > 1 ? unsigned(atoi(argv[1])) : 15;

    printf(
        "p99 of a client's calls, us; p99 at most 2 times that, and half the "
        "calls,\nof itself alone | beside a process that does nothing but "
        "run | server's time for the\nstorm, in %% of a processor\n"
        "%-30s %8s %9s | %6s %5s     | %6s %5s     | %5s\n",
        "storm", "alone", "attacked", "p99", "calls", "p99", "calls", "%");
    for (const char *storm : kStorms)
        if (!getenv("STORM") || strcmp(storm, getenv("STORM")) == 0)
            measure(storm, n_rounds, argc > 2 ? argv[2] : "0");
    return 0;
}
