// SPDX-License-Identifier: MIT
#include "giving_world.h"

#include <utility>

#include <crosscall/state.h>
#include <crosscall/status.h>
#include <crosscall/swap.h>

#include "fake_port.h"

namespace {

enum : uint64_t {
    SECOND = 1'000'000'000,
    GIFT_SECONDS = 30, // until it ends unclaimed
    FIRST_PROCESS = 1
};

uint64_t process_of(int holder) { return FIRST_PROCESS + unsigned(holder); }

// What happens in the middle of the next call.
std::function<void()> in_next_call;

// Each worker is a thread of its own: we are all of them in turn.
void be_worker(unsigned number) { xc_domain_worker(number, number); }

void show(xc_view *view, uint32_t cell, uint32_t number, uint64_t word)
{
    xc_cell_write(&reinterpret_cast<Shown *>(view)->cells[cell], number, word);
}

void look_later(xc_view *) {}

} // namespace

int64_t GivingWorld::dispatch(xc_call *call)
{
    const xc_rights rights = call->rights;

    if (auto body = std::exchange(in_next_call, nullptr))
        body();
    return rights;
}

void GivingWorld::released(void *target)
{
    Target *told = static_cast<Target *>(target);

    told->is_told_twice |= !told->is_known;
    told->is_known = false;
}

GivingWorld::GivingWorld(unsigned n_workers)
    : n_blocks_(fake_port::n_blocks()), n_workers_(n_workers)
{
    xc_domain_options options = {};

    options.workers = n_workers;
    options.max_handles = giving_limits::HANDLES_MAX;
    options.max_gifts = giving_limits::GIFTS_MAX;
    xc_domain_new(&options, &domain_);
    for (int i = 0; i < HOLDERS; i++)
        be_born(i);
}

void GivingWorld::be_born(int holder)
{
    xc_caller caller = {};

    caller.known = true;
    caller.process = process_of(holder);
    caller.uid = unsigned(giving_limits::user_of(holder));
    xc_holder_new(domain_, &caller, &holders_[holder]);
    shown_[holder] = {{show, look_later}, {}};
    xc_holder_view(holders_[holder], &shown_[holder].view);
    if (n_workers_ > 1 && holder != ANY_WORKER)
        xc_holder_worker(holders_[holder], unsigned(holder) % n_workers_);
}

bool GivingWorld::run(const std::vector<Step> &steps)
{
    while (at_ < steps.size() && agrees_)
        step(steps);
    end();
    compare_targets();
    expect(int64_t(fake_port::n_blocks()), int64_t(n_blocks_), "memory", 0);
    return agrees_;
}

void GivingWorld::end()
{
    for (int i = 0; i < HOLDERS; i++) {
        be_worker_of(i);
        xc_holder_free(holders_[i]);
        model_.die(i);
    }
    be_worker(0);
    xc_domain_free(domain_);
}

void GivingWorld::step(const std::vector<Step> &steps)
{
    const Step step = steps[at_++];

    switch (step.act) {
    case Act::Hold:
        hold(step);
        break;
    case Act::Give:
        give(step);
        break;
    case Act::Claim:
        claim(step);
        break;
    case Act::Release:
        release(step, false);
        break;
    case Act::TakeBack:
        release(step, true);
        break;
    case Act::Revoke:
        revoke(step);
        break;
    case Act::Call:
        call_through(step, steps);
        break;
    case Act::Observe:
        observe(step);
        break;
    case Act::SetState:
        set_state(step);
        break;
    case Act::PassTime:
        pass_time(step);
        break;
    case Act::Die:
        die(step);
        break;
    case Act::End:
        break;
    }
    compare();
}

// A node of that kind, or 0.
int GivingWorld::some(bool is_gift, unsigned which) const
{
    const auto found = model_.tree.find(
        [=](const auto &node) { return node.is_gift == is_gift; });

    return found.empty() ? 0 : found[which % found.size()];
}

void GivingWorld::be_worker_of(int holder) const
{
    be_worker(unsigned(holder) % n_workers_);
}

// Workers that are in a call do not, as the runtime knows by itself.
void GivingWorld::pass()
{
    for (unsigned i = 0; i < n_workers_; i++) {
        be_worker(i);
        xc_domain_pass(domain_);
    }
}

