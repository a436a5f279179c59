// SPDX-License-Identifier: MIT
// The audit, on traces by hand
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>

#include "audit.h"

#include "transport/linux/channel.h"

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

constexpr uint64_t REQUESTS = 0x10000000, REPLIES = 0x20000000, CODE = 0x4000;
constexpr uint64_t SLOT = CHANNEL_HEADER_SIZE;

/** What a server does, word by word. */
class AuditOfServer : public testing::Test {
  protected:
    void SetUp() override
    {
        map(REQUESTS, 1);
        map(REPLIES, 3);
    }

    void map(uint64_t at, unsigned protection)
    {
        say("SYSCALL[7,1](9) sys_mmap ( 0x0, %zu, %u, 1, 5, 0 ) --> "
            "[pre-success] Success(0x%zx) ",
            size_t{CHANNEL_SIZE}, protection, static_cast<size_t>(at));
    }

    void load(size_t offset, size_t size, uint64_t code = CODE)
    {
        say("I  %08zx,4", static_cast<size_t>(code));
        say(" L %08zx,%zu", static_cast<size_t>(REQUESTS + offset), size);
    }

    void publish(size_t slot)
    {
        say(" M %08zx,4", static_cast<size_t>(REPLIES + CHANNEL_HEADER_SIZE +
                                              slot * CHANNEL_SLOT_SIZE));
    }

    void others(unsigned n)
    {
        for (unsigned i = 0; i < n; i++)
            audit.line("I  00500000,4");
    }

    template <typename... Values> void say(const char *format, Values... values)
    {
        char text[200];

        std::snprintf(text, sizeof(text), format, values...);
        audit.line(text);
    }

    Audit audit{Writer::Server};
};

TEST_F(AuditOfServer, AllowsEachWordOnceInATurn)
{
    load(SLOT + 16, 8);
    load(SLOT + 24, 8);
    publish(0);
    load(SLOT + 16, 8);
    EXPECT_THAT(audit.findings(), IsEmpty());
    EXPECT_EQ(audit.n_loaded(Memory::Channel), 24u);
    EXPECT_EQ(audit.n_turns(Memory::Channel), 1u);
}

TEST_F(AuditOfServer, NamesTheWordAndTheTwoInstructions)
{
    load(SLOT + 16, 8, 0x4000);
    others(100);
    load(SLOT + 16, 1, 0x5000);
    EXPECT_THAT(audit.findings(),
                ElementsAre("request+16 at 0x4000 and 0x5000"));
}

TEST_F(AuditOfServer, FindsTheSameInstructionTwice)
{
    load(SLOT + 16, 8);
    load(SLOT + 16, 8);
    EXPECT_THAT(audit.findings(),
                ElementsAre("request+16 at 0x4000 and 0x4000"));
}

TEST_F(AuditOfServer, KnowsThatAnotherSlotsTurnIsNotThisOnes)
{
    load(SLOT + 16, 8);
    publish(1);
    load(SLOT + 16, 8);
    EXPECT_THAT(audit.findings(), Contains(HasSubstr("request+16")));
}

TEST_F(AuditOfServer, LetsWordsBePolled)
{
    for (int i = 0; i < 3; i++) {
        load(SLOT, 4);
        load(0, 4); /* bell */
    }
    EXPECT_THAT(audit.findings(), IsEmpty());
}

TEST_F(AuditOfServer, TakesTwoLoadsThatOverlapForOneCopy)
{
    load(SLOT + 40, 4, 0x4000);
    load(SLOT + 43, 4, 0x4008);
    load(SLOT + 48, 4, 0x4010); /* of the shortest they are the same bytes */
    load(SLOT + 48, 4, 0x4018);
    EXPECT_THAT(audit.findings(), IsEmpty());
    others(100);
    load(SLOT + 42, 4, 0x4020);
    EXPECT_THAT(audit.findings(), Contains(HasSubstr("request+42")));
}

TEST_F(AuditOfServer, ForgetsWhatIsNoLongerMapped)
{
    load(SLOT + 16, 8);
    say("SYSCALL[7,1](11) sys_munmap ( 0x10000000, %zu )[sync] --> "
        "Success(0x0) ",
        size_t{CHANNEL_SIZE});
    map(REQUESTS, 1);
    load(SLOT + 16, 8);
    EXPECT_THAT(audit.findings(), IsEmpty());
}

TEST_F(AuditOfServer, DoesNotCountItsOwnMemory)
{
    say(" L %08zx,8", size_t{REPLIES + SLOT + 16});
    say(" L %08zx,8", size_t{REPLIES + SLOT + 16});
    EXPECT_THAT(audit.findings(), IsEmpty());
    EXPECT_EQ(audit.n_loaded(Memory::Channel), 0u);
}

} // namespace
