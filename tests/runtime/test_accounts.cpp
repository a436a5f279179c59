// SPDX-License-Identifier: MIT
// Random sequences of everything that is charged for, by several users with
// several connections each: after each step what is charged is what there is,
// counted one by one, and nobody has more than its limit
#include <gtest/gtest.h>

#include <array>
#include <random>
#include <vector>

#include <crosscall/domain.h>
#include <crosscall/status.h>

#include "core.h"
#include "fake_port.h"

namespace {

enum { USERS = 3, HOLDERS = 9, TARGETS = 8, STEPS = 100'000 };
enum : uint64_t {
    SECOND = 1'000'000'000,
    MOST_HANDLES = 12,
    MOST_EACH = 7,
    MOST_GIFTS = 6,
    MOST_BULK = 1000
};

using Used = std::array<uint64_t, XC_QUOTAS_ADDED_UP>;

class Accounts : public testing::Test {
  protected:
    void SetUp() override
    {
        xc_domain_options options = {};

        options.max_handles = MOST_EACH;
        options.max_gifts = MOST_EACH;
        options.limits[XC_QUOTA_HANDLES] = MOST_HANDLES;
        options.limits[XC_QUOTA_GIFTS] = MOST_GIFTS;
        options.limits[XC_QUOTA_BULK] = MOST_BULK;
        options.over = [](const xc_domain_over *over, void *data) {
            static_cast<Accounts *>(data)->n_over[over->quota]++;
        };
        options.data = this;
        ASSERT_EQ(xc_domain_new(&options, &domain), 0);
        for (unsigned i = 0; i < HOLDERS; i++)
            be_born(i);
    }

    void TearDown() override
    {
        for (xc_holder *holder : holders)
            xc_holder_free(holder);
        while (!charges.empty())
            end_charge(0);
        xc_uses uses = {};
        xc_domain_read_uses(domain, &uses);
        for (uint64_t used : uses.used)
            EXPECT_EQ(used, 0u);
        xc_domain_free(domain);
        EXPECT_EQ(fake_port::n_blocks(), 0u);
    }

    unsigned random(unsigned below) { return unsigned(generator() % below); }
    xc_holder *anybody() { return holders[random(HOLDERS)]; }

    void be_born(unsigned i)
    {
        xc_caller caller = {};

        caller.known = true;
        caller.uid = i % USERS;
        caller.process = 1 + i;
        ASSERT_EQ(xc_holder_new(domain, &caller, &holders[i]), 0);
    }

    // What a holder has, or 0 for nothing.
    xc_handle handle_of(const xc_holder *holder)
    {
        const xc_xobject *xobject = holder->xobjects;

        for (unsigned skip = random(4); xobject && skip; skip--)
            xobject = xobject->next;
        return xobject ? xobject->handle : 0;
    }

    void hold()
    {
        xc_handle handle;
        int r = xc_domain_export(anybody(), &x, &targets[random(TARGETS)],
                                 XC_RIGHTS_ALL, &handle);

        EXPECT_TRUE(r == 0 || r == -XC_E_QUOTA);
    }

    void release()
    {
        xc_holder *holder = anybody();
        xc_call request = {};

        request.handle = handle_of(holder);
        request.method = XC_METHOD_RELEASE;
        xc_domain_dispatch(holder, &request);
    }

    void give()
    {
        xc_holder *giver = anybody();
        uint64_t gift;

        if (xc_domain_give(giver, handle_of(giver), {1 + random(HOLDERS), 0, 0},
                           XC_RIGHTS_ALL, now, &gift) == 0)
            gifts.push_back(gift);
    }

    void claim()
    {
        xc_claimed claimed;

        if (!gifts.empty())
            xc_domain_claim(anybody(),
                            gifts[gifts.size() - 1 - random(4) % gifts.size()],
                            0, now, &claimed);
    }

    void take_back()
    {
        if (!gifts.empty())
            xc_domain_take_back(anybody(),
                                gifts[random(unsigned(gifts.size()))]);
    }

    void charge()
    {
        xc_holder *holder = anybody();
        xc_charge charge = {};

        if (xc_holder_charge(holder, XC_QUOTA_BULK, 1 + random(400), &charge) ==
            0)
            charges.push_back({holder->caller.uid, charge});
    }

    void end_charge(size_t i)
    {
        xc_charge_end(&charges[i].second);
        charges.erase(charges.begin() + long(i));
    }

    void die()
    {
        unsigned i = random(HOLDERS);

        xc_holder_free(holders[i]);
        be_born(i);
    }

    void step()
    {
        switch (random(16)) {
        case 0 ... 4:
            return hold();
        case 5:
        case 6:
            return release();
        case 7 ... 9:
            return give();
        case 10:
            return claim();
        case 11:
            return take_back();
        case 12:
            return charge();
        case 13:
            if (!charges.empty())
                end_charge(random(unsigned(charges.size())));
            return;
        case 14: {
            xc_holder *holder = anybody();

            xc_domain_revoke(holder, handle_of(holder));
            return;
        }
        case 15:
            now += SECOND;
            xc_domain_expire(domain, now);
            if (random(4) == 0)
                die();
        }
    }

    // One by one, without any count that is kept.
    std::array<Used, USERS> recount() const
    {
        std::array<Used, USERS> found = {};

        for (const xc_holder *holder : holders)
            for (const xc_xobject *xobject = holder->xobjects; xobject;
                 xobject = xobject->next)
                found[holder->caller.uid][XC_QUOTA_HANDLES]++;
        for (const xc_gift *gift = domain->gifts; gift; gift = gift->next)
            found[gift->giver->caller.uid][XC_QUOTA_GIFTS]++;
        for (const auto &[uid, charge] : charges)
            found[uid][XC_QUOTA_BULK] += charge.n;
        return found;
    }

    void compare()
    {
        std::array<Used, USERS> found = recount();

        for (uint32_t uid = 0; uid < USERS; uid++) {
            xc_uses uses = {};

            ASSERT_TRUE(xc_domain_read_uses_of(domain, uid, &uses));
            for (unsigned i = 0; i < XC_QUOTAS_ADDED_UP; i++)
                ASSERT_EQ(uses.used[i], found[uid][i])
                    << xc_quota_name(xc_quota(i)) << " of " << uid;
            ASSERT_LE(uses.used[XC_QUOTA_HANDLES], uint64_t(MOST_HANDLES));
            ASSERT_LE(uses.used[XC_QUOTA_GIFTS], uint64_t(MOST_GIFTS));
            ASSERT_LE(uses.used[XC_QUOTA_BULK], uint64_t(MOST_BULK));
        }
    }

    std::mt19937_64 generator{20261122};
    xc_domain *domain = nullptr;
    std::array<xc_holder *, HOLDERS> holders = {};
    std::vector<uint64_t> gifts;
    std::vector<std::pair<uint32_t, xc_charge>> charges;
    std::array<unsigned, XC_QUOTA_END> n_over = {};
    uint64_t now = SECOND;
    int targets[TARGETS] = {};
    xc_interface interface = {};
    xc_x x = {&interface, nullptr, nullptr};
};

TEST_F(Accounts, HaveWhatThereIsAfterEachStep)
{
    for (unsigned i = 0; i < STEPS && !HasFatalFailure(); i++) {
        step();
        compare();
    }
    // All limits were hit, of users and of connections.
    for (xc_quota quota : {XC_QUOTA_HANDLES, XC_QUOTA_HANDLES_EACH,
                           XC_QUOTA_GIFTS, XC_QUOTA_BULK})
        EXPECT_GT(n_over[quota], 100u) << xc_quota_name(quota);
}

} // namespace
