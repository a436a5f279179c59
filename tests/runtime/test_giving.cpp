// SPDX-License-Identifier: MIT
// Random sequences of give, claim, release, revoke, death and time, against a
// model: after each step what everybody holds, and the books, are the same
#include <gtest/gtest.h>

#include <random>
#include <set>

#include <crosscall/call.h>
#include <crosscall/domain.h>
#include <crosscall/status.h>

#include "fake_port.h"
#include "giving_model.h"

enum { HOLDERS = 6, TARGETS = 3, STEPS = 100'000, MOST_NODES = 60 };
enum : uint64_t { SECOND = 1'000'000'000, FIRST_PROCESS = 1 };

static int64_t say_rights(xc_call *call) { return call->rights; }

class Giving : public testing::Test {
  protected:
    Giving()
    {
        EXPECT_EQ(xc_domain_new(nullptr, &domain_), 0);
        for (int i = 0; i < HOLDERS; i++)
            be_born(i);
    }

    ~Giving() override
    {
        for (xc_holder *holder : holders_)
            xc_holder_free(holder);
        xc_domain_free(domain_);
        EXPECT_EQ(fake_port::n_blocks(), 0u);
    }

    void step()
    {
        switch (random(12)) {
        case 0:
            hold();
            break;
        case 1:
        case 2:
        case 3:
        case 4:
            give();
            break;
        case 5:
        case 6:
        case 7:
        case 8:
            claim();
            break;
        case 9:
            release();
            break;
        case 10:
            revoke();
            break;
        case 11:
            pass_time_or_die();
            break;
        }
    }

    void compare()
    {
        unsigned n_handles = 0;
        unsigned n_gifts = 0;
        unsigned wanted[2] = {0, 0};
        std::set<const void *> held;

        for (const auto &[number, node] : model_.nodes) {
            wanted[node.is_gift]++;
            held.insert(real_.at(number).target);
            if (node.is_gift)
                continue;
            ASSERT_EQ(call(node.holder, real_.at(number).name, 1),
                      int64_t(node.rights));
        }
        xc_domain_count(domain_, &n_handles, &n_gifts);
        ASSERT_EQ(n_handles, wanted[0]);
        ASSERT_EQ(n_gifts, wanted[1]);
        for (int &target : targets_)
            ASSERT_EQ(is_held(target), held.count(&target) == 1);
        for (auto at = real_.begin(); at != real_.end();) {
            const Real gone = at->second;

            if (model_.nodes.count(at->first)) {
                ++at;
                continue;
            }
            at = real_.erase(at);
            for (int holder = 0; holder < HOLDERS && !gone.is_gift; holder++)
                ASSERT_EQ(call(holder, gone.name, 1), -XC_E_STALE_HANDLE);
        }
    }

  private:
    // A handle, or a gift's number, for a node of the model.
    struct Real {
        uint64_t name;
        bool is_gift;
        int *target;
    };

    unsigned random(unsigned below) { return unsigned(generator_() % below); }

    void be_born(int i)
    {
        xc_caller caller = {};

        caller.known = true;
        caller.process = FIRST_PROCESS + unsigned(i);
        EXPECT_EQ(xc_holder_new(domain_, &caller, &holders_[i]), 0);
    }

    static void released(void *target) { *static_cast<int *>(target) = 0; }
    static bool is_held(int target) { return target; }

    int64_t call(int holder, xc_handle handle, uint32_t method)
    {
        alignas(8) static uint8_t reply[XC_MESSAGE_AREA];
        xc_request request = {};

        request.handle = handle;
        request.method = method;
        request.deadline_ns = UINT64_MAX;
        request.reply = reply;
        return xc_domain_dispatch(holders_[holder], &request);
    }

    // A node of that kind, or 0.
    int any(bool is_gift)
    {
        std::vector<int> some;

        for (const auto &[number, node] : model_.nodes)
            if (node.is_gift == is_gift)
                some.push_back(number);
        return some.empty() ? 0 : some[random(unsigned(some.size()))];
    }

    xc_rights some_rights()
    {
        return random(8) | (random(4) ? XC_RIGHT_GIVE : 0);
    }

    // One X object for each target and holder: a second grant is none of these.
    void hold()
    {
        const int holder = int(random(HOLDERS));
        int &target = targets_[random(TARGETS)];
        const xc_rights rights = some_rights();
        xc_handle handle = 0;

        for (const auto &[number, node] : model_.nodes)
            if (node.holder == holder && real_.at(number).target == &target)
                return;
        ASSERT_EQ(
            xc_domain_export(holders_[holder], &x_, &target, rights, &handle),
            0);
        target = 1;
        ASSERT_EQ(xc_domain_on_release(domain_, &target, released), 0);
        real_[model_.hold(holder, rights)] = {handle, false, &target};
    }

    void give()
    {
        const int from = any(false);
        const int to = int(random(HOLDERS));
        const xc_rights rights = some_rights();
        uint64_t gift = 0;

        if (!from || model_.nodes.size() == MOST_NODES)
            return;
        const int holder = model_.nodes.at(from).holder;
        const int r =
            xc_domain_give(holders_[holder], real_.at(from).name,
                           FIRST_PROCESS + unsigned(to), rights, now_, &gift);
        const int made = model_.give(from, to, rights, now_ / SECOND);
        ASSERT_EQ(r, made ? 0 : -XC_E_DENIED);
        if (made)
            real_[made] = {gift, true, real_.at(from).target};
    }

    void claim()
    {
        const int gift = any(true);
        const int holder =
            random(8) && gift ? model_.nodes.at(gift).to : int(random(HOLDERS));
        const uint64_t number = gift ? real_.at(gift).name : random(1000);
        xc_claimed claimed = {};
        const int r =
            xc_domain_claim(holders_[holder], number, 0, now_, &claimed);
        const int made = model_.claim(holder, gift, now_ / SECOND);

        ASSERT_EQ(r, made ? 0 : -XC_E_DENIED);
        if (made)
            real_[made] = {claimed.handle, false, real_.at(gift).target};
    }

    void release()
    {
        const bool is_gift = random(4) == 0;
        const int node = any(is_gift);

        if (!node)
            return;
        const int holder = model_.nodes.at(node).holder;
        const uint64_t name = real_.at(node).name;
        if (is_gift)
            ASSERT_EQ(xc_domain_take_back(holders_[holder], name), 0);
        else
            ASSERT_EQ(call(holder, name, XC_METHOD_RELEASE), 0);
        model_.release(node);
    }

    void revoke()
    {
        const int node = any(false);

        if (!node)
            return;
        ASSERT_EQ(xc_domain_revoke(holders_[model_.nodes.at(node).holder],
                                   real_.at(node).name),
                  0);
        model_.revoke(node);
    }

    void pass_time_or_die()
    {
        const int holder = int(random(HOLDERS));

        now_ += random(8) * SECOND;
        xc_domain_expire(domain_, now_);
        model_.expire(now_ / SECOND);
        if (random(2))
            return;
        xc_holder_free(holders_[holder]);
        be_born(holder);
        model_.die(holder);
    }

    std::minstd_rand generator_{20261122};
    xc_interface toy_ = {};
    xc_x x_ = {&toy_, say_rights};
    int targets_[TARGETS] = {};
    xc_domain *domain_ = nullptr;
    xc_holder *holders_[HOLDERS] = {};
    uint64_t now_ = 100 * SECOND;
    GivingModel model_;
    std::map<int, Real> real_;
};

TEST_F(Giving, AgreesWithItsModel)
{
    for (int i = 0; i < STEPS && !HasFatalFailure(); i++) {
        step();
        compare();
    }
}
