// SPDX-License-Identifier: MIT
// Who has a server give it objects of another server's, and claims none
#include <gtest/gtest.h>

#include <deque>
#include <sys/stat.h>
#include <unistd.h>

#include "agent.wire.h"
#include "agent_server.h"
#include "raw_client.h"
#include "server.h"

namespace {

enum { WAIT_MS = 300, GIFTS = 64 }; // of the agent's, as there is one of it
enum : uid_t { AGENTS_USER = 61002, STRANGER };

// A process that is given what the agent has stored, and leaves it there.
class Greedy {
  public:
    explicit Greedy(const AgentServer &agents, uid_t uid = 0)
        : process_([path = agents.path(), uid](Process::Ends ends) {
              return run(path, uid, ends);
          })
    {
    }

    // Asks @n times. How often it was given something.
    uint64_t takes(uint64_t n)
    {
        say(process_.in(), n);
        return hear(process_.out()) - 1;
    }

  private:
    static int run(const std::string &path, uid_t uid, Process::Ends ends)
    {
        if (uid && setuid(uid)) // of our group still
            return 1;
        RawClient client(path);
        if (!client.finish(agent_interface))
            return 1;
        while (uint64_t n = hear(ends.in)) {
            uint64_t n_given = 0;

            for (uint64_t i = 0; i < n; i++)
                n_given += takes_one(client);
            say(ends.out, n_given + 1);
        }
        return 0;
    }

    static bool takes_one(RawClient &client)
    {
        std::vector<int> doors;
        uint8_t packet[64];
        int64_t status = -1;

        client.call(AGENT_METHOD_GET_STORED, AGENT_KEY_GET_STORED, 0,
                    client.root(), &status);
        if (status == 0)
            receive_packet(client.socket(), packet, sizeof(packet), &doors);
        for (int door : doors)
            close(door);
        return status == 0;
    }

    Process process_;
};

// Whether the agent can give us what it has stored.
bool gives(agent *agent)
{
    probe *out = nullptr;
    const int r = agent_get_stored(agent, &out);
    Probe owner(out);

    EXPECT_EQ(r, 0) << xc_error_text();
    return out && works(out);
}

TEST(unclaimed, keeps_nobody_else_from_being_given)
{
    Server server;
    AgentServer agents(WAIT_MS, server.address());
    Greedy greedy(agents);
    Agent agent = agents.connect();

    EXPECT_EQ(greedy.takes(GIFTS + 10), GIFTS);
    EXPECT_EQ(server.books().gifts, GIFTS);
    for (int i = 0; i < 20; i++) {
        EXPECT_TRUE(gives(agent.get())) << i;
        greedy.takes(3);
        EXPECT_EQ(server.books().gifts, GIFTS);
    }
}

TEST(unclaimed, by_many_processes_keeps_no_other_user_from_it)
{
    if (geteuid() != 0)
        GTEST_SKIP() << "needs root, to be other users as well";
    const std::string rights = ":" + std::to_string(PROBE_USE | XC_RIGHT_GIVE);
    Server server({"admit=" + std::to_string(AGENTS_USER) + rights});
    xc_connect_options options = {};
    agent *root = nullptr;
    uint64_t n_given = 0;

    chmod(server.path().c_str(), 0777);
    AgentServer agents(WAIT_MS, server.address(), AGENTS_USER);
    std::deque<Greedy> greedy;
    for (int i = 0; i < 8; i++) // none has more than a quarter
        n_given += greedy.emplace_back(agents, STRANGER).takes(GIFTS / 8);
    EXPECT_EQ(n_given, GIFTS);
    EXPECT_EQ(server.books().gifts, GIFTS);
    options.server_uid = AGENTS_USER;
    ASSERT_EQ(agent_connect(("unix:" + agents.path()).c_str(), &options, &root),
              0)
        << xc_error_text();
    Agent agent(root);
    for (int i = 0; i < 20; i++) {
        EXPECT_TRUE(gives(agent.get())) << i;
        greedy[0].takes(3);
    }
}

} // namespace
