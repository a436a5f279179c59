// SPDX-License-Identifier: MIT
// Gifts that are claimed over a connection that exists: what the two halves
// believe of each other, and how far apart what was claimed stays
#include "core_test.h"

#include <crosscall/call.h>
#include <crosscall/error.h>
#include <crosscall/give.h>

#include "core.h"
extern "C" {
#include "call/claim.h"
}

// As in claim.c.
enum : uint64_t { MARGIN_NS = 20'000'000 };

/** The world's holder gives itself the counter. */
class Claim : public CoreTest {
  protected:
    void SetUp() override
    {
        CoreTest::SetUp();
        give();
    }

    void give()
    {
        ASSERT_EQ(xc_domain_give(world->holder, argument_handle,
                                 {some_caller().process, 0, 0}, COUNTER_STEP,
                                 fake_port::now_ns, &wanted.gift),
                  0);
    }

    int claim(const xc_interface &interface = counter_interface)
    {
        return xc_claim_by_call(tap->binding(), wanted.gift, wanted.giver,
                                &interface, &claimed);
    }

    // A claim of the gift, as it is sent.
    TappedRequest good_claim()
    {
        TappedRequest request = {};
        const auto put = [&](const auto &what) {
            const auto *bytes = reinterpret_cast<const uint8_t *>(&what);

            request.bytes.insert(request.bytes.end(), bytes,
                                 bytes + sizeof(what));
        };

        request.method = XC_METHOD_CLAIM;
        wanted.n_methods = counter_interface.n_methods;
        put(wanted);
        for (uint32_t i = 0; i < wanted.n_methods; i++)
            put(xc_claim_method{counter_interface.methods[i].number,
                                counter_interface.methods[i].key});
        return request;
    }

    // What one that is spoiled comes to.
    int64_t answer_to(const std::function<void(TappedRequest &)> &spoil)
    {
        TappedRequest spoiled = good_claim();

        spoil(spoiled);
        return answer(spoiled);
    }

    unsigned n_gifts() { return books().second; }
    std::pair<unsigned, unsigned> books() // handles, gifts
    {
        unsigned handles;
        unsigned gifts;

        xc_domain_count(world->domain, &handles, &gifts);
        return {handles, gifts};
    }

    xc_claim wanted = {};
    xc_handle claimed = 0;
};

TEST_F(Claim, MakesTheGiftAnObjectOfTheCallers)
{
    ASSERT_EQ(claim(), 0) << xc_error_text();
    EXPECT_EQ(n_gifts(), 0u);

    counter *object = counter_stub_new(tap->binding(), claimed);
    EXPECT_EQ(counter_step(object), 6);
    EXPECT_EQ(counter_value(object), -XC_E_DENIED);
    counter_release(object);
    EXPECT_EQ(claim(), -XC_E_DENIED) << "only once";
}

TEST_F(Claim, IsOfTheGiverThatTheCallerNames)
{
    wanted.giver = some_caller().process + 1;
    EXPECT_EQ(claim(), -XC_E_DENIED);
    EXPECT_NE(std::strstr(xc_error_text(), "not for us"), nullptr);
    wanted.giver = some_caller().process;
    EXPECT_EQ(claim(), 0);
}

TEST_F(Claim, ComparesTheShape)
{
    const auto before = books();

    EXPECT_EQ(claim(everything_interface), -XC_E_SHAPE);
    EXPECT_EQ(claimed, 0u);
    EXPECT_NE(std::strstr(xc_error_text(), "crosscall.test.everything"),
              nullptr)
        << xc_error_text();
    EXPECT_EQ(n_gifts(), 0u);
    EXPECT_EQ(books().first, before.first) << "nobody holds what it claimed";
}

