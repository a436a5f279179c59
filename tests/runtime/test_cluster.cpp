// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <vector>

#include <crosscall/call.h>
#include <crosscall/cluster.h>
#include <crosscall/domain.h>
#include <crosscall/status.h>
#include <crosscall/swap.h>

#include "fake_port.h"

/** What one worker counts. */
struct part {
    xc_cluster *cluster;
    unsigned n_calls;
};

enum { WORKERS = 3 };

static std::vector<part *> made;
static std::vector<void *> released;
static bool is_to_fail;

static void *part_new(xc_cluster *cluster, void *data)
{
    if (is_to_fail)
        return nullptr;
    made.push_back(new part{cluster, 0});
    ++*static_cast<unsigned *>(data);
    return made.back();
}

static void part_free(void *part_)
{
    released.push_back(part_);
    delete static_cast<part *>(part_);
}

static int64_t part_dispatch(xc_call *call)
{
    part *self = static_cast<part *>(call->target);

    EXPECT_EQ(xc_cluster_here(self->cluster), self);
    return ++self->n_calls;
}

static int64_t plain_dispatch(xc_call *) { return 1000; }

static const xc_interface interface = {"test.any", 1,       0, nullptr,
                                       0,          nullptr, 1};
static const xc_x part_x = {&interface, part_dispatch, nullptr};
static const xc_x plain_x = {&interface, plain_dispatch, nullptr};

class Cluster : public testing::Test {
  protected:
    void SetUp() override
    {
        const xc_caller nobody = {};
        xc_domain_options options = {};

        made.clear();
        released.clear();
        is_to_fail = false;
        options.workers = WORKERS;
        ASSERT_EQ(xc_domain_new(&options, &domain), 0);
        ASSERT_EQ(
            xc_cluster_new(&part_x, part_new, part_free, &n_made, &cluster), 0);
        for (unsigned i = 0; i < WORKERS; i++) {
            ASSERT_EQ(xc_holder_new(domain, &nobody, &holders[i]), 0);
            xc_holder_worker(holders[i], i);
            ASSERT_EQ(xc_domain_export(holders[i], xc_cluster_x(cluster),
                                       cluster, 0, &handles[i]),
                      0);
        }
    }

    void TearDown() override
    {
        for (xc_holder *holder : holders)
            xc_holder_free(holder);
        xc_domain_free(domain);
        xc_cluster_free(cluster);
        be(0);
        EXPECT_EQ(released.size(), made.size());
        EXPECT_EQ(fake_port::n_blocks(), 0u);
    }

    static void be(unsigned worker) { xc_domain_worker(worker, worker); }

    /** A call that worker @i runs for its client. */
    int64_t call(unsigned i)
    {
        alignas(8) uint8_t reply[XC_MESSAGE_AREA];
        xc_call request = {};

        be(i);
        request.handle = handles[i];
        request.deadline_ns = UINT64_MAX;
        request.reply = reply;
        return xc_domain_dispatch(holders[i], &request);
    }

    unsigned gather()
    {
        unsigned n = 0;

        xc_cluster_each(
            cluster,
            [](void *part_, void *sum) {
                *static_cast<unsigned *>(sum) +=
                    static_cast<part *>(part_)->n_calls;
            },
            &n);
        return n;
    }

    xc_domain *domain = nullptr;
    xc_cluster *cluster = nullptr;
    xc_holder *holders[WORKERS] = {};
    xc_handle handles[WORKERS] = {};
    unsigned n_made = 0;
};

TEST_F(Cluster, has_a_representative_for_each_worker_that_was_called)
{
    EXPECT_EQ(n_made, 0u);
    EXPECT_EQ(call(0), 1);
    EXPECT_EQ(call(0), 2);
    EXPECT_EQ(n_made, 1u);
    EXPECT_EQ(call(2), 1);
    EXPECT_EQ(call(0), 3);
    EXPECT_EQ(n_made, 2u);
    EXPECT_EQ(gather(), 4u);
}

TEST_F(Cluster, whose_representative_cannot_be_made_asks_again)
{
    is_to_fail = true;
    EXPECT_EQ(call(1), -XC_E_QUOTA);
    EXPECT_EQ(gather(), 0u);
    is_to_fail = false;
    EXPECT_EQ(call(1), 1);
    EXPECT_EQ(n_made, 1u);
}

TEST_F(Cluster, is_nowhere_outside_of_a_call)
{
    EXPECT_EQ(call(0), 1);
    EXPECT_EQ(xc_cluster_here(cluster), nullptr);
}

// Its workers have the same numbers.
TEST_F(Cluster, is_of_one_domain)
{
    const xc_caller nobody = {};
    xc_domain *other = nullptr;
    xc_holder *holder = nullptr;
    xc_handle handle = 0;

    EXPECT_EQ(call(0), 1);
    ASSERT_EQ(xc_domain_new(nullptr, &other), 0);
    ASSERT_EQ(xc_holder_new(other, &nobody, &holder), 0);
    ASSERT_EQ(
        xc_domain_export(holder, xc_cluster_x(cluster), cluster, 0, &handle),
        0);
    std::swap(holder, holders[0]);
    std::swap(handle, handles[0]);
    EXPECT_EQ(call(0), -XC_E_QUOTA);
    std::swap(holder, holders[0]);
    xc_holder_free(holder);
    xc_domain_free(other);
    EXPECT_EQ(n_made, 1u);
}

TEST_F(Cluster, ends_with_its_last_holder)
{
    static xc_cluster *freed;

    freed = nullptr;
    ASSERT_EQ(xc_domain_on_release(domain, cluster,
                                   [](void *target) {
                                       freed =
                                           static_cast<xc_cluster *>(target);
                                       xc_cluster_free(target);
                                   }),
              0);
    EXPECT_EQ(call(0), 1);
    EXPECT_EQ(call(1), 1);
    for (xc_holder *&holder : holders) {
        xc_holder_free(holder);
        holder = nullptr;
    }
    for (unsigned i = 0; i < WORKERS; i++) {
        be(i);
        xc_domain_pass(domain);
    }
    EXPECT_EQ(freed, cluster);
    EXPECT_EQ(released.size(), 2u);
    cluster = nullptr;
}

TEST_F(Cluster, is_swapped_for_a_plain_object_and_back)
{
    int plain = 0;

    EXPECT_EQ(call(0), 1);
    ASSERT_EQ(xc_domain_swap(domain, cluster, &plain_x, &plain, nullptr), 0);
    EXPECT_EQ(call(0), 1000);
    EXPECT_EQ(call(1), 1000);
    ASSERT_EQ(
        xc_domain_swap(domain, &plain, xc_cluster_x(cluster), cluster, nullptr),
        0);
    EXPECT_EQ(call(0), 2);
    EXPECT_EQ(call(1), 1);
    EXPECT_EQ(gather(), 3u);
}
