// SPDX-License-Identifier: MIT
#include "arena.h"

#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include <target.stub.h>

#include "attacker.h"

std::ostream &operator<<(std::ostream &out, Harm harm)
{
    static const char *const names[] = {"Died",    "Won",    "Stuck",
                                        "Mistold", "Leaked", "None"};

    return out << names[int(harm)];
}

// How a process has ended by itself, if it has.
static std::optional<siginfo_t> end_of(const Process &process)
{
    siginfo_t ended = {};

    if (waitid(P_PID, id_t(process.pid()), &ended,
               WEXITED | WNOHANG | WNOWAIT) ||
        ended.si_pid == 0)
        return std::nullopt;
    return ended;
}

enum { LONG_MS = 30'000 * int(kPatience) };

// Something to be read in time.
static bool has_word(int fd, int ms = LONG_MS)
{
    pollfd from = {fd, POLLIN, 0};

    return poll(&from, 1, ms) == 1;
}

enum { NOT_SERVED = 1, MISTOLD = 2 }; // how the client ends

// Calls until its input ends; 0 if every answer was right. Says each tenth.
static int be_a_client(const std::string &path, Process::Ends ends)
{
    std::vector<uint8_t> bytes(1000, 0xa5);
    std::vector<uint8_t> back(1000);
    target *object = nullptr;
    pollfd in = {ends.in, POLLIN, 0};

    fcntl(ends.out, F_SETFL, O_NONBLOCK); // it does not wait for who reads
    if (target_connect(("unix:" + path).c_str(), nullptr, &object))
        return NOT_SERVED;
    for (uint64_t i = 1; poll(&in, 1, 0) == 0; i++) {
        uint64_t sum = 0;

        if (target_add(object, i, 0x1234567890, &sum) < 0 ||
            target_echo(object, bytes.data(), bytes.size(), back.data(),
                        back.size()) < 0)
            return NOT_SERVED;
        if (sum != i + 0x1234567890 || bytes != back)
            return MISTOLD;
        if (i % 10 == 0)
            say(ends.out, i);
        usleep(100); // others have a core, too
    }
    target_release(object);
    return 0;
}

static bool is_mistold(const Process &client)
{
    std::optional<siginfo_t> end = end_of(client);

    return end && end->si_code == CLD_EXITED && end->si_status == MISTOLD;
}

static std::vector<std::string> server_command(const std::string &weakness,
                                               const std::string &path,
                                               Upkeep upkeep,
                                               unsigned n_workers)
{
    const char *ns = upkeep == Upkeep::Little ? "1000000" : "0";
    const std::string workers = std::to_string(n_workers);

    if (weakness.empty())
        return {TARGET_SERVER, "unix:" + path, ns, workers};
    setenv("WEAK", weakness.c_str(), 1);
    return {WEAK_SERVER, "unix:" + path, ns, workers};
}

Arena::Arena(const std::string &weakness, Upkeep upkeep, unsigned n_workers)
    : patience_ms_(weakness.empty() ? LONG_MS : 4000 * int(kPatience)),
      leak_patience_ms_(weakness.empty() ? LONG_MS : 300),
      path_(directory_.path() + "/socket"),
      server_(server_command(weakness, path_, upkeep, n_workers)),
      client_([this](auto ends) {
          return has_word(server_.out()) ? be_a_client(path_, ends)
                                         : NOT_SERVED;
      })
{
    signal(SIGPIPE, SIG_IGN); // what is written to may have died
    EXPECT_TRUE(is_served(1));
    before_ = belongings();
}

// What the server has; nothing if it does not answer.
std::optional<Arena::Belongings> Arena::belongings()
{
    Belongings all;

    if (!ask_for_books(&all))
        return std::nullopt;
    all.n_fds = fds_of(server_.pid()).size();
    all.n_maps = maps_of(server_.pid(), "crosscall").size();
    return all;
}

// Its next line of books; it says nothing else but that it is ready.
bool Arena::ask_for_books(Belongings *out)
{
    std::string line;
    char byte;

    if (write(server_.in(), "b", 1) != 1)
        return false;
    while (has_word(server_.out()) && read(server_.out(), &byte, 1) == 1) {
        line += byte;
        if (byte != '\n')
            continue;
        if (sscanf(line.c_str(), "books %u %u %u", &out->connections,
                   &out->handles, &out->descriptors) == 3)
            return true;
        line.clear();
    }
    return false;
}

// Calls that begin from now on, in tens.
bool Arena::is_served(unsigned n_calls)
{
    pollfd from = {client_.out(), POLLIN, 0};

    while (poll(&from, 1, 0) == 1 && hear(client_.out()))
        ;
    for (unsigned i = 0; i < n_calls; i++)
        if (!has_word(client_.out(), patience_ms_) || !hear(client_.out()))
            return false;
    return true;
}

// Its connections end first, and with them all that was theirs.
bool Arena::has_forgotten_all()
{
    const auto is_alone = [this] {
        return belongings().value_or(Belongings()).connections ==
               before_->connections;
    };
    uint64_t end;

    if (!eventually(is_alone))
        return false;
    end = in_ms(leak_patience_ms_);
    while (belongings() != before_) {
        if (now_ns() > end)
            return false;
        usleep(1000);
    }
    return true;
}

// Another one comes, is served, and goes. As the same user as the attacker's it
// would share its limits.
bool Arena::lets_in() const
{
    target *object = nullptr;
    uint64_t sum = 0;

    if (geteuid() != 0)
        return true;
    if (target_connect(("unix:" + path_).c_str(), nullptr, &object))
        return false;
    int r = target_add(object, 20, 22, &sum);

    target_release(object);
    return r == 0 && sum == 42;
}

// @is_good: asked while the attacker is still there
Harm Arena::look(const std::string &attack,
                 const std::function<bool()> &is_good)
{
    Process attacker({ATTACKER, attack, path_});
    Verdict verdict = has_word(attacker.out()) ? Verdict(hear(attacker.out()))
                                               : Verdict::CannotTry;
    bool served = is_good();

    if (end_of(server_))
        return Harm::Died;
    EXPECT_TRUE(verdict == Verdict::Held || verdict == Verdict::Won)
        << attack << " could not be tried";
    if (verdict == Verdict::Won)
        return Harm::Won;
    if (!served)
        return is_mistold(client_) ? Harm::Mistold : Harm::Stuck;
    attacker.close_in();
    EXPECT_EQ(attacker.exit_status(), 0);
    return has_forgotten_all() ? Harm::None : Harm::Leaked;
}

Harm Arena::attacked_by(const std::string &attack)
{
    return look(attack, [this] { return is_served(2); });
}

Harm Arena::stormed_by(const std::string &storm, unsigned n_calls)
{
    return look(storm, [&] {
        return is_served(n_calls / 2) && lets_in() && is_served(n_calls / 2) &&
               lets_in();
    });
}

bool Arena::ends_well()
{
    client_.close_in();
    EXPECT_EQ(client_.exit_status(), 0) << "its client";
    server_.close_in();
    return server_.exit_status() == 0;
}