TEST_F(Claim, ThatComesTooLateTakesNothing)
{
    const TappedRequest sent = good_claim();
    std::vector<uint64_t> words(sent.bytes.size() / 8);
    std::memcpy(words.data(), sent.bytes.data(), sent.bytes.size());
    xc_call raw = {};
    raw.method = XC_METHOD_CLAIM;
    raw.request = reinterpret_cast<const xc_shared *>(words.data());
    raw.request_len = uint32_t(sent.bytes.size());
    raw.deadline_ns = fake_port::now_ns + MARGIN_NS;
    EXPECT_EQ(world->dispatch(raw), -XC_E_DEADLINE);
    EXPECT_EQ(n_gifts(), 1u);
    raw.deadline_ns++;
    EXPECT_EQ(world->dispatch(raw), 0);
}

TEST_F(Claim, ThatWouldComeTooLateIsNotSent)
{
    xc_set_deadline(fake_port::now_ns + 2 * MARGIN_NS);
    EXPECT_EQ(claim(), 1);
    EXPECT_EQ(n_gifts(), 1u);
    xc_set_deadline(fake_port::now_ns + 2 * MARGIN_NS + 1);
    EXPECT_EQ(claim(), 0);
    xc_set_deadline(0);
}

TEST_F(Claim, ThatIsNoneIsRefused)
{
    const auto claim_of = [](TappedRequest &request) {
        return reinterpret_cast<xc_claim *>(request.bytes.data());
    };

    EXPECT_EQ(answer_to([](auto &r) { r.bytes.clear(); }), -XC_E_MALFORMED);
    EXPECT_EQ(answer_to([](auto &r) { r.bytes.resize(23); }), -XC_E_MALFORMED);
    EXPECT_EQ(answer_to([](auto &r) { r.bytes.pop_back(); }), -XC_E_MALFORMED);
    EXPECT_EQ(answer_to([](auto &r) { r.bytes.push_back(0); }),
              -XC_E_MALFORMED);
    EXPECT_EQ(answer_to([&](auto &r) { claim_of(r)->pad = 1; }),
              -XC_E_MALFORMED);
    EXPECT_EQ(answer_to([&](auto &r) { claim_of(r)->n_methods++; }),
              -XC_E_MALFORMED);
    for (uint32_t n : {513u, 1u << 29, UINT32_MAX})
        EXPECT_EQ(answer_to([&](auto &r) {
                      claim_of(r)->n_methods = n;
                      r.bytes.resize(sizeof(xc_claim) + uint32_t(n * 8) % 8192);
                  }),
                  -XC_E_MALFORMED)
            << n;
    EXPECT_EQ(answer_to([&](auto &r) { claim_of(r)->gift = 0; }), -XC_E_DENIED);
    EXPECT_EQ(n_gifts(), 1u);
    EXPECT_EQ(answer_to([](auto &) {}), 0);
}

TEST_F(Claim, BelievesNoReplyThatIsNone)
{
    const std::function<void(TappedReply &)> lies[] = {
        [](TappedReply &reply) { reply.bytes.clear(); },
        [](TappedReply &reply) { reply.bytes.pop_back(); },
        [](TappedReply &reply) { reply.bytes.push_back(0); },
        [](TappedReply &reply) { reply.status = 1; },
        [](TappedReply &reply) { reply.status = -XC_E_PEER_DIED; },
        [](TappedReply &reply) { reply.bytes.assign(8, 0); },
        [](TappedReply &reply) { reply.bytes[3] |= 0x80; }, // lent
        [](TappedReply &reply) { reply.bytes[3] |= 0x40; }, // given
        [](TappedReply &reply) {
            reply.status = -XC_E_SHAPE;
            reply.bytes.clear();
        },
        [](TappedReply &reply) {
            reply.status = -XC_E_SHAPE;
            reply.bytes.push_back(0);
        },
    };

    for (size_t i = 0; i < std::size(lies); i++) {
        tap->change = lies[i];
        EXPECT_EQ(claim(), -XC_E_BAD_REPLY) << i;
        EXPECT_EQ(claimed, 0u) << i;
        tap->change = nullptr;
        give();
    }
    EXPECT_EQ(tap->n_abandoned, std::size(lies));
}

enum : uint64_t { ALICE = 11, BOB = 22 };
enum : xc_rights { LOOK = 1, BREAK = 2 };
enum : uint32_t { OPEN = 1, HOLDS = 2, LOSE_AND_OPEN = 3 };

