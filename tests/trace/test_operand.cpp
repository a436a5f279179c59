// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>
#include <unistd.h>

#include "memory.h"
#include "operand.h"

namespace {

uint64_t value_of(const char *text, const user_regs_struct &registers)
{
    const std::optional<Operand> operand = Operand::parse(text);

    EXPECT_TRUE(operand) << text;
    if (!operand)
        return 0;
    const std::optional<uint64_t> value =
        operand->value(registers, Memory(getpid()));
    EXPECT_TRUE(value) << text;
    return value.value_or(0);
}

TEST(Operand, IsAConstant)
{
    EXPECT_EQ(value_of("-8@$-4102", {}), uint64_t(-4102));
    EXPECT_EQ(value_of("4@$7", {}), 7U);
    EXPECT_EQ(value_of("4@$-1", {}), 0xffffffffU);
}

TEST(Operand, IsInARegister)
{
    user_regs_struct registers = {};

    registers.rax = 0x1122334455667788;
    registers.r14 = 0xfffffffffffffff0;
    EXPECT_EQ(value_of("8@%rax", registers), 0x1122334455667788U);
    EXPECT_EQ(value_of("4@%eax", registers), 0x55667788U);
    EXPECT_EQ(value_of("2@%ax", registers), 0x7788U);
    EXPECT_EQ(value_of("1@%al", registers), 0x88U);
    EXPECT_EQ(value_of("1@%r14b", registers), 0xf0U);
    EXPECT_EQ(value_of("-4@%r14d", registers), uint64_t(-16));
}

TEST(Operand, IsInMemory)
{
    const int32_t words[] = {-3, 5, 7};
    user_regs_struct registers = {};

    registers.rbx = reinterpret_cast<uint64_t>(&words[1]);
    EXPECT_EQ(value_of("4@(%rbx)", registers), 5U);
    EXPECT_EQ(value_of("4@4(%rbx)", registers), 7U);
    EXPECT_EQ(value_of("-4@-4(%rbx)", registers), uint64_t(-3));
    EXPECT_EQ(value_of("8@(%rbx)", registers), 7ULL << 32 | 5);
}

TEST(Operand, HasNoValueWhereThereIsNoMemory)
{
    const std::optional<Operand> operand = Operand::parse("8@8(%rdi)");

    ASSERT_TRUE(operand);
    EXPECT_FALSE(operand->value({}, Memory(getpid())));
}

TEST(Operand, OfAnotherFormIsNone)
{
    for (const char *text :
         {"", "8", "@%rax", "8@", "3@%rax", "8@%xmm0", "8@rax", "8@8%rax",
          "8@(rax)", "8@8(%rax", "8@8(%rax,%rbx,4)", "8@x(%rax)", "8@$",
          "8@$1x", "8@%rax "})
        EXPECT_FALSE(Operand::parse(text)) << text;
}

} // namespace
