// SPDX-License-Identifier: MIT
#include "hoard_server.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <mutex>
#include <poll.h>
#include <semaphore.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include <crosscall/call.h>
#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/region.h>

namespace {

// What the test asks for; the answer is so many words, and the books.
enum : uint64_t { ASK_ALL = 1, ASK_USER = 2, LET_GO = 3, ASK_WHO = 4 };

struct Object {
    hoard base;
};

// What one user has had kept.
struct Kept {
    std::vector<const xc_region *> regions;
    std::vector<hoard *> objects;
};

struct State {
    std::mutex lock;
    std::map<uint32_t, Kept> kept;
    sem_t go;
} state;

uint32_t caller() { return xc_current_call()->caller->uid; }

int child(hoard *self, hoard **out)
{
    auto *made = new Object{{self->ops}};

    xc_on_last_release(
        made, [](void *object) { delete static_cast<Object *>(object); });
    *out = &made->base;
    return 0;
}

int store(hoard *, const xc_region *region)
{
    std::lock_guard lock(state.lock);

    state.kept[caller()].regions.push_back(xc_region_ref(region));
    return 0;
}

int stash(hoard *, hoard *object)
{
    std::lock_guard lock(state.lock);

    hoard_keep(object);
    state.kept[caller()].objects.push_back(object);
    return 0;
}

void let_go_of(const Kept &kept)
{
    for (const xc_region *region : kept.regions)
        xc_region_unref(region);
    for (hoard *object : kept.objects)
        hoard_release(object);
}

int drop(hoard *)
{
    std::unique_lock lock(state.lock);
    Kept kept = state.kept[caller()];

    state.kept.erase(caller());
    lock.unlock();
    let_go_of(kept);
    return 0;
}

int hold(hoard *, int, int)
{
    while (sem_wait(&state.go))
        ;
    return 0;
}

int look(hoard *, int file)
{
    struct stat status;

    return fstat(file, &status) ? -errno : 0;
}

int dive(hoard *, hoard *next, uint32_t levels)
{
    int r = levels ? hoard_dive(next, next, levels - 1) : 0;

    return r == -XC_E_QUOTA ? -EDQUOT : r;
}

int administer(hoard *) { return 0; }

const hoard_ops ops = {
    .child = child,
    .store = store,
    .stash = stash,
    .drop = drop,
    .hold = hold,
    .look = look,
    .dive = dive,
    .administer = administer,
};

void obey(xc_server *server, Process::Ends ends)
{
    while (uint64_t what = hear(ends.in)) {
        xc_server_books books = {};
        bool known = true;
        uint64_t uid = hear(ends.in);

        if (what == LET_GO) {
            sem_post(&state.go);
            continue;
        }
        if (what == ASK_WHO) {
            uint32_t uids[16];
            unsigned n = xc_server_list_users(server, uids, 16);

            say(ends.out, n);
            for (unsigned i = 0; i < n && i < 16; i++)
                say(ends.out, uids[i]);
            continue;
        }
        if (what == ASK_ALL)
            xc_server_read_books(server, &books);
        else
            known = xc_server_read_user(server, uint32_t(uid), &books);
        say(ends.out, known);
        if (write(ends.out, &books, sizeof(books)) != sizeof(books))
            break;
    }
    xc_server_stop(server);
}

int serve(const std::string &path, xc_server_options options, int log,
          Process::Ends ends)
{
    Object root = {{&ops}};
    xc_server *server = nullptr;
    int r;

    options.admit = [](const xc_caller *caller, void *) -> xc_rights {
        return caller->uid == geteuid() ? XC_RIGHTS_ALL
                                        : HOARD_USE | XC_RIGHT_GIVE;
    };
    options.audit = xc_audit_print;
    sem_init(&state.go, 0, 0);
    dup2(log, STDERR_FILENO);
    if (xc_server_new(("unix:" + path).c_str(), hoard_objects, &root.base,
                      &options, &server) ||
        chmod(path.c_str(), 0777) || !say(ends.out, 1))
        return 1;
    std::thread thread(obey, server, ends);
    r = xc_server_run(server);
    thread.join();
    for (const auto &[uid, kept] : state.kept)
        let_go_of(kept);
    xc_server_free(server);
    return r;
}

AuditLine parse(const std::string &line)
{
    AuditLine found;
    size_t at = line.find("crosscall: ");

    for (at = at == std::string::npos ? line.size() : at + 11;
         at < line.size();) {
        size_t equals = line.find('=', at);
        bool quoted = equals + 1 < line.size() && line[equals + 1] == '"';
        size_t from = equals + 1 + quoted;
        size_t to = line.find(quoted ? '"' : ' ', from);

        if (equals == std::string::npos)
            break;
        to = to == std::string::npos ? line.size() : to;
        found[line.substr(at, equals - at)] = line.substr(from, to - from);
        at = to + 1 + quoted;
    }
    return found;
}

std::array<int, 2> make_pipe()
{
    int fds[2] = {-1, -1};

    EXPECT_EQ(pipe2(fds, O_CLOEXEC | O_NONBLOCK), 0);
    return {fds[0], fds[1]};
}

int connect_to(const std::string &address, hoard **out)
{
    return hoard_connect(address.c_str(), nullptr, out); // root is trusted
}

} // namespace