static xc_domain *domain;
static xc_holder *alice;
static xc_handle box;
static int room;

// What is opened has the rights of what opens it.
static int64_t in_box(xc_call *call)
{
    static xc_interface toy = {};
    static const xc_x x = {&toy, in_box, nullptr};
    xc_handle handle = 0;

    if (call->method == HOLDS)
        return call->rights;
    if (call->method == LOSE_AND_OPEN) {
        EXPECT_EQ(xc_domain_revoke(alice, box), 1);
    }
    EXPECT_EQ(xc_call_grant(call, nullptr, &x, &room, call->rights, &handle),
              0);
    return int64_t(handle & INT64_MAX);
}

/** Alice has a box, and gives it to Bob twice: to look, and to break. */
class Family : public testing::Test {
  protected:
    Family()
    {
        xc_caller caller = {};

        caller.known = true;
        caller.process = ALICE;
        EXPECT_EQ(xc_domain_new(nullptr, &domain), 0);
        EXPECT_EQ(xc_holder_new(domain, &caller, &alice), 0);
        caller.process = BOB;
        EXPECT_EQ(xc_holder_new(domain, &caller, &bob_), 0);
        EXPECT_EQ(xc_domain_export(alice, &x_, &target_, XC_RIGHTS_ALL, &box),
                  0);
        to_look_ = give(LOOK);
        to_break_ = give(BREAK);
    }

    ~Family() override
    {
        xc_holder_free(alice);
        xc_holder_free(bob_);
        xc_domain_free(domain);
        EXPECT_EQ(fake_port::n_blocks(), 0u);
    }

    xc_handle give(xc_rights rights)
    {
        xc_claimed claimed = {};
        uint64_t gift = 0;

        EXPECT_EQ(xc_domain_give(alice, box, {BOB, 0, 0}, rights, 0, &gift), 0);
        EXPECT_EQ(xc_domain_claim(bob_, gift, ALICE, 0, &claimed), 0);
        return claimed.handle;
    }

    int64_t call(xc_handle handle, uint32_t method)
    {
        alignas(8) static uint8_t reply[XC_MESSAGE_AREA];
        xc_call request = {};

        request.handle = handle;
        request.method = method;
        request.deadline_ns = UINT64_MAX;
        request.reply = reply;
        return xc_domain_dispatch(bob_, &request);
    }

    xc_handle open(xc_handle handle) { return xc_handle(call(handle, OPEN)); }

    xc_holder *bob_ = nullptr;
    xc_handle to_look_ = 0;
    xc_handle to_break_ = 0;

  private:
    xc_interface toy_ = {};
    xc_x x_ = {&toy_, in_box, nullptr};
    int target_ = 0;
};

// Bob may act for one who may look, and for one who may break.
TEST_F(Family, RightsDoNotAddUpOverGifts)
{
    const xc_handle seen = open(to_look_);
    const xc_handle broken = open(to_break_);

    EXPECT_NE(seen, broken);
    EXPECT_EQ(call(seen, HOLDS), LOOK);
    EXPECT_EQ(call(broken, HOLDS), BREAK);
}

TEST_F(Family, IsOneObjectHoweverOftenItIsReturned)
{
    const xc_handle seen = open(to_look_);

    EXPECT_EQ(open(to_look_), seen);
    EXPECT_EQ(open(seen), seen);
    EXPECT_NE(open(give(LOOK)), seen);
}

TEST_F(Family, EndsWithWhatWasTakenBackInTheMiddleOfACall)
{
    const xc_handle seen = open(to_look_);
    const xc_handle made = xc_handle(call(to_break_, LOSE_AND_OPEN));

    EXPECT_EQ(call(to_break_, HOLDS), -XC_E_STALE_HANDLE);
    EXPECT_NE(made, seen);
    EXPECT_EQ(call(seen, HOLDS), LOOK);
    EXPECT_EQ(call(made, HOLDS), BREAK);
}
