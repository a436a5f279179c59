// SPDX-License-Identifier: MIT
// Objects bound by the names of their functions, and derived interfaces
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cerrno>
#include <cstring>
#include <iterator>
#include <memory>
#include <string>

#include <crosscall/call.h>
#include <crosscall/error.h>
#include <crosscall/loopback.h>
#include <crosscall/status.h>

#include "derived.stub.h"
#include "derived.wire.h"
#include "drum.h"
#include "everything.stub.h"
#include "everything.wire.h"
#include "fake_port.h"
#include "handoff.h"
#include "stream.wire.h"
#include "world.h"

/* C++ does not like to mix the enums of several interfaces. */
enum : xc_rights {
    READ = STREAM_READ,
    WRITE = STREAM_WRITE,
    WIND = TAPE_WIND,
    LOAD = DECK_LOAD
};

/** A binding within this process, and Stubs of what is exported through it. */
class Conformance : public testing::TestWithParam<BindingKind> {
  protected:
    void SetUp() override
    {
        const xc_caller caller = some_caller();

        ASSERT_EQ(xc_domain_new(nullptr, &domain), 0);
        if (GetParam() == BindingKind::Toy) {
            toy = std::make_unique<Handoff>(domain);
            binding = xc_binding_ref(toy->binding);
            holder = toy->peer.holder;
        } else {
            ASSERT_EQ(xc_loopback_new(domain, &caller, &binding), 0);
            holder = xc_loopback_holder(binding);
        }
        std::strcpy(front.bytes, "a reel of tape");
        std::strcpy(other.bytes, "another reel");
    }

    void TearDown() override
    {
        xc_binding_unref(binding);
        toy.reset();
        xc_domain_free(domain);
        EXPECT_EQ(fake_port::n_blocks(), 0u);
    }

    xc_handle hold(const xc_x *x, void *target,
                   xc_rights rights = XC_RIGHTS_ALL)
    {
        xc_handle handle = 0;

        EXPECT_EQ(xc_domain_export(holder, x, target, rights, &handle), 0);
        return handle;
    }

    deck *hold_deck(reel &of, xc_rights rights = XC_RIGHTS_ALL)
    {
        return deck_stub_new(binding, hold(reel_as_deck, &of, rights));
    }

    xc_domain *domain = nullptr;
    xc_binding *binding = nullptr;
    xc_holder *holder = nullptr;
    std::unique_ptr<Handoff> toy;
    drum a_drum = {};
    reel front = {};
    reel other = {};
};

TEST_P(Conformance, OfOneObjectToTwoUnrelatedInterfaces)
{
    counter *beats = counter_stub_new(binding, hold(drum_as_counter, &a_drum));
    stream *sound = stream_stub_new(binding, hold(drum_as_stream, &a_drum));
    char buf[3];
    stream_report report;

    EXPECT_EQ(counter_step(beats), 1);
    EXPECT_EQ(counter_step(beats), 2);
    EXPECT_EQ(stream_write(sound, "xyz", 3), 3);
    EXPECT_EQ(stream_read(sound, buf, 3), 3);
    EXPECT_EQ(std::string(buf, 3), "zzz");
    EXPECT_EQ(stream_status(sound, &report), 0);
    EXPECT_EQ(report.n_read, 2u);
    EXPECT_EQ(report.state, STREAM_OPEN);
    EXPECT_NE(counter_stub(beats)->handle, stream_stub(sound)->handle);
    counter_release(beats);
    EXPECT_EQ(stream_write(sound, "", 0), -EINVAL);
    stream_release(sound);
}

TEST_P(Conformance, IsToOneInterfaceAtATime)
{
    xc_handle held = hold(drum_as_counter, &a_drum);
    stream *wrong = stream_stub_new(binding, held);
    char buf[1];

    /* The same number, 1, but another method. */
    EXPECT_EQ(stream_read(wrong, buf, 1), -XC_E_SHAPE);
    EXPECT_EQ(a_drum.beats, 0);
    stream_release(wrong);
}

TEST_P(Conformance, OfADerivedInterfaceCanStandInForItsBase)
{
    counter_object none;
    xc_handle held = hold(reel_as_deck, &front);
    stream *as_stream = stream_stub_new(binding, held);
    char buf[1];

    counter_object_init(&none, 0);
    EXPECT_EQ(stream_read(as_stream, buf, 1), 1);
    EXPECT_EQ(buf[0], 'a');
    stream_release(as_stream);
}

TEST_P(Conformance, OfADerivedObjectIsTakenWhereItsBaseIsExpected)
{
    xc_rights rights = READ | WIND | LOAD;
    deck *player = hold_deck(front);
    deck *also_a_tape = hold_deck(other, rights);
    stream *old = nullptr;

    front.spare = nullptr;
    EXPECT_EQ(deck_load(player, &also_a_tape->tape, &old), -ENOENT);
    EXPECT_EQ(front.n_loaded, 8);
    EXPECT_EQ(std::string(front.bytes, 8), "another ");
    EXPECT_EQ(old, nullptr);
    deck_release(also_a_tape);
    deck_release(player);
}