HoardServer::HoardServer(const xc_server_options &options)
    : path_(directory_.path() + "/socket"), log_(make_pipe()),
      process_([&](Process::Ends ends) {
          return serve(path_, options, log_[1], ends);
      })
{
    EXPECT_EQ(hear(process_.out()), 1u);
    close(log_[1]);
}

HoardServer::~HoardServer() { close(log_[0]); }

Hoard HoardServer::connect() const
{
    hoard *root = nullptr;

    EXPECT_EQ(connect_to(address(), &root), 0) << xc_error_text();
    return Hoard(root);
}

int HoardServer::try_to_connect() const
{
    hoard *root = nullptr;
    int r = connect_to(address(), &root);

    if (r == 0)
        hoard_release(root);
    return r;
}

bool HoardServer::ask(uint64_t what, uint64_t uid, xc_server_books *out) const
{
    EXPECT_TRUE(say(process_.in(), what) && say(process_.in(), uid));
    uint64_t known = hear(process_.out());

    EXPECT_EQ(read(process_.out(), out, sizeof(*out)), ssize_t(sizeof(*out)));
    return known;
}

xc_server_books HoardServer::books() const
{
    xc_server_books books = {};

    ask(ASK_ALL, 0, &books);
    return books;
}

std::optional<xc_server_books> HoardServer::books_of(uint32_t uid) const
{
    xc_server_books books = {};

    if (!ask(ASK_USER, uid, &books))
        return std::nullopt;
    return books;
}

std::vector<uint32_t> HoardServer::users() const
{
    EXPECT_TRUE(say(process_.in(), ASK_WHO) && say(process_.in(), 0));
    std::vector<uint32_t> uids(hear(process_.out()));

    for (uint32_t &uid : uids)
        uid = uint32_t(hear(process_.out()));
    return uids;
}

void HoardServer::let_go() const
{
    EXPECT_TRUE(say(process_.in(), LET_GO) && say(process_.in(), 0));
}

std::string HoardServer::line()
{
    char bytes[4096];
    ssize_t n;

    while ((n = read(log_[0], bytes, sizeof(bytes))) > 0)
        text_.append(bytes, size_t(n));

    size_t end = text_.find('\n');
    std::string found = text_.substr(0, end == std::string::npos ? 0 : end);

    if (end != std::string::npos)
        text_.erase(0, end + 1);
    return found;
}

std::vector<AuditLine> HoardServer::lines()
{
    std::vector<AuditLine> found;

    for (std::string text = line(); !text.empty(); text = line())
        found.push_back(parse(text));
    return found;
}

AuditLine HoardServer::wait_for(const std::string &key,
                                const std::string &value)
{
    AuditLine found;

    EXPECT_TRUE(eventually([&] {
        for (std::string text = line(); !text.empty(); text = line()) {
            found = parse(text);
            if (found[key] == value)
                return true;
        }
        found.clear();
        return false;
    })) << "no line with "
        << key << "=" << value;
    return found;
}

uint64_t as_user(uint32_t uid, const std::function<uint64_t()> &body)
{
    Process client([&](Process::Ends ends) {
        if (setgid(uid) || setuid(uid))
            return 1;
        say(ends.out, body());
        return 0;
    });
    uint64_t word = hear(client.out());

    EXPECT_EQ(client.exit_status(), 0);
    return word;
}

bool serves_another(const HoardServer &server)
{
    std::string address = server.address();

    return as_user(ANOTHER_UID, [&]() -> uint64_t {
               hoard *root = nullptr;
               hoard *made = nullptr;
               xc_region *region = nullptr;
               uint64_t gift;

               return connect_to(address, &root) == 0 &&
                      hoard_child(root, &made) == 0 &&
                      hoard_look(root, 0) == 0 &&
                      xc_region_new(1, XC_REGION_ONE_WRITER, &region) == 0 &&
                      hoard_store(root, region) == 0 && hoard_drop(root) == 0 &&
                      hoard_dive(root, root, 1) == 0 &&
                      hoard_give(made, open_pidfd(getpid()), XC_RIGHTS_ALL,
                                 &gift) == 0;
           }) == 1;
}
