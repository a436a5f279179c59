// SPDX-License-Identifier: MIT
// Name servers, and users who want more than their part
#include "name_server.h"

#include <cerrno>
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

#include <crosscall/client.h>

using NameServerLimits = NameServerTest;

namespace {

constexpr uid_t kOther = 65534;     // a user that has nothing here
constexpr unsigned kUserMax = 16;   // look-ups of a user that a name answers
constexpr unsigned kUserWaits = 64; // of all names, that wait

// Another process, which looks @paths up, once each, when it is told to.
class Client {
  public:
    Client(const NameServer &server, std::vector<std::string> paths)
        : process_([&server, paths](Process::Ends ends) {
              const NameDir mine = server.connect();

              while (say(ends.out, 1) && hear(ends.in))
                  for (const std::string &path : paths)
                      if (look_up(mine, path) != -EAGAIN)
                          return 1;
              return 0;
          })
    {
        EXPECT_EQ(hear(process_.out()), 1u);
    }

    void look()
    {
        say(process_.in(), 1);
        EXPECT_EQ(hear(process_.out()), 1u);
    }

  private:
    static int look_up(const NameDir &in, const std::string &path)
    {
        char rest[NAME_PATH_MAX + 1];
        any *found = nullptr;

        return name_dir_lookup(in.get(), path.c_str(), rest, &found);
    }

    Process process_;
};

using Clients = std::vector<std::unique_ptr<Client>>;

Clients clients(unsigned n, const NameServer &server,
                const std::vector<std::string> &paths)
{
    Clients all;

    for (unsigned i = 0; i < n; i++)
        all.push_back(std::make_unique<Client>(server, paths));
    return all;
}

} // namespace

// Each look-up that waits has a descriptor, of the process that it is for.
TEST_F(NameServerLimits, a_user_has_its_part_of_a_name_and_no_more)
{
    if (geteuid() != 0)
        GTEST_SKIP() << "needs root, to be another user as well";
    publish(root, "disk", disk);
    Clients first = clients(kUserMax, server, {"disk"});
    Clients more = clients(6, server, {"disk"});
    for (int i = 0; i < 6; i++)
        EXPECT_EQ(elsewhere([&] {
                      if (setgid(kOther) || setuid(kOther))
                          return 100;
                      return find_status(server.connect(), "disk");
                  }),
                  0);
    files.kill(SIGSTOP);
    const size_t before = n_fds_at_rest(server.pid());
    for (const auto &client : first)
        client->look();
    usleep(2'200'000); // what the other user got may go to others now
    for (const auto &client : more)
        client->look();
    EXPECT_LE(fds_of(server.pid()).size(), before + kUserMax);
    files.kill(SIGCONT);
}

TEST_F(NameServerLimits, a_user_has_its_part_of_what_waits_at_all_names)
{
    const std::vector<std::string> paths = {"1", "2", "3", "4", "5", "6"};

    for (const std::string &path : paths)
        publish(root, path, disk);
    Clients all = clients(kUserMax, server, paths);
    files.kill(SIGSTOP);
    const size_t before = n_fds_at_rest(server.pid());
    for (const auto &client : all)
        client->look();
    EXPECT_LE(fds_of(server.pid()).size(), before + kUserWaits);
    files.kill(SIGCONT);
    all.clear(); // and with them what nobody has claimed
    EXPECT_TRUE(eventually([&] { return find_status(root, "1") == 0; }))
        << "there is room again";
}

TEST(NameServerDescriptors, are_as_many_as_it_may_have)
{
    rlimit own;
    rlimit its;

    ASSERT_EQ(getrlimit(RLIMIT_NOFILE, &own), 0);
    const rlimit few = {own.rlim_max / 2, own.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &few), 0);
    const NameServer server;
    ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &own), 0);
    ASSERT_EQ(prlimit(server.pid(), RLIMIT_NOFILE, nullptr, &its), 0);
    EXPECT_EQ(its.rlim_cur, own.rlim_max);
}

// It says so and ends, or it begins, and ends well when it is told to.
TEST(NameServerDescriptors, of_which_there_are_too_few_are_no_server)
{
    const Directory place;
    const std::string command = "ulimit -n $0 && exec \"$1\" \"$2\"";
    bool has_begun = false;

    for (int n = 4; n < 64 && !has_begun; n++) {
        char line[256];
        Process few({"/bin/sh", "-c", command, std::to_string(n), NAME_SERVER,
                     "unix:" + place.path() + "/socket"});

        has_begun = read(few.out(), line, sizeof(line)) > 0;
        if (has_begun)
            few.kill(SIGTERM);
        EXPECT_EQ(few.exit_status() == 0, has_begun) << n;
    }
    EXPECT_TRUE(has_begun);
}
