// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <vector>

#include "core.h"

static std::vector<xc_deferred *> take_all(xc_epochs &epochs)
{
    std::vector<xc_deferred *> taken;

    while (xc_deferred *what = xc_epochs_take(&epochs))
        taken.push_back(what);
    return taken;
}

TEST(Epoch, IsOverForOneWorkerWhenItHasPassed)
{
    xc_epochs epochs;
    xc_deferred what = {};

    xc_epochs_init(&epochs, 1);
    EXPECT_FALSE(xc_epochs_behind(&epochs, 0));
    xc_epochs_defer(&epochs, &what, nullptr);
    EXPECT_TRUE(xc_epochs_behind(&epochs, 0));
    EXPECT_EQ(xc_epochs_take(&epochs), nullptr);
    xc_epochs_pass(&epochs, 0);
    EXPECT_FALSE(xc_epochs_behind(&epochs, 0));
    EXPECT_EQ(xc_epochs_take(&epochs), &what);
    EXPECT_EQ(xc_epochs_take(&epochs), nullptr);
}

TEST(Epoch, WaitsForTheSlowestWorker)
{
    xc_epochs epochs;
    xc_deferred what = {};

    xc_epochs_init(&epochs, 3);
    xc_epochs_defer(&epochs, &what, nullptr);
    for (int i = 0; i < 5; i++) {
        xc_epochs_pass(&epochs, 0);
        xc_epochs_pass(&epochs, 2);
    }
    EXPECT_EQ(xc_epochs_take(&epochs), nullptr);
    EXPECT_TRUE(xc_epochs_behind(&epochs, 1));
    xc_epochs_pass(&epochs, 1);
    EXPECT_EQ(xc_epochs_take(&epochs), &what);
}

TEST(Epoch, OfAWorkerThatPassedBeforeIsNotOver)
{
    xc_epochs epochs;
    xc_deferred what = {};

    xc_epochs_init(&epochs, 2);
    xc_epochs_pass(&epochs, 0); // and begins a call
    xc_epochs_defer(&epochs, &what, nullptr);
    xc_epochs_pass(&epochs, 1);
    EXPECT_EQ(xc_epochs_take(&epochs), nullptr);
}

TEST(Epoch, GivesWhatIsDueInTheOrderInWhichItWasDeferred)
{
    xc_epochs epochs;
    xc_deferred what[4] = {};

    xc_epochs_init(&epochs, 1);
    for (xc_deferred &each : what)
        xc_epochs_defer(&epochs, &each, nullptr);
    xc_epochs_cancel(&epochs, &what[1]);
    xc_epochs_pass(&epochs, 0);
    EXPECT_EQ(take_all(epochs),
              (std::vector<xc_deferred *>{&what[0], &what[2], &what[3]}));
}

TEST(Epoch, BeginsAnewForWhatIsDeferredAgain)
{
    xc_epochs epochs;
    xc_deferred what[2] = {};

    xc_epochs_init(&epochs, 1);
    xc_epochs_defer(&epochs, &what[0], nullptr);
    xc_epochs_defer(&epochs, &what[1], nullptr);
    xc_epochs_pass(&epochs, 0);
    xc_epochs_cancel(&epochs, &what[1]); // the last one: others come behind it
    xc_epochs_defer(&epochs, &what[1], nullptr);
    EXPECT_EQ(take_all(epochs), (std::vector<xc_deferred *>{&what[0]}));
    xc_epochs_pass(&epochs, 0);
    EXPECT_EQ(take_all(epochs), (std::vector<xc_deferred *>{&what[1]}));
    xc_epochs_cancel(&epochs, &what[1]); // it does not wait
}

namespace {

// Workers that begin and end calls in a random order, each in what was in sight
// when it began. What is due must be in nobody's hands, and be so at once when
// nobody has anything of before.
class Model {
  public:
    explicit Model(unsigned n_workers) : holds_(n_workers)
    {
        xc_epochs_init(&epochs_, n_workers);
        for (unsigned i = 0; i < n_workers; i++)
            begin(i);
    }

    ~Model()
    {
        for (Item *item : items_)
            delete item;
    }

    // Ends its outermost call, and begins the next.
    void begin(unsigned worker)
    {
        if (xc_epochs_behind(&epochs_, worker))
            xc_epochs_pass(&epochs_, worker);
        holds_[worker] = n_;
        free_what_is_due();
    }

    void replace()
    {
        Item *item = new Item{{}, n_++};

        items_.insert(item);
        xc_epochs_defer(&epochs_, &item->deferred, nullptr);
        free_what_is_due();
    }

    unsigned n_freed() const { return n_freed_; }

  private:
    struct Item {
        xc_deferred deferred;
        uint64_t number;
    };

    void free_what_is_due()
    {
        uint64_t oldest = *std::min_element(holds_.begin(), holds_.end());

        while (xc_deferred *due = xc_epochs_take(&epochs_)) {
            Item *item = reinterpret_cast<Item *>(due);

            EXPECT_LT(item->number, oldest); // nobody began with it in sight
            items_.erase(item);
            delete item;
            n_freed_++;
        }
        for (Item *item : items_)
            EXPECT_GE(item->number, oldest); // nothing is kept for nobody
    }

    xc_epochs epochs_;
    uint64_t n_ = 0;
    std::vector<uint64_t> holds_; // the newest that each began with
    std::set<Item *> items_;
    unsigned n_freed_ = 0;
};

} // namespace

TEST(Epoch, AgreesWithAModelInAnyOrderOfEvents)
{
    for (unsigned seed = 0; seed < 50; seed++) {
        std::mt19937 random(seed);
        unsigned n_workers = 1 + seed % XC_WORKERS_MAX;
        Model model(n_workers);

        for (int i = 0; i < 2000; i++) {
            if (random() % 8 == 0)
                model.replace();
            else
                model.begin(unsigned(random()) % n_workers);
        }
        EXPECT_GT(model.n_freed(), 10u) << seed;
    }
}
