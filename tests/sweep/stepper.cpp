// SPDX-License-Identifier: MIT
#include "stepper.h"

#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <signal.h>
#include <string>
#include <sys/ptrace.h>
#include <sys/user.h>
#include <sys/wait.h>

// The linker's, around the section.
extern "C" const char __start_runtime_text[];
extern "C" const char __stop_runtime_text[];

namespace fs = std::filesystem;

namespace {

constexpr unsigned kRounds = 3; // of a loop
constexpr long kTrap = 0xcc;    // int3

bool is_of_the_runtime(uintptr_t address)
{
    return address >= reinterpret_cast<uintptr_t>(__start_runtime_text) &&
           address < reinterpret_cast<uintptr_t>(__stop_runtime_text);
}

void *at(uintptr_t address) { return reinterpret_cast<void *>(address); }

} // namespace

static std::vector<pid_t> threads_of(pid_t pid)
{
    std::vector<pid_t> threads;
    std::error_code gone;

    for (const fs::directory_entry &entry :
         fs::directory_iterator("/proc/" + std::to_string(pid) + "/task", gone))
        threads.push_back(pid_t(std::stol(entry.path().filename())));
    return threads;
}

Stepper::Stepper(pid_t pid) : pid_(pid)
{
    for (pid_t thread : threads_of(pid))
        seize(thread);
}

// A thread that is traced has to be waited for, or its process never ends.
Stepper::~Stepper()
{
    int status;

    kill(pid_, SIGKILL);
    for (pid_t thread : threads_of(pid_))
        while (thread != pid_ && waitpid(thread, &status, __WALL) == thread &&
               WIFSTOPPED(status))
            ;
}

void Stepper::seize(pid_t thread)
{
    int status;

    if (ptrace(PTRACE_SEIZE, thread, 0, PTRACE_O_TRACECLONE) ||
        ptrace(PTRACE_INTERRUPT, thread, 0, 0) ||
        waitpid(thread, &status, __WALL) != thread)
        abort();
    threads_[thread] = 0;
}

uintptr_t Stepper::place_of(pid_t thread) const
{
    user_regs_struct registers = {};

    ptrace(PTRACE_GETREGS, thread, 0, &registers);
    return registers.rip;
}

// Has it run until it stands at @address; 0: nowhere. By the processor, for
// this thread alone. Return: false if the machine cannot.
static bool stop_at(pid_t thread, uintptr_t address)
{
    return ptrace(PTRACE_POKEUSER, thread, offsetof(user, u_debugreg[0]),
                  address) == 0 &&
           ptrace(PTRACE_POKEUSER, thread, offsetof(user, u_debugreg[7]),
                  address ? 1 : 0) == 0;
}

// Out of the runtime, into the C library: straight to where it comes back.
bool Stepper::skip_call(pid_t thread) const
{
    user_regs_struct registers = {};
    uintptr_t back;

    ptrace(PTRACE_GETREGS, thread, 0, &registers);
    back = uintptr_t(ptrace(PTRACE_PEEKDATA, thread, at(registers.rsp), 0));
    return is_of_the_runtime(back) && stop_at(thread, back);
}

void Stepper::resume(pid_t thread, bool step)
{
    ptrace(step ? PTRACE_SINGLESTEP : PTRACE_CONT, thread, 0, threads_[thread]);
    threads_[thread] = 0;
}

// Sleeps until something has happened to a thread of ours. Return: which, or 0
// if it was somebody else: who acts has come to an end.
pid_t Stepper::wait_for_news()
{
    siginfo_t info = {};

    if (waitid(P_ALL, 0, &info, WEXITED | WSTOPPED | WNOWAIT | __WALL))
        return 0;
    if (!threads_.contains(info.si_pid) && info.si_code != CLD_TRAPPED)
        return 0;
    threads_.try_emplace(info.si_pid, 0); // a new one
    return info.si_pid;
}

Stepper::News Stepper::take_news(pid_t thread)
{
    int status = 0;

    if (waitpid(thread, &status, __WALL) != thread || !WIFSTOPPED(status)) {
        threads_.erase(thread);
        return News::ended;
    }
    if (status >> 16 == 0 && WSTOPSIG(status) == SIGTRAP)
        return News::trapped;
    if (status >> 16 == 0)
        threads_[thread] = WSTOPSIG(status);
    return News::stopped;
}

std::vector<Point> Stepper::trace(const std::function<bool()> &is_over)
{
    std::map<uintptr_t, unsigned> met;
    std::map<pid_t, bool> was_inside;
    std::vector<Point> points;
    unsigned n_steps = 0;

    for (const auto &[thread, signal] : threads_)
        resume(thread, true);
    while (!threads_.empty() && (++n_steps % 64 || !is_over())) {
        const pid_t thread = wait_for_news();

        if (!thread)
            break;
        if (take_news(thread) == News::ended)
            continue;

        const uintptr_t place = place_of(thread);
        const bool is_inside = is_of_the_runtime(place);
        bool skips = false;

        if (is_inside && met[place] < kRounds)
            points.push_back({place, ++met[place]});
        if (is_inside && !was_inside[thread])
            stop_at(thread, 0);
        if (!is_inside && was_inside[thread])
            skips = skip_call(thread);
        was_inside[thread] = is_inside;
        resume(thread, !skips);
    }
    return points;
}

void Stepper::put(uintptr_t address, bool trap)
{
    const pid_t any = threads_.begin()->first;

    if (trap)
        word_ = ptrace(PTRACE_PEEKTEXT, any, at(address), 0);
    ptrace(PTRACE_POKETEXT, any, at(address),
           trap ? (word_ & ~0xffL) | kTrap : word_);
}

// The others may pass there meanwhile: a point that is missed is one less.
bool Stepper::step_over(pid_t thread, uintptr_t address)
{
    user_regs_struct registers = {};
    int status = 0;

    ptrace(PTRACE_GETREGS, thread, 0, &registers);
    registers.rip = address;
    ptrace(PTRACE_SETREGS, thread, 0, &registers);
    ptrace(PTRACE_POKETEXT, thread, at(address), word_);
    ptrace(PTRACE_SINGLESTEP, thread, 0, 0);
    if (waitpid(thread, &status, __WALL) != thread || !WIFSTOPPED(status))
        return false;
    ptrace(PTRACE_POKETEXT, thread, at(address), (word_ & ~0xffL) | kTrap);
    ptrace(PTRACE_CONT, thread, 0, 0);
    return true;
}

bool Stepper::run_to(const Point &point)
{
    unsigned n = 0;

    put(point.address, true);
    for (const auto &[thread, signal] : threads_)
        resume(thread, false);
    while (!threads_.empty()) {
        const pid_t thread = wait_for_news();

        if (!thread)
            return false;
        switch (take_news(thread)) {
        case News::ended:
            break;
        case News::stopped:
            resume(thread, false);
            break;
        case News::trapped:
            if (++n == point.nth)
                return true;
            if (!step_over(thread, point.address))
                threads_.erase(thread);
            break;
        }
    }
    return false;
}
