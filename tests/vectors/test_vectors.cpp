// SPDX-License-Identifier: MIT
// Every vector of every interface in the tree, through X and Stub
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "mirror.h"
#include "subjects.h"
#include "vector_file.h"

using namespace vectors;

namespace {

std::vector<Vector> vectors_of(const Subject &subject)
{
    for (const InterfaceVectors &one : read_vectors(subject.file))
        if (one.name == subject.name)
            return one.vectors;
    ADD_FAILURE() << subject.file << " has no vectors of " << subject.name;
    return {};
}

std::string name_of(const testing::TestParamInfo<Subject> &subject)
{
    return subject.param.name;
}

std::int64_t status_of(const std::string &expect)
{
    if (expect == "malformed")
        return -XC_E_MALFORMED;
    if (expect == "too large")
        return -XC_E_TOO_LARGE;
    EXPECT_EQ(expect, "bad reply");
    return -XC_EREMOTEIO; /* what X makes of a Stub's failure */
}

/* The Stub behind X is told that the method failed: replies are not tested. */
void check_request(Mirror &mirror, const Vector &vector)
{
    const std::int64_t failure = -38;

    mirror.result = failure;
    mirror.reply.clear();
    const Answer answer = mirror.run(vector.method, vector.key, vector.request);

    if (vector.expect != "good") {
        EXPECT_EQ(answer.status, status_of(vector.expect));
        EXPECT_EQ(mirror.n_sent, 0u);
        return;
    }
    ASSERT_EQ(mirror.n_sent, 1u) << xc_status_name(answer.status);
    EXPECT_EQ(mirror.sent_method, vector.method);
    EXPECT_EQ(mirror.sent, vector.request);
    EXPECT_TRUE(answer.status == failure || answer.status == 0);
    EXPECT_TRUE(answer.reply.empty());
}

void check_reply(Mirror &mirror, const Vector &vector)
{
    mirror.result = vector.result;
    mirror.reply = vector.reply;
    const Answer answer = mirror.run(vector.method, vector.key, vector.request);

    ASSERT_EQ(mirror.n_sent, 1u) << xc_status_name(answer.status);
    if (vector.expect != "good") {
        EXPECT_EQ(answer.status, status_of(vector.expect));
        EXPECT_EQ(mirror.n_abandoned, 1u);
        EXPECT_TRUE(answer.reply.empty());
        return;
    }
    EXPECT_EQ(answer.status, vector.result);
    EXPECT_EQ(answer.reply, vector.reply);
    EXPECT_EQ(mirror.n_abandoned, 0u);
}

} // namespace

class Vectors : public testing::TestWithParam<Subject> {};

TEST_P(Vectors, AreTakenOrRefusedByBothSides)
{
    Mirror mirror(GetParam());

    for (const Vector &vector : vectors_of(GetParam())) {
        SCOPED_TRACE(vector.name);
        if (vector.of_reply)
            check_reply(mirror, vector);
        else
            check_request(mirror, vector);
    }
}

INSTANTIATE_TEST_SUITE_P(tree, Vectors, testing::ValuesIn(subjects), name_of);

TEST(AllVectors, AreThousands)
{
    std::size_t n_good = 0;
    std::size_t n_bad = 0;

    for (const Subject &subject : subjects)
        for (const Vector &vector : vectors_of(subject))
            (vector.expect == "good" ? n_good : n_bad)++;
    std::printf("%zu vectors, %zu of them bad\n", n_good + n_bad, n_bad);
    EXPECT_GE(n_good + n_bad, 3000u);
    EXPECT_GE(n_bad, 2000u);
}
