// SPDX-License-Identifier: MIT
// The toy transport: what each op of a back-end promises, and what a peer that
// breaks the rules gets. The same is to be asked of any transport made from it.
#include <gtest/gtest.h>

#include <optional>

#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/status.h>

#include "everything.stub.h"
#include "everything.wire.h"
#include "fake_port.h"
#include "handoff.h"

class Toy : public testing::Test {
  protected:
    void SetUp() override
    {
        xc_handle handle = 0;

        everything_object_init(&object);
        ASSERT_EQ(xc_domain_new(nullptr, &domain), 0);
        toy.emplace(domain);
        ASSERT_EQ(xc_domain_export(toy->peer.holder, everything_objects,
                                   &object.object, XC_RIGHTS_ALL, &handle),
                  0);
        root = everything_stub_new(toy->binding, handle);
    }

    void TearDown() override
    {
        everything_release(root);
        toy.reset();
        xc_domain_free(domain);
        everything_object_fini(&object);
        EXPECT_EQ(fake_port::n_blocks(), 0u);
    }

    toy_request &request() { return toy->memory->request; }
    toy_reply &reply() { return toy->memory->reply; }

    everything_object object;
    xc_domain *domain = nullptr;
    std::optional<Handoff> toy;
    everything *root = nullptr;
};

TEST_F(Toy, CallsAgainAndAgain)
{
    for (int i = 0; i < 1000; i++)
        ASSERT_EQ(everything_answer(root, i), i);
    EXPECT_EQ(object.n_runs, 1000u);
}

TEST_F(Toy, ACallEndsAtItsDeadlineAndTheNextOneWaitsForItsReply)
{
    toy->stopped = true;
    EXPECT_EQ(everything_answer(root, 1), -XC_E_DEADLINE);
    const uint32_t sent = request().seq;
    EXPECT_EQ(everything_answer(root, 2), -XC_E_DEADLINE);
    EXPECT_EQ(request().seq, sent) << "the first still has the memory";
    toy->stopped = false;
    EXPECT_EQ(everything_answer(root, 3), 3);
    EXPECT_EQ(object.n_runs, 2u);
}

TEST_F(Toy, AOneWayCallWaitsForNobody)
{
    toy->stopped = true;
    EXPECT_EQ(everything_note(root, 1, ""), 0);
    EXPECT_EQ(everything_note(root, 2, ""), -XC_E_WOULD_BLOCK);
    toy->stopped = false;
    EXPECT_EQ(everything_note(root, 3, ""), 0);
    EXPECT_EQ(everything_nothing(root), 0);
    EXPECT_EQ(object.n_notes, 2u);
    EXPECT_EQ(object.last_note, 3u);
}

TEST_F(Toy, WhatWasSentBeforeTheEndIsServed)
{
    toy->stopped = true;
    EXPECT_EQ(everything_note(root, 1, ""), 0);
    everything_release(root);
    root = nullptr;
    xc_binding_unref(toy->binding);
    toy->binding = nullptr;
    EXPECT_EQ(toy_serve(&toy->peer), 1);
    EXPECT_EQ(toy_serve(&toy->peer), -XC_E_DISCONNECTED);
    EXPECT_EQ(object.n_notes, 1u);
}

TEST_F(Toy, DeathEndsACallAndTheConnection)
{
    toy->ended = -XC_E_PEER_DIED;
    EXPECT_EQ(everything_nothing(root), -XC_E_PEER_DIED);
    EXPECT_TRUE(xc_may_have_run(-XC_E_PEER_DIED));
    EXPECT_EQ(everything_nothing(root), -XC_E_DISCONNECTED);
    EXPECT_EQ(everything_note(root, 1, ""), -XC_E_DISCONNECTED);
}

TEST_F(Toy, CannotBeGivenToOthers)
{
    uint64_t gift = 0;

    EXPECT_EQ(everything_give(root, 0, XC_RIGHTS_ALL, &gift),
              -XC_E_FOREIGN_OBJECT);
    EXPECT_EQ(xc_last_error()->status, -XC_E_FOREIGN_OBJECT);
}

