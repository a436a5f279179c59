// SPDX-License-Identifier: MIT
// Who may talk to whom, on the kernel's word alone
//
// Most of it needs a second user, and so root.
#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "raw_client.h"
#include "raw_server.h"
#include "server.h"

namespace {

enum { NOBODY = 65534 };

bool become_nobody() { return setgid(NOBODY) == 0 && setuid(NOBODY) == 0; }

class another_user : public testing::Test {
  protected:
    void SetUp() override
    {
        if (geteuid() != 0)
            GTEST_SKIP() << "needs root, to be another user as well";
    }
};

// What a client under another user gets; the socket's mode is no obstacle.
int64_t as_nobody(const Server &server,
                  const std::function<int64_t(const std::string &)> &body)
{
    std::string address = server.address();

    chmod(server.path().c_str(), 0777);
    Process client([&](Process::Ends ends) {
        if (!become_nobody())
            return 1;
        say(ends.out, uint64_t(body(address)));
        return 0;
    });
    int64_t result = int64_t(hear(client.out()));

    EXPECT_EQ(client.exit_status(), 0);
    return result;
}

TEST(caller, is_known_by_the_kernels_word)
{
    Server server;
    Probe object = connect_to(server);
    probe_identity who = {};

    ASSERT_EQ(probe_who(object.get(), &who), 0);
    EXPECT_EQ(who.uid, geteuid());
    EXPECT_EQ(who.gid, getegid());
    EXPECT_EQ(who.pid, getpid());
    EXPECT_NE(who.process, 0u);
    EXPECT_EQ(who.rights, XC_RIGHTS_ALL);
}

TEST(caller, is_told_apart_from_every_other_process)
{
    Server server;
    std::string address = server.address();
    uint64_t processes[2];

    for (uint64_t &process : processes) {
        Process client([&](Process::Ends ends) {
            probe *object = nullptr;
            probe_identity who = {};

            if (probe_connect(address.c_str(), nullptr, &object) ||
                probe_who(object, &who) || who.pid != getpid())
                return 1;
            say(ends.out, who.process);
            return 0;
        });

        process = hear(client.out());
        EXPECT_EQ(client.exit_status(), 0);
    }
    EXPECT_NE(processes[0], processes[1]);
}

TEST_F(another_user, is_refused_by_default)
{
    Server server;

    EXPECT_EQ(as_nobody(server,
                        [](const std::string &address) {
                            probe *object = nullptr;

                            return probe_connect(address.c_str(), nullptr,
                                                 &object);
                        }),
              -XC_E_DENIED);
    std::optional<Audit> audit = server.wait_for_audit("not admitted");
    ASSERT_TRUE(audit);
    EXPECT_EQ(audit->event, XC_AUDIT_REFUSED);
    EXPECT_EQ(audit->uid, unsigned(NOBODY));
    EXPECT_TRUE(server.books_become({0, 0, 0}));
    EXPECT_TRUE(serves(server));
}

TEST_F(another_user, has_the_rights_that_admit_says)
{
    Server server({"admit=65534:1"}); // PROBE_USE

    EXPECT_EQ(
        as_nobody(server,
                  [](const std::string &address) -> int64_t {
                      probe *object = nullptr;
                      probe_identity who = {};

                      if (probe_connect(address.c_str(), nullptr, &object) ||
                          probe_who(object, &who) || who.uid != NOBODY ||
                          who.gid != NOBODY || who.pid != getpid() ||
                          who.rights != PROBE_USE || !works(object))
                          return 1;
                      return probe_hold(object);
                  }),
        -XC_E_DENIED);
    std::optional<Audit> audit = server.wait_for_audit("right is missing");
    ASSERT_TRUE(audit);
    EXPECT_EQ(audit->event, XC_AUDIT_DENIED);
    EXPECT_EQ(audit->uid, unsigned(NOBODY));
    EXPECT_EQ(audit->method, "hold");
    EXPECT_EQ(audit->needs, "PROBE_HOLD");
    EXPECT_EQ(audit->holds, "PROBE_USE");
}

TEST(caller, of_the_servers_user_needs_admission_too_where_there_is_a_hook)
{
    Server server({"admit=" + std::to_string(geteuid() + 1) + ":1"});
    probe *none = nullptr;

    EXPECT_EQ(probe_connect(server.address().c_str(), nullptr, &none),
              -XC_E_DENIED);
    EXPECT_TRUE(server.wait_for_audit("not admitted"));
}

// The one who connects must be the one who says hello.
TEST(caller, cannot_have_another_process_speak_for_it)
{
    Server server;
    RawClient client(server.path());
    Process other([&](auto) {
        return client.is_welcomed() && client.send_hello(client.hello()) ? 0
                                                                         : 1;
    });

    EXPECT_EQ(other.exit_status(), 0);
    EXPECT_EQ(client.refusal(), unsigned(XC_E_DENIED));
    EXPECT_TRUE(server.wait_for_audit("could not prove"));
    EXPECT_TRUE(serves(server));
}

TEST(denial, tells_the_caller_what_it_lacks)
{
    Server server({"admit=" + std::to_string(geteuid()) + ":1"});
    Probe object = connect_to(server);
    const xc_error *error = xc_last_error();

    EXPECT_EQ(probe_hold(object.get()), -XC_E_DENIED);
    EXPECT_EQ(error->needs, unsigned(PROBE_HOLD));
    EXPECT_EQ(error->holds, unsigned(PROBE_USE));
    EXPECT_EQ(error->uid, geteuid());
    EXPECT_EQ(error->pid, getpid());
    EXPECT_TRUE(works(object.get()));
}

// How many records came, and how many they say were left out.
std::pair<size_t, size_t> count(const std::vector<Audit> &audits)
{
    size_t n_suppressed = 0;

    for (const Audit &audit : audits)
        n_suppressed += audit.suppressed;
    return {audits.size(), n_suppressed};
}

TEST(audit, is_limited_to_20_a_second_and_counts_the_rest)
{
    Server server({"admit=" + std::to_string(geteuid()) + ":1"});
    Probe object = connect_to(server);
    uint64_t start = now_ns();
    size_t n_denied = 0;
    std::vector<Audit> audits;

    for (; n_denied < 200; n_denied++)
        EXPECT_EQ(probe_hold(object.get()), -XC_E_DENIED);
    audits = server.audits();
    EXPECT_LE(audits.size(), 20 * size_t(ms_since(start) / 1000 + 2));
    EXPECT_LT(audits.size(), n_denied);

    // In one of the next seconds a record says what was left out.
    EXPECT_TRUE(eventually([&] {
        probe_hold(object.get());
        n_denied++;
        for (const Audit &audit : server.audits())
            audits.push_back(audit);
        return audits.back().suppressed > 0;
    }));
    auto [n_records, n_suppressed] = count(audits);
    EXPECT_EQ(n_records + n_suppressed, n_denied);
}

TEST(audit, is_limited_for_a_client_that_always_connects_anew)
{
    Server server;
    uint64_t start = now_ns();
    size_t n = 0;

    for (; n < 200; n++) {
        RawClient client(server.path());

        ASSERT_TRUE(send_packet(client.socket(), "rubbish!", 8));
        ASSERT_TRUE(client.is_hung_up());
    }
    EXPECT_LE(server.audits().size(), 20 * size_t(ms_since(start) / 1000 + 2));
}

TEST_F(another_user, that_serves_unexpectedly_is_sent_nothing)
{
    Directory directory;
    std::string path = directory.path() + "/socket";
    probe *none = nullptr;
    RawServer server(
        path,
        [](RawServer::Peer &peer) {
            uint8_t bytes[64];

            // Its client hangs up without a byte.
            return peer.welcome() && receive_packet(peer.socket(), bytes,
                                                    sizeof(bytes)) == 0
                       ? 0
                       : 1;
        },
        become_nobody);

    EXPECT_EQ(probe_connect(("unix:" + path).c_str(), nullptr, &none),
              -XC_E_UNEXPECTED_PEER);
    EXPECT_EQ(server.exit_status(), 0);
}

TEST_F(another_user, that_serves_is_used_if_it_is_trusted)
{
    Server server({"uid=65534", "admit=0:1"});
    xc_connect_options options = {};
    probe *none = nullptr;

    EXPECT_EQ(probe_connect(server.address().c_str(), nullptr, &none),
              -XC_E_UNEXPECTED_PEER);
    options.server_uid = NOBODY - 1;
    EXPECT_EQ(probe_connect(server.address().c_str(), &options, &none),
              -XC_E_UNEXPECTED_PEER);
    options.server_uid = NOBODY;
    EXPECT_TRUE(works(connect_to(server, &options).get()));
    EXPECT_EQ(server.stop(), 0);
}

// SO_PEERCRED would name who listened; it is who answers that counts.
TEST_F(another_user, that_serves_is_judged_by_who_answers)
{
    Directory directory;
    std::string path = directory.path() + "/socket";
    probe *none = nullptr;
    RawServer server(path, [](RawServer::Peer &peer) {
        uint8_t bytes[64];

        return become_nobody() && peer.welcome() &&
                       receive_packet(peer.socket(), bytes, sizeof(bytes)) == 0
                   ? 0
                   : 1;
    });

    EXPECT_EQ(probe_connect(("unix:" + path).c_str(), nullptr, &none),
              -XC_E_UNEXPECTED_PEER);
    EXPECT_EQ(server.exit_status(), 0);
}

} // namespace
