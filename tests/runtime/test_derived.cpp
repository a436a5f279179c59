// SPDX-License-Identifier: MIT
// A derived interface through both bindings
#include <cerrno>
#include <cstring>
#include <memory>
#include <string>

#include <crosscall/loopback.h>
#include <crosscall/status.h>

#include "derived.stub.h"
#include "descriptors.h"
#include "drum.h"
#include "server_process.h"
#include "world.h"

class DerivedStub : public DescriptorTest,
                    public testing::WithParamInterface<BindingKind> {
  protected:
    void SetUp() override
    {
        std::strcpy(target_.bytes, "a reel of tape");
        if (GetParam() == BindingKind::Linux)
            connect();
        else
            loop_back();
        ASSERT_NE(player, nullptr);
    }

    void TearDown() override
    {
        deck_release(player);
        server_.reset();
        xc_binding_unref(binding_);
        xc_domain_free(domain_);
        DescriptorTest::TearDown();
    }

    deck *player = nullptr;

  private:
    void connect()
    {
        server_ = std::make_unique<ServerProcess>(
            reel_as_deck, &target_, [](const void *) { return true; });
        EXPECT_EQ(deck_connect(server_->address(), nullptr, &player), 0);
    }

    void loop_back()
    {
        const xc_caller caller = some_caller();
        xc_handle handle = 0;

        ASSERT_EQ(xc_domain_new(nullptr, &domain_), 0);
        ASSERT_EQ(xc_loopback_new(domain_, &caller, &binding_), 0);
        ASSERT_EQ(xc_domain_export(xc_loopback_holder(binding_), reel_as_deck,
                                   &target_, XC_RIGHTS_ALL, &handle),
                  0);
        player = deck_stub_new(binding_, handle);
    }

    reel target_ = {};
    std::unique_ptr<ServerProcess> server_;
    xc_domain *domain_ = nullptr;
    xc_binding *binding_ = nullptr;
};

static std::string name_of(const testing::TestParamInfo<BindingKind> &info)
{
    return binding_name(info.param);
}

INSTANTIATE_TEST_SUITE_P(Through, DerivedStub,
                         testing::Values(BindingKind::Loopback,
                                         BindingKind::Linux),
                         name_of);

TEST_P(DerivedStub, HasItsInheritedMethods)
{
    char buf[4];
    stream_report report;

    EXPECT_EQ(deck_read(player, buf, 4), 4);
    EXPECT_EQ(std::string(buf, 4), "a re");
    EXPECT_EQ(deck_wind(player, REEL_SIZE), 4);
    EXPECT_EQ(deck_read(player, buf, 4), 0);
    EXPECT_EQ(deck_status(player, &report), 0);
    EXPECT_EQ(report.n_read, unsigned{REEL_SIZE});
    EXPECT_EQ(report.state, STREAM_AT_END);
    EXPECT_EQ(deck_wind(player, 0), REEL_SIZE);
    EXPECT_EQ(deck_write(player, "THE ", 4), 4);
    EXPECT_EQ(deck_wind(player, 0), 4);
    EXPECT_EQ(deck_read(player, buf, 4), 4);
    EXPECT_EQ(std::string(buf, 4), "THE ");
}

TEST_P(DerivedStub, ReachesThroughItsUpcasts)
{
    tape *as_tape = &player->tape;
    stream *as_stream = &as_tape->stream;
    char buf[2];

    EXPECT_EQ(tape_wind(as_tape, 7), 0);
    EXPECT_EQ(stream_read(as_stream, buf, 2), 2);
    EXPECT_EQ(std::string(buf, 2), "of");
    EXPECT_EQ(tape_read(as_tape, buf, 2), 2);
    EXPECT_EQ(stream_stub(as_stream), deck_stub(player));
    EXPECT_EQ(tape_stub(as_tape), deck_stub(player));
    stream_release(as_stream); /* the same object, by another name */
    player = nullptr;
}

TEST_P(DerivedStub, IsTakenWhereItsBaseIsExpected)
{
    stream *old = nullptr;
    char buf[6];

    /* The deck as its own tape: it winds itself back and plays 8 bytes. */
    EXPECT_EQ(deck_wind(player, 3), 0);
    EXPECT_EQ(deck_load(player, &player->tape, &old), -ENOENT);
    EXPECT_EQ(deck_read(player, buf, 6), 6);
    EXPECT_EQ(std::string(buf, 6), "f tape");
}
