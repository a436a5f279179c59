// SPDX-License-Identifier: MIT
#include "tracer.h"

#include <cerrno>
#include <csignal>
#include <ctime>
#include <elf.h>
#include <fcntl.h>
#include <fstream>
#include <optional>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#include "memory.h"

namespace {

constexpr unsigned char kNop = 0x90;
constexpr unsigned char kTrap = 0xcc; // int3
constexpr int kCannotRun = 127;       // as shells say it

std::string in_proc(pid_t pid, const char *what)
{
    return "/proc/" + std::to_string(pid) + "/" + what;
}

pid_t process_of(pid_t tid)
{
    std::ifstream status(in_proc(tid, "status"));
    std::string word;
    pid_t pid = tid;

    while (status >> word)
        if (word == "Tgid:" && status >> pid)
            break;
    return pid;
}

// Where the program begins, as it was loaded; 0 if it has gone.
uint64_t entry_of(pid_t pid)
{
    std::ifstream vector(in_proc(pid, "auxv"), std::ios::binary);
    Elf64_auxv_t entry;

    while (vector.read(reinterpret_cast<char *>(&entry), sizeof(entry)))
        if (entry.a_type == AT_ENTRY)
            return entry.a_un.a_val;
    return 0;
}

uint64_t now_ns()
{
    timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return uint64_t(now.tv_sec) * 1'000'000'000 + uint64_t(now.tv_nsec);
}

[[noreturn]] void become(const std::vector<std::string> &words, int may_begin)
{
    std::vector<char *> argv;
    char c;

    for (const std::string &word : words)
        argv.push_back(const_cast<char *>(word.c_str()));
    argv.push_back(nullptr);
    signal(SIGINT, SIG_DFL); // whatever who traces does with it
    if (read(may_begin, &c, 1) == 1)
        execvp(argv[0], argv.data());
    _exit(kCannotRun);
}

} // namespace

// It waits until it is traced: what it does first must not be missed.
pid_t Tracer::start(const std::vector<std::string> &words)
{
    constexpr long kOptions = PTRACE_O_TRACEEXEC | PTRACE_O_TRACEFORK |
                              PTRACE_O_TRACEVFORK | PTRACE_O_TRACECLONE |
                              PTRACE_O_EXITKILL;
    int may_begin[2];

    if (pipe2(may_begin, O_CLOEXEC))
        return -1;
    const pid_t pid = fork();
    if (pid == 0) {
        close(may_begin[1]);
        become(words, may_begin[0]);
    }
    close(may_begin[0]);
    const bool is_begun = pid > 0 &&
                          ptrace(PTRACE_SEIZE, pid, nullptr, kOptions) == 0 &&
                          write(may_begin[1], "b", 1) == 1;
    const int error = errno;
    close(may_begin[1]); // without a word it ends
    if (pid > 0 && !is_begun)
        waitpid(pid, nullptr, 0);
    errno = error;
    return is_begun ? pid : -1;
}

int Tracer::run(const std::vector<std::string> &words)
{
    const pid_t first = start(words);
    int result = -1;
    int status;
    pid_t tid;

    if (first < 0)
        return -1;
    while ((tid = waitpid(-1, &status, __WALL)) > 0 || errno == EINTR) {
        if (tid <= 0)
            continue;
        if (WIFSTOPPED(status)) {
            take_news(tid, status);
            continue;
        }
        if (tid == first)
            result = status;
        threads_.erase(tid);
        processes_.erase(tid);
    }
    return result;
}

// What it stands for while it is stopped, and how it goes on.
void Tracer::take_news(pid_t tid, int status)
{
    const int event = status >> 16;

    if (!threads_.contains(tid)) {
        threads_[tid] = process_of(tid);
        if (!processes_.contains(threads_[tid]))
            adopt(threads_[tid]);
    }
    if (event == PTRACE_EVENT_EXEC)
        adopt(tid);
    if (event == PTRACE_EVENT_STOP && WSTOPSIG(status) != SIGTRAP)
        ptrace(PTRACE_LISTEN, tid, nullptr, nullptr); // until it is continued
    else
        ptrace(PTRACE_CONT, tid, nullptr, long(signal_of(tid, status)));
}

// Return: the signal that it is to get, or 0.
int Tracer::signal_of(pid_t tid, int status)
{
    if (status >> 16)
        return 0;
    if (WSTOPSIG(status) == SIGTRAP && look_at_trap(tid))
        return 0;
    return WSTOPSIG(status);
}

// What stood there is a nop: it goes on behind it.
bool Tracer::look_at_trap(pid_t tid)
{
    const uint64_t ns = now_ns();
    const pid_t pid = threads_[tid];
    const Sites &sites = processes_[pid];
    user_regs_struct registers;

    if (ptrace(PTRACE_GETREGS, tid, nullptr, &registers))
        return false;
    const auto site = sites.find(registers.rip - 1);
    if (site == sites.end())
        return false;
    if (is_stopped_)
        return true;

    const Memory memory(pid);
    Hit hit = {ns, pid, tid, *site->second, {}};
    for (const Operand &operand : hit.probe.operands)
        hit.arguments.push_back(operand.value(registers, memory).value_or(0));
    see_(hit);
    return true;
}

// A process that is new, or another program now. A forked one has its parent's
// breakpoints already, and loses them if nobody wants them any more.
void Tracer::adopt(pid_t pid)
{
    const std::string path = in_proc(pid, "exe");
    char name[4096];
    const ssize_t len = readlink(path.c_str(), name, sizeof(name));
    Sites sites;

    if (len < 0)
        return;
    const auto [file, is_new] =
        files_.try_emplace(std::string(name, size_t(len)));
    if (is_new)
        file->second = elf_probes(path);
    const uint64_t moved = entry_of(pid) - file->second.entry;
    for (const Probe &probe : file->second.probes)
        sites[probe.address + moved] = &probe;
    has_probes_ |= !sites.empty();
    processes_[pid] = sites;
    put(pid, sites, !is_stopped_);
}

// Through its memory's file, so that its threads may run meanwhile: it is one
// byte each.
void Tracer::put(pid_t pid, const Sites &sites, bool trap)
{
    const int memory = open(in_proc(pid, "mem").c_str(), O_RDWR | O_CLOEXEC);
    const unsigned char from = trap ? kNop : kTrap;
    const unsigned char to = trap ? kTrap : kNop;
    unsigned char now;

    if (memory < 0)
        return;
    for (const auto &[address, probe] : sites)
        if (pread(memory, &now, 1, off_t(address)) == 1 && now == from &&
            pwrite(memory, &to, 1, off_t(address)) != 1)
            break; // it has ended
    close(memory);
}

void Tracer::stop()
{
    is_stopped_ = true;
    for (const auto &[pid, sites] : processes_)
        put(pid, sites, false);
}
