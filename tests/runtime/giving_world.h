// SPDX-License-Identifier: MIT
// A domain and its model, side by side: steps that both take, and whether they
// still agree
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <crosscall/call.h>
#include <crosscall/cell.h>
#include <crosscall/domain.h>

#include "giving_model.h"

enum class Act {
    Hold, // a method returns an object
    Give,
    Claim,
    Release,
    TakeBack,
    Revoke,
    Call, // and what the next steps do happens in its middle
    Observe,
    SetState,
    PassTime,
    Die, // and be born again
    End
};

// Operands are any numbers: each step makes what it can of them. So a sequence
// stays one if steps are taken out.
struct Step {
    Act act;
    unsigned a;
    unsigned b;
    xc_rights rights;
};

// What a holder sees of states.
struct Shown {
    enum { CELLS = 4 };

    xc_view view; // first: what the runtime knows of us
    xc_cell cells[CELLS];
};

class GivingWorld {
  public:
    enum {
        HOLDERS = 6,
        ANY_WORKER = 5, // this one is of none, as those that methods call by
        TARGETS = 3,
        NESTED_MAX = 3
    };

    explicit GivingWorld(unsigned n_workers);

    // Whether both agree after each step, and have nothing left in the end.
    bool run(const std::vector<Step> &steps);

    // What was done, a line for each step, and what was wrong.
    const std::string &story() const { return story_; }

  private:
    struct Real {      // for a node of the model
        uint64_t name; // handle, or number of the gift
        bool is_gift;
        int holder;
    };
    struct Observed {
        int node;
        uint32_t number;
    };
    struct Target {
        bool is_known; // from its first holder on, until its owner is told
        bool is_told_twice;
        uint32_t state;
    };

    static int64_t dispatch(xc_call *call);
    static void released(void *target);

    void step(const std::vector<Step> &steps);
    void hold(const Step &step);
    void give(const Step &step);
    void claim(const Step &step);
    void release(const Step &step, bool is_gift);
    void revoke(const Step &step);
    void call_through(const Step &step, const std::vector<Step> &steps);
    void observe(const Step &step);
    void set_state(const Step &step);
    void pass_time(const Step &step);
    void die(const Step &step);

    void be_born(int holder);
    void is_new(int holder, xc_handle handle, int node);
    void end();
    void be_worker_of(int holder) const;
    void pass();
    int64_t call(int holder, xc_handle handle, uint32_t method,
                 const std::function<void()> &in_call = nullptr);
    int some(bool is_gift, unsigned which) const;

    void compare();
    void compare_handles();
    void compare_cells();
    void compare_targets();
    void compare_books();
    void expect(int64_t real, int64_t model, const char *what, int of);
    __attribute__((format(printf, 2, 3))) void tell(const char *format, ...);

    const size_t n_blocks_; // before there was anything
    const unsigned n_workers_;
    xc_interface toy_ = {};
    xc_x x_ = {&toy_, dispatch, nullptr};
    Target targets_[TARGETS] = {};
    xc_domain *domain_ = nullptr;
    xc_holder *holders_[HOLDERS] = {};
    Shown shown_[HOLDERS] = {};
    uint64_t seconds_ = 100;
    size_t at_ = 0; // the next step
    unsigned depth_ = 0;
    unsigned n_calls_[HOLDERS] = {}; // that are running
    bool agrees_ = true;
    std::string story_;
    GivingModel model_;
    std::map<int, Real> real_;
    std::set<std::pair<int, xc_handle>> handles_;   // that there ever were
    std::map<std::pair<int, int>, Observed> cells_; // by holder and cell
    uint32_t last_number_ = 0;
};