/* What a hostile server may write, when it is its turn. */

TEST_F(Toy, AReplyOutOfTurnIsNone)
{
    toy->instead = [this] { reply().seq += 2 * TOY_NEXT; };
    EXPECT_EQ(everything_nothing(root), -XC_E_BAD_REPLY);
    toy->instead = nullptr;
    EXPECT_EQ(everything_nothing(root), -XC_E_DISCONNECTED);
}

TEST_F(Toy, AReplyBeyondItsMemoryIsNone)
{
    xc_stub_call call;

    toy->instead = [this] {
        reply().len = XC_MESSAGE_MAX + 1;
        reply().seq += TOY_NEXT;
    };
    /* By hand: a generated Stub would notice, too. */
    ASSERT_EQ(xc_stub_begin(&call, everything_stub(root),
                            EVERYTHING_METHOD_NOTHING, EVERYTHING_KEY_NOTHING),
              0);
    EXPECT_EQ(xc_stub_invoke(&call), -XC_E_BAD_REPLY);
    xc_stub_end(&call);
    toy->instead = nullptr;
    EXPECT_EQ(everything_nothing(root), -XC_E_DISCONNECTED);
}

TEST_F(Toy, AReplyThatDoesNotEndWhereItShouldIsNone)
{
    toy->instead = [this] {
        reply().len = 8;
        reply().seq += TOY_NEXT;
    };
    EXPECT_EQ(everything_nothing(root), -XC_E_BAD_REPLY);
    EXPECT_EQ(everything_nothing(root), -XC_E_DISCONNECTED);
}

/* What a hostile client may write, at any time. */

class ToyHostileClient : public Toy {
  protected:
    /** A request for the object, as a good client would write it. */
    void write(uint32_t seq, uint32_t len)
    {
        request().handle = everything_stub(root)->handle;
        request().method = EVERYTHING_METHOD_NOTHING;
        request().key = EVERYTHING_KEY_NOTHING;
        request().deadline_ns = UINT64_MAX;
        request().len = len;
        request().seq = seq;
    }
};

TEST_F(ToyHostileClient, AGoodRequestIsServed)
{
    write(TOY_NEXT, 0);
    EXPECT_EQ(toy_serve(&toy->peer), 1);
    EXPECT_EQ(toy_serve(&toy->peer), 0);
    EXPECT_EQ(object.n_runs, 1u);
    EXPECT_EQ(reply().seq, static_cast<uint32_t>(TOY_NEXT));
}

TEST_F(ToyHostileClient, ASeqMayWrap)
{
    toy->peer.served = UINT32_MAX - 1;
    write(0, 0);
    EXPECT_EQ(toy_serve(&toy->peer), 1);
    EXPECT_EQ(toy->peer.served, 0u);
}

TEST_F(ToyHostileClient, ARequestOutOfTurnIsTheEnd)
{
    for (uint32_t seq : {2u * TOY_NEXT, 0u - TOY_NEXT, 2u * TOY_NEXT + 1u}) {
        write(seq, 0);
        EXPECT_EQ(toy_serve(&toy->peer), -XC_E_PROTOCOL) << seq;
    }
    EXPECT_EQ(object.n_runs, 0u);
}

TEST_F(ToyHostileClient, ARequestBeyondItsMemoryIsTheEnd)
{
    write(TOY_NEXT, XC_MESSAGE_MAX + 1);
    EXPECT_EQ(toy_serve(&toy->peer), -XC_E_PROTOCOL);
    EXPECT_EQ(reply().seq, 0u) << "it was handed on";
    EXPECT_EQ(object.n_runs, 0u);
}

TEST_F(ToyHostileClient, AMalformedRequestIsAnsweredAndTheEnd)
{
    write(TOY_NEXT, 8);
    EXPECT_EQ(toy_serve(&toy->peer), -XC_E_PROTOCOL);
    EXPECT_EQ(reply().status, -XC_E_MALFORMED);
    EXPECT_EQ(object.n_runs, 0u);
}