int64_t GivingWorld::call(int holder, xc_handle handle, uint32_t method,
                          const std::function<void()> &in_call)
{
    alignas(8) static uint8_t reply[XC_MESSAGE_AREA];
    xc_call request = {};

    request.handle = handle;
    request.method = method;
    request.deadline_ns = UINT64_MAX;
    request.reply = reply;
    be_worker_of(holder);
    in_next_call = in_call;
    const int64_t r = xc_domain_dispatch(holders_[holder], &request);
    in_next_call = nullptr;
    return r;
}

void GivingWorld::hold(const Step &step)
{
    const int holder = int(step.a % HOLDERS);
    const int target = int(step.b % TARGETS);
    const auto of_target = [=](const auto &n) { return n.target == target; };
    const bool is_first = model_.tree.find(of_target).empty();
    xc_handle handle = 0;

    be_worker_of(holder);
    int r = xc_domain_export(holders_[holder], &x_, &targets_[target],
                             step.rights, &handle);
    const int node = model_.hold(holder, target, step.rights);
    tell("hold: holder %d has target %d with %llx: #%d", holder, target,
         static_cast<unsigned long long>(step.rights), node);
    expect(r, node < 0 ? node : 0, "hold", holder);
    if (r || node < 0)
        return;
    if (real_.count(node))
        expect(int64_t(handle), int64_t(real_.at(node).name), "handle", node);
    else
        is_new(holder, handle, node);
    real_[node] = {handle, false, holder};
    if (!is_first)
        return;
    targets_[target].is_known = true;
    targets_[target].state = 0;
    r = xc_domain_on_release(domain_, &targets_[target], released);
    expect(r, 0, "on_release", target);
    call(holder, handle, 1, [&] { xc_set_state(&targets_[target], 0); });
}

// No handle means another thing later, whosever it was: workers have tables.
void GivingWorld::is_new(int holder, xc_handle handle, int node)
{
    const int table = holder == ANY_WORKER ? -1 : holder % int(n_workers_);
    const bool is_first =
        handles_.insert({n_workers_ == 1 ? 0 : table, handle}).second;

    expect(is_first, true, "a handle that was never used", node);
}

void GivingWorld::give(const Step &step)
{
    const int from = some(false, step.a);
    const int to = int(step.b % HOLDERS);
    uint64_t gift = 0;

    if (!from)
        return;
    const Real &giver = real_.at(from);
    be_worker_of(giver.holder);
    const int r = xc_domain_give(
        holders_[giver.holder], giver.name,
        {process_of(to), 0, unsigned(giving_limits::user_of(to))}, step.rights,
        seconds_ * SECOND, &gift);
    const int node =
        model_.give(from, to, step.rights, seconds_ + GIFT_SECONDS);
    tell("give: #%d to holder %d with %llx: #%d", from, to,
         static_cast<unsigned long long>(step.rights), node);
    expect(r, node < 0 ? node : 0, "give", from);
    if (r == 0 && node > 0)
        real_[node] = {gift, true, giver.holder};
}

// Mostly by whom it is for, and who knows from whom.
void GivingWorld::claim(const Step &step)
{
    const int gift = some(true, step.a);
    xc_claimed claimed = {};

    if (!gift)
        return;
    const auto &node = model_.tree.nodes.at(gift);
    const int holder = step.b % 8 ? node.to : int(step.b / 8 % HOLDERS);
    const int giver = step.b % 9 ? node.holder : int(step.b / 9 % HOLDERS);
    const xc_rights rights = node.rights;
    const bool says_giver = step.b % 9 == 0 || step.b % 2;
    be_worker_of(holder);
    const int r = xc_domain_claim(holders_[holder], real_.at(gift).name,
                                  says_giver ? process_of(giver) : 0,
                                  seconds_ * SECOND, &claimed);
    const int made = model_.claim(holder, gift, giver, seconds_);
    tell("claim: #%d by holder %d, of holder %d: #%d", gift, holder, giver,
         made);
    expect(r, made < 0 ? made : 0, "claim", gift);
    if (r || made < 0)
        return;
    expect(int64_t(claimed.rights), int64_t(rights), "claimed rights", made);
    is_new(holder, claimed.handle, made);
    real_[made] = {claimed.handle, false, holder};
}

