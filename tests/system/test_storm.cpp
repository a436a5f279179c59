// SPDX-License-Identifier: MIT
// Servers whose clients are killed in the middle of anything, and who are
// killed themselves: nothing is left behind, and everybody goes on
#include "storm.h"

#include <csignal>
#include <random>
#include <unistd.h>

#include <crosscall/error.h>

#include "soak.h"

namespace {

class Storm : public testing::TestWithParam<Kind> {
  protected:
    // Something random that takes no longer than this.
    void wait_a_moment(unsigned max_us)
    {
        usleep(unsigned(generator_()) % max_us);
    }

    Subject subject_{GetParam()};
    std::minstd_rand generator_{unsigned(first_seed())};
};

// A client that goes on for as long as it is let; 0 if no call failed.
int use(const Subject &subject, const SharedPage &page)
{
    const int r = subject.talk([&] {
        page->n_rounds++;
        return !page->is_over;
    });

    if (r)
        fprintf(stderr, "%d: %s\n", r, xc_error_text());
    return r != 0;
}

TEST_P(Storm, of_clients_that_are_killed_leaves_nothing)
{
    enum { AT_ONCE = 4 };
    // Of a name server all clients together can ask for some names a second.
    const uint64_t turns = soak(GetParam() == Kind::NAMES ? 6 : 30);
    ASSERT_TRUE(subject_.works());
    const Belongings before = belongings_of(subject_.pid());
    const SharedPage page;
    Process steady([&](auto) { return use(subject_, page); });

    for (uint64_t i = 0; i < turns; i++) {
        std::vector<std::unique_ptr<Process>> clients;

        for (int n = 0; n < AT_ONCE; n++)
            clients.push_back(std::make_unique<Process>([&](Process::Ends e) {
                return subject_.talk([&] { return say(e.out, 1); });
            }));
        // Some in the middle of their calls, some while they connect.
        if (i % 2)
            for (auto &client : clients)
                hear(client->out());
        wait_a_moment(4000);
    } // and so they are killed
    const uint64_t n_rounds = page->n_rounds;
    EXPECT_TRUE(eventually([&] { return page->n_rounds > n_rounds + 10; }));
    page->is_over = true;
    EXPECT_EQ(steady.exit_status(), 0);
    EXPECT_TRUE(has_no_more_than(before, subject_.pid()));
    EXPECT_TRUE(subject_.works());
}

// Again and again, whenever the server has died. Nothing of it may be left.
int use_for_ever(const Subject &subject, const SharedPage &page)
{
    const Belongings before = belongings_of(getpid());

    while (!page->is_over) {
        const int r = subject.talk([&] {
            page->n_rounds++;
            return !page->is_over;
        });

        if (r && !subject.is_end(r)) {
            fprintf(stderr, "%d: %s\n", r, xc_error_text());
            return 1;
        }
        if (!has_no_more_than(before, getpid()))
            return 2;
        if (r)
            usleep(1000);
    }
    return 0;
}

TEST_P(Storm, of_servers_that_are_killed_is_survived_by_their_clients)
{
    enum { CLIENTS = 4, TURNS = 8 };
    const Belongings before = belongings_of(subject_.pid());
    const SharedPage pages[CLIENTS];
    std::vector<std::unique_ptr<Process>> clients;

    for (const SharedPage &page : pages)
        clients.push_back(std::make_unique<Process>(
            [&](auto) { return use_for_ever(subject_, page); }));
    for (uint64_t i = 0; i < soak(TURNS); i++) {
        for (const SharedPage &page : pages) {
            const uint64_t n = page->n_rounds;

            ASSERT_TRUE(eventually([&] { return page->n_rounds > n + 2; }));
        }
        wait_a_moment(10'000);
        subject_.die_and_start_again();
    }
    for (const SharedPage &page : pages)
        page->is_over = true;
    for (auto &client : clients)
        EXPECT_EQ(client->exit_status(), 0);
    EXPECT_TRUE(has_no_more_than(before, subject_.pid()));
    EXPECT_TRUE(subject_.works());
}

std::vector<Kind> kinds()
{
    std::vector<Kind> kinds = {Kind::HOST, Kind::MEMORY, Kind::PIPES,
                               Kind::NAMES};

    if (HAVE_IMAGES)
        kinds.push_back(Kind::EXT4);
    return kinds;
}

INSTANTIATE_TEST_SUITE_P(of, Storm, testing::ValuesIn(kinds()));

} // namespace