TEST_P(Conformance, OfAnObjectThatIsOnlyItsBaseIsNotEnough)
{
    deck *player = hold_deck(front);
    const xc_handle sound = hold(drum_as_stream, &a_drum);
    struct deck_load_request load = {sound};
    alignas(8) uint8_t reply[64];
    xc_call request = {};

    request.handle = deck_stub(player)->handle;
    request.method = DECK_METHOD_LOAD;
    request.key = DECK_KEY_LOAD;
    request.deadline_ns = UINT64_MAX;
    request.request = reinterpret_cast<const xc_shared *>(&load);
    request.request_len = sizeof(load);
    request.reply = reply;
    EXPECT_EQ(xc_domain_dispatch(holder, &request), -XC_E_SHAPE);
    EXPECT_EQ(front.n_loaded, 0);
    deck_release(player);
}

TEST_P(Conformance, ChecksTheRightsOfEachLevel)
{
    struct {
        xc_rights holds;
        bool may_read, may_wind, may_load;
    } const cases[] = {
        {0, false, false, false},
        {READ, true, false, false},
        {WIND, false, true, false},
        {LOAD, false, false, false},
        {READ | WIND, true, true, false},
        {READ | LOAD, true, false, true},
        {READ | WIND | LOAD, true, true, true},
        {WRITE, false, false, false},
    };

    /* One for each: a release may not have arrived when the next one is held.
     */
    reel reels[std::size(cases)] = {};

    for (const auto &each : cases) {
        deck *player = hold_deck(reels[&each - cases], each.holds);
        deck *loaded = hold_deck(other);
        stream *old = nullptr;
        stream_report report;
        char buf[1];

        SCOPED_TRACE(each.holds);
        EXPECT_EQ(deck_status(player, &report), 0); /* anyone may */
        EXPECT_EQ(deck_read(player, buf, 1), each.may_read ? 1 : -XC_E_DENIED);
        EXPECT_EQ(deck_wind(player, 0),
                  each.may_wind ? each.may_read : -XC_E_DENIED);
        EXPECT_EQ(deck_load(player, &loaded->tape, &old),
                  each.may_load ? -ENOENT : -XC_E_DENIED);
        deck_release(loaded);
        deck_release(player);
    }
}

TEST_P(Conformance, NamesInheritedRightsInADenial)
{
    deck *player = hold_deck(front, LOAD | WRITE);

    EXPECT_EQ(deck_wind(player, 0), -XC_E_DENIED);
    EXPECT_THAT(xc_error_text(),
                testing::AllOf(testing::HasSubstr("deck.wind"),
                               testing::HasSubstr("needs TAPE_WIND"),
                               testing::HasSubstr("STREAM_WRITE"),
                               testing::HasSubstr("DECK_LOAD")));
    deck_release(player);
}

TEST_P(Conformance, OfABaseLacksWhatIsDerived)
{
    deck *wrong = deck_stub_new(binding, hold(reel_as_tape, &front));
    stream *old = nullptr;
    tape *none = tape_stub_new(binding, hold(reel_as_tape, &other));

    EXPECT_EQ(deck_wind(wrong, 3), 0);
    EXPECT_EQ(deck_load(wrong, none, &old), -XC_E_NO_METHOD);
    tape_release(none);
    deck_release(wrong);
}

/* What comes back is a stream of whatever making, here through its ops. */
TEST_P(Conformance, OfWhatComesBackIsThatOfItsOwnOps)
{
    static const stream_ops silent = {
        [](stream *, void *buf, size_t len) -> int64_t {
            std::memset(buf, 0, len);
            return static_cast<int64_t>(len);
        },
        [](stream *, const void *, size_t) -> int64_t { return -EROFS; },
        [](stream *, stream_report *) -> int { return 0; },
    };
    stream spare = {&silent};
    deck *player = hold_deck(front);
    deck *loaded = hold_deck(other);
    stream *old = nullptr;
    char buf[2] = {'x', 'x'};

    front.spare = &spare;
    ASSERT_EQ(deck_load(player, &loaded->tape, &old), 0);
    EXPECT_NE(old, &spare);
    EXPECT_EQ(stream_read(old, buf, 2), 2);
    EXPECT_EQ(buf[1], '\0');
    EXPECT_EQ(stream_write(old, buf, 2), -XC_E_DENIED); /* granted: reading */
    stream_release(old);
    deck_release(loaded);
    deck_release(player);
}

INSTANTIATE_TEST_SUITE_P(Through, Conformance,
                         testing::Values(BindingKind::Loopback,
                                         BindingKind::Toy),
                         [](const auto &binding) {
                             return binding_name(binding.param);
                         });
