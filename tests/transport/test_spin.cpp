// SPDX-License-Identifier: MIT
// How long each side stays awake is as it was told: by how often they sleep,
// and not by time
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/resource.h>
#include <unistd.h>

#include "server.h"

namespace {

constexpr unsigned kCalls = 40;
constexpr unsigned kFirst = 20; // calls in which a side learns what pays
constexpr unsigned kSecond = 1'000'000'000;

void be_on(int core)
{
    cpu_set_t cores;

    CPU_ZERO(&cores);
    CPU_SET(size_t(core), &cores);
    ASSERT_EQ(sched_setaffinity(0, sizeof(cores), &cores), 0);
}

// How often a thread has slept, of its own will.
uint64_t sleeps_in(const std::filesystem::path &thread)
{
    std::ifstream status(thread / "status");
    std::string word;
    uint64_t n = 0;

    while (status >> word)
        if (word == "voluntary_ctxt_switches:")
            status >> n;
    return n;
}

uint64_t sleeps_of(pid_t pid)
{
    const auto threads = "/proc/" + std::to_string(pid) + "/task";
    uint64_t n = 0;

    for (const auto &thread : std::filesystem::directory_iterator(threads))
        n += sleeps_in(thread.path());
    return n;
}

uint64_t own_sleeps()
{
    rusage usage = {};

    getrusage(RUSAGE_THREAD, &usage);
    return uint64_t(usage.ru_nvcsw);
}

// Client and server each have a core: else there is nothing to stay awake for.
class spin : public testing::Test {
  protected:
    void SetUp() override
    {
        ASSERT_EQ(sched_getaffinity(0, sizeof(all_), &all_), 0);
        for (int core = 0; core < CPU_SETSIZE && n_cores_ < 2; core++)
            if (CPU_ISSET(size_t(core), &all_))
                cores_[n_cores_++] = core;
        if (n_cores_ < 2)
            GTEST_SKIP() << "there is one core";
    }

    void TearDown() override { sched_setaffinity(0, sizeof(all_), &all_); }

    void begin(unsigned server_spins, unsigned client_spins)
    {
        xc_connect_options options = {};

        be_on(cores_[1]);
        server_.emplace(
            std::vector<std::string>{"spin=" + std::to_string(server_spins)});
        be_on(cores_[0]);
        options.max_spin_ns = client_spins;
        object_ = connect_to(*server_, &options);
    }

    // Some calls of @once(), and how often @count() grows in the later ones.
    template <typename Once, typename Count>
    uint64_t grows(Once once, Count count)
    {
        uint64_t before = 0;

        for (unsigned i = 0; i < kFirst + kCalls; i++) {
            if (i == kFirst)
                before = count();
            once();
        }
        return count() - before;
    }

    std::optional<Server> server_;
    Probe object_;

  private:
    cpu_set_t all_ = {};
    int cores_[2] = {};
    int n_cores_ = 0;
};

TEST_F(spin, of_a_client_may_be_next_to_nothing)
{
    std::vector<char> bytes(60'000);

    begin(0, 1);
    ASSERT_TRUE(object_);
    EXPECT_GE(grows(
                  [&] {
                      EXPECT_EQ(probe_echo(object_.get(), bytes.data(),
                                           bytes.size(), bytes.data(),
                                           bytes.size()),
                                int64_t(bytes.size()));
                  },
                  own_sleeps),
              kCalls / 2);
}

TEST_F(spin, of_a_client_may_be_long)
{
    begin(0, kSecond);
    ASSERT_TRUE(object_);
    EXPECT_LE(
        grows([&] { EXPECT_EQ(probe_nap(object_.get(), 1), 0); }, own_sleeps),
        kCalls / 2);
}

TEST_F(spin, of_a_server_may_be_next_to_nothing)
{
    begin(1, 0);
    ASSERT_TRUE(object_);
    EXPECT_GE(grows(
                  [&] {
                      const uint64_t end_ns = now_ns() + 20'000;

                      EXPECT_TRUE(works(object_.get()));
                      while (now_ns() < end_ns)
                          ;
                  },
                  [&] { return sleeps_of(server_->pid()); }),
              kCalls / 2);
}

TEST_F(spin, of_a_server_may_be_long)
{
    begin(kSecond, 0);
    ASSERT_TRUE(object_);
    EXPECT_LE(grows(
                  [&] {
                      EXPECT_TRUE(works(object_.get()));
                      usleep(1'000);
                  },
                  [&] { return sleeps_of(server_->pid()); }),
              kCalls / 2);
}

} // namespace
