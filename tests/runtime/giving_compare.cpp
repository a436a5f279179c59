// SPDX-License-Identifier: MIT
// Whether a domain and its model agree
#include "giving_world.h"

#include <cstdarg>
#include <cstdio>

void GivingWorld::compare()
{
    pass();
    compare_handles();
    compare_cells();
    compare_targets();
    compare_books();
}

// What is held works, with these rights, and only for its holder; what was held
// is stale for good.
void GivingWorld::compare_handles()
{
    for (auto at = real_.begin(); at != real_.end();) {
        const auto [node, real] = *at;
        const auto found = model_.tree.nodes.find(node);
        const bool is_live = found != model_.tree.nodes.end();

        at = is_live ? std::next(at) : real_.erase(at);
        if (real.is_gift)
            continue;
        expect(call(real.holder, real.name, 1),
               is_live ? int64_t(found->second.rights) : -XC_E_STALE_HANDLE,
               "rights", node);
        // Those of several workers have the same numbers for other things.
        for (int other = 0; other < HOLDERS && n_workers_ == 1; other++)
            if (other != real.holder)
                expect(call(other, real.name, 1), -XC_E_STALE_HANDLE,
                       "a stranger's use", node);
    }
}

void GivingWorld::compare_cells()
{
    xc_uses uses = {};
    unsigned n_live = 0;

    for (const auto &[at, observed] : cells_) {
        const auto &[holder, cell] = at;
        const uint64_t word =
            xc_cell_read(&shown_[holder].cells[cell], observed.number);
        const auto found = model_.tree.nodes.find(observed.node);
        const bool is_live = found != model_.tree.nodes.end();
        const uint32_t state = is_live ? targets_[found->second.target].state
                                       : uint32_t(XC_E_STALE_HANDLE);

        n_live += is_live;
        expect(uint32_t(word), state, "state that is shown", observed.node);
        expect(word >> 32 != 0, is_live, "has a generation", observed.node);
    }
    xc_domain_read_uses(domain_, &uses);
    expect(int64_t(uses.used[XC_QUOTA_OBSERVED]), n_live, "observed", 0);
}

// While a call is in what was revoked its target is not told yet.
void GivingWorld::compare_targets()
{
    for (int i = 0; i < TARGETS; i++) {
        const bool is_held =
            !model_.tree.find([=](const auto &n) { return n.target == i; })
                 .empty();

        if (is_held || depth_ == 0)
            expect(targets_[i].is_known, is_held, "held", i);
        expect(targets_[i].is_told_twice, false, "told twice", i);
    }
}

// Of each user, who pays for what its processes have.
void GivingWorld::compare_books()
{
    unsigned n_handles = 0;
    unsigned n_gifts = 0;
    int64_t all[2] = {0, 0};
    int64_t of_users[2][2] = {{0, 0}, {0, 0}};

    for (const auto &[number, node] : model_.tree.nodes) {
        all[node.is_gift]++;
        of_users[giving_limits::user_of(node.holder)][node.is_gift]++;
    }
    xc_domain_count(domain_, &n_handles, &n_gifts);
    expect(n_handles, all[0], "X objects", 0);
    expect(n_gifts, all[1], "gifts", 0);
    for (unsigned user : {0u, 1u}) {
        xc_uses uses = {};

        xc_domain_read_uses_of(domain_, user, &uses);
        expect(int64_t(uses.used[XC_QUOTA_HANDLES]), of_users[user][0],
               "X objects of a user", int(user));
        expect(int64_t(uses.used[XC_QUOTA_GIFTS]), of_users[user][1],
               "gifts of a user", int(user));
    }
}

void GivingWorld::expect(int64_t real, int64_t model, const char *what, int of)
{
    if (real == model || !agrees_)
        return;
    agrees_ = false;
    tell("WRONG: %s of %d: %lld, and the model says %lld", what, of,
         static_cast<long long>(real), static_cast<long long>(model));
}

void GivingWorld::tell(const char *format, ...)
{
    char line[160];
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(line, sizeof(line), format, arguments);
    va_end(arguments);
    story_.append(2 * (depth_ + 1), ' ').append(line).append("\n");
}
