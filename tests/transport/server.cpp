// SPDX-License-Identifier: MIT
#include "server.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <gtest/gtest.h>
#include <poll.h>
#include <unistd.h>

static std::vector<std::string> command(const std::string &path,
                                        const std::vector<std::string> &options)
{
    std::vector<std::string> words = {PROBE_SERVER, "unix:" + path};

    words.push_back("workers=" + std::to_string(n_workers()));
    words.insert(words.end(), options.begin(), options.end());
    return words;
}

unsigned n_workers()
{
    const char *text = getenv("WORKERS");

    return text ? unsigned(atoi(text)) : 1;
}

Server::Server(const std::vector<std::string> &options)
    : path_(directory_.path() + "/socket"), process_(command(path_, options))
{
    EXPECT_TRUE(wait_for("ready"));
}

Server::Server(const std::string &path, const std::vector<std::string> &options)
    : path_(path), process_(command(path_, options))
{
    EXPECT_TRUE(wait_for("ready"));
}

bool Server::read_line(uint64_t deadline_ns)
{
    for (;;) {
        size_t end = text_.find('\n');
        pollfd from = {process_.out(), POLLIN, 0};
        uint64_t now = now_ns();
        char bytes[4096];
        ssize_t n;

        if (end != std::string::npos) {
            lines_.push_back(text_.substr(0, end));
            text_.erase(0, end + 1);
            return true;
        }
        if (poll(&from, 1,
                 now < deadline_ns ? int((deadline_ns - now) / 1'000'000) + 1
                                   : 0) <= 0)
            return false;
        n = read(process_.out(), bytes, sizeof(bytes));
        if (n <= 0)
            return false;
        text_.append(bytes, size_t(n));
    }
}

std::optional<std::string> Server::wait_for(const std::string &start)
{
    uint64_t deadline_ns = in_ms(20'000);

    for (;;) {
        auto found = std::find_if(
            lines_.begin(), lines_.end(),
            [&](const std::string &line) { return line.starts_with(start); });

        if (found != lines_.end()) {
            std::string line = *found;

            lines_.erase(found);
            return line;
        }
        if (!read_line(deadline_ns))
            return std::nullopt;
    }
}

Books Server::books()
{
    Books books;
    std::optional<std::string> line;

    if (write(process_.in(), "b", 1) == 1)
        line = wait_for("books");
    if (!line || sscanf(line->c_str(), "books %u %u %u", &books.connections,
                        &books.handles, &books.gifts) != 3)
        ADD_FAILURE() << "the server does not answer";
    return books;
}

bool Server::books_become(const Books &wanted)
{
    return eventually([&] { return books() == wanted; });
}

bool Server::fds_become(size_t n)
{
    return eventually([&] { return fds_of(pid()).size() == n; });
}

size_t Server::n_fds() const { return n_fds_at_rest(pid()); }

unsigned Server::n_children()
{
    std::optional<std::string> line;
    unsigned n = 0;

    if (write(process_.in(), "c", 1) == 1)
        line = wait_for("children");
    if (!line || sscanf(line->c_str(), "children %u", &n) != 1)
        ADD_FAILURE() << "the server does not answer";
    return n;
}

bool Server::wait_until_held() { return wait_for("held").has_value(); }

void Server::let_go() { EXPECT_EQ(write(process_.in(), "g", 1), 1); }

static std::optional<Audit> parse_audit(const std::string &line)
{
    Audit audit;
    char method[64];
    char needs[64];
    char holds[64];
    int n = 0;

    if (sscanf(line.c_str(), "audit %d %u %d %u %63s %63s %63s %n",
               &audit.event, &audit.uid, &audit.pid, &audit.suppressed, method,
               needs, holds, &n) != 7)
        return std::nullopt;
    audit.method = method;
    audit.needs = needs;
    audit.holds = holds;
    audit.why = line.substr(size_t(n));
    return audit;
}

std::optional<Audit> Server::wait_for_audit(const std::string &why)
{
    for (;;) {
        std::optional<std::string> line = wait_for("audit");
        std::optional<Audit> audit;

        if (line)
            audit = parse_audit(*line);
        if (!audit || audit->why.find(why) != std::string::npos)
            return audit;
    }
}

std::vector<Audit> Server::audits()
{
    std::vector<Audit> found;
    std::optional<std::string> line;

    books(); // what was said before has arrived then
    for (const std::string &said : lines_)
        if (std::optional<Audit> audit = parse_audit(said))
            found.push_back(*audit);
    std::erase_if(lines_, [](const std::string &said) {
        return said.starts_with("audit");
    });
    return found;
}

int Server::stop()
{
    process_.close_in();
    return process_.exit_status();
}

Probe connect_to(const Server &server, const xc_connect_options *options)
{
    probe *object = nullptr;
    int r = probe_connect(server.address().c_str(), options, &object);

    EXPECT_EQ(r, 0) << xc_error_text();
    return Probe(r ? nullptr : object);
}

bool works(probe *object)
{
    uint64_t sum = 0;

    return object && probe_add(object, 20, 22, &sum) == 0 && sum == 42;
}

bool serves(const Server &server) { return works(connect_to(server).get()); }