void GivingWorld::release(const Step &step, bool is_gift)
{
    const int node = some(is_gift, step.a);

    if (!node)
        return;
    const Real real = real_.at(node);
    be_worker_of(real.holder);
    tell("%s: #%d of holder %d", is_gift ? "take back" : "release", node,
         real.holder);
    if (is_gift)
        expect(xc_domain_take_back(holders_[real.holder], real.name), 0,
               "take back", node);
    else
        expect(call(real.holder, real.name, XC_METHOD_RELEASE), 0, "release",
               node);
    model_.release(node);
}

void GivingWorld::revoke(const Step &step)
{
    const int node = some(false, step.a);

    if (!node)
        return;
    const Real real = real_.at(node);
    be_worker_of(real.holder);
    tell("revoke: what is below #%d", node);
    expect(xc_domain_revoke(holders_[real.holder], real.name),
           model_.revoke(node), "calls in what was revoked", node);
}

void GivingWorld::call_through(const Step &step, const std::vector<Step> &steps)
{
    const int node = some(false, step.a);

    if (!node || depth_ == NESTED_MAX)
        return;
    const Real real = real_.at(node);
    const xc_rights rights = model_.tree.nodes.at(node).rights;
    tell("call: #%d, and in it %u steps", node, step.b % 8);
    model_.tree.nodes.at(node).n_running++;
    depth_++;
    n_calls_[real.holder]++;
    const int64_t r = call(real.holder, real.name, 1, [&] {
        for (unsigned i = step.b % 8; i && at_ < steps.size() && agrees_; i--)
            this->step(steps);
        be_worker_of(real.holder);
    });
    depth_--;
    n_calls_[real.holder]--;
    tell("end of the call: #%d", node);
    if (model_.tree.nodes.count(node))
        model_.tree.nodes.at(node).n_running--;
    expect(r, int64_t(rights), "rights in the call", node);
}

void GivingWorld::observe(const Step &step)
{
    const int node = some(false, step.a);
    const int cell = int(step.b % Shown::CELLS);

    if (!node)
        return;
    const Real real = real_.at(node);
    const xc_observe ask = {real.name, uint32_t(cell), ++last_number_};
    xc_call request = {};
    request.method = XC_METHOD_OBSERVE;
    request.request = reinterpret_cast<const xc_shared *>(&ask);
    request.request_len = sizeof(ask);
    be_worker_of(real.holder);
    tell("observe: #%d in cell %d of holder %d", node, cell, real.holder);
    expect(xc_domain_dispatch(holders_[real.holder], &request), 0, "observe",
           node);
    // It is shown in one cell; what the one before shows means nothing.
    std::erase_if(cells_, [=](auto &at) { return at.second.node == node; });
    cells_[{real.holder, cell}] = {node, ask.number};
}

void GivingWorld::set_state(const Step &step)
{
    const int node = some(false, step.a);

    if (!node)
        return;
    const int target = model_.tree.nodes.at(node).target;
    tell("state: of target %d is %u", target, step.b % 4);
    call(real_.at(node).holder, real_.at(node).name, 1,
         [&] { xc_set_state(&targets_[target], step.b % 4); });
    targets_[target].state = step.b % 4;
}

void GivingWorld::pass_time(const Step &step)
{
    seconds_ += step.a % 16;
    tell("time: %llu s", static_cast<unsigned long long>(seconds_));
    be_worker(step.b % n_workers_);
    xc_domain_expire(domain_, seconds_ * SECOND);
    model_.expire(seconds_);
}

// Not in the middle of a call of its own: who runs that sees the death after
// it.
void GivingWorld::die(const Step &step)
{
    const int holder = int(step.a % HOLDERS);

    if (n_calls_[holder])
        return;
    tell("die: holder %d", holder);
    be_worker_of(holder);
    xc_holder_free(holders_[holder]);
    std::erase_if(cells_, [=](auto &at) { return at.first.first == holder; });
    be_born(holder);
    model_.die(holder);
}
